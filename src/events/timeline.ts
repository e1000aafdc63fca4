import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';
import { applyChanges, parseChanges, type PropertyValues } from './change.ts';
import type { EventType, SideConversationEvent } from './event.ts';
import { type Message, parseMessage } from './message.ts';
import { parseParticipant } from './participant.ts';
import { parseSideConversation, type SideConversation } from './side-conversation.ts';
import { fieldsOf, textOf, timeOf } from './wire-values.ts';

/** Everything that happened in all side conversations of a ticket. */
export interface Timeline {
  /** Oldest first; events without a readable date stand at the end. */
  readonly events: readonly SideConversationEvent[];
  readonly conversations: readonly SideConversation[];
}

/**
 * Turns what the API sent into the app's own types. Never throws and never drops: what it does not know becomes an
 * event of type `other`. Of two copies of one event the later in the list wins (a Slack message edited later keeps its
 * id).
 */
export function timelineOf(
  rawConversations: readonly WireSideConversation[],
  rawEvents: readonly (WireEvent | null)[],
): Timeline {
  const conversations = rawConversations.map(parseSideConversation);
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const latest = new Map(rawEvents.map((raw, index) => [keyOf(raw, index), raw]));
  const events = [...latest].map(([key, raw]) => readEvent(key, raw, byId)).toSorted(chronological);
  return { events: withChanges(events), conversations };
}

function keyOf(raw: WireEvent | null, index: number): string {
  const { id, side_conversation_id: conversationId } = fieldsOf(raw);
  const known = textOf(id);
  return known === null ? `#${index}` : `${textOf(conversationId) ?? ''}/${known}`;
}

function readEvent(
  key: string,
  raw: WireEvent | null,
  conversations: ReadonlyMap<string, SideConversation>,
): SideConversationEvent {
  const fields = fieldsOf(raw);
  const conversationId = textOf(fields['side_conversation_id']);
  return {
    key,
    id: textOf(fields['id']),
    type: typeOf(fields['type']),
    typeName: textOf(fields['type']),
    actor: parseParticipant(fields['actor']),
    createdMs: timeOf(fields['created_at']),
    conversation: conversations.get(conversationId ?? '') ?? null,
    conversationId,
    ticketId: textOf(fields['ticket_id']),
    message: messageOf(raw),
    changes: [],
    via: fields['via'] ?? null,
    url: textOf(fields['url']),
    raw,
  };
}

type Dated = Pick<SideConversationEvent, 'createdMs' | 'type' | 'key'>;

/** Reading a message keeps what was worked out of it (`plain-text.ts`) as long as the raw event lives. */
const messages = new WeakMap<object, Message | null>();

function messageOf(raw: WireEvent | null): Message | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const known = messages.get(raw);
  if (known !== undefined) return known;
  const message = parseMessage(raw.message);
  messages.set(raw, message);
  return message;
}

function typeOf(type: unknown): EventType {
  return type === 'create' || type === 'reply' || type === 'update' ? type : 'other';
}

/**
 * For sorting: by time, then the create, then by id. Many events share one time and the API's order is undocumented.
 * Events without a readable date go to the end.
 */
export function chronological(a: Dated, b: Dated): number {
  const byTime = (a.createdMs ?? Number.MAX_VALUE) - (b.createdMs ?? Number.MAX_VALUE);
  if (byTime !== 0) return byTime;
  const byType = Number(b.type === 'create') - Number(a.type === 'create');
  if (byType !== 0) return byType;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/** Adds what each update changed; "from what" is known only from the events before it. */
function withChanges(events: readonly SideConversationEvent[]): SideConversationEvent[] {
  const states = new Map<string | null, PropertyValues>();
  return events.map((event) => {
    const before = states.get(event.conversationId) ?? BEFORE_THE_FIRST_EVENT;
    const changes = parseChanges(fieldsOf(event.raw)['updates'], before);
    const subject = before.subject ?? event.message?.subject ?? null;
    const state = before.state ?? (event.type === 'create' ? 'open' : null);
    // Events that name no conversation have nothing in common.
    if (event.conversationId !== null) {
      states.set(event.conversationId, applyChanges({ ...before, state, subject }, changes));
    }
    return changes.length === 0 ? event : { ...event, changes };
  });
}

const BEFORE_THE_FIRST_EVENT: PropertyValues = { state: null, subject: null, others: new Map() };
