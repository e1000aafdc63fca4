import { expect, it } from 'vitest';
import { assignedTicketsPath } from '../../zendesk/endpoints.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import type { TicketSource } from '../choices.ts';
import { fetchTicketList, fetchViews } from './fetch-tickets.ts';

const ORIGIN = 'https://acme.zendesk.com';
const ASSIGNED = { kind: 'assigned' } as const;

/** An account whose list has pages of these sizes. The IDs are numbered. */
function accountWith(key: string, sizes: readonly number[]) {
  const requested: string[] = [];
  const fetchJson: FetchJson = async (path) => {
    const url = new URL(path, ORIGIN);
    requested.push(path);
    const page = Number(url.searchParams.get('page') ?? 1);
    const before = sizes.slice(0, page - 1).reduce((sum, size) => sum + size, 0);
    const list = Array.from({ length: sizes[page - 1] ?? 0 }, (_none, index) => ({
      id: before + index + 1,
    }));
    url.searchParams.set('page', String(page + 1));
    return { [key]: list, next_page: page < sizes.length ? url.href : null };
  };
  const options = {
    fetchJson,
    origin: ORIGIN,
    signal: new AbortController().signal,
    agentId: '3',
    nowMs: () => 5,
  };
  return { options, requested };
}

it.each([
  ['results', ASSIGNED, /^\/api\/v2\/search\?/],
  ['tickets', { kind: 'view', id: '7', title: 'Returns' }, /^\/api\/v2\/views\/7\/tickets\?/],
] as const)('reads all pages of %s', async (key, source, path) => {
  const { options, requested } = accountWith(key, [100, 100, 20]);
  const { list, failure } = await fetchTicketList(source, options);
  expect(list).toMatchObject({ requestedMs: 5, isCutOff: false });
  expect(new Set(list.tickets.map(({ id }) => id)).size).toBe(220);
  expect(failure).toBeNull();
  expect(requested).toHaveLength(3);
  for (const one of requested) expect(one).toMatch(path);
});

it.each<[title: string, sizes: number[], requests: number, count: number, isCutOff: boolean]>([
  ['exactly 1,000 tickets', Array<number>(10).fill(100), 10, 1000, false],
  ['more tickets', Array<number>(11).fill(100), 10, 1000, true],
  ['pages that are smaller than requested', Array<number>(40).fill(30), 33, 990, true],
])('never requests more than 1,000: %s', async (_title, sizes, requests, count, isCutOff) => {
  const { options, requested } = accountWith('results', sizes);
  const { list, failure } = await fetchTicketList(ASSIGNED, options);
  expect(requested).toHaveLength(requests);
  expect(list.tickets).toHaveLength(count);
  expect([list.isCutOff, failure]).toEqual([isCutOff, null]);
});

it('finds a ticket that moves to the first page while the list is read', async () => {
  const list = [1, 2, 3, 4].map((id) => ({ id, updated_at: `2026-11-20T12:00:0${9 - id}Z` }));
  const requested: string[] = [];
  const fetchJson: FetchJson = async (path) => {
    const page = Number(new URL(path, ORIGIN).searchParams.get('page') ?? 1);
    requested.push(path);
    const last = requested.length === 2 ? list.pop() : undefined;
    if (last) list.unshift({ ...last, updated_at: '2026-11-20T12:01:00Z' });
    const next_page = page === 1 ? `${ORIGIN}/api/v2/search?page=2` : null;
    return { results: list.slice((page - 1) * 2, page * 2), next_page };
  };
  const { options } = accountWith('results', []);
  const fetched = await fetchTicketList(ASSIGNED, { ...options, fetchJson });
  expect(fetched.list.tickets.map(({ id }) => id)).toEqual(['4', '1', '2', '3']);
  expect(fetched.failure).toBeNull();
  expect(requested).toHaveLength(3);
});

it('leaves out tickets of another agent who has signed in meanwhile, and those that are solved by now', async () => {
  const results = [
    { id: 1, assignee_id: 4, status: 'open' },
    { id: 2, assignee_id: 3, status: 'hold' },
    { id: 3, assignee_id: 3, status: 'solved' },
    { id: 4 },
  ];
  const { options } = accountWith('results', []);
  const idsIn = async (source: TicketSource, key: string) => {
    const fetchJson: FetchJson = async () => ({ [key]: results });
    const { list } = await fetchTicketList(source, { ...options, fetchJson });
    return list.tickets.map(({ id }) => id);
  };
  expect(await idsIn(ASSIGNED, 'results')).toEqual(['2', '4']);
  expect(await idsIn({ kind: 'view', id: '7', title: '' }, 'tickets')).toEqual([
    '1',
    '2',
    '3',
    '4',
  ]);
});

it('returns a part if a later page fails', async () => {
  const { options } = accountWith('results', [100, 100]);
  const fetchJson: FetchJson = async (path, fetchOptions) => {
    if (path.includes('page=2')) throw new RequestError('server', { status: 502, target: path });
    return options.fetchJson(path, fetchOptions);
  };
  const { list, failure } = await fetchTicketList(ASSIGNED, { ...options, fetchJson });
  expect(list.tickets).toHaveLength(100);
  expect(failure).toEqual({ kind: 'server', status: 502, atMs: 5 });
});

it.each(['https://never.example/api/v2/search?page=2', assignedTicketsPath(), 7])(
  'does not follow next_page to %s',
  async (next_page) => {
    const requested: string[] = [];
    const fetchJson: FetchJson = async (path) => {
      requested.push(path);
      return { results: [{ id: 1 }], next_page };
    };
    const { options } = accountWith('results', []);
    const { list, failure } = await fetchTicketList(ASSIGNED, { ...options, fetchJson });
    expect(list.tickets).toHaveLength(1);
    expect(failure?.kind).toBe('malformed');
    expect(requested).toHaveLength(1);
  },
);

it('reads on after an entry that cannot be read, and says so', async () => {
  const { options } = accountWith('results', [100, 20]);
  const fetchJson: FetchJson = async (path, fetchOptions) => {
    const body = (await options.fetchJson(path, fetchOptions)) as { results: unknown[] };
    return { ...body, results: [null, ...body.results.slice(1)] };
  };
  const { list, failure } = await fetchTicketList(ASSIGNED, { ...options, fetchJson });
  expect(list.tickets).toHaveLength(118);
  expect(failure).toEqual({ kind: 'malformed', status: 200, atMs: 5 });
});

it.each([{}, { results: 'none' }])('rejects an answer without a list: %j', async (body) => {
  const { options } = accountWith('results', []);
  const fetched = fetchTicketList(ASSIGNED, { ...options, fetchJson: async () => body });
  await expect(fetched).rejects.toMatchObject({ kind: 'malformed' });
});

it('rejects a view whose ID fits in no path', async () => {
  const { options } = accountWith('tickets', [1]);
  const fetched = fetchTicketList({ kind: 'view', id: '..', title: '' }, options);
  await expect(fetched).rejects.toMatchObject({ kind: 'malformed' });
});

it('reads all pages of the views', async () => {
  const { options, requested } = accountWith('views', [100, 1]);
  const views = await fetchViews(options);
  expect(views.slice(-1)).toEqual([{ id: '101', title: '#101' }]);
  expect(requested).toHaveLength(2);
});
