import type { SideConversationEvent } from './event.ts';
import { participantKey } from './participant.ts';

/**
 * Who is to answer in a conversation, from its events alone: whoever created it is "us"; if the last message is ours, the
 * ball is with them, else with us.
 */
export type WhoseTurn = 'ours' | 'theirs';

/**
 * @param events of one conversation, oldest first
 * @returns null where nobody has said anything, or nobody knows who
 */
export function whoseTurn(events: readonly SideConversationEvent[]): WhoseTurn | null {
  const creator = events.find(({ type }) => type === 'create')?.actor ?? null;
  const speaker = events.findLast(({ message }) => message !== null)?.actor ?? null;
  if (!creator || !speaker) return null;
  return participantKey(creator) === participantKey(speaker) ? 'theirs' : 'ours';
}
