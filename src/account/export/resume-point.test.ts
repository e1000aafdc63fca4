import { describe, expect, it } from 'vitest';
import { eventSecond, eventTimeMs, resumePointAt } from './resume-point.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

describe('the second of an event', () => {
  it.each(['2026-11-20T10:24:07.999Z', '2026-11-20T10:24:07+00:00', '2026-11-20T12:24:07+02:00'])(
    'is the one in which %s lies',
    (date) => {
      expect(eventSecond({ created_at: date })).toBe(Date.UTC(2026, 10, 20, 10, 24, 7) / 1000);
    },
  );

  it.each([[{}], [{ created_at: null }], [{ created_at: 'soon' }], [{ created_at: 5 }]])(
    'is not known of %j',
    (event) => {
      expect(eventSecond(event as WireEvent)).toBeNull();
      expect(eventTimeMs(event as WireEvent)).toBeNull();
    },
  );
});

it('starts at the second of a time', () => {
  expect(resumePointAt(5999)).toEqual({ startSecond: 5, seenKeys: [] });
});
