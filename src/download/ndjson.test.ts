import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { ndjsonOf } from './ndjson.ts';

const anyEvents = fc.array(fc.oneof(fc.constant(null), fc.object())) as fc.Arbitrary<
  (WireEvent | null)[]
>;

describe('events line by line', () => {
  it('are as the API gave them, each in a line with its end', () => {
    expect(ndjsonOf([{ type: 'reply', message: { body: 'one\ntwo' } }, null])).toBe(
      '{"type":"reply","message":{"body":"one\\ntwo"}}\nnull\n',
    );
    expect(ndjsonOf([])).toBe('');
  });

  it('can be written as UTF-8 also where half a character came', () => {
    const line = ndjsonOf([{ id: 'a\uD83D' }]);
    expect(line.isWellFormed()).toBe(true);
    expect(JSON.parse(line)).toEqual({ id: 'a\uD83D' });
  });

  it('come back as they were, one for each line', () => {
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

  it('make the same file in pieces as at once', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (one, other) => {
        expect(ndjsonOf(one) + ndjsonOf(other)).toBe(ndjsonOf([...one, ...other]));
      }),
    );
  });
});
