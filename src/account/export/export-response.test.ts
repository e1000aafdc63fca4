import { describe, expect, it } from 'vitest';
import { RequestError } from '../../zendesk/request-error.ts';
import { parseExportResponse } from './export-response.ts';
import { bodyOnly } from './test-responses.ts';

const ORIGIN = 'https://acme.zendesk.com';
const PATH = '/api/v2/tickets/side_conversations/events';

function answerOf(page: object) {
  return parseExportResponse(bodyOnly(page), `${PATH}?start_time=5`, ORIGIN);
}

/** The events of a response whose text the host hands out. */
function eventsIn(text: string) {
  const body = JSON.parse(text) as object;
  const response = { body, text, dateMs: 7 };
  return parseExportResponse(response, `${PATH}?start_time=5`, ORIGIN);
}

describe('a page of the export', () => {
  it('is parsed as documented', () => {
    const next_page = `${ORIGIN}${PATH}.json?start_time=1383685952`;
    expect(answerOf({ count: 1, end_time: 1383685952, events: [{ id: 'a' }], next_page })).toEqual({
      events: [{ text: '{"id":"a"}', event: { id: 'a' }, key: '/a', replacedCharacters: 0 }],
      isExactText: false,
      accountMs: null,
      endSecond: 1383685952,
      nextSecond: 1383685952,
      foreignPage: null,
    });
  });

  it.each([[{}], [{ next_page: null }], [{ next_page: '' }]])('is the last with %j', (links) => {
    const last = { endSecond: null, nextSecond: null, foreignPage: null };
    expect(answerOf({ events: [], ...links })).toMatchObject(last);
  });

  it.each([`${PATH}?start_time=9`, '?start_time=9', `${ORIGIN}${PATH}?start_time=9&per_page=1`])(
    'leads on to the second in %s',
    (next_page) => {
      expect(answerOf({ events: [], next_page })).toMatchObject({
        nextSecond: 9,
        foreignPage: null,
      });
    },
  );

  it.each([
    `https://evil.example${PATH}?start_time=9`,
    `http://acme.zendesk.com${PATH}?start_time=9`,
    `${ORIGIN}/api/v2/tickets/1/side_conversations?start_time=9`,
    `${ORIGIN}${PATH}?cursor=abc`,
    `${ORIGIN}${PATH}?start_time=soon`,
    `${ORIGIN}${PATH}?start_time=-9`,
    'https://',
  ])('does not continue at %s', (next_page) => {
    expect(answerOf({ events: [], next_page })).toMatchObject({
      nextSecond: null,
      foreignPage: next_page,
    });
  });

  it('does not continue at a value that is no address', () => {
    expect(answerOf({ events: [], next_page: { page: 2 } })).toMatchObject({
      nextSecond: null,
      foreignPage: '{"page":2}',
    });
  });

  it('can have an event without an id, and ids that are numbers', () => {
    const events = [{ type: 'reply', created_at: '2026-11-20T10:00:00Z' }, { id: 7 }];
    expect(answerOf({ events }).events.map(({ event }) => event)).toEqual(events);
  });

  it('has the account’s time, and each event as it was sent', () => {
    const { events, isExactText, accountMs } = eventsIn(
      '{"events":[{"id":"old"}],"count":2, "events" : [ {"id":1.0,"z":1e400}, {"b":1,"10":2} ]}',
    );
    expect(events.map(({ text }) => text)).toEqual(['{"id":1.0,"z":1e400}', '{"b":1,"10":2}']);
    expect({ isExactText, accountMs }).toEqual({ isExactText: true, accountMs: 7 });
  });

  it('has entries that cannot be read, too', () => {
    const odd = [null, 1, 'x', [], {}, true, { id: {} }, { id: 'a' }];
    const texts = [
      '{"not_an_object":null}',
      '{"not_an_object":1}',
      '{"not_an_object":"x"}',
      '{"not_an_object":[]}',
      '{}',
      '{"not_an_object":true}',
      '{"id":{}}',
      '{"id":"a"}',
    ];
    expect(answerOf({ events: odd }).events.map(({ text }) => text)).toEqual(texts);
    const sent = JSON.stringify({ events: odd });
    expect(eventsIn(sent).events.map(({ text }) => text)).toEqual(texts);
  });

  it.each<[object]>([
    [{}],
    [{ events: null }],
    [{ events: {} }],
    [{ events: [null, 1, 'x', [], {}, true] }],
    [{ events: [{ id: {}, type: 'reply' }] }],
    [{ events: [{ id: 'a', side_conversation_id: [] }] }],
    [{ events: {} }],
  ])('is not %j', (page) => {
    expect(() => answerOf(page)).toThrow(RequestError);
    expect(() => answerOf(page)).toThrow(/malformed/);
  });
});
