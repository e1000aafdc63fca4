import { EVENT_TYPES } from '../../events/event.ts';
import type { Participant } from '../../events/participant.ts';
import { idColumn } from './id-column.ts';
import type { LightEvent } from './light-event.ts';
import { numberColumn } from './number-column.ts';

/**
 * The light events of an account by conversation. Each is a row of numbers in typed arrays, and is built when it is asked for: as
 * objects they would take up nearly twice the memory.
 */
export interface LightEventTable {
  add(event: LightEvent): void;
  /**
   * Replaces events with newer copies, by their keys.
   *
   * @param id their conversation; null if they name none
   * @returns the keys that the table does not have
   */
  replace(id: string | null, events: readonly LightEvent[]): readonly string[];
  /** The events of a conversation in the order in which they were added. */
  eventsOf(id: string | null): LightEvent[];
  /** The event of a conversation that was added last. */
  latestOf(id: string | null): LightEvent | undefined;
  /** Every conversation that has events, and null if there are events that name none. */
  ids(): Iterable<string | null>;
}

/** Values that an event usually has in common with the one before it in its conversation. */
interface Details extends Pick<LightEvent, 'ticketId' | 'childTicketId'> {
  /** Of its message. */
  readonly subject: string | null;
}

/** Stands for no row. Rows begin with 1. */
const NONE = 0;

/**
 * Starts empty.
 *
 * Add events whose participants, recipients, and changes come from `sharedValues`: the table has each of these objects once.
 */
export function lightEventTable(): LightEventTable {
  const keys = idColumn();
  const positions = numberColumn(Float64Array);
  /** NaN for an event without a date. */
  const times = numberColumn(Float64Array);
  const types = numberColumn(Uint8Array);
  const [actors, senders, recipients] = [words(), words(), words()];
  const [changes, details] = [words(), words()];
  /** The row before it in its conversation. */
  const rowsBefore = words();
  let lastRow = NONE;
  const lastRows = new Map<string | null, number>();

  const people = numberedValues<Participant>();
  const recipientLists = numberedValues<readonly Participant[]>();
  const changeLists = numberedValues<LightEvent['changes']>();
  const detailsByNumber: Details[] = [];

  /** @param near a row that may have the same details; none if it is {@link NONE} */
  function set(row: number, event: LightEvent, near: number): void {
    const { message } = event;
    keys.set(row, event.key);
    positions.set(row, event.position);
    times.set(row, event.createdMs ?? Number.NaN);
    types.set(row, EVENT_TYPES.indexOf(event.type));
    actors.set(row, people.numberOf(event.actor));
    senders.set(row, people.numberOf(message?.from ?? null));
    recipients.set(row, recipientLists.numberOf(message?.to ?? null));
    changes.set(row, changeLists.numberOf(event.changes));
    details.set(row, detailsNumberOf(event, near));
  }

  function detailsNumberOf({ message, ticketId, childTicketId }: LightEvent, near: number): number {
    const number = near === NONE ? -1 : details.at(near);
    const known = detailsByNumber[number];
    // An update has no message, but need not have other details for that.
    const subject = message ? message.subject : (known?.subject ?? null);
    const isSame = known?.ticketId === ticketId && known.childTicketId === childTicketId;
    if (isSame && known.subject === subject) return number;
    return detailsByNumber.push({ subject, ticketId, childTicketId }) - 1;
  }

  function at(row: number, conversationId: string | null): LightEvent {
    const {
      subject = null,
      ticketId = null,
      childTicketId = null,
    } = detailsByNumber[details.at(row)] ?? {};
    const createdMs = times.at(row);
    const to = recipientLists.at(recipients.at(row));
    return {
      key: keys.at(row),
      position: positions.at(row),
      type: EVENT_TYPES[types.at(row)] ?? 'other',
      actor: people.at(actors.at(row)),
      createdMs: Number.isNaN(createdMs) ? null : createdMs,
      changes: changeLists.at(changes.at(row)) ?? [],
      message: to && { from: people.at(senders.at(row)), to, subject },
      conversationId,
      ticketId,
      childTicketId,
    };
  }

  /** The rows of a conversation, the latest first. */
  function* rowsOf(id: string | null): Generator<number, void> {
    for (let row = lastRows.get(id) ?? NONE; row !== NONE; row = rowsBefore.at(row)) yield row;
  }

  return {
    add(event) {
      const before = lastRows.get(event.conversationId) ?? NONE;
      lastRow += 1;
      set(lastRow, event, before);
      rowsBefore.set(lastRow, before);
      lastRows.set(event.conversationId, lastRow);
    },
    replace(id, events) {
      const missing = new Map(events.map((event) => [event.key, event]));
      for (const row of rowsOf(id)) {
        const event = missing.get(keys.at(row));
        if (!event) continue;
        set(row, event, row);
        missing.delete(event.key);
      }
      return [...missing.keys()];
    },
    eventsOf: (id) => [...rowsOf(id)].reverse().map((row) => at(row, id)),
    latestOf(id) {
      const row = lastRows.get(id);
      return row === undefined ? undefined : at(row, id);
    },
    ids: () => lastRows.keys(),
  };
}

/** A column of whole numbers. */
function words() {
  return numberColumn(Uint32Array);
}

/** Gives each object a number, beginning with 1. Null has the number 0. */
function numberedValues<Value extends object>() {
  const numbers = new Map<Value, number>();
  const values: (Value | null)[] = [null];
  return {
    numberOf(value: Value | null): number {
      if (value === null) return 0;
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, values.length);
      return values.push(value) - 1;
    },
    at: (number: number): Value | null => values[number] ?? null,
  };
}
