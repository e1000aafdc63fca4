import { describe, expect, it } from 'vitest';
import { type Announced, changeToAnnounce } from './ticket-announcement.tsx';

const LOADED: Announced = {
  summary: '12 events',
  eventCount: 12,
  isLoading: false,
  hasLoaded: true,
  unread: new Set(['x']),
};
const LOADING: Announced = { ...LOADED, isLoading: true };
const FIRST_LOAD: Announced = { ...LOADING, hasLoaded: false, unread: new Set() };

describe('what is announced', () => {
  it('is the loading, once', () => {
    expect(changeToAnnounce(null, FIRST_LOAD)).toBe('loading');
    expect(
      changeToAnnounce(FIRST_LOAD, { ...FIRST_LOAD, summary: '7 events', eventCount: 7 }),
    ).toBe(null);
    expect(changeToAnnounce(LOADED, LOADING)).toBe('loading');
  });

  it('is the summary when the ticket has loaded, also if some of it is unread', () => {
    expect(changeToAnnounce(null, LOADED)).toBe('summary');
    expect(changeToAnnounce(FIRST_LOAD, LOADED)).toBe('summary');
    expect(changeToAnnounce(LOADING, LOADED)).toBe('summary');
  });

  it('is the summary when search or filters change it', () => {
    expect(changeToAnnounce(LOADED, { ...LOADED, summary: '3 of 12 events' })).toBe('summary');
  });

  it('is only the number of new events when some arrive', () => {
    const after = {
      ...LOADED,
      summary: '14 events',
      eventCount: 14,
      unread: new Set(['x', 'y', 'z']),
    };
    expect(changeToAnnounce(LOADED, after)).toEqual({ arrived: 2 });
    expect(changeToAnnounce(LOADING, after)).toEqual({ arrived: 2 });
  });

  it('is nothing for events of the agent, for removed events, and without a change', () => {
    expect(changeToAnnounce(LOADED, { ...LOADED, summary: '13 events', eventCount: 13 })).toBe(
      null,
    );
    expect(changeToAnnounce(LOADED, { ...LOADED, summary: '9 events', eventCount: 9 })).toBe(null);
    expect(changeToAnnounce(LOADED, { ...LOADED })).toBe(null);
  });
});
