// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SideConversationEvent } from '../../events/event.ts';
import { NO_NEW_EVENTS } from '../browser-context.tsx';
import {
  buttonNames,
  createTestBrowser,
  press,
  TEST_TIMELINE,
  type TestBrowserOptions,
} from '../test-browser.tsx';
import { testActions } from '../test-conversation-actions.tsx';
import { testEvent } from './test-event.ts';
import ThreadPane from './thread-pane.tsx';

// The virtual list renders nothing without a layout.
vi.mock('virtua', async () => {
  const { forwardRef, useImperativeHandle } = await import('preact/compat');
  return {
    Virtualizer: forwardRef<unknown, VirtualizerProps>(function All({ data, children }, ref) {
      useImperativeHandle(ref, () => ({ scrollToIndex }));
      return <div>{data.map(children)}</div>;
    }),
  };
});

interface VirtualizerProps {
  readonly data: readonly SideConversationEvent[];
  readonly children: (event: SideConversationEvent, index: number) => preact.ComponentChild;
}

const scrollToIndex = vi.fn<(index: number, options: object) => void>();
const browser = createTestBrowser();
const { container } = browser;
beforeEach(() => scrollToIndex.mockReset());
afterEach(browser.close);

async function show(
  event: SideConversationEvent | undefined,
  test: TestBrowserOptions = {},
): Promise<void> {
  if (!event) throw new Error('There is no such event');
  browser.render(<ThreadPane event={event} />, test);
  await browser.load();
}

const [first, second, third] = TEST_TIMELINE.events;
const articles = () => [...container.querySelectorAll('article')];
const toggles = () =>
  [...container.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')].filter(
    (one) => one.closest('article')?.getAttribute('aria-labelledby') === one.id,
  );
const openIndexes = () =>
  toggles().flatMap((one, index) => (one.getAttribute('aria-expanded') === 'true' ? [index] : []));

describe('the conversation beside the list', () => {
  it('has subject, channel, state, and participants', async () => {
    await show(second);
    expect(container.querySelector('h2')?.textContent).toBe('Printer');
    const [facts, people] = container.querySelectorAll('header p');
    expect(facts?.textContent).toBe('Email · Open');
    expect(people?.textContent?.trim()).toBe('Maria, Tom');
  });

  it('has the note of the page below its heading', async () => {
    const renderThreadNote = (id: string) => <p>Note on {id}</p>;
    await show(second, { options: { renderThreadNote } });
    expect(container.querySelector('header + p')?.textContent).toBe(
      `Note on ${second?.conversationId}`,
    );
  });

  it('replies to its newest message, and marks it as done', async () => {
    const { actions, onReply, onStateChange } = testActions();
    await show(first, { actions });
    const header = container.querySelector('header');
    if (!header) throw new Error('There is no header');
    expect(buttonNames(header)).toEqual(['Reply', 'Mark as done']);
    await press(header, 'Reply');
    expect(onReply.mock.calls).toEqual([[second, 'reply']]);
    await press(header, 'Mark as done');
    expect(onStateChange.mock.calls).toEqual([[first?.conversation, 'closed', 'thread-heading']]);
  });

  it('has every event, oldest first, with who, when, and its beginning', async () => {
    await show(second);
    expect(articles()).toHaveLength(2);
    expect(articles()[0]?.textContent).toMatch(/^Maria.*9:00.*The printer smokes$/);
    expect(
      [...container.querySelectorAll('[role=listitem]')].map((item) =>
        item.getAttribute('aria-posinset'),
      ),
    ).toEqual(['1', '2']);
  });

  it('marks and opens the chosen event, and scrolls to it', async () => {
    await show(second);
    expect(openIndexes()).toEqual([1]);
    expect(toggles().map((one) => one.getAttribute('aria-current'))).toEqual(['false', 'true']);
    expect(articles()[1]?.textContent).toContain('Nov 19, 2026, 9:00:00 AM');
    expect(articles()[1]?.textContent).toContain('Pull the plug');
    expect(articles()[1]?.textContent).toContain('Copy');
    expect(scrollToIndex.mock.lastCall?.[0]).toBe(1);
  });

  it('opens another event in place, with the focus where it was', async () => {
    await show(second);
    const toggle = toggles()[0];
    toggle?.focus();
    await act(async () => toggle?.click());
    expect(openIndexes()).toEqual([0, 1]);
    expect(document.activeElement).toBe(toggle);
    await act(async () => toggle?.click());
    expect(openIndexes()).toEqual([1]);
    expect(document.activeElement).toBe(toggle);
  });

  it('marks an event as read that is opened in place', async () => {
    const onRead = vi.fn<(keys: readonly string[]) => void>();
    await show(second, { newEvents: { ...NO_NEW_EVENTS, unread: new Set(['a/1']), onRead } });
    expect(onRead).not.toHaveBeenCalled();
    await act(async () => toggles()[0]?.click());
    expect(onRead.mock.calls).toEqual([[['a/1']]]);
    await act(async () => toggles()[0]?.click());
    expect(onRead).toHaveBeenCalledTimes(1);
  });

  it('opens the event that is chosen next, and closes the one that was chosen before', async () => {
    await show(second);
    await show(first);
    expect(openIndexes()).toEqual([0]);
    expect(scrollToIndex.mock.lastCall?.[0]).toBe(0);
  });

  it('opens a chosen event again that was closed by hand', async () => {
    await show(second);
    await act(async () => toggles()[1]?.click());
    expect(openIndexes()).toEqual([]);
    await show(first);
    await show(second);
    expect(openIndexes()).toEqual([1]);
  });

  it('begins anew with another conversation', async () => {
    await show(second);
    await act(async () => toggles()[0]?.click());
    await show(third);
    expect(container.querySelector('h2')?.textContent).toBe('Fire');
    expect(openIndexes()).toEqual([0]);
    expect(articles()[1]?.textContent).toContain('closed the conversation');
  });

  it('has only the event itself if it names no conversation', async () => {
    await show(testEvent({ side_conversation_id: null }));
    expect(articles()).toHaveLength(1);
    expect(openIndexes()).toEqual([0]);
  });
});

it('names the first five of many participants, and the others on request', async () => {
  const participants = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ name }));
  await show(testEvent({}, { participants }));
  const people = () => container.querySelectorAll('header p')[1];
  expect(people()?.textContent).toBe('a, b, c, d, e 2 more participants');
  await act(async () => people()?.querySelector('button')?.click());
  expect(people()?.textContent?.trim()).toBe('a, b, c, d, e, f, g');
  expect(document.activeElement?.textContent).toBe('f');
});
