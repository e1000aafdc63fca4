import type { WireSideConversation } from '../zendesk/wire-types.ts';
import { applyChanges, type Change, parseChanges, type PropertyValues } from './change.ts';
import { digestOf } from './digest.ts';
import type { EventType, RawEvent, SideConversationEvent } from './event.ts';
import { groupByConversation } from './group-by-conversation.ts';
import { jsonOf } from './json-of.ts';
import { parseMessage } from './message.ts';
import { parseParticipant } from './participant.ts';
import { parseSideConversation, type SideConversation } from './side-conversation.ts';
import { fieldsOf, idOf, textOf, timeOf } from './wire-values.ts';

/** Everything that happened in a set of side conversations. */
export interface Timeline {
  /** Oldest first; events without a readable date stand at the end. */
  readonly events: readonly SideConversationEvent[];
  readonly conversations: readonly SideConversation[];
  /** The same events by the id of their conversation, each list oldest first. Null holds events that name none. */
  readonly eventsByConversation: ReadonlyMap<string | null, readonly SideConversationEvent[]>;
}

export const EMPTY_TIMELINE: Timeline = {
  events: [],
  conversations: [],
  eventsByConversation: new Map(),
};

/**
 * Parses what the API sent. Never throws and never drops an event: unknown types become events of type `other`. If an
 * event comes more than once, the last copy in the list wins (a Slack message that is edited later keeps its id).
 *
 * The reducer of a ticket updates its timeline by conversation instead, with the functions below. This function says what
 * the result must be: tests compare the two, and the gallery builds its samples with it.
 *
 * @param rawEvents in any order
 */
export function buildTimeline(
  rawConversations: readonly WireSideConversation[],
  rawEvents: readonly RawEvent[],
): Timeline {
  const conversations = rawConversations.map(parseSideConversation);
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const items = [...keyRawEvents(rawEvents)].map(([key, raw]) => ({
    key,
    raw,
    conversationId: conversationIdOf(raw),
  }));
  const eventsByConversation = new Map(
    [...groupByConversation(items)].map(([id, own]) => [
      id,
      parseConversationEvents(
        new Map(own.map(({ key, raw }) => [key, raw])),
        (id === null ? null : byId.get(id)) ?? null,
      ),
    ]),
  );
  const events = [...eventsByConversation.values()].flat().toSorted(compareEvents);
  return { events, conversations, eventsByConversation };
}

/** The id of the conversation that a raw event names; null if it names none. */
export function conversationIdOf(raw: RawEvent): string | null {
  return idOf(fieldsOf(raw)['side_conversation_id']);
}

/**
 * Gives each raw event a key that is unique among all events of the ticket: an event's id alone may equal that of its
 * conversation, or of an event in another conversation. An event without an id is identified by its content, so it gets
 * the same key when it is loaded again; copies of it in one list stay apart. The content itself is not in the key, because
 * keys are stored.
 *
 * @param owner the conversation of events that name none
 */
export function keyRawEvents(
  rawEvents: Iterable<RawEvent>,
  owner: string | null = null,
): Map<string, RawEvent> {
  const keyed = new Map<string, RawEvent>();
  const copies = new Map<string, number>();
  for (const raw of rawEvents) {
    const prefix = conversationIdOf(raw) ?? owner ?? '';
    const id = idOf(fieldsOf(raw)['id']);
    if (id !== null) {
      keyed.set(`${prefix}/${id}`, raw);
      continue;
    }
    const digest = digestOf(jsonOf(raw));
    const copy = copies.get(digest) ?? 0;
    copies.set(digest, copy + 1);
    keyed.set(`${prefix}/#${copy} ${digest}`, raw);
  }
  return keyed;
}

/**
 * The events of one conversation, oldest first, with what each of them changed.
 *
 * @param keyed all raw events of the conversation that are known, by key
 * @param previous what an earlier call returned: events that did not change are the same objects again
 */
export function parseConversationEvents(
  keyed: ReadonlyMap<string, RawEvent>,
  conversation: SideConversation | null,
  previous: readonly SideConversationEvent[] = [],
): readonly SideConversationEvent[] {
  const previousByKey = new Map(previous.map((event) => [event.key, event]));
  const events = [...keyed].map(([key, raw]) => {
    const known = previousByKey.get(key);
    if (known?.raw !== raw) return parseEvent(key, raw, conversation);
    return known.conversation === conversation ? known : { ...known, conversation };
  });
  return withChanges(events.toSorted(compareEvents));
}

/**
 * Replaces some events in a list, in one pass.
 *
 * @param events oldest first
 * @param removed events of the list that go
 * @param added events that come, in any order
 * @returns oldest first
 */
export function replaceEvents(
  events: readonly SideConversationEvent[],
  removed: readonly SideConversationEvent[],
  added: readonly SideConversationEvent[],
): readonly SideConversationEvent[] {
  const gone = new Set(removed);
  const sorted = added.toSorted(compareEvents);
  const merged: SideConversationEvent[] = [];
  let next = 0;
  for (const event of events) {
    if (gone.has(event)) continue;
    for (let one = sorted[next]; one && compareEvents(one, event) < 0; one = sorted[next]) {
      merged.push(one);
      next += 1;
    }
    merged.push(event);
  }
  for (; next < sorted.length; next += 1) {
    const one = sorted[next];
    if (one) merged.push(one);
  }
  return merged;
}

/** One event, without what it changed: that depends on the events before it. */
export function parseEvent(
  key: string,
  raw: RawEvent,
  conversation: SideConversation | null,
): SideConversationEvent {
  const fields = fieldsOf(raw);
  return {
    key,
    id: idOf(fields['id']),
    type: typeOf(fields['type']),
    typeName: textOf(fields['type']),
    actor: parseParticipant(fields['actor']),
    createdMs: timeOf(fields['created_at']),
    conversation,
    conversationId: conversationIdOf(raw),
    ticketId: textOf(fields['ticket_id']),
    message: parseMessage(fields['message']),
    changes: [],
    via: fields['via'] ?? null,
    url: textOf(fields['url']),
    raw,
  };
}

/** The documented types; a new one must be added here, or the compiler complains. */
const DOCUMENTED_TYPES: Readonly<Record<Exclude<EventType, 'other'>, true>> = {
  create: true,
  reply: true,
  update: true,
};

function typeOf(type: unknown): EventType {
  return typeof type === 'string' && Object.hasOwn(DOCUMENTED_TYPES, type)
    ? (type as EventType)
    : 'other';
}

type Sortable = Pick<SideConversationEvent, 'createdMs' | 'type' | 'key'>;

/**
 * Sorts by time, then the create, then by key. Many events share one time, and the API's order is undocumented. Events
 * without a readable date go to the end.
 */
export function compareEvents(a: Sortable, b: Sortable): number {
  const byTime = (a.createdMs ?? Number.MAX_VALUE) - (b.createdMs ?? Number.MAX_VALUE);
  if (byTime !== 0) return byTime;
  const byType = Number(b.type === 'create') - Number(a.type === 'create');
  if (byType !== 0) return byType;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/** Adds what each event changed. The API sends only the new value; the old one is known from the events before. */
function withChanges(events: readonly SideConversationEvent[]): readonly SideConversationEvent[] {
  let before = BEFORE_THE_FIRST_EVENT;
  return events.map((event) => {
    const changes = changesOf(event, before);
    // Events that name no conversation have nothing in common.
    if (event.conversationId !== null) before = stateAfter(event, changes, before);
    return areSame(changes, event.changes) ? event : { ...event, changes };
  });
}

/** What a conversation is like before anything is known of it. */
export const BEFORE_THE_FIRST_EVENT: PropertyValues = {
  state: null,
  subject: null,
  others: new Map(),
};

/** What an event changed, given the conversation as the events before it left it. */
export function changesOf(
  { raw }: Pick<SideConversationEvent, 'raw'>,
  before: PropertyValues,
): Change[] {
  return parseChanges(fieldsOf(raw)['updates'], before);
}

/** What an event says of its conversation beside its changes. */
interface ConversationHints {
  readonly type: EventType;
  readonly message: { readonly subject: string | null } | null;
}

/** The conversation as an event leaves it. */
export function stateAfter(
  { type, message }: ConversationHints,
  changes: readonly Change[],
  before: PropertyValues,
): PropertyValues {
  const subject = before.subject ?? message?.subject ?? null;
  const state = before.state ?? (type === 'create' ? 'open' : null);
  return applyChanges({ ...before, state, subject }, changes);
}

function areSame(one: readonly Change[], other: readonly Change[]): boolean {
  if (one.length !== other.length) return false;
  return one.length === 0 || JSON.stringify(one) === JSON.stringify(other);
}
