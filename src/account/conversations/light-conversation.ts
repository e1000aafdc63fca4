import { channelOf } from '../../events/channel.ts';
import type { LightEvent } from './light-event.ts';
import { type Participant, participantKey } from '../../events/participant.ts';
import type { SideConversation } from '../../events/side-conversation.ts';

/**
 * Derives a side conversation from its events. Properties that do not follow from them, such as the preview, are null.
 *
 * @param events all known events of the conversation, oldest first
 */
export function lightConversationOf(id: string, events: readonly LightEvent[]): SideConversation {
  const childTicketId = first(events, (event) => event.childTicketId);
  const participants = participantsOf(events);
  return {
    id,
    subject: lastChange(events, 'subject')?.to ?? first(events, ({ message }) => message?.subject),
    state: lastChange(events, 'state')?.to ?? 'open',
    channel: channelOf(childTicketId, participants),
    participants,
    childTicketId,
    ticketId: first(events, (event) => event.ticketId),
    previewText: null,
    externalIds: childTicketId === null ? [] : [['targetTicketId', childTicketId]],
    url: null,
    createdMs: first(events, ({ type, createdMs }) => (type === 'create' ? createdMs : null)),
    updatedMs: last(events, () => true),
    messageAddedMs: last(events, ({ message }) => message !== null),
    stateUpdatedMs: last(events, ({ changes }) =>
      changes.some(({ property }) => property === 'state'),
    ),
    raw: { id },
  };
}

/** All actors, senders and recipients without duplicates. Prefers a form of each participant that has a name. */
function participantsOf(events: readonly LightEvent[]): Participant[] {
  const all = new Set<Participant>();
  for (const { actor, message } of events) {
    if (actor) all.add(actor);
    if (message?.from) all.add(message.from);
    for (const recipient of message?.to ?? []) all.add(recipient);
  }
  const byKey = new Map<string, Participant>();
  for (const one of all) {
    const key = `${one.kind} ${participantKey(one)}`;
    if (!byKey.get(key)?.name) byKey.set(key, one);
  }
  return [...byKey.values()];
}

function lastChange(events: readonly LightEvent[], wanted: 'state' | 'subject') {
  const event = events.findLast(({ changes }) => changes.some((one) => one.property === wanted));
  return event?.changes.findLast(({ property }) => property === wanted);
}

function first<Value>(
  events: readonly LightEvent[],
  valueOf: (event: LightEvent) => Value | null | undefined,
): Value | null {
  for (const event of events) {
    const value = valueOf(event) ?? null;
    if (value !== null) return value;
  }
  return null;
}

/** The date of the last event that matches; null if there is none with a date. */
function last(events: readonly LightEvent[], isWanted: (event: LightEvent) => boolean) {
  return events.findLast((event) => event.createdMs !== null && isWanted(event))?.createdMs ?? null;
}
