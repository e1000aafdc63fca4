import { messageTexts, wireTime } from './event.ts';
import { isObject } from './wire.ts';
import type { Thread, Ticket } from './world.ts';
import type { WireObject } from './wire.ts';

const MARK = '\n\nCorrected at ';

/** An event with a message, and its conversation. */
export interface EditableMessage {
  thread: Thread;
  event: WireObject;
}

/** The newest message of a ticket's Slack conversations, or of all its conversations if those have none. */
export function editableMessage(ticket: Ticket): EditableMessage | undefined {
  return newest(ticket.threads.filter(inSlack)) ?? newest(ticket.threads);
}

/**
 * Changes the text of a message, like an edit in Slack: the event's id and date stay the same, and the conversation's
 * `updated_at` changes. Replaces the text of an earlier edit, so that messages do not grow.
 */
export function editMessage({ thread, event }: EditableMessage, at: number): void {
  const { conversation, events } = thread;
  const message = isObject(event['message']) ? event['message'] : {};
  const [before = ''] = textOf(message['body']).split(MARK);
  const texts = messageTexts(
    `${before}${MARK}${wireTime(at).slice(11, 19)} UTC: an hour later than I wrote, sorry.`,
  );
  event['message'] = { ...message, ...texts };
  conversation['updated_at'] = wireTime(at);
  if (events.findLast(hasMessage) === event) conversation['preview_text'] = texts['preview_text'];
}

function newest(threads: Thread[]): EditableMessage | undefined {
  return threads
    .flatMap((thread) => thread.events.filter(hasMessage).map((event) => ({ thread, event })))
    .reduce<EditableMessage | undefined>(
      (latest, one) => (latest !== undefined && time(latest) > time(one) ? latest : one),
      undefined,
    );
}

function inSlack({ conversation }: Thread): boolean {
  const { participants } = conversation;
  return (
    Array.isArray(participants) &&
    participants.some((one) => isObject(one) && 'slack_channel_id' in one)
  );
}

/** Messages without a date count as the oldest. */
function time({ event }: EditableMessage): number {
  const at = Date.parse(String(event['created_at']));
  return Number.isNaN(at) ? -Infinity : at;
}

function hasMessage(event: WireObject): boolean {
  return isObject(event['message']);
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : '';
}
