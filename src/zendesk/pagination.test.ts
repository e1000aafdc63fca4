import { describe, expect, it } from 'vitest';
import { RequestError } from './request-error.ts';
import { paginate } from './pagination.ts';
import type { FetchJson } from './fetcher.ts';

const ORIGIN = 'https://acme.zendesk.com';
const FIRST = '/api/v2/tickets/1/side_conversations?include=events&per_page=100';
const SECOND = '/api/v2/tickets/1/side_conversations?page=2&include=events&per_page=100';

/** Creates an account that answers these paths and returns 404 for all others. */
function fakeAccount(answers: Record<string, object | RequestError>) {
  const requested: string[] = [];
  const fetchJson: FetchJson = (path) => {
    requested.push(path);
    if (requested.length > 20) return Promise.reject(new Error('pagination does not end'));
    const answer = answers[path] ?? new RequestError('not-found', { status: 404, target: path });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { fetchJson, requested };
}

/** Fetches all pages. Returns the received pages and the error at the end. */
async function fetchAll(fetchJson: FetchJson, first = FIRST) {
  const received: object[] = [];
  const options = { signal: new AbortController().signal };
  try {
    for await (const page of paginate(fetchJson, first, ORIGIN, options)) received.push(page);
    return { received, error: null };
  } catch (error) {
    return { received, error };
  }
}

describe('a list of one page', () => {
  it.each([[{ next_page: null }], [{}], [{ next_page: '' }]])('ends at %j', async (page) => {
    const { fetchJson, requested } = fakeAccount({ [FIRST]: page });
    expect(await fetchAll(fetchJson)).toEqual({ received: [page], error: null });
    expect(requested).toEqual([FIRST]);
  });

  it('passes its options to `fetchJson`', async () => {
    const options = { signal: new AbortController().signal, onRetryWait: () => undefined };
    const passed: unknown[] = [];
    const fetchJson: FetchJson = (_path, fetchOptions) => {
      passed.push(fetchOptions);
      return Promise.resolve({});
    };
    await paginate(fetchJson, FIRST, ORIGIN, options).next();
    expect(passed).toEqual([options]);
  });

  it('is fetched lazily', async () => {
    const { fetchJson, requested } = fakeAccount({
      [FIRST]: { next_page: `${ORIGIN}${SECOND}` },
      [SECOND]: {},
    });
    const list = paginate(fetchJson, FIRST, ORIGIN, { signal: new AbortController().signal });
    await list.next();
    expect(requested).toEqual([FIRST]);
    await list.return();
    expect(requested).toEqual([FIRST]);
  });
});

describe('awkward payloads, 13: unusual values of next_page', () => {
  it('follows an absolute URL of the account', async () => {
    const page1 = { next_page: `${ORIGIN}${SECOND}` };
    const { fetchJson } = fakeAccount({ [FIRST]: page1, [SECOND]: { next_page: null } });
    expect(await fetchAll(fetchJson)).toEqual({
      received: [page1, { next_page: null }],
      error: null,
    });
  });

  it.each([SECOND, SECOND.slice(SECOND.indexOf('?'))])(
    'follows the relative URL %s',
    async (next) => {
      const { fetchJson, requested } = fakeAccount({ [FIRST]: { next_page: next }, [SECOND]: {} });
      expect(await fetchAll(fetchJson)).toMatchObject({ error: null });
      expect(requested).toEqual([FIRST, SECOND]);
    },
  );

  it('adds parameters of the first page that next_page lacks', async () => {
    const next = `${ORIGIN}/api/v2/tickets/1/side_conversations?page=2`;
    const { fetchJson, requested } = fakeAccount({ [FIRST]: { next_page: next }, [SECOND]: {} });
    await fetchAll(fetchJson);
    expect(requested).toEqual([FIRST, SECOND]);
  });

  it('does not overwrite parameters of next_page', async () => {
    const next = '/api/v2/tickets/1/side_conversations?per_page=30&include=x&page=2';
    const { fetchJson, requested } = fakeAccount({ [FIRST]: { next_page: next }, [next]: {} });
    await fetchAll(fetchJson);
    expect(requested[1]).toBe(next);
  });

  it.each([
    'https://evil.example/api/v2/tickets/1/side_conversations?page=2',
    '//evil.example/side_conversations',
    'http://acme.zendesk.com/api/v2/tickets/1/side_conversations?page=2',
    'https://acme.zendesk.com:8443/api/v2/tickets/1/side_conversations?page=2',
    'https://acme.zendesk.com.evil.example/',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://[',
    2,
    false,
    { href: SECOND },
  ])('does not follow %j, which is not a URL of the account', async (next) => {
    const page = { next_page: next };
    const { fetchJson, requested } = fakeAccount({ [FIRST]: page });
    const { received, error } = await fetchAll(fetchJson);
    expect(received).toEqual([page]);
    expect(error).toMatchObject({ name: 'RequestError', kind: 'malformed' });
    expect(requested).toEqual([FIRST]);
  });

  it('stops at a page that links to itself', async () => {
    const { fetchJson, requested } = fakeAccount({ [FIRST]: { next_page: `${ORIGIN}${FIRST}` } });
    const { received, error } = await fetchAll(fetchJson);
    expect(received).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'malformed', target: `${ORIGIN}${FIRST}` });
    expect(requested).toEqual([FIRST]);
  });

  it('stops at a page that links to itself without parameters', async () => {
    const bare = FIRST.slice(0, FIRST.indexOf('?'));
    const { fetchJson, requested } = fakeAccount({ [FIRST]: { next_page: bare } });
    expect((await fetchAll(fetchJson)).error).toMatchObject({ kind: 'malformed' });
    expect(requested).toEqual([FIRST]);
  });

  it('stops at a page that links to an earlier page', async () => {
    const { fetchJson, requested } = fakeAccount({
      [FIRST]: { next_page: SECOND },
      [SECOND]: { next_page: FIRST },
    });
    const { received, error } = await fetchAll(fetchJson);
    expect(received).toHaveLength(2);
    expect(error).toMatchObject({ kind: 'malformed' });
    expect(requested).toEqual([FIRST, SECOND]);
  });

  it.each([0, 1, 99_999, null, 'many'])('ignores the count %j', async (count) => {
    const { fetchJson, requested } = fakeAccount({
      [FIRST]: { count, next_page: SECOND },
      [SECOND]: { count, next_page: null },
    });
    expect((await fetchAll(fetchJson)).error).toBeNull();
    expect(requested).toEqual([FIRST, SECOND]);
  });

  it('yields page 1 before page 2 fails', async () => {
    const failure = new RequestError('server', { status: 500, target: SECOND });
    const page1 = { next_page: SECOND };
    const { fetchJson } = fakeAccount({ [FIRST]: page1, [SECOND]: failure });
    expect(await fetchAll(fetchJson)).toEqual({ received: [page1], error: failure });
  });
});
