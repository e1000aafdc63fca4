import type { RawEvent, SideConversationEvent } from '../events/event.ts';
import { groupBy } from '../events/group-by-conversation.ts';
import { parseSideConversation, type SideConversation } from '../events/side-conversation.ts';
import {
  conversationIdOf,
  EMPTY_TIMELINE,
  keyRawEvents,
  parseConversationEvents,
  replaceEvents,
  type Timeline,
} from '../events/timeline.ts';
import type { Failure } from '../labels/failure-label.ts';
import type { RetryWait } from '../zendesk/fetcher.ts';
import type { WireSideConversation } from '../zendesk/wire-types.ts';
import type { ListPage } from './list-page.ts';

/** The loaded data of one ticket, and the state of its requests. */
export interface TicketState {
  /** Conversations as the API sent them, by id, in the order of the list. */
  readonly rawConversations: ReadonlyMap<string, WireSideConversation>;
  /** Events as the API sent them, by conversation id, then by key; see `keyRawEvents`. */
  readonly rawEvents: ReadonlyMap<string | null, ReadonlyMap<string, RawEvent>>;
  /** Conversations whose events have all been loaded once, by conversation id. */
  readonly loadedIds: ReadonlySet<string>;
  /** Why the events of a conversation could not be loaded, by conversation id. */
  readonly failures: ReadonlyMap<string, Failure>;
  readonly timeline: Timeline;
  /** True once all pages of the list have loaded. */
  readonly isListComplete: boolean;
  /** Why the list is incomplete or, if it was complete before, out of date. */
  readonly listFailure: Failure | null;
  /** When the last complete list was requested, in ms since 1970; 0 before the first. */
  readonly listRequestedMs: number;
  /** How many loads are running, without background refreshes. */
  readonly activeLoads: number;
  /** Waits before a retry, by request id. */
  readonly retryWaits: ReadonlyMap<number, RetryWait>;
  /** Increases whenever a conversation or an event is added, changed or removed. */
  readonly revision: number;
}

/** The state before the first load. */
export const INITIAL_TICKET_STATE: TicketState = {
  rawConversations: new Map(),
  rawEvents: new Map(),
  loadedIds: new Set(),
  failures: new Map(),
  timeline: EMPTY_TIMELINE,
  isListComplete: false,
  listFailure: null,
  listRequestedMs: 0,
  activeLoads: 0,
  retryWaits: new Map(),
  revision: 0,
};

/** What can happen while a ticket loads. */
export type TicketAction =
  | { readonly type: 'load-started' }
  | { readonly type: 'load-ended' }
  | { readonly type: 'retry-wait-started'; readonly requestId: number; readonly wait: RetryWait }
  | { readonly type: 'retry-wait-ended'; readonly requestId: number }
  | { readonly type: 'list-page-loaded'; readonly page: ListPage }
  /** All pages of the list have loaded. Conversations that are not in it are removed, with their events. */
  | {
      readonly type: 'list-loaded';
      readonly ids: readonly string[];
      /** Other conversations of which this list had events. They stay until the next list. */
      readonly otherIds?: readonly (string | null)[];
      readonly requestedMs: number;
    }
  | { readonly type: 'list-failed'; readonly failure: Failure }
  /** Some pages of a conversation's events have loaded, from the first one on. */
  | EventsAction<'events-page-loaded'>
  /** All of a conversation's events have loaded. Its other events are removed. */
  | EventsAction<'events-loaded'>
  | { readonly type: 'events-failed'; readonly conversationId: string; readonly failure: Failure };

interface EventsAction<Type extends string> {
  readonly type: Type;
  readonly conversationId: string;
  readonly events: readonly RawEvent[];
}

/** The reducer of a ticket. */
export function reduceTicket(state: TicketState, action: TicketAction): TicketState {
  switch (action.type) {
    case 'load-started':
      return { ...state, activeLoads: state.activeLoads + 1 };
    case 'load-ended':
      return { ...state, activeLoads: state.activeLoads - 1 };
    case 'retry-wait-started':
      return {
        ...state,
        retryWaits: new Map(state.retryWaits).set(action.requestId, action.wait),
      };
    case 'retry-wait-ended':
      return { ...state, retryWaits: without(state.retryWaits, [action.requestId]) };
    case 'list-page-loaded':
      return withListPage(state, action.page);
    case 'list-loaded':
      return {
        ...withOnlyListed(state, action.ids, action.otherIds ?? []),
        isListComplete: true,
        listRequestedMs: action.requestedMs,
        listFailure: null,
      };
    case 'list-failed':
      return { ...state, listFailure: action.failure };
    case 'events-page-loaded':
    case 'events-loaded':
    case 'events-failed': {
      // The conversation may have been deleted while its events were being loaded.
      const isDeleted = state.isListComplete && !state.rawConversations.has(action.conversationId);
      return isDeleted ? state : reduceEvents(state, action);
    }
  }
}

/** The part of the reducer that is about the events of one conversation. */
function reduceEvents(
  state: TicketState,
  action: Extract<TicketAction, { readonly conversationId: string }>,
): TicketState {
  const { conversationId } = action;
  switch (action.type) {
    case 'events-page-loaded':
      return withEvents(state, eventLoads(action, false));
    case 'events-loaded':
      return {
        ...withEvents(state, eventLoads(action, true)),
        loadedIds: new Set(state.loadedIds).add(conversationId),
        failures: without(state.failures, [conversationId]),
      };
    case 'events-failed':
      return { ...state, failures: new Map(state.failures).set(conversationId, action.failure) };
  }
}

function withListPage(state: TicketState, { entries, otherEvents }: ListPage): TicketState {
  const conversations = new Map(entries.map(({ id, raw }) => [id, raw]));
  const sideloads = entries.flatMap(({ id, events }) => (events ? [{ id, ...events }] : []));
  const others = [...otherEvents].map(([id, all]) => ({ id, all, isComplete: false }));
  const next = withEvents(withConversations(state, conversations), [...sideloads, ...others]);
  const complete = sideloads.filter(({ isComplete }) => isComplete).map(({ id }) => id);
  return {
    ...next,
    loadedIds: new Set([...next.loadedIds, ...complete]),
    failures: without(next.failures, complete),
  };
}

/**
 * A conversation that is not in the complete list was deleted, and its events with it. Events that name no conversation
 * stay: no list can say that they are gone.
 */
function withOnlyListed(
  state: TicketState,
  ids: readonly string[],
  otherIds: readonly (string | null)[],
): TicketState {
  const listed = new Set<string | null>([...ids, ...otherIds, null]);
  const withEventsOnly = [...state.rawEvents].flatMap(([id, events]) =>
    id === null || events.size === 0 ? [] : [id],
  );
  const known = new Set([...state.rawConversations.keys(), ...withEventsOnly]);
  const deleted = [...known].filter((id) => !listed.has(id));
  const rawConversations = new Map(
    ids.flatMap((id) => {
      const raw = state.rawConversations.get(id);
      return raw ? [[id, raw] as const] : [];
    }),
  );
  const parsed = new Map(state.timeline.conversations.map((one) => [one.id, one]));
  const order = ids.map((id) => parsed.get(id));
  const isSameOrder = order.every((one, index) => one === state.timeline.conversations[index]);
  if (deleted.length === 0 && isSameOrder) return state;

  const eventsByConversation = new Map(state.timeline.eventsByConversation);
  const removed = deleted.flatMap((id) => eventsByConversation.get(id) ?? []);
  for (const id of deleted) eventsByConversation.delete(id);
  return {
    ...state,
    rawConversations,
    rawEvents: without(state.rawEvents, deleted),
    loadedIds: new Set([...state.loadedIds].filter((id) => listed.has(id))),
    failures: without(state.failures, deleted),
    timeline: {
      conversations: order.filter((one) => one !== undefined),
      eventsByConversation,
      events: replaceEvents(state.timeline.events, removed, []),
    },
    revision: state.revision + 1,
  };
}

/** Adds conversations, or newer versions of them. Their events get the new version too. */
function withConversations(
  state: TicketState,
  loaded: ReadonlyMap<string, WireSideConversation>,
): TicketState {
  const changed = new Map(
    [...loaded].filter(([id, raw]) => !isSameJson(state.rawConversations.get(id), raw)),
  );
  if (changed.size === 0) return state;

  const parsed = new Map(
    state.timeline.conversations.map((conversation) => [conversation.id, conversation]),
  );
  for (const [id, raw] of changed) parsed.set(id, parseSideConversation(raw));
  const listed = {
    ...state,
    rawConversations: new Map([...state.rawConversations, ...changed]),
    timeline: { ...state.timeline, conversations: [...parsed.values()] },
    revision: state.revision + 1,
  };
  return withTimelineOf(listed, [...changed.keys()]);
}

/** Events of one conversation that have loaded. */
interface EventLoad {
  readonly id: string | null;
  readonly all: readonly RawEvent[];
  /** True if these are all events of the conversation, so that its other events are removed. */
  readonly isComplete: boolean;
}

function withEvents(state: TicketState, loads: readonly EventLoad[]): TicketState {
  const changed = new Map<string | null, ReadonlyMap<string, RawEvent>>();
  for (const { id, all, isComplete } of loads) {
    const known = state.rawEvents.get(id) ?? NO_EVENTS;
    const next = new Map(isComplete ? [] : known);
    for (const [key, raw] of keyRawEvents(all, id)) {
      const knownRaw = known.get(key);
      next.set(key, known.has(key) && isSameJson(knownRaw, raw) ? (knownRaw ?? null) : raw);
    }
    if (!hasSameEntries(known, next)) changed.set(id, next);
  }
  if (changed.size === 0) return state;
  const rawEvents = new Map([...state.rawEvents, ...changed]);
  return withTimelineOf({ ...state, rawEvents, revision: state.revision + 1 }, [...changed.keys()]);
}

const NO_EVENTS: ReadonlyMap<string, RawEvent> = new Map();

/** Updates the timeline from the raw events of some conversations. */
function withTimelineOf(state: TicketState, ids: readonly (string | null)[]): TicketState {
  const { timeline } = state;
  const conversations = new Map<string | null, SideConversation>(
    timeline.conversations.map((conversation) => [conversation.id, conversation]),
  );
  const eventsByConversation = new Map(timeline.eventsByConversation);
  const removed: SideConversationEvent[] = [];
  const added: SideConversationEvent[] = [];
  for (const id of ids) {
    const previous = eventsByConversation.get(id) ?? [];
    const raw = state.rawEvents.get(id);
    if (!raw) continue;
    const next = parseConversationEvents(raw, conversations.get(id) ?? null, previous);
    // The cached turn of a conversation belongs to this list, and depends on the conversation too.
    eventsByConversation.set(id, next);
    const nextSet = new Set(next);
    const previousSet = new Set(previous);
    removed.push(...previous.filter((event) => !nextSet.has(event)));
    added.push(...next.filter((event) => !previousSet.has(event)));
  }
  if (ids.every((id) => eventsByConversation.get(id) === timeline.eventsByConversation.get(id)))
    return state;
  const events = replaceEvents(timeline.events, removed, added);
  return { ...state, timeline: { ...timeline, events, eventsByConversation } };
}

/**
 * Groups the events from the list of one conversation by their conversation id; events without one belong to this
 * conversation. Only the events of this conversation can be complete.
 */
function eventLoads(
  { conversationId, events }: Pick<EventsAction<string>, 'conversationId' | 'events'>,
  isComplete: boolean,
): EventLoad[] {
  const groups = groupBy(events, (event) => conversationIdOf(event) ?? conversationId);
  const own = { id: conversationId, all: groups.get(conversationId) ?? [], isComplete };
  groups.delete(conversationId);
  return [own, ...[...groups].map(([id, all]) => ({ id, all, isComplete: false }))];
}

/** Compares JSON values. The API always serializes properties in the same order. */
function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function hasSameEntries(
  one: ReadonlyMap<string, RawEvent>,
  other: ReadonlyMap<string, RawEvent>,
): boolean {
  if (one.size !== other.size) return false;
  for (const [key, raw] of other) if (!one.has(key) || one.get(key) !== raw) return false;
  return true;
}

function without<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  keys: readonly Key[],
): ReadonlyMap<Key, Value> {
  if (!keys.some((key) => map.has(key))) return map;
  const next = new Map(map);
  for (const key of keys) next.delete(key);
  return next;
}
