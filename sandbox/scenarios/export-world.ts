import type { ExportSource } from '../account/export-source.ts';
import type { Setting, World } from '../account/world.ts';
import { ticketIdOf } from './account-conversation.ts';
import { AGENTS } from './account-people.ts';
import {
  fieldServiceInSlack,
  logisticsInTeams,
  sparePartsTicket,
  supplierMail,
} from './conversations.ts';
import { EVERYBODY } from './people.ts';
import { childTicket, deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** How many events the tabs' tickets have. */
const IN_TABS = 14;

/**
 * A large account with `total` events: those of the tabs' tickets, and the ones that `make` makes so many of. They are made
 * when somebody first asks for an export, so that the page opens at once.
 */
export function exportWorld(
  setting: Setting,
  total: number,
  make: (size: number) => ExportSource,
  rest: Partial<World> = {},
): World {
  const size = total - IN_TABS;
  let source: ExportSource | undefined;
  const tickets = [
    printerTicket(setting, 1, [
      sparePartsTicket(setting, 1, 3),
      fieldServiceInSlack(setting, 1),
      supplierMail(setting, 1),
    ]),
    deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
    childTicket(setting, 3, 1, []),
  ];
  return worldOf(setting, tickets, {
    users: [...EVERYBODY, ...AGENTS.slice(2)],
    exportSource: () => (source ??= make(size)),
    hasUnlistedTicket: (id) => id >= ticketIdOf(0) && id < ticketIdOf(size),
    ...rest,
  });
}
