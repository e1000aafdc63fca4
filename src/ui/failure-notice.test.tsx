// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Failure } from '../labels/failure-label.ts';
import { FailureNotice } from './failure-notice.tsx';
import { renderWithProviders } from './test-page.tsx';

const container = document.createElement('div');
const onRetry = vi.fn<() => void>();

function show(
  kind: Failure['kind'],
  retryAfterSeconds: number | null = null,
  isAdmin = false,
): void {
  const failure = { kind, status: 0, retryAfterSeconds } as Failure;
  renderWithProviders(
    <FailureNotice failure={failure} isAdmin={isAdmin} onRetry={onRetry} />,
    container,
  );
}

const button = () => container.querySelector('button');
const timer = () => container.querySelector('[role="timer"]');
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => {
  onRetry.mockReset();
  vi.useFakeTimers();
});

afterEach(() => {
  renderWithProviders(null, container);
  vi.useRealTimers();
});

it('counts down for the current failure, not for an earlier one', async () => {
  show('rate-limited', 90);
  expect(container.textContent).toContain('Trying again in 90 seconds.');
  show('not-allowed', null);
  expect(container.textContent).not.toContain('seconds');
  await wait(90_000);
  expect(onRetry).not.toHaveBeenCalled();
  show('rate-limited', 30);
  expect(container.textContent).toContain('Trying again in 30 seconds.');
});

it('retries by itself at the end of the wait that Zendesk asks for', async () => {
  show('rate-limited', 2);
  await wait(1000);
  expect(timer()?.textContent).toBe('Trying again in 1 second.');
  expect(onRetry).not.toHaveBeenCalled();
  await wait(1000);
  expect(timer()?.textContent).toBe('Trying again…');
  expect(onRetry).toHaveBeenCalledOnce();
  await wait(60_000);
  expect(onRetry).toHaveBeenCalledOnce();
});

it('retries earlier if the agent wants to', () => {
  show('server', 200);
  expect(container.textContent).toContain('Trying again in \u20683 minutes\u2069.');
  expect(button()?.textContent).toBe('Try now');
  button()?.click();
  expect(onRetry).toHaveBeenCalledOnce();
});

it('waits at least a second, whatever Zendesk asks for', async () => {
  show('rate-limited', 0);
  await wait(999);
  expect(onRetry).not.toHaveBeenCalled();
  await wait(1);
  expect(onRetry).toHaveBeenCalledOnce();
});

it('does not retry once it is gone', async () => {
  show('rate-limited', 2);
  renderWithProviders(null, container);
  await wait(10_000);
  expect(onRetry).not.toHaveBeenCalled();
});

it('lets screen readers announce the reason, not the countdown', () => {
  show('rate-limited', 30);
  const alert = container.querySelector('[role="alert"]');
  expect(alert?.querySelector('p')?.textContent).toBe('Zendesk is limiting requests.');
  expect(timer()?.getAttribute('aria-live')).toBe('off');
});

it('shows the reason in an alert and retries on request only', async () => {
  show('offline', null);
  const alert = container.querySelector('[role="alert"]');
  expect(alert?.querySelector('h2')?.textContent).toBe('No connection');
  expect(alert?.querySelector('p')?.textContent).toContain('The app can’t reach Zendesk.');
  await wait(600_000);
  expect(onRetry).not.toHaveBeenCalled();
  expect(button()?.textContent).toBe('Try again');
  button()?.click();
  expect(onRetry).toHaveBeenCalledOnce();
});

it.each([
  ['not-in-plan', 'Not in your plan'],
  ['not-allowed', 'No access'],
  ['not-found', 'Not found'],
  ['rejected', 'Request rejected'],
] as const)('offers no retry that cannot help: %s', (kind, title) => {
  show(kind, null);
  expect(container.textContent).toContain(title);
  expect(button()).toBe(null);
});

it('tells an admin what to check instead of asking an admin', () => {
  show('not-allowed');
  expect(container.textContent).toContain('Ask an admin for access');
  show('not-allowed', null, true);
  expect(container.textContent).toContain('You’re an admin, but Zendesk doesn’t give you access');
  expect(container.textContent).not.toContain('Ask an admin');
});
