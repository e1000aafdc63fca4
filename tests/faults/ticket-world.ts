import { mailParticipant } from '../../sandbox/account/people.ts';
import type { World } from '../../sandbox/account/world.ts';
import { johnny, maria } from '../../sandbox/scenarios/people.ts';
import {
  appendMessage,
  conversationIds,
  laterColleagueOf,
  type SentMessage,
  smallPages,
} from '../../sandbox/scenarios/small-pages.ts';

/** The start of the account's clock, in milliseconds since 1970. */
export const NOW_MS = Date.UTC(2026, 10, 20, 12);

/** The conversations of the ticket of the matrix, by their role. */
export const CONVERSATIONS = conversationIds(1);

/** The account of the scenario `small-pages`: ticket 1 needs every request. */
export function ticketWorld(): World {
  return smallPages.world({ now: NOW_MS, origin: 'https://acme.zendesk.com' });
}

/** Someone writes in each conversation of ticket 1. In one, it is an agent whose role the app does not know yet. */
export function changeTicket({ tickets: [ticket] }: World): void {
  const { twoPages, roles, secondPage } = CONVERSATIONS;
  const messages: Record<string, SentMessage> = {
    [twoPages]: [maria, [johnny]],
    [roles]: [mailParticipant(laterColleagueOf(1)), [maria]],
    [secondPage]: [maria, [johnny]],
  };
  for (const thread of ticket?.threads ?? []) {
    const message = messages[String(thread.conversation['id'])];
    if (message) appendMessage(thread, message, NOW_MS);
  }
}
