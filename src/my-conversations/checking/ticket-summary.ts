import { fieldsOf, idOf, textOf, timeOf } from '../../events/wire-values.ts';
import type { TicketSummary } from '../ticket-record.ts';

/** What can be read of one page of a list of tickets. */
export interface TicketPage {
  readonly tickets: readonly TicketSummary[];
  /** How many entries the page has, of any kind. */
  readonly entryCount: number;
  /** False if an entry cannot be read. It may be any ticket. */
  readonly isWhole: boolean;
}

/**
 * Parses one page of tickets: those of a search, `results`, or of a view, `tickets`.
 *
 * @returns null if the body has no list
 */
export function parseTicketPage(body: object): TicketPage | null {
  const { results, tickets } = body as Record<string, unknown>;
  const list = results ?? tickets;
  if (!Array.isArray(list)) return null;
  // A search can find other objects.
  const entries = list.map(fieldsOf).filter((entry) => !isOfAnotherType(entry));
  const summaries = entries.map(parseTicketSummary).filter((ticket) => ticket !== null);
  return {
    tickets: summaries,
    entryCount: list.length,
    isWhole: summaries.length === entries.length,
  };
}

/** Joins the pages of a list, without duplicates: while it is read, a ticket can move to a later page. Sorts by `updatedMs`. */
export function joinPages(pages: readonly TicketPage[]): readonly TicketSummary[] {
  const byId = new Map(pages.flatMap(({ tickets }) => tickets.map((one) => [one.id, one])));
  return [...byId.values()].toSorted((one, other) => dateOf(other) - dateOf(one));
}

function isOfAnotherType({ result_type: type }: Readonly<Record<string, unknown>>): boolean {
  return typeof type === 'string' && type !== 'ticket';
}

/** Null if it has no ID. Any other property may be missing. */
function parseTicketSummary(fields: Readonly<Record<string, unknown>>): TicketSummary | null {
  const id = idOf(fields['id']);
  if (id === null) return null;
  return {
    id,
    subject: textOf(fields['subject']),
    status: textOf(fields['status']),
    updatedMs: timeOf(fields['updated_at']),
    assigneeId: idOf(fields['assignee_id']),
  };
}

/** Tickets without a date go to the end. */
function dateOf({ updatedMs }: TicketSummary): number {
  return updatedMs ?? 0;
}
