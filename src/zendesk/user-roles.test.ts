import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from './request-error.ts';
import { usersPath } from './endpoints.ts';
import type { FetchJson } from './fetcher.ts';
import { userRoles } from './user-roles.ts';

const KEY = 'acme 7 roles';
const { signal } = new AbortController();

/** The storage of one browser tab, which outlives its pages. */
function tabStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

beforeEach(() => void vi.stubGlobal('sessionStorage', tabStorage()));
afterEach(() => void vi.unstubAllGlobals());

const user = (id: number, role: string) => ({ id, role, name: 'Somebody' });

/** An account that answers each request so, by the ids in it. */
function accountOf(answer: (ids: string[]) => object) {
  const asked: string[] = [];
  const fetchJson: FetchJson = async (path) => {
    asked.push(path);
    await Promise.resolve();
    const ids = new URL(path, 'https://x').searchParams.get('ids')?.split(',') ?? [];
    const given = answer(ids);
    if (given instanceof Error) throw given;
    return given;
  };
  return { asked, fetchJson };
}

const allAgents = () => accountOf((ids) => ({ users: ids.map((id) => user(Number(id), 'agent')) }));
const refused = new RequestError('not-allowed', { status: 403, target: 'x' });
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_none, index) => String(from + index));

describe('the roles of users', () => {
  it('tell agents and admins from everybody else', async () => {
    const users = [user(1, 'end-user'), user(2, 'agent'), user(3, 'admin')];
    const { asked, fetchJson } = accountOf(() => ({ users }));
    expect(await userRoles(fetchJson, KEY).of(['1', '2', '3'], signal)).toEqual(
      new Map([
        ['1', false],
        ['2', true],
        ['3', true],
      ]),
    );
    expect(asked).toEqual([usersPath(['1', '2', '3'])]);
  });

  it('take no request where there is nobody to ask for', async () => {
    const { asked, fetchJson } = allAgents();
    expect(await userRoles(fetchJson, KEY).of([], signal)).toEqual(new Map());
    expect(asked).toEqual([]);
  });

  it.each([
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('of %i users are asked for a hundred at a time', async (count, sizes) => {
    const { asked, fetchJson } = allAgents();
    const ids = numbers(1, count);
    const roles = await userRoles(fetchJson, KEY).of(ids, signal);
    expect([...roles.keys()]).toEqual(ids);
    let from = 1;
    const expected = sizes.map((size) => {
      from += size;
      return usersPath(numbers(from - size, from - 1));
    });
    expect(asked).toEqual(expected);
  });

  it('miss those that the account does not name', async () => {
    const { fetchJson } = accountOf(() => ({ users: [user(1, 'agent')] }));
    expect(await userRoles(fetchJson, KEY).of(['1', '2'], signal)).toEqual(new Map([['1', true]]));
  });
});

describe('what was asked once', () => {
  it('is not asked again, and the answer holds whatever is known', async () => {
    const { asked, fetchJson } = allAgents();
    const roles = userRoles(fetchJson, KEY);
    await roles.of(['1', '2'], signal);
    expect(await roles.of(['2', '3'], signal)).toEqual(
      new Map([
        ['1', true],
        ['2', true],
        ['3', true],
      ]),
    );
    await roles.of(['1', '2', '3'], signal);
    expect(asked).toEqual([usersPath(['1', '2']), usersPath(['3'])]);
  });

  it('is not asked twice while the first answer is under way', async () => {
    const { asked, fetchJson } = allAgents();
    const roles = userRoles(fetchJson, KEY);
    await Promise.all([roles.of(['1'], signal), roles.of(['1'], signal)]);
    expect(asked).toEqual([usersPath(['1'])]);
  });

  it('stays as it was told, whatever comes later', async () => {
    const { fetchJson } = allAgents();
    const roles = userRoles(fetchJson, KEY);
    const first = await roles.of(['1'], signal);
    await roles.of(['2'], signal);
    expect([...first.keys()]).toEqual(['1']);
  });

  it('is known to the next page of the session', async () => {
    const before = accountOf(() => ({ users: [user(1, 'agent'), user(2, 'end-user')] }));
    await userRoles(before.fetchJson, KEY).of(['1', '2'], signal);
    const { asked, fetchJson } = allAgents();
    const roles = await userRoles(fetchJson, KEY).of(['1', '2', '3'], signal);
    expect(asked).toEqual([usersPath(['3'])]);
    expect(roles.get('2')).toBe(false);
  });

  it('is known to all pages of the session, whoever of them asked', async () => {
    const [one, other] = [
      userRoles(allAgents().fetchJson, KEY),
      userRoles(allAgents().fetchJson, KEY),
    ];
    await Promise.all([one.of(['1'], signal), other.of(['2'], signal)]);
    const { asked, fetchJson } = allAgents();
    await userRoles(fetchJson, KEY).of(['1', '2'], signal);
    expect(asked).toEqual([]);
    await userRoles(allAgents().fetchJson, KEY).of(['3'], signal);
    const late = accountOf(() => ({ users: [] }));
    expect((await userRoles(late.fetchJson, KEY).of(['3', '1'], signal)).get('3')).toBe(true);
    expect(late.asked).toEqual([]);
  });

  it('is not known to another installation, whose users have the same ids', async () => {
    await userRoles(allAgents().fetchJson, KEY).of(['1'], signal);
    const { asked, fetchJson } = accountOf(() => ({ users: [user(1, 'end-user')] }));
    const roles = await userRoles(fetchJson, 'other 8 roles').of(['1'], signal);
    expect(asked).toEqual([usersPath(['1'])]);
    expect(roles.get('1')).toBe(false);
  });
});

describe('an account that does not tell', () => {
  it.each([
    ['refuses', refused],
    ['answers rubbish', new RequestError('malformed', { status: 200, target: 'x' })],
    ['does not know one of them', new RequestError('not-found', { status: 404, target: 'x' })],
  ])('because it %s leaves what is known, and is not asked again', async (_why, error) => {
    let fails = false;
    const { asked, fetchJson } = accountOf(() => (fails ? error : { users: [user(1, 'agent')] }));
    const roles = userRoles(fetchJson, KEY);
    await roles.of(['1'], signal);
    fails = true;
    expect(await roles.of(['1', '2'], signal)).toEqual(new Map([['1', true]]));
    expect(await roles.of(['1', '2'], signal)).toEqual(new Map([['1', true]]));
    expect(asked).toEqual([usersPath(['1']), usersPath(['2'])]);
  });

  it.each([
    ['is offline', new RequestError('offline', { target: 'x' })],
    ['takes too long', new RequestError('timed-out', { target: 'x' })],
    ['has had enough', new RequestError('rate-limited', { status: 429, target: 'x' })],
    ['has a problem', new RequestError('server', { status: 503, target: 'x' })],
  ])('because it %s is asked again by the next call', async (_why, error) => {
    let fails = true;
    const { asked, fetchJson } = accountOf(() => (fails ? error : { users: [user(1, 'agent')] }));
    const roles = userRoles(fetchJson, KEY);
    expect(await roles.of(['1'], signal)).toEqual(new Map());
    expect(await roles.of(['1'], signal)).toEqual(new Map());
    fails = false;
    expect(await roles.of(['1'], signal)).toEqual(new Map([['1', true]]));
    await roles.of(['1'], signal);
    expect(asked).toEqual(Array(3).fill(usersPath(['1'])));
  });

  it('refuses one hundred and tells the other, which is kept', async () => {
    const answer = (ids: string[]) =>
      ids.includes('1') ? refused : { users: ids.map((id) => user(Number(id), 'agent')) };
    const slow = accountOf(answer);
    const fetchJson: FetchJson = async (path, options) => {
      if (path.includes('101')) await new Promise((resolve) => setTimeout(resolve, 5));
      return slow.fetchJson(path, options);
    };
    const told = new Map(numbers(101, 103).map((id) => [id, true]));
    expect(await userRoles(fetchJson, KEY).of(numbers(1, 103), signal)).toEqual(told);
    const next = allAgents();
    expect(await userRoles(next.fetchJson, KEY).of(['101', '102', '103'], signal)).toEqual(told);
    expect(next.asked).toEqual([]);
  });

  it.each([
    [{}],
    [[]],
    [{ users: null }],
    [{ users: 'agent' }],
    [{ users: { id: 1, role: 'agent' } }],
    [{ users: [null, 7, 'agent', [], {}] }],
    [{ users: [{ id: 1 }, { id: 1, role: null }, { id: 1, role: { name: 'agent' } }] }],
  ])('but answers %j is taken for silent', async (answer) => {
    const { fetchJson } = accountOf(() => answer);
    expect(await userRoles(fetchJson, KEY).of(['1'], signal)).toEqual(new Map());
  });

  it('some rubbish between its users does not hide the others', async () => {
    const { fetchJson } = accountOf(() => ({
      users: [null, user(1, 'admin'), {}, { id: '2', role: 'agent' }],
    }));
    expect(await userRoles(fetchJson, KEY).of(['1', '2'], signal)).toEqual(
      new Map([
        ['1', true],
        ['2', true],
      ]),
    );
  });
});

describe('what is not the account answering', () => {
  it('an abort comes through with its reason', async () => {
    const stopper = new AbortController();
    const fetchJson: FetchJson = (_path, options) =>
      new Promise((_resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(options.signal.reason as Error));
      });
    const outcome = userRoles(fetchJson, KEY).of(['1'], stopper.signal);
    const reason = new Error('the ticket changed');
    stopper.abort(reason);
    await expect(outcome).rejects.toBe(reason);
  });

  it('a mistake of ours does not pass as a refusal', async () => {
    const mistake = new TypeError('x is not a function');
    const { fetchJson } = accountOf(() => mistake);
    await expect(userRoles(fetchJson, KEY).of(['1'], signal)).rejects.toBe(mistake);
  });
});

describe('a session storage', () => {
  it.each(['', '{', 'null', '7', '"text"', '{"1":true}', '[1,2]'])(
    'that holds %j is taken for empty',
    async (kept) => {
      sessionStorage.setItem(KEY, kept);
      const { asked, fetchJson } = allAgents();
      expect(await userRoles(fetchJson, KEY).of(['1'], signal)).toEqual(new Map([['1', true]]));
      expect(asked).toHaveLength(1);
      const next = allAgents();
      await userRoles(next.fetchJson, KEY).of(['1'], signal);
      expect(next.asked).toEqual([]);
    },
  );

  it.each([
    ['is missing', undefined],
    [
      'is refused',
      {
        getItem: () => {
          throw new DOMException('denied', 'SecurityError');
        },
        setItem: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
  ])('that %s leaves the roles to the page that asked', async (_what, storage) => {
    vi.stubGlobal('sessionStorage', storage);
    const { asked, fetchJson } = allAgents();
    const roles = userRoles(fetchJson, KEY);
    await roles.of(['1'], signal);
    expect(await roles.of(['1'], signal)).toEqual(new Map([['1', true]]));
    expect(asked).toHaveLength(1);
  });
});
