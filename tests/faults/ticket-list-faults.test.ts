import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import { AGENT } from '../../sandbox/account/people.ts';
import type { World } from '../../sandbox/account/world.ts';
import { deliveryTicket, worldOf } from '../../sandbox/scenarios/tickets.ts';
import {
  fetchTicketList,
  type FetchTicketsOptions,
  fetchViews,
} from '../../src/my-conversations/checking/fetch-tickets.ts';
import { createFetcher } from '../../src/zendesk/fetcher.ts';
import { createRateLimiter } from '../../src/zendesk/rate-limiter.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
import { FAULT_NAMES, type FaultName, faultNamed } from './faults.ts';
import { createFaultyHost } from './faulty-host.ts';
import type { LIST_ENDPOINTS } from './requests.ts';
import { NOW_MS } from './ticket-world.ts';
import { HOUR_MS, until } from './until.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => void vi.useRealTimers());

/** Three tickets and three views, two on a page. */
function listWorld(): World {
  const options = { now: NOW_MS, origin: 'https://acme.zendesk.com' };
  const tickets = [1, 2, 3].map((id) =>
    deliveryTicket(options, id, [], { assigneeId: AGENT.id, updatedAt: NOW_MS - id * 1000 }),
  );
  const views = [7, 8, 9].map((id) => ({
    id,
    title: `View ${id}`,
    active: true,
    position: id,
    contains: () => true,
  }));
  return worldOf(options, tickets, { pageSize: 2, views });
}

interface Result {
  readonly ids: readonly string[];
  /** The kind of the failure of a later page. */
  readonly failure: string | null;
}

async function listOf(...args: Parameters<typeof fetchTicketList>): Promise<Result> {
  const { list, failure } = await fetchTicketList(...args);
  return { ids: list.tickets.map(({ id }) => id), failure: failure?.kind ?? null };
}

interface List {
  readonly path: RegExp;
  readonly fetch: (options: FetchTicketsOptions) => Promise<Result>;
  readonly ids: readonly string[];
}

const LISTS: Readonly<Record<(typeof LIST_ENDPOINTS)[number], List>> = {
  assignedTicketsPath: {
    path: /\/search$/,
    fetch: (options) => listOf({ kind: 'assigned' }, options),
    ids: ['1', '2', '3'],
  },
  viewTicketsPath: {
    path: /\/views\/7\/tickets$/,
    fetch: (options) => listOf({ kind: 'view', id: '7', title: 'View 7' }, options),
    ids: ['1', '2', '3'],
  },
  viewsPath: {
    path: /\/views\/active$/,
    fetch: async (options) => ({
      ids: (await fetchViews(options)).map(({ id }) => id),
      failure: null,
    }),
    ids: ['7', '8', '9'],
  },
};

/** What must come of a fetch of which one page goes wrong: the ids of a part, or none if it must reject. */
function expectedOf(
  name: FaultName,
  endpoint: keyof typeof LISTS,
  page: string | null,
): Result | string {
  const { kind, isLeft } = faultNamed(name);
  const { ids } = LISTS[endpoint];
  if (isLeft) return 'left';
  if (kind === null) return { ids, failure: null };
  if (endpoint === 'viewsPath') return kind;
  if (page !== null) return { ids: ids.slice(0, 2), failure: kind };
  // The page could be read, and says that there is another one.
  const isReadable = name === 'entries of wrong types' || name === 'IDs as objects';
  return isReadable ? { ids: ids.slice(2), failure: kind } : kind;
}

const cells = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((endpoint) =>
  [null, '2'].flatMap((page) => FAULT_NAMES.map((name) => [endpoint, page, name] as const)),
);

it.each(cells)('%s, page %s: %s', async (endpoint, page, name) => {
  const { path, fetch, ids } = LISTS[endpoint];
  const faulty = createFaultyHost(openAccount(listWorld(), Date.now()), 'acme 1');
  const aborter = new AbortController();
  const fetchNow = () =>
    fetch({
      fetchJson: createFetcher(faulty.host, createRateLimiter({ windows: [] })),
      origin: faulty.host.origin,
      signal: aborter.signal,
      agentId: String(AGENT.id),
      nowMs: Date.now,
    });
  async function outcome(): Promise<Result | string> {
    let ended: Result | string | null = null;
    fetchNow().then(
      (result) => (ended = result),
      (error: unknown) => (ended = error instanceof RequestError ? error.kind : String(error)),
    );
    await until(() => ended !== null, HOUR_MS, 'The fetch did not end.');
    return ended ?? '';
  }

  faulty.beginFault(faultNamed(name), 'until it ends', { path, query: { page } });
  // The answer comes after 5 s.
  if (faultNamed(name).isLeft) setTimeout(() => aborter.abort('left'), 1000);
  expect(await outcome()).toEqual(expectedOf(name, endpoint, page));
  expect(faulty.hits()).toBeGreaterThan(0);
  if (aborter.signal.aborted) return;

  faulty.endFault();
  expect(await outcome()).toEqual({ ids, failure: null });
});
