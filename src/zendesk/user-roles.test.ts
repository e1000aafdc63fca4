import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from './request-error.ts';
import { usersPath } from './endpoints.ts';
import type { FetchJson } from './fetcher.ts';
import { createUserRoles, type RoleStorage } from './user-roles.ts';

const { signal } = new AbortController();

/** What the pages of a session share. */
let stored: unknown;
const STORAGE: RoleStorage = {
  load: () => stored,
  save(roles) {
    stored = structuredClone(roles);
  },
};

beforeEach(() => {
  stored = null;
});
afterEach(() => void vi.useRealTimers());

const MINUTE_MS = 60_000;

const user = (id: number, role: string) => ({ id, role, name: 'Somebody' });

/** Creates an account that answers each request by its user IDs. Records all requested paths. */
function createAccount(answer: (ids: string[]) => object) {
  const requests: string[] = [];
  const fetchJson: FetchJson = async (path) => {
    requests.push(path);
    await Promise.resolve();
    const ids = new URL(path, 'https://x').searchParams.get('ids')?.split(',') ?? [];
    const response = answer(ids);
    if (response instanceof Error) throw response;
    return response;
  };
  return { requests, fetchJson };
}

const allAgents = () =>
  createAccount((ids) => ({ users: ids.map((id) => user(Number(id), 'agent')) }));
const refused = new RequestError('not-allowed', { status: 403, target: 'x' });
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, index) => String(from + index));

describe('the roles of users', () => {
  it('distinguish agents and admins from end users', async () => {
    const users = [user(1, 'end-user'), user(2, 'agent'), user(3, 'admin')];
    const { requests, fetchJson } = createAccount(() => ({ users }));
    expect(await createUserRoles(fetchJson, STORAGE).fetch(['1', '2', '3'], signal)).toEqual(
      new Map([
        ['1', false],
        ['2', true],
        ['3', true],
      ]),
    );
    expect(requests).toEqual([usersPath(['1', '2', '3'])]);
  });

  it('need no request without users', async () => {
    const { requests, fetchJson } = allAgents();
    expect(await createUserRoles(fetchJson, STORAGE).fetch([], signal)).toEqual(new Map());
    expect(requests).toEqual([]);
  });

  it.each([
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('of %i users are requested a hundred at a time', async (count, sizes) => {
    const { requests, fetchJson } = allAgents();
    const ids = numbers(1, count);
    const roles = await createUserRoles(fetchJson, STORAGE).fetch(ids, signal);
    expect([...roles.keys()]).toEqual(ids);
    let from = 1;
    const expected = sizes.map((size) => {
      from += size;
      return usersPath(numbers(from - size, from - 1));
    });
    expect(requests).toEqual(expected);
  });

  it('are null for users that the response lacks, who are not requested again', async () => {
    const { requests, fetchJson } = createAccount(() => ({ users: [user(1, 'agent')] }));
    const roles = createUserRoles(fetchJson, STORAGE);
    const expected = new Map([
      ['1', true],
      ['2', null],
    ]);
    expect(await roles.fetch(['1', '2'], signal)).toEqual(expected);
    expect(await roles.fetch(['1', '2'], signal)).toEqual(expected);
    expect(requests).toHaveLength(1);
  });
});

describe('requested roles', () => {
  it('are not requested again, and the result contains all known roles', async () => {
    const { requests, fetchJson } = allAgents();
    const roles = createUserRoles(fetchJson, STORAGE);
    await roles.fetch(['1', '2'], signal);
    expect(await roles.fetch(['2', '3'], signal)).toEqual(
      new Map([
        ['1', true],
        ['2', true],
        ['3', true],
      ]),
    );
    await roles.fetch(['1', '2', '3'], signal);
    expect(requests).toEqual([usersPath(['1', '2']), usersPath(['3'])]);
  });

  it('are not requested twice during the first request, and all calls wait for them', async () => {
    const { requests, fetchJson } = allAgents();
    const roles = createUserRoles(fetchJson, STORAGE);
    const calls = [['1', '2'], ['1'], ['2', '3'], ['1', '2']].map((ids) =>
      roles.fetch(ids, signal),
    );
    const results = await Promise.all(calls);
    expect(requests).toEqual([usersPath(['1', '2']), usersPath(['3'])]);
    expect(results.map((result) => result.get('1'))).toEqual([true, true, true, true]);
    expect(results[2]?.get('3')).toBe(true);
  });

  it('are missing for all calls that waited for a failed request', async () => {
    const { requests, fetchJson } = createAccount(() => refused);
    const roles = createUserRoles(fetchJson, STORAGE);
    const calls = [['1'], ['1', '2']].map((ids) => roles.fetch(ids, signal));
    expect(await Promise.all(calls)).toEqual([new Map(), new Map()]);
    expect(requests).toEqual([usersPath(['1']), usersPath(['2'])]);
  });

  it('do not change in an earlier result', async () => {
    const { fetchJson } = allAgents();
    const roles = createUserRoles(fetchJson, STORAGE);
    const first = await roles.fetch(['1'], signal);
    await roles.fetch(['2'], signal);
    expect([...first.keys()]).toEqual(['1']);
  });

  it('are stored for the next page of the session', async () => {
    const before = createAccount(() => ({ users: [user(1, 'agent'), user(2, 'end-user')] }));
    await createUserRoles(before.fetchJson, STORAGE).fetch(['1', '2'], signal);
    const { requests, fetchJson } = allAgents();
    const roles = await createUserRoles(fetchJson, STORAGE).fetch(['1', '2', '3'], signal);
    expect(requests).toEqual([usersPath(['3'])]);
    expect(roles.get('2')).toBe(false);
  });

  it('are shared by all pages of the session', async () => {
    const [one, other] = [
      createUserRoles(allAgents().fetchJson, STORAGE),
      createUserRoles(allAgents().fetchJson, STORAGE),
    ];
    await Promise.all([one.fetch(['1'], signal), other.fetch(['2'], signal)]);
    const { requests, fetchJson } = allAgents();
    await createUserRoles(fetchJson, STORAGE).fetch(['1', '2'], signal);
    expect(requests).toEqual([]);
    await createUserRoles(allAgents().fetchJson, STORAGE).fetch(['3'], signal);
    const later = createAccount(() => ({ users: [] }));
    expect(
      (await createUserRoles(later.fetchJson, STORAGE).fetch(['3', '1'], signal)).get('3'),
    ).toBe(true);
    expect(later.requests).toEqual([]);
  });
});

describe('a failed request', () => {
  function failing(answer: object) {
    vi.useFakeTimers();
    let fails = true;
    const account = createAccount((ids) =>
      fails ? answer : { users: ids.map((id) => user(Number(id), 'agent')) },
    );
    const roles = createUserRoles(account.fetchJson, STORAGE);
    return { ...account, roles, recover: () => (fails = false) };
  }

  it.each<[string, object]>([
    ['was offline', new RequestError('offline', { target: 'x' })],
    ['timed out', new RequestError('timed-out', { target: 'x' })],
    ['was rate limited', new RequestError('rate-limited', { status: 429, target: 'x' })],
    ['had a server error', new RequestError('server', { status: 500, target: 'x' })],
    ['was not signed in', new RequestError('not-signed-in', { status: 401, target: 'x' })],
    ['had a malformed response', new RequestError('malformed', { status: 200, target: 'x' })],
    ['had no users', { users: [] }],
    ['had other users only', { users: [user(7, 'agent')] }],
    ['had an empty response', {}],
    ['had users that cannot be read', { users: [null, 1, 'x', [], {}, { id: {}, role: 'agent' }] }],
  ])('that %s leaves out its users, and is repeated by the next call', async (_why, answer) => {
    const { roles, requests, recover } = failing(answer);
    expect((await roles.fetch(['1', '2'], signal)).has('1')).toBe(false);
    recover();
    expect((await roles.fetch(['1', '2'], signal)).get('2')).toBe(true);
    expect(requests).toEqual([usersPath(['1', '2']), usersPath(['1', '2'])]);
  });

  it('is repeated with growing pauses, or at once if the agent asks', async () => {
    const { roles, requests } = failing(new RequestError('server', { status: 500, target: 'x' }));
    const minutes: number[] = [];
    for (let minute = 0; minute <= 20; minute += 1) {
      requests.length = 0;
      await roles.fetch(['1'], signal);
      if (requests.length > 0) minutes.push(minute);
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
    }
    expect(minutes).toEqual([0, 1, 2, 4, 8, 16]);
    requests.length = 0;
    await roles.fetch(['1'], signal, true);
    expect(requests).toEqual([usersPath(['1'])]);
  });

  it.each<[string, RequestError]>([
    ['was refused', refused],
    ['did not find a user', new RequestError('not-found', { status: 404, target: 'x' })],
  ])('that %s is repeated after half an hour', async (_why, error) => {
    const { roles, requests, recover } = failing(error);
    expect(await roles.fetch(['1'], signal)).toEqual(new Map());
    await vi.advanceTimersByTimeAsync(30 * MINUTE_MS - 1);
    expect(await roles.fetch(['1'], signal)).toEqual(new Map());
    expect(requests).toHaveLength(1);
    recover();
    await vi.advanceTimersByTimeAsync(1);
    expect(await roles.fetch(['1'], signal)).toEqual(new Map([['1', true]]));
  });

  it('does not affect another request, whose roles are stored', async () => {
    const answer = (ids: string[]) =>
      ids.includes('1') ? refused : { users: ids.map((id) => user(Number(id), 'agent')) };
    const slow = createAccount(answer);
    const fetchJson: FetchJson = async (path, options) => {
      if (path.includes('101')) await new Promise((resolve) => setTimeout(resolve, 5));
      return slow.fetchJson(path, options);
    };
    const expected = new Map(numbers(101, 103).map((id) => [id, true]));
    expect(await createUserRoles(fetchJson, STORAGE).fetch(numbers(1, 103), signal)).toEqual(
      expected,
    );
    const next = allAgents();
    expect(
      await createUserRoles(next.fetchJson, STORAGE).fetch(['101', '102', '103'], signal),
    ).toEqual(expected);
    expect(next.requests).toEqual([]);
  });

  it.each([
    [{}],
    [[]],
    [{ users: null }],
    [{ users: 'agent' }],
    [{ users: { id: 1, role: 'agent' } }],
    [{ users: [null, 7, 'agent', [], {}] }],
    [{ users: [{ id: 1 }, { id: 1, role: null }, { id: 1, role: { name: 'agent' } }] }],
  ])('does not throw for the response %j', async (answer) => {
    const { fetchJson } = createAccount(() => answer);
    expect(await createUserRoles(fetchJson, STORAGE).fetch(['1'], signal)).toEqual(new Map());
  });

  it('ignores invalid users and returns the others', async () => {
    const { fetchJson } = createAccount(() => ({
      users: [null, user(1, 'admin'), {}, { id: '2', role: 'agent' }],
    }));
    expect(await createUserRoles(fetchJson, STORAGE).fetch(['1', '2'], signal)).toEqual(
      new Map([
        ['1', true],
        ['2', true],
      ]),
    );
  });
});

describe('other errors', () => {
  it('include the reason of an abort', async () => {
    const aborter = new AbortController();
    const fetchJson: FetchJson = (_path, options) =>
      new Promise((_resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
      });
    const outcome = createUserRoles(fetchJson, STORAGE).fetch(['1'], aborter.signal);
    const reason = new Error('the ticket changed');
    aborter.abort(reason);
    await expect(outcome).rejects.toBe(reason);
  });

  it('include bugs, which are not treated as failed requests', async () => {
    const bug = new TypeError('x is not a function');
    const { fetchJson } = createAccount(() => bug);
    await expect(createUserRoles(fetchJson, STORAGE).fetch(['1'], signal)).rejects.toBe(bug);
  });
});

describe('the stored roles', () => {
  it.each([null, undefined, 7, 'text', { 1: true }, [1, 2], [['1'], [2, true], ['3', 'yes']]])(
    'are treated as empty if they are invalid: %j',
    async (invalid) => {
      stored = invalid;
      const { requests, fetchJson } = allAgents();
      expect(await createUserRoles(fetchJson, STORAGE).fetch(['1'], signal)).toEqual(
        new Map([['1', true]]),
      );
      expect(requests).toHaveLength(1);
      const next = allAgents();
      await createUserRoles(next.fetchJson, STORAGE).fetch(['1'], signal);
      expect(next.requests).toEqual([]);
    },
  );

  it('stay in the cache of the page if storage is denied', async () => {
    const denied: RoleStorage = { load: () => null, save: () => undefined };
    const { requests, fetchJson } = allAgents();
    const roles = createUserRoles(fetchJson, denied);
    await roles.fetch(['1'], signal);
    expect(await roles.fetch(['1'], signal)).toEqual(new Map([['1', true]]));
    expect(requests).toHaveLength(1);
  });
});
