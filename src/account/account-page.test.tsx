// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePage } from './conversations/parse-page.ts';
import { CALENDAR_TIME } from '../turns/working-time.ts';
import type { ExportProgress } from './export/export-progress.ts';
import { matchesOf } from './conversations/stored-matches.ts';
import type { FoundEvents } from './export/find-events.ts';
import type { EventFilter } from '../timeline/facets/event-filter.ts';
import { filterKey } from '../timeline/facets/filter-key.ts';
import { filterTally } from '../timeline/facets/filter-tally.ts';
import { nextTask } from '../ui/next-task.ts';
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

const findEvents = vi.fn<AccountActions['findEvents']>();

const store = createStore((_state: AccountState, next: AccountState) => next, accountStateOf({}));

const account = {
  store: store as unknown as AccountStore,
  actions: { findEvents } as unknown as AccountActions,
  isPersistent: true,
  ageLimits: { amberMs: 1, redMs: 2 } as unknown as Account['ageLimits'],
  workingTime: CALENDAR_TIME,
  targetMs: null,
  retentionDays: 30,
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
  localStorage.clear();
  findEvents.mockReset();
  findEvents.mockReturnValue(new Promise(() => undefined));
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
  expect(place.textContent).toContain('The list has the newest 2 of 9 events.');
});

describe('a filter of a list that lacks events', () => {
  const older = parsePage(
    [{ id: 'z', type: 'reply', side_conversation_id: 'd', created_at: '2026-02-02T10:00:00Z' }],
    0,
  );

  /** What the account's events come to: nine, of which four are replies. */
  async function answer(filter: EventFilter): Promise<FoundEvents> {
    const tally = filterTally(filter, String);
    const all = [...Array.from({ length: 7 }, () => older[0]), ...events];
    for (const event of all) if (event) tally.add(event, true);
    const newest = filter.isActive ? [...older, ...events.slice(1)] : null;
    const matches = filter.isActive ? matchesOf(older) : null;
    const { counts } = tally;
    return { key: filterKey(filter), revision: 0, counts, newest, matches, ofAnyDay: matches };
  }

  const chip = (name: RegExp) =>
    [...place.querySelectorAll('button')].find(({ textContent }) => name.test(textContent ?? ''));
  const settled = () => act(async () => nextTask());

  it('shows the progress and the newest matches, and then all of them', async () => {
    let finish = () => undefined as void;
    findEvents.mockImplementation(async (filter, onProgress) => {
      if (filter.isActive) {
        onProgress(0.345);
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
      }
      return answer(filter);
    });
    show({ progress: progress('finished', 9) });
    expect(chip(/^Replies/)?.textContent).toBe('Replies…');
    await vi.waitFor(() => expect(chip(/^Replies/)?.textContent).toBe('Replies8'));

    await act(async () => chip(/^Replies/)?.click());
    await vi.waitFor(() => expect(place.textContent).toContain('Searching all 9 events… 34%'));
    expect(place.textContent).toContain('only matches among the newest 2 events');
    expect(chip(/^Replies/)?.textContent).toBe('Replies…');

    finish();
    await vi.waitFor(() => expect(place.textContent).toContain('8 of 9 events'));
    expect(place.textContent).not.toContain('Searching');
    expect(place.textContent).toContain('The list has the newest 2 of 8 matching events.');
    expect(chip(/^Replies/)?.textContent).toBe('Replies8');
  });

  it('says so if the events cannot be counted, and counts them again', async () => {
    findEvents.mockRejectedValue(new Error('gone'));
    show({ progress: progress('finished', 9) });
    await vi.waitFor(() =>
      expect(place.querySelector('main [role="alert"]')?.textContent).toContain(
        'The older events could not be counted. The list has the newest 2 events.',
      ),
    );
    findEvents.mockImplementation(answer);
    await act(async () => chip(/^Try again$/)?.click());
    await vi.waitFor(() => expect(chip(/^Replies/)?.textContent).toBe('Replies8'));
    expect(place.querySelector('main [role="alert"]')).toBeNull();
  });

  it('is not taken for one without results if it fails, and can be tried again', async () => {
    findEvents.mockRejectedValue(new Error('gone'));
    show({ progress: progress('finished', 9) });
    await act(async () => chip(/^Updates/)?.click());
    await settled();
    await vi.waitFor(() =>
      expect(place.querySelector('main [role="alert"]')?.textContent).toContain(
        'The older events could not be searched.',
      ),
    );
    expect(place.textContent).not.toContain('No events match');
    findEvents.mockImplementation(answer);
    await act(async () => chip(/^Try again$/)?.click());
    await vi.waitFor(() => expect(place.textContent).toContain('0 of 9 events'));
    expect(place.querySelector('main [role="alert"]')).toBeNull();
  });
});
