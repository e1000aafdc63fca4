// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parsePage } from './conversations/parse-page.ts';
import type { ExportProgress } from './export/export-progress.ts';
import { renderWithProviders as showPart } from '../ui/test-page.tsx';
import type { AccountActions } from './account-actions.ts';
import { AccountPage } from './account-page.tsx';
import { type Account, AccountProvider } from './account-context.tsx';
import type { AccountState, AccountStore } from './account-store.ts';
import { createStore } from '../app/store.ts';
import { accountStateOf, type StateParts } from './test-account-state.ts';

const events = parsePage(
  [
    { id: 'a', type: 'create', side_conversation_id: 'c', created_at: '2026-03-01T10:00:00Z' },
    { id: 'b', type: 'reply', side_conversation_id: 'c', created_at: '2026-03-01T11:00:00Z' },
  ],
  0,
);

const progress = (state: 'running' | 'finished', eventCount = 2) =>
  ({
    state,
    eventCount,
    startMs: Date.UTC(2026, 1, 1),
    untilMs: Date.UTC(2026, 2, 3),
    reachedMs: Date.UTC(2026, 2, 1),
    eventsPerSecond: 45,
    requestsLeft: 61,
    msLeft: null,
    incompleteSeconds: [],
  }) as ExportProgress;

const store = createStore((_state: AccountState, next: AccountState) => next, accountStateOf({}));

const account = {
  store: store as unknown as AccountStore,
  actions: {} as AccountActions,
  isPersistent: true,
  ageLimits: { amberMs: 1, redMs: 2 } as unknown as Account['ageLimits'],
  isAdmin: false,
  storageKey: 'test',
} satisfies Account;

const place = document.createElement('div');

function show(parts: Partial<StateParts>): void {
  void act(() => store.dispatch(accountStateOf({ events, nowMs: Date.UTC(2026, 2, 3), ...parts })));
  showPart(
    <AccountProvider account={account}>
      <AccountPage />
    </AccountProvider>,
    place,
  );
}

const summaryRole = () =>
  [...place.querySelectorAll('header p')]
    .find(({ textContent }) => textContent === '2 events')
    ?.getAttribute('role') ?? null;

beforeEach(() => {
  document.body.append(place);
});

afterEach(() => {
  void act(() => render(null, place));
  place.remove();
});

it('the number of events is announced when filters change it, not while an export does', () => {
  show({ progress: progress('running') });
  expect(summaryRole()).toBe(null);
  show({ isLoading: true });
  expect(summaryRole()).toBe(null);
  show({ progress: progress('finished') });
  expect(summaryRole()).toBe('status');
});

it('a list that lacks events says so, unless they are still being loaded', () => {
  show({ progress: progress('running', 9) });
  expect(place.textContent).not.toContain('newest 2 of 9 events');
  show({ progress: progress('finished', 9) });
  expect(place.textContent).toContain('newest 2 of 9 events');
});
