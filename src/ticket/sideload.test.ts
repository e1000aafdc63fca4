import { describe, expect, it } from 'vitest';
import { isSideloadComplete } from './sideload.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

const CREATE: WireEvent = { id: 'e1', type: 'create', created_at: '2026-11-20T10:00:00Z' };
const REPLY: WireEvent = { id: 'e2', type: 'reply', created_at: '2026-11-20T11:00:00Z' };

const isComplete = (conversation: WireSideConversation, ...events: (WireEvent | null)[]) =>
  isSideloadComplete({ id: 'a', ...conversation }, events);

describe('a sideload is complete', () => {
  it('if it has the create event and its newest event is not older than the dates of the conversation', () => {
    const dates = {
      message_added_at: '2026-11-20T11:00:00Z',
      state_updated_at: '2026-11-20T10:00:00Z',
    };
    expect(isComplete(dates, CREATE, REPLY)).toBe(true);
    expect(isComplete(dates, REPLY, CREATE)).toBe(true);
  });

  it('if the dates differ only by time zone format, or by milliseconds that one of them lacks', () => {
    const dates = { message_added_at: '2026-11-20T11:00:00.987+00:00' };
    expect(isComplete(dates, CREATE, REPLY)).toBe(true);
    expect(isComplete({ message_added_at: '2026-11-20T12:00:00+01:00' }, CREATE, REPLY)).toBe(true);
  });

  it.each([undefined, null, '', 'soon'])('if the dates of the conversation are %j', (date) => {
    const dates = { message_added_at: date, state_updated_at: date } as WireSideConversation;
    expect(isComplete(dates, CREATE)).toBe(true);
  });

  it('even if it also has invalid events', () => {
    expect(isComplete({ message_added_at: '2026-11-20T10:00:00Z' }, null, CREATE, {})).toBe(true);
  });
});

describe('a sideload is incomplete', () => {
  it('if it lacks a message of the same second, by milliseconds', () => {
    const create = { ...CREATE, created_at: '2026-11-20T10:00:00.100Z' };
    const dates = { message_added_at: '2026-11-20T10:00:00.900+00:00' };
    expect(isComplete(dates, create)).toBe(false);
    expect(isComplete(dates, create, { ...REPLY, created_at: '2026-11-20T10:00:00.900Z' })).toBe(
      true,
    );
    // Without milliseconds, there is no way to tell.
    expect(isComplete(dates, create, { ...REPLY, created_at: '2026-11-20T10:00:00Z' })).toBe(true);
    expect(isComplete({ message_added_at: '2026-11-20T10:00:00Z' }, create)).toBe(true);
  });

  it('if it is empty', () => {
    expect(isComplete({})).toBe(false);
  });

  it('if the create event is missing', () => {
    expect(isComplete({ message_added_at: '2026-11-20T11:00:00Z' }, REPLY)).toBe(false);
  });

  it('if a message is newer than the newest event', () => {
    expect(isComplete({ message_added_at: '2026-11-20T11:00:01Z' }, CREATE, REPLY)).toBe(false);
  });

  it('if the state changed after the newest event', () => {
    const dates = {
      message_added_at: '2026-11-20T10:00:00Z',
      state_updated_at: '2026-11-20T12:00:00Z',
    };
    expect(isComplete(dates, CREATE, REPLY)).toBe(false);
  });

  it('if the conversation has a date and no event has one', () => {
    const undated = { ...CREATE, created_at: null };
    expect(isComplete({ message_added_at: '2026-11-20T10:00:00Z' }, undated)).toBe(false);
  });
});
