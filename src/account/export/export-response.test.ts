import { describe, expect, it } from 'vitest';
import { RequestError } from '../../zendesk/request-error.ts';
import { parseExportResponse } from './export-response.ts';

const ORIGIN = 'https://acme.zendesk.com';
const PATH = '/api/v2/tickets/side_conversations/events';

function answerOf(page: object) {
  return parseExportResponse(page, `${PATH}?start_time=5`, ORIGIN);
}

describe('a page of the export', () => {
  it('is parsed as documented', () => {
    const next_page = `${ORIGIN}${PATH}.json?start_time=1383685952`;
    expect(answerOf({ count: 1, end_time: 1383685952, events: [{ id: 'a' }], next_page })).toEqual({
      events: [{ id: 'a' }],
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
    expect(answerOf({ events }).events).toEqual(events);
  });

  it.each<[object]>([
    [{}],
    [{ events: null }],
    [{ events: {} }],
    [{ events: [null, 1, 'x', [], {}, true] }],
    [{ events: [{ id: 'a' }, null] }],
    [{ events: [{ id: 'a' }, {}] }],
    [{ events: [{ id: {}, type: 'reply' }] }],
    [{ events: [{ id: 'a', side_conversation_id: [] }] }],
  ])('is not %j', (page) => {
    expect(() => answerOf(page)).toThrow(RequestError);
    expect(() => answerOf(page)).toThrow(/malformed/);
  });
});
