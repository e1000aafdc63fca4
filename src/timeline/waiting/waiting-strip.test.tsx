// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestBrowser } from '../test-browser.tsx';
import { LINE_PX } from './line-height.ts';
import { TEST_RULES, waitingTimeline } from './test-waiting.ts';
import type { TurnRules } from './turn-context.tsx';
import { WaitingStrip } from './waiting-strip.tsx';

const browser = createTestBrowser();
const { container } = browser;

beforeEach(() => localStorage.clear());
afterEach(() => browser.close());

const TWO = waitingTimeline([
  { id: 'a', hoursAgo: 30 },
  { id: 'b', hoursAgo: 5 },
]);

interface TestStrip {
  readonly turnRules?: TurnRules | null;
  readonly isLoading?: boolean;
  readonly timeline?: typeof TWO;
}

async function show({
  turnRules = TEST_RULES,
  isLoading = false,
  timeline = TWO,
}: TestStrip = {}): Promise<void> {
  browser.render(<WaitingStrip isLoading={isLoading} />, { timeline, turnRules });
  await browser.load();
}

const CHECKING = 'Checking whose turn it is…';
const groups = () => container.querySelectorAll('[data-turn-group]').length;
const reserved = () => {
  const text = container.querySelector('p');
  return text && getComputedStyle(text).minHeight;
};

it('has the conversations that wait', async () => {
  await show();
  expect(groups()).toBe(1);
});

it.each([
  ['two lines', TWO, `${2 * LINE_PX}px`],
  ['one line for one conversation', waitingTimeline([{ id: 'a', hoursAgo: 1 }]), `${LINE_PX}px`],
])(
  'says what it does in the place of %s until the ticket has loaded',
  async (_what, timeline, height) => {
    await show({ isLoading: true, timeline });
    expect(groups()).toBe(0);
    expect(container.textContent).toBe(CHECKING);
    expect(reserved()).toBe(height);
  },
);

it('stays while the ticket loads again', async () => {
  await show();
  await show({ isLoading: true });
  expect(groups()).toBe(1);
});

it('says what it does while the roles load', async () => {
  await show({ turnRules: { ...TEST_RULES, state: 'loading' } });
  expect(container.textContent).toBe(CHECKING);
  expect(container.querySelector('[role="alert"]')).toBeNull();
});

it('says so if a part of the app did not load', async () => {
  await show({ turnRules: { ...TEST_RULES, state: 'failed' } });
  expect(container.querySelector('[role="alert"]')?.textContent).toBe(
    'This part of the app didn’t load. Reload the page.',
  );
  expect(groups()).toBe(0);
});

it.each<[string, TestStrip]>([
  ['the page does not tell whose turn it is', { turnRules: null }],
  [
    'no conversation is open',
    { timeline: waitingTimeline([{ id: 'a', hoursAgo: 1, state: 'closed' }]) },
  ],
  [
    'the events of all open conversations are incomplete',
    { turnRules: { ...TEST_RULES, incompleteIds: new Set(['a', 'b']) } },
  ],
])('is not there if %s', async (_when, test) => {
  await show(test);
  expect(container.children).toHaveLength(0);
});
