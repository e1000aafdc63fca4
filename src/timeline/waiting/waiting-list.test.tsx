// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FACETS } from '../facets/facets.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { button, createTestBrowser, press } from '../test-browser.tsx';
import { TEST_RULES, waitingTimeline } from './test-waiting.ts';
import WaitingList from './waiting-list.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const FIVE = waitingTimeline([
  { id: 'new', hoursAgo: 1 },
  { id: 'undated', hoursAgo: null },
  { id: 'old', hoursAgo: 400 },
  { id: 'recent', hoursAgo: 20 },
  { id: 'older', hoursAgo: 90 },
]);

const subjects = () =>
  [...container.querySelectorAll('li')].map(
    ({ textContent }) => /· ([a-z]+?)(?:\d|No date)/.exec(textContent ?? '')?.[1],
  );
const pressed = () =>
  [...container.querySelectorAll('[aria-pressed="true"]')].map(({ textContent }) => textContent);

it('names the three conversations that wait longest, and the others on request', async () => {
  browser.render(<WaitingList rules={TEST_RULES} />, { timeline: FIVE });
  expect(container.querySelector('ul')?.getAttribute('aria-label')).toBe('Open conversations by turn');
  expect(subjects()).toEqual(['old', 'older', 'recent']);
  expect(button(container, 'Show 2 more conversations').getAttribute('aria-expanded')).toBe(
    'false',
  );
  await press(container, 'Show 2 more conversations');
  expect(subjects()).toEqual(['old', 'older', 'recent', 'new', 'undated']);
  expect(button(container, 'Show fewer').getAttribute('aria-expanded')).toBe('true');
  await press(container, 'Show fewer');
  expect(subjects()).toHaveLength(3);
});

it('has no button for more if there are no more', () => {
  const timeline = waitingTimeline(['a', 'b', 'c'].map((id) => ({ id, hoursAgo: 1 })));
  browser.render(<WaitingList rules={TEST_RULES} />, { timeline });
  expect(subjects()).toEqual(['a', 'b', 'c']);
  expect(container.querySelector('[aria-expanded]')).toBeNull();
});

it('is not there if nothing waits', () => {
  const timeline = waitingTimeline([{ id: 'a', hoursAgo: 1, state: 'closed' }]);
  browser.render(<WaitingList rules={TEST_RULES} />, { timeline });
  expect(container.textContent).toBe('');
});

it('leaves out conversations whose events are incomplete', () => {
  const timeline = waitingTimeline(['a', 'b'].map((id) => ({ id, hoursAgo: 1 })));
  const rules = { ...TEST_RULES, incompleteIds: new Set(['a']) };
  browser.render(<WaitingList rules={rules} />, { timeline });
  expect(subjects()).toEqual(['b']);
});

it('narrows the list to the pressed conversation alone, and widens it again', async () => {
  const timeline = waitingTimeline([
    { id: 'a', hoursAgo: 30 },
    { id: 'b', hoursAgo: 5 },
  ]);
  browser.render(<WaitingList rules={TEST_RULES} />, {
    timeline,
    facets: { types: ['update'] },
    searchText: 'nothing',
  });
  expect(browser.value().result.shown).toEqual([]);
  await press(container, 'Waiting for Maria · b5 hours');
  expect(browser.value().facets).toEqual({ ...NO_FACETS, conversations: ['b'] });
  expect(browser.value().result.shown.map(({ conversationId }) => conversationId)).toEqual(['b']);
  expect(pressed()).toEqual(['Waiting for Maria · b5 hours']);

  await press(container, 'Waiting for Maria · a1 day');
  expect(pressed()).toEqual(['Waiting for Maria · a1 day']);
  await press(container, 'Waiting for Maria · a1 day');
  expect(browser.value().facets).toEqual(NO_FACETS);
  expect(pressed()).toEqual([]);
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
    [false, ''],
    [
      true,
      '1 conversation is left out because Zendesk didn’t say who is an agent. The app tries again automatically.',
    ],
  ])('is left out, and counted once the roles were requested (%j)', (areRolesLoaded, text) => {
    browser.render(<WaitingList rules={{ ...TEST_RULES, areRolesLoaded }} />, { timeline });
    expect(container.textContent).toBe(text);
    expect(container.querySelector('li')).toBeNull();
  });

  it('is counted with others', () => {
    const two = buildTimeline(
      ['a', 'b'].map((id) => ({ id, subject: id, state: 'open' })),
      ['a', 'b'].map((id) => ({ ...events[0], id: `e ${id}`, side_conversation_id: id })),
    );
    browser.render(<WaitingList rules={{ ...TEST_RULES, areRolesLoaded: true }} />, {
      timeline: two,
    });
    expect(container.textContent).toContain('2 conversations are left out because Zendesk didn’t say');
  });

  it('is there once the account has answered, also if it does not know the people', () => {
    const roles = new Map([1, 2, 3].map((id) => [String(id), null]));
    browser.render(<WaitingList rules={{ ...TEST_RULES, roles }} />, { timeline });
    expect(container.textContent).toBe('Waiting for Maria +1 · aNo date');
  });
});

it('marks no conversation if the list shows several', () => {
  const timeline = waitingTimeline(['a', 'b'].map((id) => ({ id, hoursAgo: 1 })));
  browser.render(<WaitingList rules={TEST_RULES} />, {
    timeline,
    facets: { conversations: ['a', 'b'] },
  });
  expect(pressed()).toEqual([]);
});

describe('a focused line that is removed', () => {
  const waiting = (...ids: string[]) =>
    waitingTimeline(
      ['a', 'b'].map((id) => ({ id, hoursAgo: 1, state: ids.includes(id) ? 'open' : 'closed' })),
    );

  beforeEach(() => {
    document.body.append(container);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  });

  afterEach(() => {
    container.remove();
    vi.restoreAllMocks();
  });

  it('leaves the focus on the next line', () => {
    browser.render(<WaitingList rules={TEST_RULES} />, { timeline: waiting('a', 'b') });
    container.querySelector('button')?.focus();
    browser.render(<WaitingList rules={TEST_RULES} />, { timeline: waiting('b') });
    expect(subjects()).toEqual(['b']);
    expect(document.activeElement).toBe(container.querySelector('button'));
  });

  it('leaves the focus on the list of events if no line remains', () => {
    browser.render(<WaitingList rules={TEST_RULES} />, { timeline: waiting('a') });
    container.querySelector('button')?.focus();
    browser.render(<WaitingList rules={TEST_RULES} />, { timeline: waiting() });
    expect(browser.value().state.focusRequest).toBe('current-row');
  });
});
