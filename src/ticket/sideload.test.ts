import { describe, expect, it } from 'vitest';
import { isSideloadComplete } from './sideload.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

const CREATE: WireEvent = { id: 'e1', type: 'create', created_at: '2026-11-20T10:00:00Z' };
const REPLY: WireEvent = { id: 'e2', type: 'reply', created_at: '2026-11-20T11:00:00Z' };

const isComplete = (conversation: WireSideConversation, ...events: (WireEvent | null)[]) =>
  isSideloadComplete({ id: 'a', ...conversation }, events);

describe('the events that came along are complete', () => {
  it('where the create is there and the newest reaches both dates of the conversation', () => {
    const dates = {
      message_added_at: '2026-11-20T11:00:00Z',
      state_updated_at: '2026-11-20T10:00:00Z',
    };
    expect(isComplete(dates, CREATE, REPLY)).toBe(true);
    expect(isComplete(dates, REPLY, CREATE)).toBe(true);
  });

  it('where the dates differ by milliseconds and zone forms only', () => {
    const dates = { message_added_at: '2026-11-20T11:00:00.987+00:00' };
    expect(isComplete(dates, CREATE, REPLY)).toBe(true);
    expect(isComplete({ message_added_at: '2026-11-20T12:00:00+01:00' }, CREATE, REPLY)).toBe(true);
  });

  it.each([undefined, null, '', 'soon'])('where the conversation has the date %j', (date) => {
    const dates = { message_added_at: date, state_updated_at: date } as WireSideConversation;
    expect(isComplete(dates, CREATE)).toBe(true);
  });

  it('whatever rubbish came with them', () => {
    expect(isComplete({ message_added_at: '2026-11-20T10:00:00Z' }, null, CREATE, {})).toBe(true);
  });
});

describe('the events that came along are not complete', () => {
  it('where there are none', () => {
    expect(isComplete({})).toBe(false);
  });

  it('where the create is missing', () => {
    expect(isComplete({ message_added_at: '2026-11-20T11:00:00Z' }, REPLY)).toBe(false);
  });

  it('where a message is newer than the newest event', () => {
    expect(isComplete({ message_added_at: '2026-11-20T11:00:01Z' }, CREATE, REPLY)).toBe(false);
  });

  it('where the state changed after the newest event', () => {
    const dates = {
      message_added_at: '2026-11-20T10:00:00Z',
      state_updated_at: '2026-11-20T12:00:00Z',
    };
    expect(isComplete(dates, CREATE, REPLY)).toBe(false);
  });

  it('where no event has a date and the conversation has', () => {
    const undated = { ...CREATE, created_at: null };
    expect(isComplete({ message_added_at: '2026-11-20T10:00:00Z' }, undated)).toBe(false);
  });
});
