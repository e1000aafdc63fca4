import type { WorldOptions, Thread, World } from '../account/world.ts';
import {
  fieldServiceInSlack,
  logisticsInTeams,
  sparePartsTicket,
  supplierMail,
} from './conversations.ts';
import { printerMail } from './printer-mail.ts';
import type { Scenario } from './scenario.ts';
import { childTicket, deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** Three conversations with 12 events: 3 creates, 6 replies, 3 updates (a close, a reopen, a rename). */
export function defaultThreads(options: WorldOptions, ticketId = 1): Thread[] {
  return [
    printerMail(options, ticketId),
    sparePartsTicket(options, ticketId, 3),
    fieldServiceInSlack(options, ticketId),
  ];
}

/** An ordinary account: three tickets with conversations in all channels. */
export function defaultWorld(options: WorldOptions, rest: Partial<World> = {}): World {
  const tickets = [
    printerTicket(options, 1, defaultThreads(options)),
    deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
    childTicket(options, 3, 1, [supplierMail(options, 3)]),
  ];
  return worldOf(options, tickets, rest);
}

export const defaultScenario: Scenario = {
  name: 'default',
  description:
    'An ordinary ticket: 12 events in 3 conversations by email, in Slack and as a child ticket.',
  world: (options) => defaultWorld(options),
};
