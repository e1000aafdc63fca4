import { expect, it } from 'vitest';
import { joinPages, parseTicketPage } from './ticket-summary.ts';

const TICKET = {
  id: 42,
  subject: 'Printer on fire',
  status: 'open',
  updated_at: '2026-11-20T12:00:00Z',
  assignee_id: 7,
};
const SUMMARY = {
  id: '42',
  subject: 'Printer on fire',
  status: 'open',
  updatedMs: Date.UTC(2026, 10, 20, 12),
  assigneeId: '7',
};

it.each(['results', 'tickets'])('reads the tickets in %s', (name) => {
  const page = parseTicketPage({ [name]: [TICKET, { ...TICKET, id: '43', assignee_id: '8' }] });
  expect(page).toEqual({
    tickets: [SUMMARY, { ...SUMMARY, id: '43', assigneeId: '8' }],
    entryCount: 2,
    isWhole: true,
  });
});

it('reads a ticket of which only the ID can be read', () => {
  const odd = { id: 42, subject: ' ', status: {}, updated_at: 'yesterday', assignee_id: null };
  expect(parseTicketPage({ results: [{ id: 42 }, odd] })?.tickets).toEqual(
    Array.from({ length: 2 }, () => ({
      id: '42',
      subject: null,
      status: null,
      updatedMs: null,
      assigneeId: null,
    })),
  );
});

it.each([null, 1, 'x', [], {}, { id: null }, { id: {} }, { id: ' ' }, { id: 2 ** 60 }])(
  'says that an entry cannot be read: %j',
  (entry) => {
    expect(parseTicketPage({ results: [entry, TICKET] })).toEqual({
      tickets: [SUMMARY],
      entryCount: 2,
      isWhole: false,
    });
  },
);

it('leaves out what a search finds beside tickets', () => {
  const results = [
    { ...TICKET, result_type: 'ticket' },
    { id: 7, name: 'Johnny', result_type: 'user' },
  ];
  expect(parseTicketPage({ results })).toEqual({
    tickets: [SUMMARY],
    entryCount: 2,
    isWhole: true,
  });
});

it.each([{}, [], { results: 'none' }, { tickets: {} }])('finds no list in %j', (body) => {
  expect(parseTicketPage(body)).toBeNull();
});

it('joins pages: the latest copy of each ticket, most recently updated first', () => {
  const page = (...ids: [id: string, updatedMs: number | null, status?: string][]) => ({
    tickets: ids.map(([id, updatedMs, status = 'open']) => ({ ...SUMMARY, id, updatedMs, status })),
    entryCount: ids.length,
    isWhole: true,
  });
  const pages = [page(['1', 5], ['2', 4]), page(['2', 9, 'pending'], ['3', null], ['4', 3])];
  expect(joinPages(pages).map(({ id, status }) => [id, status])).toEqual([
    ['2', 'pending'],
    ['1', 'open'],
    ['4', 'open'],
    ['3', 'open'],
  ]);
});
