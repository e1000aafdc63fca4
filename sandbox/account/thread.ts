import { wireTime } from './event.ts';
import type { Participant } from './event.ts';
import type { Thread } from './world.ts';
import { isObject } from './wire.ts';
import type { WireObject } from './wire.ts';

export interface ThreadSeed {
  id: string;
  ticketId: number;
  origin: string;
  subject: string;
  participants: Participant[];
  externalIds?: WireObject;
}

/** A side conversation with state, subject and dates derived from its events, which are given oldest first. */
export function threadOf(seed: ThreadSeed, events: WireObject[]): Thread {
  const conversation: WireObject = {
    id: seed.id,
    url: `${seed.origin}/api/v2/tickets/${seed.ticketId}/side_conversations/${seed.id}.json`,
    ticket_id: seed.ticketId,
    subject: seed.subject,
    preview_text: '',
    state: 'open',
    participants: seed.participants,
    created_at: wireTime(0),
    updated_at: wireTime(0),
    message_added_at: wireTime(0),
    state_updated_at: wireTime(0),
    external_ids: seed.externalIds ?? {},
  };
  const thread: Thread = { conversation, events: [] };
  for (const event of events) appendEvent(thread, event);
  return thread;
}

/** Appends an event to a conversation and updates the conversation's own properties. */
export function appendEvent(thread: Thread, event: WireObject): void {
  const { conversation } = thread;
  const time = event['created_at'];
  if (thread.events.length === 0) {
    conversation['created_at'] = time;
    conversation['state_updated_at'] = time;
  }
  thread.events.push(event);
  conversation['updated_at'] = time;
  const message = event['message'];
  if (isObject(message)) {
    conversation['message_added_at'] = time;
    conversation['preview_text'] = message['preview_text'];
  }
  const updates = event['updates'];
  if (!isObject(updates)) return;
  if ('state' in updates) {
    conversation['state'] = updates['state'];
    conversation['state_updated_at'] = time;
  }
  if ('subject' in updates) conversation['subject'] = updates['subject'];
}
