import type { Ticket, World } from './world.ts';

/** How long the search index lags behind the tickets, unless the world says otherwise. */
const LAG_MS = 2 * 60_000;

/** What the search index knows of a ticket. */
type IndexedTicket = Pick<Ticket, 'subject' | 'status' | 'assigneeId' | 'updatedAt'>;

interface Version {
  /** From when on the index has this version, in milliseconds of the world's clock. */
  indexedAt: number;
  indexed: IndexedTicket;
}

const histories = new WeakMap<World, Map<number, Version[]>>();

/** Notes how the tickets are now, so that the search finds them like that later. Call it after each change of the world. */
export function noteTickets(world: World): void {
  const known = histories.get(world);
  const history = known ?? new Map<number, Version[]>();
  histories.set(world, history);
  for (const ticket of world.tickets) noteTicket(world, history, ticket, known === undefined);
}

function noteTicket(
  { searchLagMs = LAG_MS }: World,
  history: Map<number, Version[]>,
  { id, subject, status, assigneeId, updatedAt }: Ticket,
  isFirst: boolean,
): void {
  const versions = history.get(id) ?? [];
  const last = versions.at(-1)?.indexed;
  const isSame =
    last?.subject === subject &&
    last.status === status &&
    last.assigneeId === assigneeId &&
    last.updatedAt === updatedAt;
  if (isSame) return;
  const indexed = { subject, status, updatedAt, ...(assigneeId !== undefined && { assigneeId }) };
  // Whoever changes a ticket sets its date. What a world begins with has been indexed long ago.
  versions.push({ indexedAt: isFirst ? -Infinity : updatedAt + searchLagMs, indexed });
  history.set(id, versions);
}

/** The saved tickets as the search index knows them at a time of the world's clock. New tickets are missing for a while. */
export function indexedTickets(world: World, at: number): Ticket[] {
  noteTickets(world);
  const history = histories.get(world);
  return world.tickets.flatMap((ticket) => {
    const version = history?.get(ticket.id)?.findLast(({ indexedAt }) => indexedAt <= at);
    if (ticket.isNew || version === undefined) return [];
    const rest: Ticket = { ...ticket };
    delete rest.assigneeId;
    return [{ ...rest, ...version.indexed }];
  });
}
