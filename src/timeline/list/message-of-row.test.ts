import { expect, it } from 'vitest';
import { TEST_TIMELINE } from '../test-browser.tsx';
import { testActions } from '../test-conversation-actions.tsx';
import { messageOfRow } from './message-of-row.ts';
import { type Row, rowsByConversation, rowsByDay, type RowOptions } from './rows.ts';

const { events, eventsByConversation } = TEST_TIMELINE;
const options: RowOptions = {
  order: 'oldest',
  dayOf: (ms) => new Date(ms).toISOString().slice(0, 10),
  newKeys: new Set(),
  folding: null,
};
const keysOf = (rows: readonly Row[], pending: ReadonlyMap<string, 'sending'> = new Map()) =>
  rows.map((row) => messageOfRow(row, testActions({ pending }).actions)?.key ?? null);

it('is the message of the row; an update has none', () => {
  expect(keysOf(rowsByDay(events, options))).toEqual(['a/1', 'a/2', 'b/3', null]);
});

it('is the newest message below a heading', () => {
  const rows = rowsByConversation(events, options, eventsByConversation);
  const headings = rows.filter(({ kind }) => kind === 'conversation');
  expect(keysOf(headings)).toEqual(['a/2', 'b/3']);
});

it('is no reply that is on its way', () => {
  const pending = new Map([['a/2', 'sending' as const]]);
  expect(keysOf(rowsByDay(events, options), pending)).toEqual(['a/1', null, 'b/3', null]);
});

it('is none for several updates in one row', () => {
  const [update] = events.slice(-1);
  if (!update) throw new Error('There is an update');
  const run = {
    kind: 'update-run',
    key: 'run',
    events: [update, update],
    isExpanded: false,
  } as const;
  expect(keysOf([{ ...run, day: null }])).toEqual([null]);
});
