import { describe, expect, it } from 'vitest';
import { eventKey, eventSecond, eventTimeMs, resumePointAt } from './resume-point.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

describe('the key of an event', () => {
  it('names conversation and event, for a create may have the id of its conversation', () => {
    expect(eventKey({ id: 'a', side_conversation_id: 'a' })).toBe('a/a');
    expect(eventKey({ id: 'a', side_conversation_id: 'b' })).toBe('b/a');
    expect(eventKey({ id: 'a' })).toBe('/a');
  });

  it('takes a number for an id', () => {
    expect(eventKey({ id: 7, side_conversation_id: 'b' } as unknown as WireEvent)).toBe('b/7');
  });

  it('does not throw for a conversation id that cannot be converted to a string', () => {
    const odd = { id: 'a', side_conversation_id: { toString: 1 } } as unknown as WireEvent;
    expect(eventKey(odd)).toBe('/a');
  });

  it.each([
    [{ type: 'reply' }],
    [{ id: null, type: 'reply' }],
    [{ id: '', type: 'reply' }],
    [{ id: { toString: 1 }, type: 'reply' }],
    [null],
  ])('is the text of %j, which has no id', (event) => {
    expect(eventKey(event as WireEvent | null)).toBe(JSON.stringify(event));
  });
});

describe('the second of an event', () => {
  it.each(['2026-11-20T10:24:07.999Z', '2026-11-20T10:24:07+00:00', '2026-11-20T12:24:07+02:00'])(
    'is the one in which %s lies',
    (date) => {
      expect(eventSecond({ created_at: date })).toBe(Date.UTC(2026, 10, 20, 10, 24, 7) / 1000);
    },
  );

  it.each([[{}], [{ created_at: null }], [{ created_at: 'soon' }], [{ created_at: 5 }], [null]])(
    'is not known of %j',
    (event) => {
      expect(eventSecond(event as WireEvent | null)).toBeNull();
      expect(eventTimeMs(event as WireEvent | null)).toBeNull();
    },
  );
});

it('starts at the second of a time', () => {
  expect(resumePointAt(5999)).toEqual({ startSecond: 5, seenKeys: [] });
});
