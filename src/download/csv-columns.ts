import type { Change } from '../events/change.ts';
import type { SideConversationEvent } from '../events/event.ts';
import type { Participant } from '../events/participant.ts';
import { plainText } from '../events/plain-text.ts';
import { shortJson } from '../events/wire-values.ts';
import { csvCell } from './csv.ts';

/**
 * The most characters, in UTF-16 code units, that a cell of Excel holds. Other programs allow more.
 * https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const CELL_LIMIT = 32_767;

/** Columns with the properties of an event by name. docs/using-the-app.md documents all columns. */
const PROPERTIES = {
  created_at: ({ createdMs }) => (createdMs === null ? null : new Date(createdMs).toISOString()),
  type: ({ type, typeName }) => typeName ?? type,
  actor_name: ({ actor }) => actor?.name,
  actor_email: ({ actor }) => actor?.email,
  actor_user_id: ({ actor }) => actor?.userId,
  subject: ({ conversation, message }) => conversation?.subject ?? message?.subject,
  channel: ({ conversation }) => conversation?.channel,
  state: ({ conversation }) => conversation?.state,
  from: ({ message }) => message && participantText(message.from),
  to: ({ message }) => message?.to.map(participantText).join('; '),
  text: ({ message }) => message && plainText(message),
  attachments: ({ message }) => message?.attachments.map(({ name, id }) => name ?? id).join('; '),
  changes: ({ changes }) => changes.map(changeText).join('; '),
  via: ({ via }) => (via === null || via === undefined ? null : shortJson(via)),
  event_id: ({ id }) => id,
  conversation_id: ({ conversationId }) => conversationId,
  ticket_id: ({ ticketId, conversation }) => ticketId ?? conversation?.ticketId,
  child_ticket_id: ({ conversation }) => conversation?.childTicketId,
  url: ({ url }) => url,
} satisfies Record<string, (event: SideConversationEvent) => string | null | undefined>;

/** Column names in order. */
export const CSV_COLUMNS = [...Object.keys(PROPERTIES), 'exceeds_cell_limit'];

/** One row of cells per event. The data does not depend on the language: times are in UTC, and values are the API's. */
export function csvRows(events: readonly SideConversationEvent[]): string[][] {
  const properties = Object.values(PROPERTIES);
  return events.map((event) => {
    const cells = properties.map((cellOf) => cellOf(event) ?? '');
    return [...cells, longCells(cells)];
  });
}

/** Names of the columns whose cells, as they are written, are longer than a cell of a spreadsheet. */
function longCells(cells: readonly string[]): string {
  // Apostrophes at most double the length of a cell.
  const isLong = (cell: string) =>
    cell.length > CELL_LIMIT / 2 && csvCell(cell).length > CELL_LIMIT;
  return CSV_COLUMNS.filter((_, index) => isLong(cells[index] ?? '')).join('; ');
}

function participantText(participant: Participant | null): string | null {
  if (participant === null) return null;
  const { name, email, userId, address } = participant;
  if (name !== null && email !== null) return `${name} <${email}>`;
  return name ?? email ?? userId ?? address;
}

function changeText(change: Change): string {
  const name = change.property === 'other' ? change.name : change.property;
  return change.from === null ? `${name}: ${change.to}` : `${name}: ${change.from} → ${change.to}`;
}
