// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../labels/failure-label.ts';
import { FailureNotice } from './failure-notice.tsx';
import { renderWithProviders } from './test-page.tsx';

const container = document.createElement('div');
const onRetry = vi.fn<() => void>();

function show(kind: Failure['kind'], retryAfterSeconds: number | null): void {
  const failure = { kind, status: 0, retryAfterSeconds } as Failure;
  renderWithProviders(<FailureNotice failure={failure} onRetry={onRetry} />, container);
}

const button = () => container.querySelector('button');
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  onRetry.mockReset();
  vi.useFakeTimers();
});

afterEach(() => {
  renderWithProviders(null, container);
  vi.useRealTimers();
});

it('counts down for the current failure, not for an earlier one', () => {
  show('rate-limited', 90);
  expect(container.textContent).toContain('Try again in 90 seconds.');
  show('not-allowed', null);
  expect(container.textContent).not.toContain('seconds');
  show('rate-limited', 30);
  expect(container.textContent).toContain('Try again in 30 seconds.');
});

it('counts down to the end of the wait, during which the agent can retry too', async () => {
  show('rate-limited', 2);
  await wait(1000);
  expect(container.textContent).toContain('Try again in 1 second.');
  button()?.click();
  expect(onRetry).toHaveBeenCalledOnce();
  await wait(1000);
  expect(container.textContent).toContain('Wait a minute, then try again.');
  button()?.click();
  expect(onRetry).toHaveBeenCalledTimes(2);
});

it('shows the reason in an alert and retries', () => {
  show('offline', null);
  const alert = container.querySelector('[role="alert"]');
  expect(alert?.querySelector('h2')?.textContent).toBe('No connection');
  expect(alert?.querySelector('p')?.textContent).toContain('Zendesk could not be reached.');
  expect(onRetry).not.toHaveBeenCalled();
  button()?.click();
  expect(onRetry).toHaveBeenCalledOnce();
});

it('offers no retry if side conversations are not in the plan', () => {
  show('not-in-plan', null);
  expect(container.textContent).toContain('Not in your plan');
  expect(button()).toBe(null);
});
