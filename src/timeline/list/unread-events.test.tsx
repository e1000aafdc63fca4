// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { VirtualizerHandle } from 'virtua';
import { type NewEvents, NO_NEW_EVENTS, useEventBrowser } from '../browser-context.tsx';
import { button, createTestBrowser, press } from '../test-browser.tsx';
import UnreadEvents from './unread-events.tsx';
import { UnreadPill } from './unread-pill.tsx';

const browser = createTestBrowser();
const { container } = browser;

/** The height of each row and of the scroller, in px: two of the four rows are on the screen. */
const ROW_PX = 100;
const SCROLLER_PX = 200;

const scroller = document.createElement('div');
Object.defineProperty(scroller, 'clientHeight', { value: SCROLLER_PX });
const scrollRef = { current: scroller };
const virtualizer = {
  current: { findItemIndex: (offset: number) => Math.floor(offset / ROW_PX) } as VirtualizerHandle,
};

/** The rows are 4, 3, 2, 1: the newest first. */
const KEYS = { 1: 'a/1', 2: 'a/2', 3: 'b/3', 4: 'b/4' } as const;

function newEvents(...ids: (keyof typeof KEYS)[]): NewEvents {
  const keys = new Set(ids.map((id) => KEYS[id]));
  return { ...NO_NEW_EVENTS, since: keys, unread: keys };
}

/** Finds the unread events off screen, and has the button for them. */
function Unread({
  virtualizer: ref,
}: {
  readonly virtualizer: typeof virtualizer | { current: null };
}) {
  const { offScreenUnread } = useEventBrowser().state;
  return (
    <>
      <UnreadEvents virtualizer={ref} scrollRef={scrollRef} />
      {offScreenUnread && <UnreadPill offScreen={offScreenUnread} />}
    </>
  );
}

async function show(events: NewEvents, scrollTop = 0): Promise<void> {
  scroller.scrollTop = scrollTop;
  browser.render(<Unread virtualizer={virtualizer} />, {
    newEvents: events,
  });
  await act(async () => void vi.advanceTimersToNextFrame());
}

async function scrollTo(scrollTop: number): Promise<void> {
  scroller.scrollTop = scrollTop;
  await act(async () => void scroller.dispatchEvent(new Event('scroll')));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  localStorage.clear();
});
afterEach(() => {
  browser.close();
  vi.useRealTimers();
});

it('leads down to new events below the screen', async () => {
  await show(newEvents(1, 2, 4));
  expect(container.textContent).toBe('↓2 new events');
  await press(container, '↓2 new events');
  expect(browser.value().state).toMatchObject({
    currentKey: KEYS[2],
    isScrollRequested: true,
    scrollsToTop: true,
  });
});

it('leads up to new events above the screen', async () => {
  await show(newEvents(3, 4), 200);
  expect(container.textContent).toBe('↑2 new events');
  await press(container, '↑2 new events');
  expect(browser.value().state).toMatchObject({
    currentKey: KEYS[4],
    isScrollRequested: true,
    scrollsToTop: true,
  });
});

it('counts only what has not been on the screen yet', async () => {
  await show(newEvents(1, 2));
  await scrollTo(100);
  expect(button(container, '↓1 new event')).not.toBeNull();
  await scrollTo(0);
  expect(container.textContent).toBe('↓1 new event');
  await scrollTo(200);
  expect(container.querySelector('button')).toBeNull();
});

it('does not count a row of which only an edge is on the screen', async () => {
  await show(newEvents(2), 270);
  expect(container.textContent).toBe('↑1 new event');
  browser.close();
  await show(newEvents(2));
  await scrollTo(30);
  expect(container.textContent).toBe('↓1 new event');
  await scrollTo(50);
  expect(container.querySelector('button')).toBeNull();
});

it('is nothing for events that arrive on the screen, and no live region', async () => {
  await show(newEvents(3, 4));
  expect(container.textContent).toBe('');
  await show(newEvents(1));
  expect(container.textContent).toBe('↓1 new event');
  expect(container.querySelector('[aria-live], [role="status"]')).toBeNull();
});

it('has nothing before the list was measured', async () => {
  browser.render(<Unread virtualizer={{ current: null }} />, { newEvents: newEvents(1) });
  await act(async () => void vi.advanceTimersToNextFrame());
  expect(container.textContent).toBe('');
});
