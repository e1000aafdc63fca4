// @vitest-environment happy-dom
import { render } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { WaitRules } from '../../turns/waiting.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { type MyConversationsPageContext, PageProvider } from '../page-context.ts';
import { INITIAL_PAGE_VIEW, type PageView, reducePageView } from '../page-view.ts';
import { stateWith } from '../test-my-conversations.ts';
import { testConversation, testRecord, testTicket } from '../test-records.ts';
import { myWaiting } from '../waiting-conversations.ts';
import FilterPanel from './filter-panel.tsx';
import { rowGroups } from './row-filters.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 20, 12);

const WAITS: WaitRules = {
  limits: { warningMs: 24 * HOUR_MS, lateMs: 72 * HOUR_MS, overdueMs: 168 * HOUR_MS },
  time: CALENDAR_TIME,
};

/** Seven conversations, each with another partner; the first one is unread. */
const IDS = ['1', '2', '3', '4', '5', '6', '7'];
const GROUPS = rowGroups(
  myWaiting(
    stateWith(
      IDS.map((id) => testTicket(id)),
      IDS.map((id) => {
        const sinceMs = NOW_MS - Number(id) * 10 * HOUR_MS;
        const person = { kind: 'person' as const, userId: id, email: null, address: null };
        return testRecord(id, [
          testConversation(id, { sinceMs, people: [{ ...person, name: `Partner ${id}` }] }),
        ]);
      }),
    ),
    [],
    { readOf: () => null, sinceMs: NOW_MS - 15 * HOUR_MS },
    NOW_MS,
  ),
  WAITS,
  NOW_MS,
);

let container: HTMLElement;
let view: PageView;
beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
  renderWithProviders(<Panel />, container);
});
afterEach(() => {
  void act(() => render(null, container));
  container.remove();
});

function Panel() {
  const [current, dispatch] = useReducer(reducePageView, {
    ...INITIAL_PAGE_VIEW,
    isFilterPanelOpen: true,
  });
  useLayoutEffect(() => {
    view = current;
  }, [current]);
  const page = { view: current, dispatch, groups: GROUPS, waits: WAITS };
  return (
    <PageProvider value={page as unknown as MyConversationsPageContext}>
      <FilterPanel />
    </PageProvider>
  );
}

const labels = () =>
  [...container.querySelectorAll('label')].map(({ textContent }) =>
    withoutIsolates(textContent ?? '').trim(),
  );
const toggle = (label: string) =>
  void act(() => container.querySelectorAll('input')[labels().indexOf(label)]?.click());
const press = (name: string) =>
  void act(() =>
    [...container.querySelectorAll('button')]
      .find(({ textContent }) => textContent === name)
      ?.click(),
  );

it('offers what occurs, with the number of conversations that each option leaves', () => {
  expect(labels().slice(0, 4)).toEqual([
    'Unread only 1',
    '1 day to 3 days 5',
    'Under 1 day 2',
    'Email 7',
  ]);
});

it('narrows the list, and clears the filters', () => {
  toggle('Unread only 1');
  toggle('Under 1 day 1');
  toggle('Email 1');
  expect(view.filters).toMatchObject({ unreadOnly: true, ages: ['fresh'], channels: ['email'] });
  press('Clear filters');
  expect(view.filters).toEqual(INITIAL_PAGE_VIEW.filters);
});

it('moves the focus to the first option that comes, because the pressed button goes', () => {
  const before = labels().length;
  press('2 more options');
  expect(labels()).toHaveLength(before + 2);
  expect(container.querySelectorAll('input')[before]).toBe(document.activeElement);
});

it('takes the focus when it opens, and returns it when the agent is done', () => {
  expect(container.querySelector('input')).toBe(document.activeElement);
  press('Done');
  expect(view.isFilterPanelOpen).toBe(false);
  expect(view.focusRequest).toBe('filter-button');
});
