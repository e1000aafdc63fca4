import { assignedTicketsPath, viewsPath, viewTicketsPath } from '../../zendesk/endpoints.ts';
import { expectRequestError } from '../../zendesk/expect-request-error.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { paginate } from '../../zendesk/pagination.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import type { TicketSource } from '../choices.ts';
import type { TicketList } from '../my-conversations-state.ts';
import type { CheckFailure, TicketSummary } from '../ticket-record.ts';
import { failureOf } from './check-failure.ts';
import { joinPages, parseTicketPage, type TicketPage } from './ticket-summary.ts';
import { joinViewPages, parseViewPage, type PositionedView, type View } from './view.ts';

export interface FetchTicketsOptions {
  readonly fetchJson: FetchJson;
  /** The account's origin. */
  readonly origin: string;
  readonly signal: AbortSignal;
  /** User id. */
  readonly agentId: string;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** The tickets of a source, with why some of them may be missing. */
export interface FetchedTickets {
  readonly list: TicketList;
  /** Null if the list is whole. */
  readonly failure: CheckFailure | null;
}

/** How many tickets of a source are read. A search refuses pages beyond them; of a view, so many are enough. */
const MAX_TICKETS = 1000;

/**
 * Fetches the tickets of a source, page by page, 1,000 at most. If the list has moved on meanwhile, the first page is read
 * again.
 *
 * @returns a part of the list, with a failure, if a later page fails or if an entry cannot be read
 * @throws {RequestError} if the first page fails
 * @throws the signal's reason if it is aborted
 */
export async function fetchTicketList(
  source: TicketSource,
  { fetchJson, origin, signal, agentId, nowMs }: FetchTicketsOptions,
): Promise<FetchedTickets> {
  const path = source.kind === 'assigned' ? assignedTicketsPath() : viewTicketsPath(source.id);
  const requestedMs = nowMs();
  const pages: TicketPage[] = [];
  let entryCount = 0;
  let isCutOff = false;
  let failure: CheckFailure | null = null;
  try {
    for await (const body of paginate(fetchJson, path, origin, { signal })) {
      const page = ticketPageIn(body, path);
      pages.push(page);
      entryCount += page.entryCount;
      // The next page has as many entries as this one, or fewer.
      isCutOff = hasNextPage(body) && entryCount + page.entryCount > MAX_TICKETS;
      if (isCutOff) break;
    }
    // A ticket that moves to the first page meanwhile is on none of the others.
    if (isShifted(pages)) pages.push(ticketPageIn(await fetchJson(path, { signal }), path));
    if (pages.some(({ isWhole }) => !isWhole)) throw malformed(path);
  } catch (error) {
    signal.throwIfAborted();
    const requestError = expectRequestError(error);
    if (pages.length === 0) throw requestError;
    failure = failureOf(requestError, nowMs());
  }
  const all = joinPages(pages);
  const tickets = source.kind === 'assigned' ? all.filter((one) => isOpenFor(one, agentId)) : all;
  return { list: { tickets, requestedMs, isCutOff }, failure };
}

/**
 * Fetches the views that the agent can use, in the order in which Zendesk lists them.
 *
 * @throws {RequestError} if a page fails or if an entry cannot be read
 * @throws the signal's reason if it is aborted
 */
export async function fetchViews({
  fetchJson,
  origin,
  signal,
}: Omit<FetchTicketsOptions, 'agentId' | 'nowMs'>): Promise<readonly View[]> {
  const path = viewsPath();
  const pages: (readonly PositionedView[])[] = [];
  for await (const body of paginate(fetchJson, path, origin, { signal })) {
    const page = parseViewPage(body);
    if (!page) throw malformed(path);
    pages.push(page);
  }
  return joinViewPages(pages);
}

const FINISHED: ReadonlySet<string | null> = new Set(['solved', 'closed', 'deleted']);

/**
 * Whether a ticket that the search has found is the agent's, and not solved. The search's index lags, and it searches for the
 * agent who is signed in: that is another one if they have signed in in another tab.
 */
function isOpenFor({ assigneeId, status }: TicketSummary, agentId: string): boolean {
  return (assigneeId === null || assigneeId === agentId) && !FINISHED.has(status);
}

/** @throws {RequestError} `malformed` if the body has no list */
function ticketPageIn(body: object, path: string): TicketPage {
  const page = parseTicketPage(body);
  if (!page) throw malformed(path);
  return page;
}

/** Whether a ticket is on two pages: then something has come before it while the pages were read. */
function isShifted(pages: readonly TicketPage[]): boolean {
  const ids = pages.flatMap(({ tickets }) => [...new Set(tickets.map(({ id }) => id))]);
  return new Set(ids).size < ids.length;
}

function hasNextPage(body: object): boolean {
  return Boolean((body as { next_page?: unknown }).next_page);
}

function malformed(target: string): RequestError {
  return new RequestError('malformed', { status: 200, target });
}
