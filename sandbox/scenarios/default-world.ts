import type { Setting, Thread, World } from '../account/world.ts';
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
export function everydayThreads(setting: Setting, ticketId = 1): Thread[] {
  return [
    printerMail(setting, ticketId),
    sparePartsTicket(setting, ticketId, 3),
    fieldServiceInSlack(setting, ticketId),
  ];
}

/** An account on an ordinary day: three tickets, with a conversation of every channel among them. */
export function everydayWorld(setting: Setting, rest: Partial<World> = {}): World {
  const tickets = [
    printerTicket(setting, 1, everydayThreads(setting)),
    deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
    childTicket(setting, 3, 1, [supplierMail(setting, 3)]),
  ];
  return worldOf(setting, tickets, rest);
}

export const everyday: Scenario = {
  name: 'default',
  description:
    'An ordinary day: 12 events in 3 conversations by mail, in Slack and as a child ticket.',
  world: (setting) => everydayWorld(setting),
};
