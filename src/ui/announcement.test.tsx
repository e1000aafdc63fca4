// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcement } from './announcement.tsx';
import { renderWithProviders } from './test-page.tsx';

const container = document.createElement('div');

const region = () => container.querySelector('[aria-live="polite"][aria-atomic="true"]');
const announce = (text: string) => renderWithProviders(<Announcement text={text} />, container);
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  renderWithProviders(null, container);
  vi.useRealTimers();
});

it('announces a text in the live region that was there before', () => {
  announce('');
  const before = region();
  expect(before?.textContent).toBe('');
  announce('3 events');
  expect(region()).toBe(before);
  expect(region()?.textContent).toBe('3 events');
});

it('removes the text after four seconds', async () => {
  announce('3 events');
  await wait(3999);
  expect(region()?.textContent).toBe('3 events');
  await wait(1);
  expect(region()?.textContent).toBe('');
});

it('shows a new text for the full time', async () => {
  announce('3 events');
  await wait(3000);
  announce('4 events');
  await wait(3999);
  expect(region()?.textContent).toBe('4 events');
  await wait(1);
  expect(region()?.textContent).toBe('');
});

it('does not repeat a text when it renders again', async () => {
  announce('3 events');
  await wait(4000);
  announce('3 events');
  expect(region()?.textContent).toBe('');
});

it('announces a text again on another occasion', async () => {
  const on = (occasion: number) =>
    renderWithProviders(<Announcement text="1 new event" occasion={occasion} />, container);
  on(1);
  const first = region()?.firstElementChild;
  await wait(1000);
  on(2);
  expect(region()?.textContent).toBe('1 new event');
  expect(region()?.firstElementChild).not.toBe(first);
});

it('does not repeat the text before on a new occasion', async () => {
  const on = (text: string, occasion: number) =>
    renderWithProviders(<Announcement text={text} occasion={occasion} />, container);
  on('Marked as done.', 1);
  const changedTexts: (string | null)[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { type, oldValue } of changes)
      if (type === 'characterData') changedTexts.push(oldValue);
  });
  observer.observe(container, { characterData: true, characterDataOldValue: true, subtree: true });
  const first = region()?.firstElementChild;
  on('Reopened.', 2);
  await wait(0);
  observer.disconnect();
  expect(region()?.firstElementChild).not.toBe(first);
  expect(region()?.textContent).toBe('Reopened.');
  // The new element has never had the old text.
  expect(changedTexts).toEqual([]);
});

it('stops its timer when it is unmounted', () => {
  announce('3 events');
  renderWithProviders(null, container);
  expect(vi.getTimerCount()).toBe(0);
});
