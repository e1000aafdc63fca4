// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CurrentAgentProvider } from '../app/current-agent.tsx';
import { buildTimeline } from '../events/timeline.ts';
import type { Failure } from '../labels/failure-label.ts';
import type { NewEvents } from '../timeline/browser-context.tsx';
import { testI18n } from '../ui/test-page.tsx';
import { lastVisit, saveVisit } from './last-visits.ts';
import { createReadEventsStore } from './read-events-store.ts';
import { TicketProvider } from './ticket-context.tsx';
import { INITIAL_TICKET_PAGE_STATE } from './ticket-page-state.ts';
import type { LoadedTicket } from './ticket-status.ts';
import { useNewEvents } from './use-new-events.ts';

const KEY = 'acme 7 agent 5';
const DAY = Date.UTC(2026, 10, 20);
const at = (minute: number) => DAY + minute * 60_000;

/** The ids of events are the minutes at which they happened, where the test does not date them otherwise. */
interface Known {
  readonly minutes?: readonly number[];
  /** Events that tell no date. */
  readonly undated?: readonly string[];
  /** User ids of the actors by minute; other events have no actor. */
  readonly actors?: Readonly<Record<number, string>>;
  readonly reading?: boolean;
  readonly unread?: boolean;
  readonly listIsComplete?: boolean;
}

function ticketOf({
  minutes = [],
  undated = [],
  actors = {},
  reading = false,
  unread = false,
  listIsComplete = true,
}: Known): LoadedTicket {
  const dated = minutes.map((minute) => ({
    id: String(minute),
    type: 'reply',
    side_conversation_id: 'a',
    created_at: new Date(at(minute)).toISOString(),
    actor: { user_id: actors[minute] },
  }));
  const timeline = buildTimeline(
    [{ id: 'a' }],
    [...dated, ...undated.map((id) => ({ id, type: 'reply', side_conversation_id: 'a' }))],
  );
  const missing = timeline.conversations.map((conversation) => ({
    conversation,
    failure: {} as Failure,
  }));
  return {
    state: 'loaded',
    timeline,
    isLoading: reading,
    retryWait: null,
    isListComplete: listIsComplete,
    listFailure: null,
    failedConversations: unread ? missing : [],
  };
}

const place = document.createElement('div');
const found: NewEvents[] = [];
const controller = {
  refresh: () => undefined,
  followTicket: () => undefined,
  retry: () => undefined,
  ticketId: () => '42',
  startReplies: () => () => undefined,
  replies: () => null,
};

function Page({ ticket }: { readonly ticket: LoadedTicket }): null {
  found.push(useNewEvents(ticket));
  return null;
}

interface ShowOptions {
  readonly isActive?: boolean;
  /** The time at which the page is rendered. */
  readonly minute?: number;
  /** The agent's user id. */
  readonly agentId?: string;
  readonly isProvisional?: boolean;
}

/** Draws the page of a ticket of which so much is known, and answers with the ids of what is new. */
function show(known: Known, options: ShowOptions = {}): (string | null)[] {
  const { isActive = true, minute = 60, agentId = '', isProvisional = false } = options;
  const ticket = ticketOf(known);
  const page = { ...INITIAL_TICKET_PAGE_STATE, isActive, nowMs: at(minute) };
  const agent = {
    id: agentId,
    name: null,
    email: null,
    locale: 'en',
    isAdmin: false,
    i18n: testI18n,
    storageKey: KEY,
    isProvisional,
  };
  const children = h(TicketProvider, {
    value: { page, status: ticket, controller },
    children: h(Page, { ticket }),
  });
  void act(() => render(h(CurrentAgentProvider, { value: agent, children }), place));
  return idsIn(ticket, found.at(-1)?.since);
}

function idsIn(ticket: LoadedTicket, keys: ReadonlySet<string> | undefined): (string | null)[] {
  return ticket.timeline.events.filter(({ key }) => keys?.has(key)).map(({ id }) => id);
}

/** The ids of what is unread on the page that was drawn last. */
function unreadIds(known: Known): (string | null)[] {
  return idsIn(ticketOf(known), found.at(-1)?.unread);
}

/** The agent reads the events with these ids. */
function read(known: Known, ...ids: string[]): void {
  const { events } = ticketOf(known).timeline;
  const keys = events.filter(({ id }) => ids.includes(id ?? '')).map(({ key }) => key);
  void act(() => found.at(-1)?.onRead(keys));
}

function close(): void {
  void act(() => render(null, place));
}

beforeEach(() => localStorage.clear());
afterEach(close);

describe('what came since the last look', () => {
  it('is nothing where the ticket was never looked at', () => {
    expect(show({ minutes: [1, 2] })).toEqual([]);
    expect(show({ minutes: [1, 2, 61] })).toEqual(['61']);
  });

  it('is what is dated after it', () => {
    saveVisit(KEY, '42', at(2));
    expect(show({ minutes: [1, 2, 3] })).toEqual(['3']);
  });

  it('stays new until the agent has looked and gone', () => {
    saveVisit(KEY, '42', at(2));
    show({ minutes: [1, 2, 3] });
    show({ minutes: [1, 2, 3] }, { isActive: false });
    expect(lastVisit(KEY, '42')).toBe(at(3));
    expect(show({ minutes: [1, 2, 3, 4] })).toEqual(['4']);
  });

  it('is all that was not there, however it is dated, where the whole ticket was', () => {
    show({ minutes: [2, 3] });
    expect(show({ minutes: [1, 2, 3], undated: ['x'] })).toEqual(['1', 'x']);
  });

  it('is everything where the ticket was empty at the look', () => {
    show({});
    close();
    expect(lastVisit(KEY, '42')).toBe(0);
    expect(show({ minutes: [1] })).toEqual(['1']);
  });
});

describe('an event with a date in the future', () => {
  const FUTURE = 365 * 24 * 60;

  it.each([{}, { listIsComplete: false }])('does not stop others from being new (%j)', (part) => {
    saveVisit(KEY, '42', at(0));
    show({ minutes: [1, FUTURE], ...part });
    close();
    expect(lastVisit(KEY, '42')).toBe(at(1));
    const whole = { minutes: [1, 90, 95, FUTURE] };
    expect(show({ ...whole, ...part }, { minute: 100 })).toEqual(['90', '95']);
    close();
    expect(show({ minutes: [...whole.minutes, 105], ...part }, { minute: 110 })).not.toContain(
      '90',
    );
  });

  it('is new once', () => {
    show({ minutes: [1] });
    close();
    expect(show({ minutes: [1, FUTURE] }, { minute: 70 })).toEqual([String(FUTURE)]);
    expect(show({ minutes: [1, FUTURE] }, { minute: 71, isActive: false })).toEqual([]);
    close();
    expect(show({ minutes: [1, FUTURE] }, { minute: 80 })).toEqual([]);
  });

  it('does not stop others from being new if it ended a visit in an earlier version', () => {
    saveVisit(KEY, '42', at(FUTURE));
    show({ minutes: [1, FUTURE], listIsComplete: false }, { minute: 70 });
    close();
    expect(show({ minutes: [1, 90, FUTURE] }, { minute: 100 })).toContain('90');
  });

  it('stays read if only the visit is stored', () => {
    const known = { minutes: [1, FUTURE] };
    show(known);
    close();
    localStorage.removeItem(`${KEY} read`);
    show({ minutes: [1, 90, FUTURE] }, { minute: 100 });
    expect(unreadIds({ minutes: [1, 90, FUTURE] })).toEqual(['90']);
  });
});

it('events are known in the next visit if the time of the computer is behind theirs', () => {
  show({ minutes: [1, 61, 62] }, { minute: 60 });
  close();
  expect(show({ minutes: [1, 61, 62, 63] }, { minute: 70 })).toEqual(['63']);
});

describe('a ticket that has not been read once', () => {
  it('has no news', () => {
    saveVisit(KEY, '42', at(1));
    expect(show({ minutes: [1, 2], reading: true })).toEqual([]);
  });

  it.each([{ minutes: [2] }, {}])('is not looked at by going away (%j)', (part) => {
    show({ ...part, reading: true });
    show({ ...part, reading: true }, { isActive: false });
    expect(lastVisit(KEY, '42')).toBeNull();
    show({ minutes: [1, 2, 3] }, { isActive: false });
    expect(show({ minutes: [1, 2, 3] })).toEqual([]);
    expect(show({ minutes: [1, 2, 3, 61] })).toEqual(['61']);
  });

  it('keeps the look before where it goes away', () => {
    saveVisit(KEY, '42', at(1));
    show({ minutes: [3], reading: true });
    window.dispatchEvent(new Event('pagehide'));
    show({ minutes: [3], reading: true }, { isActive: false });
    expect(lastVisit(KEY, '42')).toBe(at(1));
    expect(show({ minutes: [1, 2, 3] })).toEqual(['2', '3']);
  });
});

describe.each([{ unread: true }, { listIsComplete: false }])(
  'what could not be read at first (%j)',
  (missing) => {
    it('is not new where it happened before the ticket was first read', () => {
      show({ minutes: [2], ...missing });
      expect(show({ minutes: [1, 2, 3], undated: ['x'] })).toEqual([]);
      expect(show({ minutes: [1, 2, 3, 61] })).toEqual(['61']);
    });

    it('is new where it happened after the last look', () => {
      saveVisit(KEY, '42', at(2));
      expect(show({ minutes: [1, 4], ...missing })).toEqual(['4']);
      expect(show({ minutes: [1, 2, 3, 4] })).toEqual(['3', '4']);
    });

    it.each(['in this page', 'in the next page'])('is not new after a look, %s', (where) => {
      show({ ...missing });
      show({ ...missing }, { isActive: false });
      expect(lastVisit(KEY, '42')).toBe(at(60));
      if (where === 'in the next page') close();
      expect(show({ minutes: [1, 2, 61] }, { minute: 70 })).toEqual(['61']);
    });

    it('ends the visit at the newest event once the rest has loaded', () => {
      show({ minutes: [1], ...missing });
      show({ minutes: [1, 2] });
      close();
      expect(lastVisit(KEY, '42')).toBe(at(2));
    });

    it('does not take the look back', () => {
      saveVisit(KEY, '42', at(5));
      show({ minutes: [1], ...missing });
      close();
      expect(lastVisit(KEY, '42')).toBe(at(5));
    });
  },
);

describe('the agent’s own events', () => {
  const known = { minutes: [1, 2, 3], actors: { 1: '5', 2: '5', 3: '6' } };
  beforeEach(() => saveVisit(KEY, '42', at(1)));

  it('are new, but not unread', () => {
    expect(show(known, { agentId: '5' })).toEqual(['2', '3']);
    expect(unreadIds(known)).toEqual(['3']);
  });

  it('alone are not new', () => {
    expect(show({ ...known, minutes: [1, 2] }, { agentId: '5' })).toEqual([]);
    expect(show(known, { agentId: '5' })).toEqual(['2', '3']);
  });

  it('can be all of users if the host does not tell who the agent is', () => {
    expect(show(known)).toEqual([]);
    expect(show({ ...known, minutes: [1, 2, 3, 4] })).toEqual(['2', '3', '4']);
    expect(unreadIds({ ...known, minutes: [1, 2, 3, 4] })).toEqual(['4']);
  });

  it('are not looked for before the host has answered who the agent is', () => {
    expect(show(known, { agentId: '', isProvisional: true })).toEqual([]);
    expect(found.at(-1)?.unread.size).toBe(0);
    expect(localStorage.getItem(`${KEY} read`)).toBeNull();
    show(known, { agentId: '5' });
    expect(unreadIds(known)).toEqual(['3']);
  });
});

describe('unread events', () => {
  const known = { minutes: [1, 2, 3, 4] };

  it('do not exist on the first visit', () => {
    show(known);
    expect(unreadIds(known)).toEqual([]);
  });

  it('are those that arrive, until they are read', () => {
    show({ minutes: [1, 2] });
    show(known);
    expect(unreadIds(known)).toEqual(['3', '4']);
    read(known, '4');
    expect(unreadIds(known)).toEqual(['3']);
    // Reading does not change where the divider is.
    expect(idsIn(ticketOf(known), found.at(-1)?.since)).toEqual(['3', '4']);
  });

  it('are those since the last visit, where nothing else is stored', () => {
    saveVisit(KEY, '42', at(2));
    show(known);
    expect(unreadIds(known)).toEqual(['3', '4']);
  });

  it('stay unread over visits and pages', () => {
    show({ minutes: [1, 2] });
    show(known);
    read(known, '4');
    show(known, { isActive: false });
    show(known);
    expect(unreadIds(known)).toEqual(['3']);
    close();
    expect(show(known)).toEqual([]);
    expect(unreadIds(known)).toEqual(['3']);
  });

  it('are those that arrive with an older date or without one, also in the next page', () => {
    const part = { minutes: [1, 60] };
    const whole = { minutes: [1, 2, 60], undated: ['x'] };
    show(part, { minute: 100 });
    show(whole, { minute: 101 });
    expect(unreadIds(whole)).toEqual(['2', 'x']);
    close();
    show(whole);
    expect(unreadIds(whole)).toEqual(['2', 'x']);
    read(whole, '2', 'x');
    close();
    show(whole);
    expect(unreadIds(whole)).toEqual([]);
  });

  it('are not those that could not be loaded at first', () => {
    show({ minutes: [1, 4], unread: true });
    show(known);
    expect(unreadIds(known)).toEqual([]);
  });

  it('are not those that could not be loaded at first and are newer than the others', () => {
    show({ minutes: [1], unread: true });
    show({ minutes: [1, 2], unread: true });
    show({ minutes: [1, 2, 3, 4] });
    expect(unreadIds(known)).toEqual([]);
    show({ minutes: [1, 2, 3, 4, 61] });
    expect(unreadIds({ minutes: [1, 2, 3, 4, 61] })).toEqual(['61']);
  });

  it.each([{ minutes: [1] }, {}])(
    'arrive also if the time of the computer was wrong on the first visit (%j)',
    (first) => {
      const part = { ...first, listIsComplete: false };
      const yearMinutes = 365 * 24 * 60;
      show(part, { minute: yearMinutes });
      show(part, { minute: yearMinutes, isActive: false });
      close();
      show({ minutes: [1, 2] }, { minute: 100 });
      show({ minutes: [1, 2, 101] }, { minute: 102 });
      expect(unreadIds({ minutes: [1, 2, 101] })).toContain('101');
      close();
      const whole = { minutes: [1, 2, 101, 150] };
      show(whole, { minute: 200 });
      expect(unreadIds(whole)).toEqual(expect.arrayContaining(['101', '150']));
    },
  );

  it('arrive also if the last visit is stored with a date in the future', () => {
    saveVisit(KEY, '42', at(365 * 24 * 60));
    show({ minutes: [1, 2] }, { minute: 100 });
    show({ minutes: [1, 2, 101] }, { minute: 102 });
    expect(unreadIds({ minutes: [1, 2, 101] })).toEqual(['101']);
  });

  it('are also those that could not be loaded at first, if they are from after the last visit', () => {
    saveVisit(KEY, '42', at(2));
    show({ minutes: [1, 4], unread: true });
    expect(unreadIds(known)).toEqual(['4']);
    read(known, '4');
    show(known);
    expect(unreadIds(known)).toEqual(['3']);
  });

  it('are read on all pages of the agent', () => {
    saveVisit(KEY, '42', at(2));
    show(known);
    const other = createReadEventsStore(KEY, '42');
    void act(() => {
      other.markRead(ticketOf({ minutes: [3] }).timeline.events);
      window.dispatchEvent(new StorageEvent('storage', { key: `${KEY} read` }));
    });
    expect(unreadIds(known)).toEqual(['4']);
  });

  it('are in view only while the page is in front', () => {
    show(known);
    expect(found.at(-1)?.isInFront).toBe(true);
    show(known, { isActive: false });
    expect(found.at(-1)?.isInFront).toBe(false);
  });
});
