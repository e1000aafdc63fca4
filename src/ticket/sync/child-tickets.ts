import { type ChildTicket, parseChildTickets } from '../../events/child-ticket.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { nextTask } from '../../ui/next-task.ts';
import { delay } from '../../zendesk/delay.ts';
import { ticketsPath } from '../../zendesk/endpoints.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import { createRetrySchedule, type RetrySchedule } from '../../zendesk/retry-schedule.ts';

export interface ChildTicketsOptions {
  readonly fetchJson: FetchJson;
  /** Aborts the requests. Nothing is reported afterwards. */
  readonly signal: AbortSignal;
  /** Called with all child tickets that are known, by ID, after each answer and each failure. */
  readonly onLoaded: (tickets: ReadonlyMap<string, ChildTicket>) => void;
}

/** Status and assignee of the child tickets of a ticket's side conversations. */
export interface ChildTickets {
  /**
   * Fetches the child tickets of conversations that are new or have changed since, 100 per request, and those whose request
   * failed and is due again; see `RetrySchedule`. Calls during a request are joined into one more request. Never rejects
   * because of a failed request: its tickets are not known then.
   */
  fetch(conversations: readonly SideConversation[]): Promise<void>;
  /** Makes all child tickets due, because the agent refreshes the page. What is known stays until the next `fetch`. */
  expire(): void;
}

/** Maximum number of tickets in a `tickets/show_many` request. */
const MAX_TICKETS = 100;

/**
 * How long a fetch waits for others, in ms: the pages of a list come one after the other. It is longer than the page takes to
 * render, so that the list is shown before.
 */
const WAIT_MS = 200;

/** An ID of a ticket. One that is none could make the account refuse the whole request. */
const TICKET_ID = /^\d{1,19}$/;

/** What was answered. */
interface Known {
  /** Null if the account answered without the ticket: it was deleted, or the agent may not read it. */
  readonly ticket: ChildTicket | null;
  /** The version for which it was requested. */
  readonly version: string;
}

/** Creates a memory of child tickets that knows none. */
export function createChildTickets(options: ChildTicketsOptions): ChildTickets {
  const { fetchJson, signal, onLoaded } = options;
  const known = new Map<string, Known>();
  /** The dates of the conversations of each child ticket, as they are now. */
  let dates: ReadonlyMap<string, string> = new Map();
  /** How often the agent has refreshed the page. */
  let refreshes = 0;
  let schedule = createRetrySchedule();
  let running: Promise<void> | null = null;
  let isCalledAgain = false;

  /** Changes when the child ticket has to be fetched again. */
  function versionOf(id: string): string {
    return `${refreshes} ${dates.get(id)}`;
  }

  function dueIds(): string[] {
    return [...dates.keys()].filter(
      (id) => known.get(id)?.version !== versionOf(id) && schedule.isDue(id),
    );
  }

  async function run(): Promise<void> {
    try {
      do {
        await delay(WAIT_MS, signal);
        // What renders the list is in the queue before this.
        await nextTask();
        isCalledAgain = false;
        await Promise.all(groupsOf(dueIds()).map(fetchGroup));
      } while (isCalledAgain);
    } finally {
      running = null;
    }
  }

  async function fetchGroup(ids: readonly string[]): Promise<void> {
    signal.throwIfAborted();
    const path = ticketsPath(ids);
    const requested = ids.map((id) => ({ id, version: versionOf(id) }));
    const startedWith = schedule;
    try {
      const answer = parseChildTickets(await fetchJson(path, { signal }));
      for (const { id, version } of requested) {
        const ticket = answer.tickets.get(id) ?? null;
        // A ticket that is missing may be one that cannot be read.
        if (ticket === null && !answer.isWhole) fail(id, startedWith, malformed(path));
        else {
          known.set(id, { ticket, version });
          startedWith.recordSuccess(id);
        }
      }
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      for (const id of ids) fail(id, startedWith, error);
    }
    if (!signal.aborted) onLoaded(knownTickets());
  }

  /** What was known may be wrong now. */
  function fail(id: string, startedWith: RetrySchedule, error: RequestError): void {
    known.delete(id);
    startedWith.recordFailure(id, error);
  }

  function knownTickets(): ReadonlyMap<string, ChildTicket> {
    return new Map([...known].flatMap(([id, { ticket }]) => (ticket ? [[id, ticket]] : [])));
  }

  return {
    async fetch(conversations) {
      dates = datesOf(conversations);
      isCalledAgain = true;
      if (!running && dueIds().length === 0) return;
      running ??= run();
      await running.catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
    expire() {
      refreshes += 1;
      schedule = createRetrySchedule();
    },
  };
}

/** The dates of the conversations of each child ticket that has a valid ID. */
function datesOf(conversations: readonly SideConversation[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const { childTicketId: id, ...conversation } of conversations) {
    if (id === null || !TICKET_ID.test(id)) continue;
    const { updatedMs, messageAddedMs, stateUpdatedMs } = conversation;
    dates.set(id, [dates.get(id), updatedMs, messageAddedMs, stateUpdatedMs].join(' '));
  }
  return dates;
}

function groupsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / MAX_TICKETS) }, (_none, index) =>
    ids.slice(index * MAX_TICKETS, (index + 1) * MAX_TICKETS),
  );
}

function malformed(target: string): RequestError {
  return new RequestError('malformed', { status: 200, target });
}
