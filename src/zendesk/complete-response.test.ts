import { describe, expect, it } from 'vitest';
import { completeResponseOf, createCompleteFetcher } from './complete-response.ts';
import { fakeHost } from './fake-host.ts';
import { RequestError } from './request-error.ts';

const of = (answer: unknown) => completeResponseOf(answer, '/x');
const { signal } = new AbortController();

describe('a complete response', () => {
  it('has the text, the parsed body, and the time of the account', () => {
    const responseText = '{"events":[1.0]}';
    const headers = { Date: 'Fri, 20 Nov 2026 10:24:31 GMT' };
    expect(of({ status: 200, responseText, responseJSON: { events: [1] }, headers })).toEqual({
      body: { events: [1] },
      text: responseText,
      dateMs: Date.UTC(2026, 10, 20, 10, 24, 31),
    });
  });

  it.each<[object]>([[{ events: [], next_page: null }], [{ status: 200, count: 0 }]])(
    'has no text if the host answers with the parsed body %j',
    (body) => {
      expect(of(body)).toEqual({ body, text: null, dateMs: null });
    },
  );

  it.each([undefined, null, '', 'no JSON', 7])('has no text if the host hands out %j', (text) => {
    const body = { events: [] };
    expect(of({ responseJSON: body, responseText: text })).toEqual({
      body,
      text: null,
      dateMs: null,
    });
  });

  it.each([[undefined], [{}], [{ date: 'soon' }], [{ date: 5 }], ['Server: x\r\nDate:']])(
    'has no time with the headers %j',
    (headers) => {
      expect(of({ responseText: '{}', headers }).dateMs).toBeNull();
    },
  );

  it.each([
    [[['DATE', 'Fri, 20 Nov 2026 10:24:31 GMT']]],
    ['Server: x\r\ndate: Fri, 20 Nov 2026 10:24:31 GMT\r\n'],
    [new Headers({ date: 'Fri, 20 Nov 2026 10:24:31 GMT' })],
  ])('has the time of any form of headers', (headers) => {
    expect(of({ responseText: '{}', headers }).dateMs).toBe(Date.UTC(2026, 10, 20, 10, 24, 31));
  });

  it.each([null, 'x', { responseText: '7' }, { responseText: 'null', responseJSON: null }])(
    'is malformed without an object: %j',
    (answer) => {
      expect(() => of(answer)).toThrow(RequestError);
    },
  );
});

it('asks the host for the whole response', async () => {
  const asked: unknown[] = [];
  const host = fakeHost({
    async request(options) {
      asked.push(options);
      return { responseText: '{"a":1}' };
    },
  });
  expect(await createCompleteFetcher(host)('/api/v2/x', { signal })).toMatchObject({
    text: '{"a":1}',
  });
  expect(asked).toEqual([
    {
      url: '/api/v2/x',
      type: 'GET',
      dataType: 'json',
      autoRetry: false,
      httpCompleteResponse: true,
    },
  ]);
});
