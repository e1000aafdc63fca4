// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTimeline, type Timeline } from '../../events/timeline.ts';
import { adaptPreactForGarden } from '../../ui/garden-on-preact.ts';
import { NO_FACETS } from '../facets/facets.ts';
import {
  button,
  buttonNames,
  createTestBrowser,
  press,
  type,
  type TestBrowserOptions,
} from '../test-browser.tsx';
import { testActions } from '../test-conversation-actions.tsx';
import NarrowedNotice from './narrowed-notice.tsx';
import { MARIA, TEST_RULES, type TestConversation, TOM, waitingTimeline } from './test-waiting.ts';
import WaitingList from './waiting-list.tsx';
import { WaitingStrip } from './waiting-strip.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeAll(() => adaptPreactForGarden());
beforeEach(() => localStorage.clear());
afterEach(() => {
  browser.close();
  vi.restoreAllMocks();
});

const answered = (id: string, hoursAgo: number): TestConversation => ({
  id,
  hoursAgo,
  answeredBy: MARIA,
});
const asked = (id: string, hoursAgo: number | null): TestConversation => ({ id, hoursAgo });

const TWO_AND_ONE = waitingTimeline([answered('fire', 51), answered('smoke', 5), asked('ink', 1)]);

const render = (test: TestBrowserOptions = {}, rules = TEST_RULES) =>
  browser.render(<WaitingList rules={rules} lines={2} />, { timeline: TWO_AND_ONE, ...test });
const heads = () => [...container.querySelectorAll<HTMLElement>('[data-turn-group]')];
const folded = () => heads().map(({ textContent }) => textContent);
const rows = () =>
  [...container.querySelectorAll<HTMLElement>('[data-turn-row]')].map(
    ({ dataset }) => dataset['turnRow'],
  );
/** The outcome of the last action; an empty text if there is none. */
const outcome = () => container.querySelector('[data-turn-outcome] span')?.textContent ?? '';

/** Unfolds or folds a group. */
async function toggle(group: 'ours' | 'theirs' | 'set-aside'): Promise<void> {
  await act(async () =>
    container.querySelector<HTMLElement>(`[data-turn-group="${group}"]`)?.click(),
  );
}

/** Chooses an action from the menu of a row. */
async function choose(id: string, action: string): Promise<void> {
  await browser.load();
  await press(container, `Actions for “\u2068${id}\u2069”`);
  const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    ({ textContent }) => textContent === action,
  );
  if (!item) throw new Error(`No item "${action}"`);
  await act(async () => item.click());
}

describe('the groups', () => {
  it('are folded at first, ours above theirs, with the number of conversations and the longest wait', () => {
    render();
    expect(folded()).toEqual(['Your turn2oldest 2 days', 'Their turn11 hour']);
    expect(heads().map((one) => one.getAttribute('aria-expanded'))).toEqual(['false', 'false']);
    expect(rows()).toEqual([]);
  });

  it('unfold to one row for each conversation, longest wait first', async () => {
    render();
    await toggle('ours');
    expect(rows()).toEqual(['fire', 'smoke']);
    expect(container.querySelector('ul')?.getAttribute('aria-label')).toBe('Your turn');
    expect(container.querySelector('li button')?.textContent).toBe('fire2 daysMaria');
    expect(browser.value().state.view.openTurns).toEqual(['ours']);
    await toggle('ours');
    expect(rows()).toEqual([]);
  });

  it('are not there without a conversation', () => {
    render({ timeline: waitingTimeline([asked('ink', 1)]) });
    expect(folded()).toEqual(['Their turn11 hour']);
    render({ timeline: waitingTimeline([{ ...asked('ink', 1), state: 'closed' }]) });
    expect(container.textContent).toBe('');
  });

  it('leave out conversations whose events are incomplete', () => {
    render({}, { ...TEST_RULES, incompleteIds: new Set(['fire']) });
    expect(folded()[0]).toBe('Your turn14 hours');
  });

  it('say who has to answer in whole phrases, and where no date is known', async () => {
    const timeline = waitingTimeline([
      { id: 'a', hoursAgo: 3, to: [MARIA, TOM, { name: 'Ada', email: 'ada@acme.example' }] },
      { id: 'b', hoursAgo: 2, to: [MARIA, TOM] },
      { id: 'c', hoursAgo: null, to: [] },
    ]);
    render({ timeline });
    await toggle('theirs');
    const texts = [...container.querySelectorAll('li button:first-child')].map(
      ({ textContent }) => textContent,
    );
    expect(texts).toEqual([
      'a3 hours\u2068Maria\u2069 and 2 others',
      'b2 hours\u2068Maria\u2069 and 1 other',
      'cNo dateNo recipient known',
    ]);
  });

  it('show five rows, and all on request', async () => {
    const timeline = waitingTimeline(
      Array.from({ length: 13 }, (_, index) => asked(`c${index}`, 100 - index)),
    );
    render({ timeline });
    await toggle('theirs');
    expect(rows()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    await press(container, 'Show all 13');
    expect(rows()).toHaveLength(13);
    await press(container, 'Show fewer');
    expect(rows()).toHaveLength(5);
  });

  it('have no button for more with five conversations', async () => {
    render({
      timeline: waitingTimeline([1, 2, 3, 4, 5].map((hours) => asked(`c${hours}`, hours))),
    });
    await toggle('theirs');
    expect(rows()).toHaveLength(5);
    expect(buttonNames(container).filter((name) => name.startsWith('Show'))).toEqual([]);
  });
});

describe('a row', () => {
  it('opens the first unanswered message and leaves search and facets alone', async () => {
    render({ facets: { types: ['reply'] }, searchText: 'yes' });
    await toggle('ours');
    await press(container, 'fire2 daysMaria');
    const { state, result, facets, outside } = browser.value();
    const key = result.shown.find(({ conversationId }) => conversationId === 'fire')?.key;
    expect(state.currentKey).toBe(key);
    expect([...state.openKeys]).toEqual([key]);
    expect(state.focusRequest).toBe('current-row');
    expect(state.isScrollRequested).toBe(true);
    expect(facets).toEqual({ ...NO_FACETS, types: ['reply'] });
    expect(state.searchText).toBe('yes');
    expect(outside).toBeNull();
  });

  it('opens the message in the pane of a split page', async () => {
    render({ isSplit: true });
    await toggle('ours');
    await press(container, 'fire2 daysMaria');
    const { state, currentEvent } = browser.value();
    expect(currentEvent?.key).toBe('fire/fire2');
    expect(state.openKeys.size).toBe(0);
  });

  it('opens the message above the list if search or facets hide it', async () => {
    render({ facets: { types: ['create'] } });
    await toggle('ours');
    await press(container, 'fire2 daysMaria');
    const { state, facets, outside } = browser.value();
    expect(outside?.key).toBe('fire/fire2');
    expect(state.focusRequest).toBe('outside-filters');
    expect(state.currentKey).toBeNull();
    expect(facets.types).toEqual(['create']);
  });

  it('narrows the list to its conversation by its menu, and announces it', async () => {
    render({ facets: { types: ['update'] }, searchText: 'nothing' });
    await toggle('ours');
    await choose('smoke', 'Show only this conversation');
    expect(browser.value().facets).toEqual({ ...NO_FACETS, conversations: ['smoke'] });
    expect(browser.value().state.searchText).toBe('');
    expect(container.querySelector('div[aria-live]')?.textContent).toBe(
      'Showing only “\u2068smoke\u2069”.',
    );
  });
});

describe('a conversation that needs no reply', () => {
  it('is set aside, and comes back with Undo', async () => {
    render();
    await toggle('ours');
    await choose('fire', 'No reply needed');
    expect(folded()).toEqual(['Your turn1', 'Their turn11 hour', 'Set aside1']);
    expect(rows()).toEqual(['smoke']);
    expect(outcome()).toBe('“\u2068fire\u2069” needs no reply until the next message.');
    await press(container, 'Undo');
    expect(rows()).toEqual(['fire', 'smoke']);
    expect(folded()).toEqual(['Your turn2', 'Their turn11 hour']);
    expect(outcome()).toBe('');
  });

  it('is in the group of those that were set aside, from which it can be moved back', async () => {
    render();
    await toggle('ours');
    await choose('fire', 'No reply needed');
    await toggle('set-aside');
    expect(container.textContent).toContain('No reply needed until the next message');
    await press(container, 'Move back “\u2068fire\u2069”');
    expect(folded()).toEqual(['Your turn2', 'Their turn11 hour']);
    expect(outcome()).toBe('Moved back “\u2068fire\u2069”.');
  });

  it('waits again with the next message', async () => {
    render({ timeline: waitingTimeline([asked('ink', 5)]) });
    await toggle('theirs');
    await choose('ink', 'No reply needed');
    expect(folded()).toEqual(['Set aside1']);
    render({ timeline: waitingTimeline([answered('ink', 5)]) });
    expect(folded()).toEqual(['Your turn14 hours']);
    expect(outcome()).toBe('');
  });

  it('stays set aside in the next page, and follows other pages', async () => {
    render();
    await toggle('ours');
    await choose('fire', 'No reply needed');
    const stored = localStorage.getItem('test dismissals');
    browser.close();
    render();
    expect(folded()).toContain('Set aside1');

    // Another page moved it back.
    localStorage.setItem('test dismissals', '[]');
    await act(async () => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'test dismissals' }));
    });
    expect(folded()).toEqual(['Your turn2oldest 2 days', 'Their turn11 hour']);
    localStorage.setItem('test dismissals', String(stored));
    await act(async () => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'test dismissals' }));
    });
    expect(folded()).toContain('Set aside1');
  });

  it('does not replace what another page has set aside since', async () => {
    render();
    await toggle('ours');
    await choose('fire', 'No reply needed');
    const [first] = JSON.parse(localStorage.getItem('test dismissals') ?? '[]') as object[];
    localStorage.setItem(
      'test dismissals',
      JSON.stringify([{ ...first, conversationId: 'elsewhere' }, first]),
    );
    await choose('smoke', 'No reply needed');
    const ids = (
      JSON.parse(localStorage.getItem('test dismissals') ?? '[]') as Array<{
        conversationId: string;
      }>
    ).map(({ conversationId }) => conversationId);
    expect(ids).toEqual(['smoke', 'elsewhere', 'fire']);
  });

  it('is set aside while the page is open if the browser refuses storage', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    const rules = { ...TEST_RULES, storageKey: 'refused' };
    render({}, rules);
    await toggle('ours');
    await choose('fire', 'No reply needed');
    await choose('smoke', 'No reply needed');
    expect(folded()).toEqual(['Their turn11 hour', 'Set aside2']);
    await press(container, 'Undo');
    expect(folded()).toEqual(['Your turn1', 'Their turn11 hour', 'Set aside1']);
  });
});

describe('the outcome of an action', () => {
  async function setAside(): Promise<void> {
    browser.render(
      <>
        <WaitingList rules={TEST_RULES} lines={2} />
        <button type="button">Elsewhere</button>
        <input />
        <p id="text">Text</p>
      </>,
      { timeline: TWO_AND_ONE },
    );
    await toggle('ours');
    await choose('fire', 'No reply needed');
    expect(outcome()).toContain('needs no reply');
  }

  it('is announced once, and is in the list of its group', async () => {
    await setAside();
    const announced = [...container.querySelectorAll('[aria-live]')].map(
      ({ textContent }) => textContent,
    );
    expect(announced).toEqual(['', '“\u2068fire\u2069” needs no reply until the next message.']);
    expect(container.querySelector('[data-turn-outcome]')?.closest('[aria-live]')).toBeNull();
    expect(container.querySelector('[data-turn-outcome]')?.parentElement).toBe(
      container.querySelector('ul[aria-label="Your turn"]'),
    );
  });

  it.each<[string, () => void]>([
    ['a press on a button of the page', () => button(container, 'Elsewhere').click()],
    ['a press on a group', () => heads()[1]?.click()],
    ['the start of a search', () => type(container.querySelector('input'), 'ink')],
    ['its own button', () => button(container, 'Dismiss').click()],
  ])('goes away with %s', async (_what, doThis) => {
    await setAside();
    await act(async () => doThis());
    expect(outcome()).toBe('');
    expect(folded()).toContain('Set aside1');
  });

  it('stays while the agent only presses a text', async () => {
    await setAside();
    await act(async () => container.querySelector<HTMLElement>('#text')?.click());
    expect(outcome()).not.toBe('');
  });
});

describe('a snoozed conversation', () => {
  it.each([
    ['Snooze until tomorrow', 'Saturday, November 21', 21],
    ['Snooze until next week', 'Monday, November 23', 23],
  ])('is set aside until its time: %s', async (action, day, date) => {
    render();
    await toggle('ours');
    await choose('fire', action);
    expect(outcome()).toBe(`Snoozed “\u2068fire\u2069” until ${day}.`);
    expect(folded()).toContain('Set aside1');
    await toggle('set-aside');
    expect(container.textContent).toContain(`Snoozed until ${day}`);
    const endMs = Date.UTC(2026, 10, date, 9);
    render({ nowMs: endMs - 1 });
    expect(folded()).toContain('Set aside1');
    render({ nowMs: endMs });
    expect(folded()).not.toContain('Set aside1');
    expect(rows()).toEqual(['fire', 'smoke']);
  });
});

describe('a conversation of which a role is missing', () => {
  const person = (name: string, user_id: number) => ({ name, user_id });
  const events = [
    {
      id: 'e',
      type: 'create',
      side_conversation_id: 'a',
      actor: person('Johnny', 1),
      message: { body: 'Hello', to: [person('Maria', 2), person('Tom', 3)] },
    },
  ];
  const timeline = buildTimeline([{ id: 'a', subject: 'a', state: 'open' }], events);

  it.each([
    [false, 'Checking whose turn it is…'],
    [
      true,
      'Zendesk didn’t say who is an agent, so 1 conversation is left out. The app tries again automatically.',
    ],
  ])('is checked, and counted once the roles were requested (%j)', (areRolesLoaded, text) => {
    render({ timeline }, { ...TEST_RULES, areRolesLoaded });
    expect(container.textContent).toBe(text);
  });

  it('is counted with others', () => {
    const two = buildTimeline(
      ['a', 'b'].map((id) => ({ id, subject: id, state: 'open' })),
      ['a', 'b'].map((id) => ({ ...events[0], id: `e ${id}`, side_conversation_id: id })),
    );
    render({ timeline: two }, { ...TEST_RULES, areRolesLoaded: true });
    expect(container.textContent).toContain(
      'Zendesk didn’t say who is an agent, so 2 conversations are left out.',
    );
  });

  it('is there once the account has answered, also if it does not know the people', () => {
    const roles = new Map([1, 2, 3].map((id) => [String(id), null]));
    render({ timeline }, { ...TEST_RULES, roles });
    expect(folded()).toEqual(['Their turn1']);
  });
});

describe('answering from the strip', () => {
  const fireIs = (phase: 'done' | 'refused', state: 'closed' | 'open' = 'closed', isRead = false) =>
    new Map([['fire', { place: 'strip', state, phase, isRead } as const]]);
  const items = () =>
    [...(container.querySelector('ul')?.children ?? [])].map(
      (item) =>
        (item as HTMLElement).dataset['turnRow'] ??
        `outcome of ${(item as HTMLElement).dataset['turnOutcome']}`,
    );

  it('is not offered on a page that only reads', async () => {
    render();
    await toggle('ours');
    await browser.load();
    expect(buttonNames(container).filter((name) => name.startsWith('Reply'))).toEqual([]);
  });

  it('replies to the newest message that waits', async () => {
    const timeline = waitingTimeline([answered('fire', 51)]);
    const { actions, onReply } = testActions();
    render({ timeline, actions });
    await toggle('ours');
    await press(container, 'Reply to “\u2068fire\u2069”');
    expect(onReply.mock.calls).toEqual([[expect.objectContaining({ key: 'fire/fire2' }), 'reply']]);
  });

  it('reminds of the message that they have not answered', async () => {
    const { actions, onReply } = testActions();
    render({ actions });
    await toggle('theirs');
    await press(container, 'Send a reminder about “\u2068ink\u2069”');
    expect(onReply.mock.calls).toEqual([
      [expect.objectContaining({ key: 'ink/ink1' }), 'reminder'],
    ]);
  });

  it('marks a conversation as done by its menu', async () => {
    const { actions, onStateChange } = testActions();
    render({ actions });
    await toggle('ours');
    await choose('smoke', 'Mark as done');
    expect(onStateChange.mock.calls).toEqual([
      [expect.objectContaining({ id: 'smoke' }), 'closed', 'strip'],
    ]);
  });

  it('shows the outcome in the place of the row', async () => {
    const { actions } = testActions();
    render({ actions });
    await toggle('ours');
    await choose('fire', 'Mark as done');
    expect(items()).toEqual(['fire', 'smoke']);
    render({ actions: { ...actions, stateOutcomes: fireIs('done') } });
    expect(items()).toEqual(['outcome of fire', 'smoke']);
    expect(folded()[0]).toBe('Your turn1');
    render({ actions: { ...actions, stateOutcomes: fireIs('done', 'open') } });
    expect(items()).toEqual(['outcome of fire', 'fire', 'smoke']);
    render({ actions });
    expect(items()).toEqual(['fire', 'smoke']);
  });

  it('shows a conversation that waits again after it was marked as done', async () => {
    const { actions } = testActions();
    render({ actions });
    await toggle('ours');
    await choose('fire', 'Mark as done');
    render({ actions: { ...actions, stateOutcomes: fireIs('done', 'closed', true) } });
    expect(items()).toEqual(['outcome of fire', 'fire', 'smoke']);
  });

  it('leaves the row where it is if the account refuses', async () => {
    const { actions } = testActions();
    render({ actions });
    await toggle('ours');
    await choose('smoke', 'Mark as done');
    const smoke = { place: 'strip', state: 'closed', phase: 'refused', isRead: false } as const;
    render({ actions: { ...actions, stateOutcomes: new Map([['smoke', smoke]]) } });
    expect(items()).toEqual(['fire', 'outcome of smoke', 'smoke']);
  });

  it('shows the outcome also if the only row is gone', async () => {
    const { actions } = testActions();
    const strip = (timeline: Timeline, stateOutcomes = actions.stateOutcomes) =>
      browser.render(<WaitingStrip isLoading={false} />, {
        timeline,
        turnRules: TEST_RULES,
        actions: { ...actions, stateOutcomes },
      });
    strip(waitingTimeline([answered('fire', 5)]));
    await browser.load();
    await toggle('ours');
    await choose('fire', 'Mark as done');
    strip(waitingTimeline([{ ...answered('fire', 5), state: 'closed' }]), fireIs('done'));
    expect(items()).toEqual(['outcome of fire']);
    strip(waitingTimeline([{ ...answered('fire', 5), state: 'closed' }]));
    expect(container.textContent).toBe('');
  });
});

describe('the focus', () => {
  beforeEach(() => {
    document.body.append(container);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  });

  const timelineOf = (...open: string[]) =>
    waitingTimeline(
      ['a', 'b', 'c'].map((id, index) => ({
        ...answered(id, 9 - index),
        state: open.includes(id) ? 'open' : 'closed',
      })),
    );
  const rowButton = (id: string) =>
    container.querySelector<HTMLElement>(`[data-turn-row="${id}"] button`);

  it.each([
    ['the next row', 'b', 'c'],
    ['the row before if it was the last one', 'c', 'b'],
  ])('goes to %s if a row is answered by somebody else', async (_where, focused, next) => {
    render({ timeline: timelineOf('a', 'b', 'c') });
    await toggle('ours');
    rowButton(focused)?.focus();
    render({ timeline: timelineOf(...['a', 'b', 'c'].filter((id) => id !== focused)) });
    expect(document.activeElement).toBe(rowButton(next));
  });

  it('goes to Undo in the place of the row after a conversation is marked as done', async () => {
    const { actions } = testActions({
      renderStateOutcome: (id) => <button type="button" data-outcome-action>{`Undo ${id}`}</button>,
    });
    render({ timeline: timelineOf('a', 'b', 'c'), actions });
    await toggle('ours');
    await browser.load();
    const menu = container.querySelector<HTMLElement>('[data-turn-row="b"] [aria-haspopup]');
    menu?.focus();
    const done = { place: 'strip', state: 'closed', phase: 'done', isRead: false } as const;
    const after = { ...actions, stateOutcomes: new Map([['b', done]]) };
    render({ timeline: timelineOf('a', 'b', 'c'), actions: after });
    expect(document.activeElement).toBe(button(container, 'Undo b'));
    render({ timeline: timelineOf('a', 'c'), actions: after });
    expect(document.activeElement).toBe(button(container, 'Undo b'));
    render({ timeline: timelineOf('a', 'c'), actions });
    expect(document.activeElement?.closest('[data-turn-group], [data-turn-row]')).not.toBeNull();
  });

  it('goes to Undo in the place of the row after a conversation is set aside, and back to the row', async () => {
    render({ timeline: timelineOf('a', 'b', 'c') });
    await toggle('ours');
    await browser.load();
    button(container, 'Actions for “\u2068b\u2069”').focus();
    await choose('b', 'No reply needed');
    expect(document.activeElement).toBe(button(container, 'Undo'));
    const line = document.activeElement?.closest('li');
    expect(line?.previousElementSibling).toBe(rowButton('a')?.closest('li'));
    expect(line?.nextElementSibling).toBe(rowButton('c')?.closest('li'));
    await press(container, 'Undo');
    expect(document.activeElement).toBe(rowButton('b'));
  });

  it.each([
    ['the next row', 'b', 'c'],
    ['the row before if it was the last one', 'c', 'b'],
  ])('goes to %s after the outcome is dismissed', async (_where, id, next) => {
    render({ timeline: timelineOf('a', 'b', 'c') });
    await toggle('ours');
    await browser.load();
    button(container, `Actions for “\u2068${id}\u2069”`).focus();
    await choose(id, 'No reply needed');
    button(container, 'Dismiss').focus();
    await press(container, 'Dismiss');
    expect(outcome()).toBe('');
    expect(document.activeElement).toBe(rowButton(next));
  });

  it('goes to the group of what is set aside after the outcome for the last row is dismissed', async () => {
    render({ timeline: timelineOf('a') });
    await toggle('ours');
    await browser.load();
    button(container, 'Actions for “\u2068a\u2069”').focus();
    await choose('a', 'No reply needed');
    button(container, 'Dismiss').focus();
    await press(container, 'Dismiss');
    expect(document.activeElement).toBe(container.querySelector('[data-turn-group="set-aside"]'));
  });

  it('goes to Undo after the last conversation of a group is set aside', async () => {
    render({ timeline: timelineOf('a') });
    await toggle('ours');
    await browser.load();
    button(container, 'Actions for “\u2068a\u2069”').focus();
    await choose('a', 'No reply needed');
    expect(document.activeElement).toBe(button(container, 'Undo'));
  });

  it('goes to Undo after the list is narrowed, and back to the menu of the row', async () => {
    await narrow();
    expect(document.activeElement).toBe(button(container, 'Undo'));
    await press(container, 'Undo');
    expect(document.activeElement).toBe(button(container, 'Actions for “\u2068b\u2069”'));
  });

  it('goes to the group after narrowing is undone if the row is not shown', async () => {
    await narrow();
    await toggle('ours');
    await press(container, 'Undo');
    expect(document.activeElement).toBe(container.querySelector('[data-turn-group="ours"]'));
  });

  it.each([
    ['another group is left', waitingTimeline([asked('d', 1)])],
    ['nothing waits', waitingTimeline([{ ...asked('d', 1), state: 'closed' }])],
  ])('goes to the list of events after narrowing is undone if only %s', async (_what, timeline) => {
    await narrow();
    renderWithNotice(timeline);
    await press(container, 'Undo');
    expect(browser.value().state.focusRequest).toBe('current-row');
  });

  function renderWithNotice(timeline: Timeline): void {
    browser.render(
      <>
        <WaitingList rules={TEST_RULES} lines={2} />
        <NarrowedNotice />
      </>,
      { timeline },
    );
  }

  /** Narrows the list to the second of three conversations. */
  async function narrow(): Promise<void> {
    renderWithNotice(timelineOf('a', 'b', 'c'));
    await toggle('ours');
    await choose('b', 'Show only this conversation');
  }

  it('goes to the list of events if nothing waits any longer', async () => {
    render({ timeline: timelineOf('a') });
    await toggle('ours');
    rowButton('a')?.focus();
    render({ timeline: timelineOf() });
    expect(browser.value().state.focusRequest).toBe('current-row');
  });

  it('goes to the filter button if nothing waits any longer and there is no list', async () => {
    render({ timeline: timelineOf('a'), searchText: 'nothing like this' });
    await toggle('ours');
    rowButton('a')?.focus();
    render({ timeline: timelineOf() });
    expect(browser.value().state.focusRequest).toBe('filter-button');
  });
});
