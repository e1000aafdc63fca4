import { describe, expect, it } from 'vitest';
import { RequestError } from './request-error.ts';
import { paginate } from './pagination.ts';
import type { FetchJson } from './fetcher.ts';

const ORIGIN = 'https://acme.zendesk.com';
const FIRST = '/api/v2/tickets/1/side_conversations?include=events&per_page=100';
const SECOND = '/api/v2/tickets/1/side_conversations?page=2&include=events&per_page=100';

/** An account that has these answers, and nothing else. */
function fakeAccount(answers: Record<string, object | RequestError>) {
  const asked: string[] = [];
  const fetchJson: FetchJson = (path) => {
    asked.push(path);
    if (asked.length > 20) return Promise.reject(new Error('it reads for ever'));
    const answer = answers[path] ?? new RequestError('not-found', { status: 404, target: path });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { fetchJson, asked };
}

/** Reads to the end: the pages that were given, and what it ended with. */
async function readAll(fetchJson: FetchJson, first = FIRST) {
  const given: object[] = [];
  const options = { signal: new AbortController().signal };
  try {
    for await (const page of paginate(fetchJson, first, ORIGIN, options)) given.push(page);
    return { given, error: null };
  } catch (error) {
    return { given, error };
  }
}

describe('a list of one page', () => {
  it.each([[{ next_page: null }], [{}], [{ next_page: '' }]])('ends with %j', async (page) => {
    const { fetchJson, asked } = fakeAccount({ [FIRST]: page });
    expect(await readAll(fetchJson)).toEqual({ given: [page], error: null });
    expect(asked).toEqual([FIRST]);
  });

  it('hands the reader the options it was given', async () => {
    const options = { signal: new AbortController().signal, onRetryWait: () => undefined };
    const seen: unknown[] = [];
    const fetchJson: FetchJson = (_path, given) => {
      seen.push(given);
      return Promise.resolve({});
    };
    await paginate(fetchJson, FIRST, ORIGIN, options).next();
    expect(seen).toEqual([options]);
  });

  it('is read only when it is asked for', async () => {
    const { fetchJson, asked } = fakeAccount({
      [FIRST]: { next_page: `${ORIGIN}${SECOND}` },
      [SECOND]: {},
    });
    const reading = paginate(fetchJson, FIRST, ORIGIN, { signal: new AbortController().signal });
    await reading.next();
    expect(asked).toEqual([FIRST]);
    await reading.return();
    expect(asked).toEqual([FIRST]);
  });
});

describe('awkward payloads, 13: pages that lead astray', () => {
  it('follows an absolute address of the account', async () => {
    const page1 = { next_page: `${ORIGIN}${SECOND}` };
    const { fetchJson } = fakeAccount({ [FIRST]: page1, [SECOND]: { next_page: null } });
    expect(await readAll(fetchJson)).toEqual({ given: [page1, { next_page: null }], error: null });
  });

  it.each([SECOND, SECOND.slice(SECOND.indexOf('?'))])(
    'follows the relative address %s',
    async (next) => {
      const { fetchJson, asked } = fakeAccount({ [FIRST]: { next_page: next }, [SECOND]: {} });
      expect(await readAll(fetchJson)).toMatchObject({ error: null });
      expect(asked).toEqual([FIRST, SECOND]);
    },
  );

  it('puts back the parameters that next_page lost', async () => {
    const next = `${ORIGIN}/api/v2/tickets/1/side_conversations?page=2`;
    const { fetchJson, asked } = fakeAccount({ [FIRST]: { next_page: next }, [SECOND]: {} });
    await readAll(fetchJson);
    expect(asked).toEqual([FIRST, SECOND]);
  });

  it('leaves the parameters that next_page has', async () => {
    const next = '/api/v2/tickets/1/side_conversations?per_page=30&include=x&page=2';
    const { fetchJson, asked } = fakeAccount({ [FIRST]: { next_page: next }, [next]: {} });
    await readAll(fetchJson);
    expect(asked[1]).toBe(next);
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
  ])('follows nothing that is no address of the account: %j', async (next) => {
    const page = { next_page: next };
    const { fetchJson, asked } = fakeAccount({ [FIRST]: page });
    const { given, error } = await readAll(fetchJson);
    expect(given).toEqual([page]);
    expect(error).toMatchObject({ name: 'RequestError', kind: 'malformed' });
    expect(asked).toEqual([FIRST]);
  });

  it('never reads a page twice where it leads to itself', async () => {
    const { fetchJson, asked } = fakeAccount({ [FIRST]: { next_page: `${ORIGIN}${FIRST}` } });
    const { given, error } = await readAll(fetchJson);
    expect(given).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'malformed', target: `${ORIGIN}${FIRST}` });
    expect(asked).toEqual([FIRST]);
  });

  it('sees that a page leads to itself also where it lost the parameters', async () => {
    const bare = FIRST.slice(0, FIRST.indexOf('?'));
    const { fetchJson, asked } = fakeAccount({ [FIRST]: { next_page: bare } });
    expect((await readAll(fetchJson)).error).toMatchObject({ kind: 'malformed' });
    expect(asked).toEqual([FIRST]);
  });

  it('never reads a page twice where a later one leads back', async () => {
    const { fetchJson, asked } = fakeAccount({
      [FIRST]: { next_page: SECOND },
      [SECOND]: { next_page: FIRST },
    });
    const { given, error } = await readAll(fetchJson);
    expect(given).toHaveLength(2);
    expect(error).toMatchObject({ kind: 'malformed' });
    expect(asked).toEqual([FIRST, SECOND]);
  });

  it.each([0, 1, 99_999, null, 'many'])('does not care for a count of %j', async (count) => {
    const { fetchJson, asked } = fakeAccount({
      [FIRST]: { count, next_page: SECOND },
      [SECOND]: { count, next_page: null },
    });
    expect((await readAll(fetchJson)).error).toBeNull();
    expect(asked).toEqual([FIRST, SECOND]);
  });

  it('has given page 1 when page 2 fails', async () => {
    const failure = new RequestError('server', { status: 500, target: SECOND });
    const page1 = { next_page: SECOND };
    const { fetchJson } = fakeAccount({ [FIRST]: page1, [SECOND]: failure });
    expect(await readAll(fetchJson)).toEqual({ given: [page1], error: failure });
  });
});
