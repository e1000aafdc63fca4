import { describe, expect, it } from 'vitest';
import { parseChildTickets } from './child-ticket.ts';

const USERS = [
  { id: 7, name: 'Yuki Tanaka' },
  { id: '8', name: 'Leila' },
];

describe('child tickets', () => {
  it.each<[string, object, string, object]>([
    [
      'an assignee',
      { id: 55, status: 'open', assignee_id: 7 },
      '55',
      { status: 'open', assignee: 'Yuki Tanaka' },
    ],
    [
      'IDs as texts',
      { id: '55', status: 'hold', assignee_id: 8 },
      '55',
      { status: 'hold', assignee: 'Leila' },
    ],
    [
      'no assignee',
      { id: 55, status: 'solved', assignee_id: null },
      '55',
      { status: 'solved', assignee: null },
    ],
    [
      'an assignee without a name',
      { id: 55, status: 'new', assignee_id: 9 },
      '55',
      { status: 'new', assignee: null },
    ],
    [
      'an unknown status',
      { id: 55, status: 'deleted' },
      '55',
      { status: 'deleted', assignee: null },
    ],
  ])('have a status and %s', (_what, ticket, id, expected) => {
    expect(parseChildTickets({ tickets: [ticket], users: USERS })).toEqual({
      tickets: new Map([[id, expected]]),
      isWhole: true,
    });
  });

  it('need no users', () => {
    const body = { tickets: [{ id: 55, status: 'open', assignee_id: 7 }] };
    expect([...parseChildTickets(body).tickets.values()]).toEqual([
      { status: 'open', assignee: null },
    ]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 1],
    ['a list', []],
    ['no ID', { status: 'open' }],
    ['an ID of a wrong type', { id: {}, status: 'open' }],
    ['no status', { id: 56 }],
    ['a status of a wrong type', { id: 56, status: {} }],
    ['a blank status', { id: 56, status: ' ' }],
  ])('are those that can be read, and the answer is not whole with %s', (_what, entry) => {
    expect(parseChildTickets({ tickets: [{ id: 55, status: 'open' }, entry] })).toEqual({
      tickets: new Map([['55', { status: 'open', assignee: null }]]),
      isWhole: false,
    });
  });

  it.each([{}, { tickets: null }, { tickets: 'none' }, []])('are not in %j', (body) => {
    expect(parseChildTickets(body)).toEqual({ tickets: new Map(), isWhole: false });
  });
});
