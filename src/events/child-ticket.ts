import { readableTickets } from './wire-objects.ts';
import { fieldsOf, idOf, itemsOf, textOf } from './wire-values.ts';

/** What is shown of the ticket at the other end of a side conversation. */
export interface ChildTicket {
  /** `new`, `open`, `pending`, `hold`, `solved`, `closed`, or an undocumented status. */
  readonly status: string;
  /** The name of the assignee; null if the ticket has none, or the API does not name it. */
  readonly assignee: string | null;
}

/** What can be read of an answer with several tickets. */
export interface ReadableTickets {
  /** By the ticket's ID. */
  readonly tickets: ReadonlyMap<string, ChildTicket>;
  /** False if a ticket cannot be read. It may be any of the requested ones. */
  readonly isWhole: boolean;
}

/** @param body tickets as the API sends them, with their users */
export function parseChildTickets(body: object): ReadableTickets {
  const { tickets: list, users } = fieldsOf(body);
  if (!Array.isArray(list)) return { tickets: new Map(), isWhole: false };
  const names = new Map(
    itemsOf(users).map((user) => [idOf(fieldsOf(user)['id']), textOf(fieldsOf(user)['name'])]),
  );
  const { items, isWhole } = readableTickets(list);
  const tickets = items.map(({ id, status, assignee_id: assigneeId }): [string, ChildTicket] => {
    const assignee = idOf(assigneeId);
    return [
      idOf(id) ?? '',
      { status: textOf(status) ?? '', assignee: assignee && (names.get(assignee) ?? null) },
    ];
  });
  return { tickets: new Map(tickets), isWhole };
}
