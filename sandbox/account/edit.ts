import { wireTime, wordsOf } from './event.ts';
import { isObject } from './wire.ts';
import type { Thread, Ticket } from './world.ts';
import type { WireObject } from './wire.ts';

const MARK = '\n\nCorrected at ';

/** An event with a message, and the conversation that it is in. */
export interface Written {
  thread: Thread;
  event: WireObject;
}

/** The newest message of a ticket's Slack conversations; of all its conversations where those have none. */
export function editableMessage(ticket: Ticket): Written | undefined {
  return newest(ticket.threads.filter(inSlack)) ?? newest(ticket.threads);
}

/**
 * Gives a message another text, as when its author corrects it in Slack: the event keeps its id and its date, and the
 * conversation's `updated_at` moves. An earlier correction is replaced, so that texts do not grow.
 */
export function editMessage({ thread, event }: Written, at: number): void {
  const { conversation, events } = thread;
  const message = isObject(event['message']) ? event['message'] : {};
  const [before = ''] = textOf(message['body']).split(MARK);
  const words = wordsOf(
    `${before}${MARK}${wireTime(at).slice(11, 19)} UTC: an hour later than I wrote, sorry.`,
  );
  event['message'] = { ...message, ...words };
  conversation['updated_at'] = wireTime(at);
  if (events.findLast(hasMessage) === event) conversation['preview_text'] = words['preview_text'];
}

function newest(threads: Thread[]): Written | undefined {
  return threads
    .flatMap((thread) => thread.events.filter(hasMessage).map((event) => ({ thread, event })))
    .reduce<Written | undefined>(
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

/** Undated messages are the oldest. */
function time({ event }: Written): number {
  const at = Date.parse(String(event['created_at']));
  return Number.isNaN(at) ? -Infinity : at;
}

function hasMessage(event: WireObject): boolean {
  return isObject(event['message']);
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : '';
}
