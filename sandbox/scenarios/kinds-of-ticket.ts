import { defaultThreads, defaultWorld } from './default-world.ts';
import { logisticsInTeams, supplierMail } from './conversations.ts';
import { HOUR } from './clock.ts';
import type { Scenario } from './scenario.ts';
import { childTicket, deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** Special kinds of tickets. */
export const kindsOfTicket: Scenario[] = [
  {
    name: 'empty',
    description: 'Ticket 1 has no side conversations. Ticket 2 has one.',
    world: (options) =>
      worldOf(options, [
        printerTicket(options, 1, []),
        deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
      ]),
  },
  {
    name: 'new-ticket',
    description: 'Ticket 1 is not saved yet, so it has no id. Submit saves it.',
    world: (options) =>
      worldOf(options, [
        printerTicket(options, 1, [], {
          isNew: true,
          status: 'new',
          subject: 'Spare key for a printer cabinet',
          createdAt: options.now,
          updatedAt: options.now,
          comments: [],
        }),
        deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
      ]),
  },
  {
    name: 'child-ticket',
    description: 'Ticket 3 is a child ticket of ticket 1, which is in the second tab.',
    world: (options) =>
      worldOf(options, [
        childTicket(options, 3, 1, [supplierMail(options, 3)]),
        printerTicket(options, 1, defaultThreads(options)),
      ]),
  },
  {
    name: 'closed-ticket',
    description: 'Ticket 1 is closed: its 12 events are read-only.',
    world: (options) =>
      worldOf(options, [
        printerTicket(options, 1, defaultThreads(options), {
          status: 'closed',
          updatedAt: options.now - HOUR,
        }),
        deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
      ]),
  },
  {
    name: 'outside-zendesk',
    description:
      'The frame’s address has no `origin` and no `app_guid`, as if opened outside Zendesk.',
    world: (options) => defaultWorld(options, { framesHaveHost: false }),
  },
];
