import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawEvent } from '../events/event.ts';
import { ndjsonOf } from './ndjson.ts';

const anyEvents = fc.array(fc.oneof(fc.constant(null), fc.object())) as fc.Arbitrary<RawEvent[]>;

describe('ndjsonOf', () => {
  it('writes each event as the API returned it, on a line of its own', () => {
    expect(ndjsonOf([{ type: 'reply', message: { body: 'one\ntwo' } }, null])).toBe(
      '{"type":"reply","message":{"body":"one\\ntwo"}}\nnull\n',
    );
    expect(ndjsonOf([])).toBe('');
  });

  it('escapes lone surrogates, which UTF-8 cannot encode', () => {
    const line = ndjsonOf([{ id: 'a\uD83D' }]);
    expect(line.isWellFormed()).toBe(true);
    expect(JSON.parse(line)).toEqual({ id: 'a\uD83D' });
  });

  it('preserves every event, one per line', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const lines = ndjsonOf(events).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
          JSON.parse(JSON.stringify(events)),
        );
      }),
    );
  });

  it('produces the same file in chunks as at once', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (one, other) => {
        expect(ndjsonOf(one) + ndjsonOf(other)).toBe(ndjsonOf([...one, ...other]));
      }),
    );
  });
});
