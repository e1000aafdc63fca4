import { everydayThreads, everydayWorld } from './default-world.ts';
import { logisticsInTeams, supplierMail } from './conversations.ts';
import { HOUR } from './clock.ts';
import type { Scenario } from './scenario.ts';
import { childTicket, deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** Tickets that are ordinary but for one thing about themselves. */
export const kindsOfTicket: Scenario[] = [
  {
    name: 'empty',
    description: 'Ticket 1 has no side conversations at all; ticket 2 has one.',
    world: (setting) =>
      worldOf(setting, [
        printerTicket(setting, 1, []),
        deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
      ]),
  },
  {
    name: 'new-ticket',
    description: 'Ticket 1 is not saved yet, so it has no number; Submit gives it one.',
    world: (setting) =>
      worldOf(setting, [
        printerTicket(setting, 1, [], {
          isNew: true,
          status: 'new',
          subject: 'Spare key for a printer cabinet',
          createdAt: setting.now,
          updatedAt: setting.now,
          comments: [],
        }),
        deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
      ]),
  },
  {
    name: 'child-ticket',
    description: 'Ticket 3 was made from a side conversation of ticket 1, which is the second tab.',
    world: (setting) =>
      worldOf(setting, [
        childTicket(setting, 3, 1, [supplierMail(setting, 3)]),
        printerTicket(setting, 1, everydayThreads(setting)),
      ]),
  },
  {
    name: 'closed-ticket',
    description: 'Ticket 1 is closed: its 12 events can be read, nothing can be added.',
    world: (setting) =>
      worldOf(setting, [
        printerTicket(setting, 1, everydayThreads(setting), {
          status: 'closed',
          updatedAt: setting.now - HOUR,
        }),
        deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
      ]),
  },
  {
    name: 'outside-zendesk',
    description:
      'The frame’s address has no `origin` and no `app_guid`: to the app this is not Zendesk.',
    world: (setting) => everydayWorld(setting, { framesHaveHost: false }),
  },
];
