import type { ExportSource } from '../account/export-source.ts';
import type { WorldOptions, World } from '../account/world.ts';
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

/** The number of events in the tickets of the tabs. */
const IN_TABS = 14;

/**
 * A large account with `total` events: those of the tickets in tabs, and those of the source that `make` creates. The source
 * is created at the first export, so that the page opens immediately.
 */
export function exportWorld(
  options: WorldOptions,
  total: number,
  make: (size: number) => ExportSource,
  rest: Partial<World> = {},
): World {
  const size = total - IN_TABS;
  let source: ExportSource | undefined;
  const tickets = [
    printerTicket(options, 1, [
      sparePartsTicket(options, 1, 3),
      fieldServiceInSlack(options, 1),
      supplierMail(options, 1),
    ]),
    deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
    childTicket(options, 3, 1, []),
  ];
  return worldOf(options, tickets, {
    users: [...EVERYBODY, ...AGENTS.slice(2)],
    exportSource: () => (source ??= make(size)),
    hasUnlistedTicket: (id) => id >= ticketIdOf(0) && id < ticketIdOf(size),
    ...rest,
  });
}
