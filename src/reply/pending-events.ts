import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import { parseEvent, replaceEvents, type Timeline } from '../events/timeline.ts';
import type { PendingPhase } from '../timeline/conversation-actions.tsx';
import type { WireParticipant } from '../zendesk/wire-types.ts';
import type { Draft } from './draft.ts';
import { findSent } from './find-sent.ts';
import type { ReplyState } from './reply-state.ts';
import { LAST_MS } from './sending-state.ts';
import { targetToWire } from './wire-recipients.ts';

/** The agent who writes replies. */
export interface Sender {
  /** User id; empty if it is unknown. */
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

export interface PendingOptions {
  readonly sender: Sender;
  /** Whether the event of a reply may come without its send key; see `FindOptions`. */
  readonly matchesBodies: (draft: Draft) => boolean;
  /** The time, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** A timeline with the replies that are not among its events yet. */
export interface PendingTimeline {
  readonly timeline: Timeline;
  /** By key of their events. */
  readonly pending: ReadonlyMap<string, PendingPhase>;
}

interface PendingReply {
  readonly draft: Draft;
  readonly phase: PendingPhase;
  /** Milliseconds since 1970. */
  readonly startedMs: number;
}

const NOTHING_PENDING: ReadonlyMap<string, PendingPhase> = new Map();

/**
 * Adds the replies that are being sent, that may have been sent, or that have been sent and not read yet. Each is the
 * newest message of its conversation, so it moves the turn. It goes when its event has been read, or when it was refused.
 */
export function withPendingReplies(
  timeline: Timeline,
  state: ReplyState,
  { sender, matchesBodies, nowMs }: PendingOptions,
): PendingTimeline {
  const events = pendingRepliesIn(state).flatMap(({ draft, phase, startedMs }) => {
    const conversation = timeline.conversations.find(({ id }) => id === draft.conversationId);
    const known = timeline.eventsByConversation.get(draft.conversationId) ?? [];
    const options = { agentId: sender.id, matchesBodies: matchesBodies(draft) };
    if (!conversation || findSent(known, draft, options)) return [];
    const createdMs = pendingMs(startedMs, known, nowMs);
    return [{ event: pendingEvent(draft, createdMs, conversation, sender), phase }];
  });
  if (events.length === 0) return { timeline, pending: NOTHING_PENDING };

  const eventsByConversation = new Map(timeline.eventsByConversation);
  for (const { event } of events) {
    const { conversationId } = event;
    const known = eventsByConversation.get(conversationId) ?? [];
    eventsByConversation.set(conversationId, replaceEvents(known, [], [event]));
  }
  const added = events.map(({ event }) => event);
  return {
    timeline: {
      ...timeline,
      eventsByConversation,
      events: replaceEvents(timeline.events, [], added),
    },
    pending: new Map(events.map(({ event, phase }) => [event.key, phase])),
  };
}

function pendingRepliesIn({ drafts, preparing, sent }: ReplyState): readonly PendingReply[] {
  const underway = [...drafts.values()].flatMap((draft): readonly PendingReply[] => {
    const { sending } = draft;
    const preparedMs = preparing.get(draft.conversationId);
    if (preparedMs !== undefined) return [{ draft, phase: 'sending', startedMs: preparedMs }];
    if (sending.phase === 'editing' || sending.phase === 'not-found') return [];
    return [{ draft, phase: sending.phase, startedMs: sending.attemptedMs }];
  });
  const arrived = sent.map(({ draft, sentMs }): PendingReply => ({
    draft,
    phase: 'sent',
    startedMs: sentMs,
  }));
  return [...arrived, ...underway];
}

/** When a pending reply was sent, as far as its conversation allows: the clock may be behind that of the account, or set back. */
function pendingMs(
  startedMs: number,
  known: readonly SideConversationEvent[],
  nowMs: number,
): number {
  const newestMs = Math.max(0, ...known.map(({ createdMs }) => createdMs ?? 0));
  return Math.min(Math.max(Math.min(startedMs, nowMs), newestMs + 1), LAST_MS);
}

function pendingEvent(
  draft: Draft,
  createdMs: number,
  conversation: SideConversation,
  sender: Sender,
): SideConversationEvent {
  const id = `pending ${draft.sendKey}`;
  const raw = {
    id,
    type: 'reply',
    side_conversation_id: conversation.id,
    actor: wireSender(sender),
    created_at: new Date(createdMs).toISOString(),
    message: { body: draft.text, from: wireSender(sender), to: namedRecipients(draft) },
  };
  return parseEvent(`${conversation.id}/${id}`, raw, conversation);
}

function wireSender({ id, name, email }: Sender): WireParticipant {
  return { user_id: id === '' ? null : id, name, email };
}

/** With the names that the events of the conversation have. */
function namedRecipients({ target }: Draft): readonly WireParticipant[] {
  const recipients = targetToWire(target);
  return target.channel === 'email'
    ? recipients
    : recipients.map((recipient) => ({ ...recipient, name: target.name }));
}
