import { describe, expect, it } from 'vitest';
import { type Announced, changeToAnnounce } from './ticket-announcement.tsx';

const LOADED: Announced = {
  summary: '12 events',
  eventCount: 12,
  isLoading: false,
  unread: new Set(['x']),
  sentCount: 0,
};
const LOADING: Announced = { ...LOADED, isLoading: true };
const NONE_UNREAD: Announced = { ...LOADED, unread: new Set() };
const FIRST_LOAD: Announced = { ...NONE_UNREAD, isLoading: true };

describe('what is announced', () => {
  it('is that the ticket loads, once', () => {
    expect(changeToAnnounce(null, FIRST_LOAD)).toBe('loading');
    const more = { ...FIRST_LOAD, summary: '7 events', eventCount: 7 };
    expect(changeToAnnounce(FIRST_LOAD, more)).toBeNull();
    expect(changeToAnnounce(LOADED, LOADING)).toBe('loading');
  });

  it('is that the ticket has loaded, or what is unread in it', () => {
    expect(changeToAnnounce(null, NONE_UNREAD)).toBe('loaded');
    expect(changeToAnnounce(FIRST_LOAD, NONE_UNREAD)).toBe('loaded');
    expect(changeToAnnounce(LOADING, LOADED)).toBe('loaded');
    expect(changeToAnnounce(null, LOADED)).toEqual({ newCount: 1 });
    expect(changeToAnnounce(FIRST_LOAD, LOADED)).toEqual({ newCount: 1 });
  });

  it('is that a reply has arrived, also while the page loads', () => {
    expect(changeToAnnounce(LOADED, { ...LOADED, eventCount: 13, sentCount: 1 })).toBe('sent');
    expect(changeToAnnounce(LOADED, { ...LOADING, sentCount: 1 })).toBe('sent');
    const one = { ...LOADED, sentCount: 1 };
    expect(changeToAnnounce(one, one)).toBeNull();
  });

  it('is the summary when search or filters change it', () => {
    expect(changeToAnnounce(LOADED, { ...LOADED, summary: '3 of 12 events' })).toBe('summary');
  });

  it('is only the number of new events when some arrive', () => {
    const unread = new Set(['x', 'y', 'z']);
    const after = { ...LOADED, summary: '14 events', eventCount: 14, unread };
    expect(changeToAnnounce(LOADED, after)).toEqual({ newCount: 2 });
    expect(changeToAnnounce(LOADING, after)).toEqual({ newCount: 2 });
  });

  it('is nothing for events of the agent, for removed events, and without a change', () => {
    for (const eventCount of [13, 9]) {
      const after = { ...LOADED, summary: `${eventCount} events`, eventCount };
      expect(changeToAnnounce(LOADED, after)).toBeNull();
    }
    expect(changeToAnnounce(LOADED, { ...LOADED })).toBeNull();
  });
});
