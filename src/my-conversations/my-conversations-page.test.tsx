// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CurrentAgent, CurrentAgentProvider } from '../app/current-agent.tsx';
import { withoutIsolates } from '../i18n/isolate.ts';
import { createReadEventsStore } from '../ticket/read-events-store.ts';
import { readUntil } from '../ticket/read-events.ts';
import type { WaitRules } from '../turns/waiting.ts';
import { CALENDAR_TIME } from '../turns/working-time.ts';
import { renderWithProviders, testI18n } from '../ui/test-page.tsx';
import { MyConversationsPage, type MyConversationsPageProps } from './my-conversations-page.tsx';
import type { MyConversationsState } from './my-conversations-state.ts';
import {
  stateWith,
  type TestMyConversations,
  testMyConversations,
} from './test-my-conversations.ts';
import { testConversation, testRecord, testTicket } from './test-records.ts';
import type { CheckFailure } from './ticket-record.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 20, 12);
const hoursAgo = (hours: number) => NOW_MS - hours * HOUR_MS;

const WAITS: WaitRules = {
  limits: { warningMs: 24 * HOUR_MS, lateMs: 72 * HOUR_MS, overdueMs: 168 * HOUR_MS },
  time: CALENDAR_TIME,
};

const AGENT: CurrentAgent = {
  id: '3',
  name: 'Hanna',
  email: null,
  locale: 'en',
  isAdmin: false,
  i18n: testI18n,
  storageKey: 'app 3',
};

const failure: CheckFailure = { kind: 'server', status: 500, atMs: NOW_MS };

/** Two conversations wait for us, one for them. */
const THREE: Partial<MyConversationsState> = {
  ...stateWith(
    [testTicket('11', { subject: 'Printer' }), testTicket('12'), testTicket('13')],
    [
      testRecord('11', [testConversation('a', { sinceMs: hoursAgo(2) })]),
      testRecord('12', [testConversation('b', { sinceMs: hoursAgo(100) })]),
      testRecord('13', [testConversation('c', { whose: 'theirs', sinceMs: hoursAgo(30) })]),
    ],
  ),
  sinceMs: NOW_MS,
};

let container: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  localStorage.clear();
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  void act(() => render(null, container));
  container.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(
  fields: Partial<MyConversationsState> | TestMyConversations,
  props: Partial<MyConversationsPageProps> = {},
): TestMyConversations {
  const conversations = 'store' in fields ? fields : testMyConversations(fields);
  renderWithProviders(
    <CurrentAgentProvider value={AGENT}>
      <MyConversationsPage
        conversations={conversations}
        waits={WAITS}
        fetchViews={() => Promise.resolve([])}
        renderThread={({ opened, onClose, onChanged }) => (
          <div data-thread={opened.conversationId}>
            <button type="button" data-close onClick={onClose}>
              Close
            </button>
            <button type="button" data-changed onClick={() => onChanged(opened.ticket.id)}>
              Change
            </button>
          </div>
        )}
        {...props}
      />
    </CurrentAgentProvider>,
    container,
  );
  return conversations;
}

const text = () => withoutIsolates(container.textContent ?? '');
const rowKeys = () =>
  [...container.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);
const rowOf = (key: string) => container.querySelector<HTMLElement>(`[data-row="${key}"]`);
const subjectWeight = (key: string) =>
  getComputedStyle(rowOf(key)?.querySelector('bdi[lang=""]') ?? document.body).fontWeight;
const press = (element: HTMLElement | null) => void act(() => element?.click());
const buttonNamed = (name: string) =>
  [...container.querySelectorAll('button')].find(
    (button) =>
      withoutIsolates(button.getAttribute('aria-label') ?? button.textContent ?? '') === name,
  ) ?? null;

/** Makes room for the thread beside the list. */
function widen(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1366);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe: () => void;
      constructor(onSize: () => void) {
        this.observe = onSize;
      }
      disconnect(): void {}
    },
  );
}

/** Lets throttled renders happen. */
const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(1000)));

function type(value: string): void {
  const input = container.querySelector<HTMLInputElement>('input[type="search"]');
  if (!input) throw new Error('There is no search box');
  void act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function pressKey(name: string): void {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  void act(() => void (document.activeElement ?? document.body).dispatchEvent(event));
}

it('lists whose turn it is, the longest wait first, with partner, subject, ticket, and age', () => {
  show(THREE);
  expect(rowKeys()).toEqual(['b', 'a', 'c']);
  expect(text()).toContain('2 your turn · 1 their turn');
  expect(withoutIsolates(rowOf('a')?.title ?? '')).toBe(
    'Maria Lopez\nConversation a\n#11 Printer · Open',
  );
  expect(text()).toContain('4 days');
});

it('marks what the agent has not read, and follows when a thread of the page marks it', () => {
  show({ ...THREE, sinceMs: hoursAgo(50) });
  expect(rowOf('a')?.textContent).toContain('Unread');
  expect(rowOf('b')?.textContent).not.toContain('Unread');
  expect(subjectWeight('a')).toBe('600');
  expect(subjectWeight('b')).not.toBe('600');
  void act(() => createReadEventsStore(AGENT.storageKey, '11').update(() => readUntil(NOW_MS)));
  expect(rowOf('a')?.textContent).not.toContain('Unread');
});

it('opens a thread, and returns the focus to the row when it is closed', () => {
  show(THREE);
  press(rowOf('a'));
  expect(
    container.querySelector(':not([hidden]) > [data-thread]')?.getAttribute('data-thread'),
  ).toBe('a');
  expect(rowOf('a')?.getAttribute('aria-current')).toBe('true');
  press(container.querySelector('[data-close]'));
  expect(container.querySelector(':not([hidden]) > [data-thread]')).toBeNull();
  expect(document.activeElement).toBe(rowOf('a'));
});

it('goes on with the row that took the place of the one that was answered', async () => {
  const conversations = show(THREE);
  press(rowOf('b'));
  const answered = testConversation('b', { whose: 'theirs', sinceMs: NOW_MS });
  conversations.dispatch({ type: 'ticket-checked', record: testRecord('12', [answered]) });
  await settle();
  expect(rowKeys()).toEqual(['a', 'c', 'b']);
  press(container.querySelector('[data-close]'));
  expect(document.activeElement).toBe(rowOf('a'));
});

it('keeps the focus in the list when the focused row leaves it', async () => {
  const conversations = show(THREE);
  void act(() => rowOf('b')?.focus());
  conversations.dispatch({ type: 'ticket-checked', record: testRecord('12', []) });
  await settle();
  expect(rowKeys()).toEqual(['a', 'c']);
  expect(document.activeElement).toBe(rowOf('a'));
});

it('goes on with the arrow keys after a row was set aside', async () => {
  show(THREE);
  void act(() => rowOf('b')?.focus());
  await vi.waitFor(() => expect(buttonNamed('Actions for “Conversation b”')).not.toBeNull());
  press(buttonNamed('Actions for “Conversation b”'));
  await settle();
  press(
    [...container.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
      (one) => one.textContent === 'No reply needed',
    ) ?? null,
  );
  await settle();
  expect(document.activeElement?.textContent).toBe('Undo');
  pressKey('ArrowDown');
  expect(document.activeElement).toBe(rowOf('a'));
});

it('checks a ticket when its thread has changed something', () => {
  const { requests } = show(THREE);
  press(rowOf('a'));
  press(container.querySelector('[data-changed]'));
  expect(requests).toEqual(['check 11']);
});

it('moves by keys, and Escape closes the thread', () => {
  widen();
  show(THREE);
  void act(() => rowOf('b')?.focus());
  pressKey('ArrowDown');
  expect(document.activeElement).toBe(rowOf('a'));
  pressKey('End');
  expect(document.activeElement).toBe(rowOf('c'));
  pressKey('k');
  expect(document.activeElement).toBe(rowOf('a'));
  press(rowOf('a'));
  pressKey('Escape');
  expect(container.querySelector(':not([hidden]) > [data-thread]')).toBeNull();
});

it('has one row that Tab leads to', () => {
  show(THREE);
  expect(container.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
});

it('searches partner, subject, and ticket, and clears the search', () => {
  show(THREE);
  type('#11');
  expect(rowKeys()).toEqual(['a']);
  expect(text()).toContain('1 of 3 conversations');
  type('printer');
  expect(rowKeys()).toEqual(['a']);
  type('nothing like this');
  expect(text()).toContain('No matching conversations');
  press(buttonNamed('Clear filters'));
  expect(rowKeys()).toEqual(['b', 'a', 'c']);
});

it('keeps the width of the list while it loads, and if nothing matches the search', () => {
  widen();
  const columns = () => container.querySelectorAll(':scope > div > div').length;
  show({});
  const whileLoading = columns();
  expect(whileLoading).toBe(2);
  show(THREE);
  expect(columns()).toBe(whileLoading);
  type('nothing like this');
  expect(text()).toContain('No matching conversations');
  expect(columns()).toBe(whileLoading);
});

it('does not count what waits before it knows anything', () => {
  show(stateWith([testTicket('1')], []));
  expect(text()).toContain('0 of 1 ticket checked');
  expect(text()).not.toContain('0 your turn');
});

it('does not say that it loads once the list has failed', () => {
  show({ blocked: { ...failure, kind: 'offline' } });
  expect(text()).toContain('No connection');
  expect(text()).not.toContain('Loading');
});

it('sets a conversation aside by what another part of the page stores', async () => {
  show(THREE);
  const dismissal = {
    conversationId: 'a',
    whose: 'ours',
    messageCount: 2,
    lastMs: hoursAgo(2),
    untilMs: null,
  };
  const setAsideElsewhere = () => {
    localStorage.setItem('app 3 dismissals', JSON.stringify([dismissal]));
    const event = new StorageEvent('storage', { key: 'app 3 dismissals' });
    void act(() => void window.dispatchEvent(event));
    return settle();
  };
  await setAsideElsewhere();
  expect(rowKeys()).toEqual(['b', 'c']);
  press(
    [...container.querySelectorAll<HTMLElement>('[aria-expanded]')].find(
      (one) => one.textContent === 'Set aside1',
    ) ?? null,
  );
  expect(rowKeys()).toEqual(['b', 'c', 'a']);
  press(buttonNamed('Move back “Conversation a”'));
  expect(rowKeys()).toEqual(['b', 'a', 'c']);
  expect(text()).toContain('Moved back “Conversation a”.');
  // What no longer holds is not said.
  await setAsideElsewhere();
  expect(text()).not.toContain('Moved back “Conversation a”.');
});

it('says how many tickets are checked, and then how old the oldest check is', async () => {
  const conversations = show({
    ...THREE,
    records: new Map([...(THREE.records ?? [])].slice(0, 2)),
  });
  expect(text()).toContain('2 of 3 tickets checked');
  conversations.dispatch({
    type: 'ticket-checked',
    record: { ...testRecord('13', []), checkedMs: NOW_MS },
  });
  await settle();
  expect(text()).toContain('Oldest check:');
  expect(text()).not.toContain('2 of 3');
  // For screen readers.
  expect(text()).toContain('3 tickets checked: 2 your turn, 0 their turn.');
});

it('does not wait for tickets that failed', () => {
  const failed = { ...testRecord('13', []), checkedMs: null, failure };
  show({ ...THREE, records: new Map([...(THREE.records ?? []), ['13', failed]]) });
  expect(text()).toContain('1 ticket not checked');
  expect(text()).toContain('Oldest check:');
});

it('names the tickets that failed with the reason, and checks one again', () => {
  const failed = { ...testRecord('13', []), checkedMs: null, failure };
  const { requests } = show({
    ...THREE,
    records: new Map([...(THREE.records ?? []), ['13', failed]]),
  });
  press(buttonNamed('1 ticket not checked'));
  expect(text()).toContain('#13 Ticket 13 · Problem in Zendesk');
  press(buttonNamed('Check again: ticket #13'));
  expect(requests).toEqual(['check 13']);
});

it('counts the tickets that the agent may not read, and names them', () => {
  const skipped = {
    ...testRecord('13', []),
    checkedMs: null,
    failure: { ...failure, kind: 'not-allowed' as const },
  };
  show({ ...THREE, records: new Map([...(THREE.records ?? []), ['13', skipped]]) });
  press(buttonNamed('1 ticket skipped'));
  expect(text()).toContain('#13 Ticket 13 · No access');
});

it('says that checks are slower for how long Zendesk asks to wait', () => {
  show({ ...THREE, waitsUntilMs: NOW_MS + 40_000 });
  expect(text()).toContain('Zendesk is limiting requests, so checks are slower.');
  expect(text()).toContain('40 seconds');
});

it.each<[string, Partial<MyConversationsState>, string]>([
  ['loads', {}, 'Loading your tickets…'],
  ['has no tickets', stateWith([], []), 'No tickets assigned to you'],
  [
    'has an empty view',
    { ...stateWith([], []), source: { kind: 'view', id: '7', title: 'Urgent' } },
    'The view “Urgent” has no tickets',
  ],
  [
    'has tickets without side conversations',
    stateWith([testTicket('1')], [testRecord('1', [])]),
    'Your 1 ticket has no side conversations.',
  ],
  [
    'has nothing that waits',
    stateWith([testTicket('1')], [{ ...testRecord('1', []), conversationCount: 1 }]),
    'Nothing is waiting',
  ],
  ['failed', { listFailure: failure }, 'Problem in Zendesk'],
  [
    'could read no ticket of the list',
    {
      ...stateWith([], []),
      listFailure: { ...failure, kind: 'malformed', status: 200 },
    },
    'Unreadable response',
  ],
  ['is not signed in', { blocked: { ...failure, kind: 'not-signed-in' } }, 'You’re signed out'],
  [
    'is refused a view',
    {
      source: { kind: 'view', id: '7', title: 'Urgent' },
      listFailure: { ...failure, kind: 'not-allowed', status: 403 },
    },
    'Zendesk refuses the view “Urgent” (status 403).',
  ],
  [
    'has no side conversations in its plan',
    {
      ...stateWith([testTicket('1')], []),
      blocked: { ...failure, kind: 'not-in-plan' },
    },
    'Not in your plan',
  ],
])('says so if it %s', (_what, fields, expected) => {
  show(fields);
  expect(text()).toContain(expected);
});

it('says once why no ticket is checked, and tries again', () => {
  const { requests } = show({ ...THREE, blocked: { ...failure, kind: 'not-signed-in' } });
  expect(text()).toContain('Tickets can’t be checked at the moment: You’re signed out.');
  press(buttonNamed('Try again'));
  expect(requests).toEqual(['check all']);
});

it('checks all tickets again, and says how far it is', async () => {
  const { requests } = show(THREE);
  press(buttonNamed('Check all tickets now'));
  await settle();
  expect(requests).toEqual(['check all']);
  expect(text()).toContain('Checking again: 0 of 3 tickets');
});

it('says that nothing is stored if the browser refuses', () => {
  show(testMyConversations(THREE, false));
  press(buttonNamed('Nothing is stored'));
  expect(text()).toContain('Your browser doesn’t let the app store anything.');
});

it('shows the rest of a long group when the agent asks', () => {
  const ids = Array.from({ length: 70 }, (_, index) => `${index}`);
  show(
    stateWith(
      ids.map((id) => testTicket(id)),
      ids.map((id) => testRecord(id, [testConversation(`c${id}`)])),
    ),
  );
  expect(rowKeys()).toHaveLength(50);
  press(buttonNamed('Show all 70'));
  expect(rowKeys()).toHaveLength(70);
});
