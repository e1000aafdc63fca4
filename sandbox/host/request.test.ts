import { describe, expect, it } from 'vitest';
import { performRequest } from './request.ts';
import type { RequestRules } from './request.ts';

interface Sent {
  url: string;
  init: RequestInit;
}

/** Rules that return these responses in order and record requests and waits. */
function rulesWith(answers: Response[], headers: RequestRules['headers'] = 'hidden') {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const rules: RequestRules = {
    headers,
    send: (url, init) => {
      sent.push({ url, init });
      const answer = answers.shift();
      return answer === undefined
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(answer);
    },
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  return { rules, sent, waits };
}

const jsonOf = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
const JSON_TYPE = { 'content-type': 'application/json' };
const busy = (seconds: string) => jsonOf({ error: 'busy' }, 429, { 'retry-after': seconds });

describe('a successful request', () => {
  it('resolves with the parsed body, or with the text if it is not JSON', async () => {
    const { rules } = rulesWith([
      jsonOf({ count: 1 }),
      new Response('plain', { headers: { 'content-type': 'text/plain' } }),
    ]);
    expect(await performRequest({ url: '/a' }, rules)).toEqual({
      event: 'done',
      argument: { count: 1 },
    });
    expect(await performRequest({ url: '/a' }, rules)).toEqual({
      event: 'done',
      argument: 'plain',
    });
  });

  it('resolves with the complete response on demand, without headers', async () => {
    const { rules } = rulesWith([jsonOf({ a: 1 })]);
    const { argument } = await performRequest({ url: '/a', httpCompleteResponse: true }, rules);
    expect(argument).toEqual({
      readyState: 4,
      status: 200,
      statusText: 'success',
      responseText: '{"a":1}',
      responseJSON: { a: 1 },
    });
  });

  it('sends the data of a GET in the query and that of a POST in the body', async () => {
    const { rules, sent } = rulesWith([jsonOf(1), jsonOf(1)]);
    await performRequest({ url: '/a?x=1', data: { page: 2 } }, rules);
    await performRequest(
      { url: '/a', type: 'post', data: '{"b":1}', contentType: 'application/json' },
      rules,
    );
    expect(sent[0]?.url).toBe('/a?x=1&page=2');
    expect(sent[1]?.init).toMatchObject({ method: 'POST', body: '{"b":1}' });
    expect(new Headers(sent[1]?.init.headers).get('content-type')).toBe('application/json');
  });
});

describe('a write', () => {
  const write = {
    url: '/a',
    contentType: 'application/json',
    data: '{"message":{"body":"Grüße & mehr=1"}}',
  };

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('sends %s with its body as it is', async (method) => {
    const { rules, sent } = rulesWith([jsonOf({ fine: true }, 201)]);
    const options = { ...write, type: method, headers: { 'X-Key': 'k' } };
    expect(await performRequest(options, rules)).toEqual({
      event: 'done',
      argument: { fine: true },
    });
    const { url, init } = sent[0] ?? { url: '', init: {} };
    expect([url, init.method, init.body]).toEqual(['/a', method, write.data]);
    const headers = Object.fromEntries(new Headers(init.headers));
    expect(headers).toEqual({ 'content-type': 'application/json', 'x-key': 'k' });
  });

  it('is a form if no type is given, has the type of its headers first, and none with false', async () => {
    const { rules, sent } = rulesWith([jsonOf(1), jsonOf(1), jsonOf(1)]);
    const options = { url: '/a', type: 'POST', data: { b: 'c d' } };
    const headers = { 'Content-Type': 'text/plain' };
    await performRequest(options, rules);
    await performRequest({ ...options, contentType: 'application/json', headers }, rules);
    await performRequest({ ...options, contentType: false }, rules);
    const types = sent.map(({ init }) => new Headers(init.headers).get('content-type'));
    expect(types).toEqual(['application/x-www-form-urlencoded; charset=UTF-8', 'text/plain', null]);
    expect(sent[0]?.init.body).toBe('b=c+d');
  });

  it.each([
    ['a lost connection', []],
    ['a 500', [jsonOf({}, 500), jsonOf(1)]],
    ['a 503 with Retry-After', [jsonOf({}, 503, { 'retry-after': '1' }), jsonOf(1)]],
    ['a body that is not JSON', [new Response('<', { headers: JSON_TYPE }), jsonOf(1)]],
  ])('is not sent again after %s', async (_what, answers) => {
    const { rules, sent } = rulesWith(answers);
    await performRequest({ ...write, type: 'POST' }, rules);
    expect(sent).toHaveLength(1);
  });

  it('is sent again with its body after a 429, unless autoRetry is false', async () => {
    const retried = rulesWith([busy('3'), jsonOf(1)]);
    await performRequest({ ...write, type: 'POST' }, retried.rules);
    expect(retried.sent.map(({ init }) => [init.method, init.body])).toEqual([
      ['POST', write.data],
      ['POST', write.data],
    ]);
    const once = rulesWith([busy('3'), jsonOf(1)]);
    await performRequest({ ...write, type: 'POST', autoRetry: false }, once.rules);
    expect(once.sent).toHaveLength(1);
  });
});

describe('a failed request', () => {
  it('rejects with a plain object that has the parsed body, if any', async () => {
    const { rules } = rulesWith([
      jsonOf({ error: 'no' }, 403),
      new Response('', { status: 403, headers: { 'content-type': 'text/plain' } }),
    ]);
    expect(await performRequest({ url: '/a' }, rules)).toEqual({
      event: 'fail',
      argument: {
        readyState: 4,
        status: 403,
        statusText: 'error',
        responseText: '{"error":"no"}',
        responseJSON: { error: 'no' },
      },
    });
    const empty = await performRequest({ url: '/a' }, rules);
    expect(empty.argument).toEqual({
      readyState: 4,
      status: 403,
      statusText: 'error',
      responseText: '',
    });
  });

  it('has status 0 if the connection failed', async () => {
    const { rules } = rulesWith([]);
    expect(await performRequest({ url: '/a' }, rules)).toEqual({
      event: 'fail',
      argument: { readyState: 0, status: 0, statusText: 'error', responseText: '' },
    });
  });

  it('is reported if the body is not the JSON that its type promises', async () => {
    const broken = new Response('{"a":', { headers: { 'content-type': 'application/json' } });
    const { event, argument } = await performRequest({ url: '/a' }, rulesWith([broken]).rules);
    expect([event, argument]).toMatchObject(['fail', { status: 200, statusText: 'parsererror' }]);
  });
});

describe('a 429', () => {
  it('is retried after the wait, and the app gets only the last response', async () => {
    const { rules, sent, waits } = rulesWith([busy('3'), busy('2'), jsonOf({ fine: true })]);
    expect(await performRequest({ url: '/a' }, rules)).toEqual({
      event: 'done',
      argument: { fine: true },
    });
    expect(waits).toEqual([3000, 2000]);
    expect(sent).toHaveLength(3);
  });

  it('is not retried with autoRetry false, and has headers only if they are readable', async () => {
    const hidden = rulesWith([busy('3')]);
    const one = await performRequest({ url: '/a', autoRetry: false }, hidden.rules);
    expect(one).toMatchObject({ event: 'fail', argument: { status: 429 } });
    expect(one.argument).not.toHaveProperty('headers');
    expect(hidden.waits).toEqual([]);
    const readable = rulesWith([busy('3')], 'readable');
    const other = await performRequest({ url: '/a', autoRetry: false }, readable.rules);
    expect(other.argument).toMatchObject({ headers: { 'retry-after': '3' } });
  });

  it('is reported after the last retry', async () => {
    const { rules, waits } = rulesWith(Array.from({ length: 9 }, () => busy('1')));
    expect(await performRequest({ url: '/a' }, rules)).toMatchObject({
      event: 'fail',
      argument: { status: 429 },
    });
    expect(waits).toHaveLength(5);
  });
});
