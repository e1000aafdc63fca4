// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderWithProviders } from './test-page.tsx';
import { useCountdown } from './use-countdown.ts';

const START_MS = Date.UTC(2026, 10, 20);

const container = document.createElement('div');

function Countdown({ untilMs }: { readonly untilMs: number | null }) {
  return useCountdown(untilMs);
}

function show(untilMs: number | null): void {
  renderWithProviders(<Countdown untilMs={untilMs} />, container);
}

const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS });
});

afterEach(() => {
  renderWithProviders(null, container);
  vi.useRealTimers();
});

it('counts down to 0 and not below', async () => {
  show(START_MS + 2000);
  expect(container.textContent).toBe('2');
  await wait(1000);
  expect(container.textContent).toBe('1');
  await wait(1000);
  expect(container.textContent).toBe('0');
  await wait(5000);
  expect(container.textContent).toBe('0');
});

it('rounds up, so that it is 0 only once the time has passed', () => {
  show(START_MS + 1001);
  expect(container.textContent).toBe('2');
});

it('is 0 and needs no timer without a time', () => {
  show(null);
  expect(container.textContent).toBe('0');
  expect(vi.getTimerCount()).toBe(0);
});

it('starts a later countdown at the current time', async () => {
  show(null);
  await wait(60_000);
  show(Date.now() + 5000);
  expect(container.textContent).toBe('5');
});

it('stops its timer when it is unmounted', () => {
  show(START_MS + 2000);
  expect(vi.getTimerCount()).toBe(1);
  renderWithProviders(null, container);
  expect(vi.getTimerCount()).toBe(0);
});
