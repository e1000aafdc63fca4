import { describe, expect, it } from 'vitest';
import type { RawEvent } from '../events/event.ts';
import { RequestError } from '../zendesk/request-error.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { INITIAL_TICKET_STATE, reduceTicket, type TicketAction } from './ticket-state.ts';
import { ticketStatusOf } from './ticket-status.ts';

const FAILURE = new RequestError('not-allowed', { status: 403, target: '/x' });

/** The state after some actions. */
function stateAfter(actions: readonly TicketAction[], from = INITIAL_TICKET_STATE) {
  return actions.reduce(reduceTicket, from);
}

function statusAfter(...actions: TicketAction[]) {
  return ticketStatusOf(stateAfter(actions));
}

function listPage(...conversations: WireSideConversation[]): TicketAction {
  const entries = conversations.map((raw) => ({ id: raw.id ?? '', raw, events: null }));
  return { type: 'list-page-loaded', page: { entries, otherEvents: new Map() } };
}

function eventsLoaded(conversationId: string, ...events: RawEvent[]): TicketAction {
  return { type: 'events-loaded', conversationId, events };
}

function listLoaded(...ids: string[]): TicketAction {
  return { type: 'list-loaded', ids, requestedMs: 1 };
}

const LIST_FAILED: TicketAction = { type: 'list-failed', failure: FAILURE };

describe('the status of a ticket', () => {
  it('is "loading" until anything has loaded, with the wait before a retry', () => {
    const wait = { kind: 'rate-limited', untilMs: 5 } as const;
    expect(statusAfter()).toEqual({ state: 'loading', retryWait: null });
    expect(
      statusAfter({ type: 'load-started' }, { type: 'retry-wait-started', requestId: 1, wait }),
    ).toEqual({ state: 'loading', retryWait: wait });
  });

  it('has the newest of several retry waits, and none after all have ended', () => {
    const first = { kind: 'server', untilMs: 5 } as const;
    const second = { kind: 'server', untilMs: 9 } as const;
    const waits: TicketAction[] = [
      { type: 'load-started' },
      { type: 'retry-wait-started', requestId: 1, wait: first },
      { type: 'retry-wait-started', requestId: 2, wait: second },
    ];
    expect(statusAfter(...waits)).toEqual({ state: 'loading', retryWait: second });
    waits.push({ type: 'retry-wait-ended', requestId: 2 });
    expect(statusAfter(...waits)).toEqual({ state: 'loading', retryWait: first });
    waits.push({ type: 'retry-wait-ended', requestId: 1 });
    expect(statusAfter(...waits)).toEqual({ state: 'loading', retryWait: null });
  });

  it('has no retry wait while only a background refresh waits', () => {
    const wait = { kind: 'server', untilMs: 5 } as const;
    expect(statusAfter({ type: 'retry-wait-started', requestId: 1, wait })).toEqual({
      state: 'loading',
      retryWait: null,
    });
  });

  it('is "failed" with the reason, never empty, if the list could not be loaded', () => {
    expect(statusAfter(LIST_FAILED)).toEqual({ state: 'failed', failure: FAILURE });
  });

  it('is "loading" again while a failed list is retried', () => {
    expect(statusAfter(LIST_FAILED, { type: 'load-started' })).toEqual({
      state: 'loading',
      retryWait: null,
    });
  });

  it('is "loaded" with the timeline and everything that tells whether it is complete', () => {
    const wait = { kind: 'offline', untilMs: null } as const;
    const status = statusAfter(
      { type: 'load-started' },
      listPage({ id: 'a', subject: 'Printer' }, { id: 'b', subject: 'Fire' }),
      eventsLoaded('a', { id: '1', type: 'create', side_conversation_id: 'a' }, null),
      { type: 'events-failed', conversationId: 'b', failure: FAILURE },
      LIST_FAILED,
      { type: 'retry-wait-started', requestId: 1, wait },
    );
    expect(status).toMatchObject({
      state: 'loaded',
      timeline: {
        conversations: [
          { id: 'a', subject: 'Printer' },
          { id: 'b', subject: 'Fire' },
        ],
        events: [{ type: 'create' }, { type: 'other', raw: null }],
      },
      isLoading: true,
      retryWait: wait,
      isListComplete: false,
      listFailure: FAILURE,
      failedConversations: [{ conversation: { id: 'b', subject: 'Fire' }, failure: FAILURE }],
    });
  });

  it('names no failed conversation that is not in the list', () => {
    const failed: TicketAction = { type: 'events-failed', conversationId: 'b', failure: FAILURE };
    expect(statusAfter(listPage({ id: 'a' }), failed)).toMatchObject({ failedConversations: [] });
  });

  it('keeps its timeline while the conversations and events are the same', () => {
    const create = { id: '1', type: 'create', side_conversation_id: 'a' };
    const before = stateAfter([
      { type: 'load-started' },
      listPage({ id: 'a' }),
      eventsLoaded('a', create),
    ]);
    const timelineAfter = (...actions: TicketAction[]) => {
      const status = ticketStatusOf(stateAfter(actions, before));
      return status.state === 'loaded' ? status.timeline : null;
    };
    expect(timelineAfter({ type: 'load-ended' })).toBe(timelineAfter());
    expect(
      timelineAfter(listPage({ id: 'a' }), eventsLoaded('a', { ...create }), listLoaded('a')),
    ).toBe(timelineAfter());
    const renamed = timelineAfter(listPage({ id: 'a', subject: 'Fire' }));
    expect(renamed?.conversations[0]?.subject).toBe('Fire');
    expect(renamed?.events[0]?.conversation?.subject).toBe('Fire');
    expect(timelineAfter(eventsLoaded('a', create, null))?.events).toHaveLength(2);
  });

  it('is "loaded" and empty if the ticket has no side conversations', () => {
    const loading: TicketAction[] = [{ type: 'load-started' }, listPage(), listLoaded()];
    const empty = {
      state: 'loaded',
      timeline: { events: [], conversations: [], eventsByConversation: new Map() },
      retryWait: null,
      isListComplete: true,
      listFailure: null,
      failedConversations: [],
    };
    expect(statusAfter(...loading)).toEqual({ ...empty, isLoading: true });
    expect(statusAfter(...loading, { type: 'load-ended' })).toEqual({ ...empty, isLoading: false });
  });

  it('stays "loaded" if a later refresh of the list fails', () => {
    expect(statusAfter(listPage(), listLoaded(), LIST_FAILED)).toMatchObject({
      state: 'loaded',
      isListComplete: true,
      listFailure: FAILURE,
    });
  });
});
