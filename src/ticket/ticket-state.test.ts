import { describe, expect, it } from 'vitest';
import type { TicketSnapshot } from './ticket-snapshot.ts';
import type { Failure } from '../labels/failure-label.ts';
import { ticketStateOf } from './ticket-state.ts';

const FAILURE: Failure = {
  name: 'RequestError',
  message: 'not-allowed (status 403): /x',
  kind: 'not-allowed',
  status: 403,
  retryAfterSeconds: null,
  target: '/x',
};

describe('the state of a ticket', () => {
  it('is "reading", with the pause, while nothing has come', () => {
    const pause = { kind: 'rate-limited', untilMs: 5 } as const;
    expect(ticketStateOf({ state: 'reading', pause })).toEqual({ state: 'reading', pause });
  });

  it('is "failed", with the reason, never empty, where the list could not be read', () => {
    expect(ticketStateOf({ state: 'failed', error: FAILURE })).toEqual({
      state: 'failed',
      failure: FAILURE,
    });
  });

  it('is "read", with the timeline and all that tells whether it is the whole', () => {
    const snapshot: TicketSnapshot = {
      state: 'read',
      sideConversations: [{ id: 'a', subject: 'Printer' }],
      events: [{ id: '1', type: 'create', side_conversation_id: 'a' }, null],
      reading: true,
      pause: { kind: 'offline', untilMs: null },
      listIsComplete: false,
      listError: FAILURE,
      unread: [{ sideConversation: { id: 'b', subject: 'Fire' }, error: FAILURE }],
    };
    expect(ticketStateOf(snapshot)).toMatchObject({
      state: 'read',
      timeline: {
        conversations: [{ id: 'a', subject: 'Printer' }],
        events: [{ type: 'create' }, { type: 'other', raw: null }],
      },
      reading: true,
      pause: { kind: 'offline', untilMs: null },
      listIsComplete: false,
      listFailure: FAILURE,
      unread: [{ conversation: { id: 'b', subject: 'Fire' }, failure: FAILURE }],
    });
  });

  it('keeps its timeline while the lists of the snapshot are the same', () => {
    const before: TicketSnapshot = {
      state: 'read',
      sideConversations: [{ id: 'a' }],
      events: [{ id: '1', type: 'create', side_conversation_id: 'a' }],
      reading: true,
      pause: null,
      listIsComplete: false,
      listError: null,
      unread: [],
    };
    const timeline = (snapshot: TicketSnapshot) => {
      const state = ticketStateOf(snapshot);
      return state.state === 'read' ? state.timeline : null;
    };
    expect(timeline({ ...before, reading: false })).toBe(timeline(before));
    const renamed = { ...before, sideConversations: [{ id: 'a', subject: 'Fire' }] };
    expect(timeline(renamed)?.conversations[0]?.subject).toBe('Fire');
    const more = { ...before, events: [...before.events, null] };
    expect(timeline(more)?.events).toHaveLength(2);
  });

  it('is "read" and empty where the ticket has no side conversations', () => {
    expect(
      ticketStateOf({
        state: 'read',
        sideConversations: [],
        events: [],
        reading: false,
        pause: null,
        listIsComplete: false,
        listError: null,
        unread: [],
      }),
    ).toEqual({
      state: 'read',
      timeline: { events: [], conversations: [] },
      reading: false,
      pause: null,
      listIsComplete: false,
      listFailure: null,
      unread: [],
    });
  });
});
