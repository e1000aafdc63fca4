import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Roles } from '../../turns/sides.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { createUserRoles } from '../../zendesk/user-roles.ts';
import { createBatchedRoles } from './batched-roles.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Batched roles in front of an account in which everybody is an agent. `requests` has the IDs of each request. */
function batchedRoles() {
  const requests: string[][] = [];
  let isFailing = false;
  const fetchJson: FetchJson = async (path) => {
    const ids = new URL(path, 'https://acme.zendesk.com').searchParams.get('ids')?.split(',') ?? [];
    requests.push(ids);
    if (isFailing) return {};
    return { users: ids.map((id) => ({ id, role: 'agent' })) };
  };
  const aborter = new AbortController();
  const storage = { load: () => null, save: () => undefined };
  const roles = createBatchedRoles(createUserRoles(fetchJson, storage), aborter.signal);
  const { signal } = new AbortController();
  return {
    requests,
    aborter,
    fail: () => (isFailing = true),
    fetch: (ids: readonly string[], own = signal) => roles.fetch(ids, own),
  };
}

const idsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_none, index) => String(first + index));

async function settled(...promises: Promise<Roles>[]) {
  const results = Promise.allSettled(promises);
  await vi.runAllTimersAsync();
  return results;
}

it('asks once for the users of tickets that are checked at the same time', async () => {
  const { fetch, requests } = batchedRoles();
  const one = fetch(['1', '2']);
  await vi.advanceTimersByTimeAsync(100);
  const other = fetch(['2', '3']);
  await settled(one, other);
  expect(requests).toEqual([['1', '2', '3']]);
  expect([...(await other)]).toEqual(['1', '2', '3'].map((id) => [id, true]));
});

it('does not wait for roles that are known', async () => {
  const { fetch, requests } = batchedRoles();
  await settled(fetch(['1', '2']));
  expect((await fetch(['2'])).get('2')).toBe(true);
  await settled(fetch(['2', '3']));
  expect(requests).toEqual([['1', '2'], ['3']]);
});

it('does not wait longer once a request is full', async () => {
  const { fetch, requests } = batchedRoles();
  const full = [fetch(idsFrom(1, 60)), fetch(idsFrom(61, 60))];
  await vi.advanceTimersByTimeAsync(0);
  expect(requests.map(({ length }) => length)).toEqual([100, 20]);
  await settled(...full);
});

it('ends the wait of one ticket, but not that of the others', async () => {
  const { fetch, requests } = batchedRoles();
  const left = new AbortController();
  const results = settled(fetch(['1'], left.signal), fetch(['2']));
  left.abort('left');
  expect(await results).toMatchObject([
    { status: 'rejected', reason: 'left' },
    { status: 'fulfilled' },
  ]);
  expect(requests).toHaveLength(1);
  await expect(fetch(['1'], left.signal)).rejects.toBe('left');
});

it('sends nothing after it was stopped', async () => {
  const { fetch, requests, aborter } = batchedRoles();
  const results = settled(fetch(['1']));
  aborter.abort('stopped');
  expect(await results).toMatchObject([{ status: 'rejected', reason: 'stopped' }]);
  expect((await settled(fetch(['1'])))[0]).toMatchObject({ status: 'rejected', reason: 'stopped' });
  expect(requests).toEqual([]);
});

it('has no role of users whose request failed', async () => {
  const { fetch, fail } = batchedRoles();
  fail();
  const roles = fetch(['1']);
  await settled(roles);
  expect((await roles).has('1')).toBe(false);
});
