import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { RawEvent, SideConversationEvent } from '../events/event.ts';
import {
  buildTimeline,
  compareEvents,
  conversationIdOf,
  parseConversationEvents,
} from '../events/timeline.ts';
import { RequestError } from '../zendesk/request-error.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { parseListPage } from './list-page.ts';
import {
  INITIAL_TICKET_STATE,
  reduceTicket,
  type TicketAction,
  type TicketState,
} from './ticket-state.ts';

/** Many runs take longer than other tests, above all while other tests run beside them. */
vi.setConfig({ testTimeout: 60_000 });

const FAILURE = new RequestError('server', { status: 500, target: '/x' });

/** One more id than conversations are ever listed: events may belong to a conversation that is not in the list. */
const CONVERSATION_IDS = ['a', 'b', 'c', 'd'];
const conversationId = fc.constantFrom(...CONVERSATION_IDS);

/** Few values, so that ids, times, and whole events repeat. */
const rawEvent: fc.Arbitrary<RawEvent> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 12,
    arbitrary: fc.record(
      {
        id: fc.constantFrom('1', '2', '3', '4', 'a'),
        type: fc.constantFrom('create', 'reply', 'update', 'merge'),
        side_conversation_id: conversationId,
        created_at: fc.constantFrom(
          '2026-11-20T10:00:00Z',
          '2026-11-20T10:00:01Z',
          '2026-11-20T10:00:02Z',
          'no date',
        ),
        updates: fc.constantFrom(
          { state: 'closed' },
          { state: 'open' },
          { subject: 'Fire' },
          { priority: 'high' },
        ),
        message: fc.constantFrom({ subject: 'Printer' }, { body: 'Hello' }),
      },
      { requiredKeys: [] },
    ),
  },
);
const rawEvents = fc.array(rawEvent, { maxLength: 6 });

const rawConversation: fc.Arbitrary<WireSideConversation> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  subject: fc.constantFrom('Printer', 'Fire'),
  state: fc.constantFrom('open', 'closed'),
});

/** An action, or how to make one from the state: what the loader dispatches depends on it. */
type Step = (state: TicketState) => TicketAction;

const listPageLoaded: fc.Arbitrary<Step> = fc
  .record({
    side_conversations: fc.uniqueArray(rawConversation, { maxLength: 3, selector: ({ id }) => id }),
    events: fc.option(rawEvents, { nil: undefined }),
  })
  .map((body) => (state) => ({
    type: 'list-page-loaded',
    page: parseListPage(structuredClone(body), state, '/x'),
  }));

/** The listed ids are some of those that are known, in any order. */
const listLoaded: fc.Arbitrary<Step> = fc
  .shuffledSubarray(CONVERSATION_IDS)
  .map((order) => ({ rawConversations }) => ({
    type: 'list-loaded',
    ids: order.filter((id) => rawConversations.has(id)),
    requestedMs: 1,
  }));

const eventsLoaded: fc.Arbitrary<Step> = fc
  .record({
    type: fc.constantFrom('events-page-loaded' as const, 'events-loaded' as const),
    conversationId,
    events: rawEvents,
  })
  .map((action) => () => structuredClone(action));

/** Actions after which the conversations and events are the same as before. */
const bookkeeping: fc.Arbitrary<Step> = fc
  .oneof(
    conversationId.map((id) => ({
      type: 'events-failed' as const,
      conversationId: id,
      failure: FAILURE,
    })),
    fc.constantFrom<TicketAction>(
      { type: 'list-failed', failure: FAILURE },
      { type: 'load-started' },
      { type: 'load-ended' },
      { type: 'retry-wait-started', requestId: 1, wait: { kind: 'server', untilMs: 5 } },
      { type: 'retry-wait-ended', requestId: 1 },
    ),
  )
  .map((action) => () => action);

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: listPageLoaded },
    { weight: 2, arbitrary: listLoaded },
    { weight: 4, arbitrary: eventsLoaded },
    { weight: 1, arbitrary: bookkeeping },
  ),
  { maxLength: 12 },
);

/** Calls back with the states before and after each step of any sequence. */
function checkEachStep(
  check: (after: TicketState, before: TicketState, action: TicketAction) => void,
): void {
  fc.assert(
    fc.property(steps, (sequence) => {
      let state = INITIAL_TICKET_STATE;
      for (const step of sequence) {
        const before = state;
        const action = step(before);
        state = reduceTicket(before, action);
        check(state, before, action);
      }
    }),
    { numRuns: 300 },
  );
}

/** The conversations and events as the account sent them, in their order. */
function storedOf({ rawConversations, rawEvents: stored }: TicketState) {
  return {
    conversations: [...rawConversations],
    events: new Map([...stored].filter(([, events]) => events.size > 0)),
  };
}

describe('the timeline of a ticket after any actions', () => {
  it('is what a new timeline of everything stored would be', () => {
    checkEachStep(({ rawConversations, rawEvents: stored, timeline }) => {
      // `buildTimeline` cannot know the conversation of an event that names none: the list that it came in tells.
      const all = [...stored].flatMap(([owner, events]) =>
        [...events.values()].map((raw) => ({ raw, isOwned: owner !== null && !names(raw) })),
      );
      const expected = buildTimeline(
        [...rawConversations.values()],
        all.filter(({ isOwned }) => !isOwned).map(({ raw }) => raw),
      );
      const ofNone = new Set(timeline.eventsByConversation.get(null));
      expect(timeline.conversations).toEqual(expected.conversations);
      expect(timeline.events.filter((event) => names(event.raw) || ofNone.has(event))).toEqual(
        expected.events,
      );
      expect(timeline.events).toHaveLength(all.length);
    });
  });

  it('has the events of each conversation, and all events in the same order', () => {
    checkEachStep(({ rawEvents: stored, timeline }) => {
      const conversations = new Map(timeline.conversations.map((one) => [one.id, one]));
      const groups = new Map<string | null, readonly SideConversationEvent[]>();
      for (const [owner, events] of stored) {
        const conversation = owner === null ? null : (conversations.get(owner) ?? null);
        groups.set(owner, parseConversationEvents(events, conversation));
      }
      expect(withoutEmpty(timeline.eventsByConversation)).toEqual(withoutEmpty(groups));
      expect(timeline.events).toEqual([...groups.values()].flat().toSorted(compareEvents));
      // The two views of the timeline share their events.
      const all = new Set([...timeline.eventsByConversation.values()].flat());
      expect(timeline.events.every((event) => all.has(event))).toBe(true);
    });
  });

  it('has exactly the listed conversations, in the order of the list, once all of it has loaded', () => {
    checkEachStep(({ timeline, rawConversations, rawEvents: stored }, before, action) => {
      if (action.type !== 'list-loaded') return;
      expect(timeline.conversations.map(({ id }) => id)).toEqual(action.ids);
      expect([...rawConversations.keys()]).toEqual(action.ids);
      const deleted = [...before.rawConversations.keys(), ...before.rawEvents.keys()].filter(
        (id) => id !== null && !action.ids.includes(id),
      );
      expect(deleted.filter((id) => stored.get(id)?.size)).toEqual([]);
    });
  });

  it('has the same objects for conversations and events that did not change', () => {
    checkEachStep(({ timeline: after }, { timeline: before }) => {
      const events = new Map(before.events.map((event) => [event.key, event]));
      expect(after.events.filter((event) => isCopy(event, events.get(event.key)))).toEqual([]);
      const conversations = new Map(before.conversations.map((one) => [one.id, one]));
      expect(after.conversations.filter((one) => isCopy(one, conversations.get(one.id)))).toEqual(
        [],
      );
    });
  });
});

describe('the revision of a ticket', () => {
  it('grows exactly if a conversation or an event came, changed, moved, or was deleted', () => {
    checkEachStep((after, before) => {
      const isSame = isDeepStrictEqual(storedOf(after), storedOf(before));
      expect(after.revision > before.revision).toBe(!isSame);
      expect(after.revision).toBeGreaterThanOrEqual(before.revision);
      expect(after.timeline === before.timeline).toBe(isSame);
    });
  });

  it('does not grow if an action is repeated', () => {
    checkEachStep((after, _before, action) => {
      const again = reduceTicket(after, copyOf(action));
      expect(again.revision).toBe(after.revision);
      expect(again.timeline).toBe(after.timeline);
    });
  });
});

describe('loads, waits, and failures', () => {
  const after = (...actions: TicketAction[]) => actions.reduce(reduceTicket, INITIAL_TICKET_STATE);

  it('counts the loads that are running', () => {
    expect(after({ type: 'load-started' }, { type: 'load-started' }).activeLoads).toBe(2);
    expect(after({ type: 'load-started' }, { type: 'load-ended' }).activeLoads).toBe(0);
  });

  it('has the retry wait of each request until it ends', () => {
    const wait = { kind: 'server', untilMs: 5 } as const;
    const [one, two] = [1, 2].map((requestId): TicketAction => ({
      type: 'retry-wait-started',
      requestId,
      wait,
    }));
    if (!one || !two) throw new Error('two waits');
    expect(after(one, two).retryWaits).toEqual(
      new Map([
        [1, wait],
        [2, wait],
      ]),
    );
    const ended = after(one, two, { type: 'retry-wait-ended', requestId: 1 });
    expect(ended.retryWaits).toEqual(new Map([[2, wait]]));
  });

  it('remembers why the list failed until all of it has loaded', () => {
    const failed = after({ type: 'list-failed', failure: FAILURE });
    expect(failed).toMatchObject({ listFailure: FAILURE, isListComplete: false });
    expect(reduceTicket(failed, { type: 'list-loaded', ids: [], requestedMs: 7 })).toMatchObject({
      listFailure: null,
      isListComplete: true,
      listRequestedMs: 7,
    });
  });

  it.each<[string, TicketAction]>([
    ['all its events have loaded', { type: 'events-loaded', conversationId: 'a', events: [] }],
    [
      'a page of the list has all its events',
      {
        type: 'list-page-loaded',
        page: {
          entries: [{ id: 'a', raw: { id: 'a' }, events: { all: [], isComplete: true } }],
          otherEvents: new Map(),
        },
      },
    ],
    ['it was deleted', { type: 'list-loaded', ids: ['b'], requestedMs: 1 }],
  ])('forgets the failure of a conversation once %s', (_when, action) => {
    const failed = after(
      {
        type: 'list-page-loaded',
        page: {
          entries: ['a', 'b'].map((id) => ({ id, raw: { id }, events: null })),
          otherEvents: new Map(),
        },
      },
      { type: 'events-failed', conversationId: 'a', failure: FAILURE },
      { type: 'events-failed', conversationId: 'b', failure: FAILURE },
    );
    expect(failed.failures).toEqual(
      new Map([
        ['a', FAILURE],
        ['b', FAILURE],
      ]),
    );
    expect(reduceTicket(failed, action).failures).toEqual(new Map([['b', FAILURE]]));
  });

  it.each<[string, TicketAction]>([
    [
      'some pages of its events',
      { type: 'events-page-loaded', conversationId: 'a', events: [{ id: '1' }] },
    ],
    [
      'an incomplete sideload',
      {
        type: 'list-page-loaded',
        page: {
          entries: [{ id: 'a', raw: { id: 'a' }, events: { all: [], isComplete: false } }],
          otherEvents: new Map(),
        },
      },
    ],
  ])('remembers the failure of a conversation after %s', (_what, action) => {
    const failed = after({ type: 'events-failed', conversationId: 'a', failure: FAILURE });
    expect(reduceTicket(failed, action).failures).toEqual(new Map([['a', FAILURE]]));
  });
});

describe('the events of a conversation', () => {
  const event = (id: string) => ({ id, type: 'reply', side_conversation_id: 'a' });
  const idsAfter = (...actions: TicketAction[]) =>
    actions.reduce(reduceTicket, INITIAL_TICKET_STATE).timeline.events.map(({ id }) => id);
  const loaded = (
    type: 'events-page-loaded' | 'events-loaded',
    ...events: RawEvent[]
  ): TicketAction => ({ type, conversationId: 'a', events });

  it('are added by a page, and replaced by a complete load', () => {
    const first = loaded('events-loaded', event('1'), event('2'));
    expect(idsAfter(first, loaded('events-page-loaded', event('3')))).toEqual(['1', '2', '3']);
    expect(idsAfter(first, loaded('events-loaded', event('3')))).toEqual(['3']);
  });

  it('stay if they came from the list of another conversation, whatever that list has later', () => {
    const other = { ...event('7'), side_conversation_id: 'b' };
    expect(
      idsAfter(loaded('events-loaded', event('1'), other), loaded('events-loaded', event('1'))),
    ).toEqual(['1', '7']);
  });

  it('are removed with a conversation that is no longer in the complete list', () => {
    const page: TicketAction = {
      type: 'list-page-loaded',
      page: {
        entries: ['a', 'b'].map((id) => ({
          id,
          raw: { id },
          events: { all: [{ id: '1', side_conversation_id: id }], isComplete: true },
        })),
        otherEvents: new Map(),
      },
    };
    expect(idsAfter(page)).toEqual(['1', '1']);
    const state = [
      page,
      { type: 'list-loaded', ids: ['b'], requestedMs: 1 } satisfies TicketAction,
    ].reduce<TicketState>(reduceTicket, INITIAL_TICKET_STATE);
    expect(state.timeline.events.map((one) => one.conversationId)).toEqual(['b']);
    expect(state.timeline.conversations.map(({ id }) => id)).toEqual(['b']);
    expect([...state.rawEvents.keys()]).toEqual(['b']);
  });
});

/** Whether an object equals another, but is not the same one. */
function isCopy(one: object, other: object | undefined): boolean {
  return one !== other && isDeepStrictEqual(one, other);
}

/** Whether an event names its conversation. */
function names(raw: RawEvent): boolean {
  return conversationIdOf(raw) !== null;
}

function withoutEmpty<Value extends readonly unknown[]>(groups: ReadonlyMap<string | null, Value>) {
  return new Map([...groups].filter(([, group]) => group.length > 0));
}

/** A copy, as if the account had sent the same data again. */
function copyOf(action: TicketAction): TicketAction {
  return 'failure' in action ? action : structuredClone(action);
}
