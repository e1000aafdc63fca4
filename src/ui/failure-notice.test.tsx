// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Failure } from '../labels/failure-label.ts';
import { FailureNotice } from './failure-notice.tsx';
import { renderWithProviders } from './test-page.tsx';

const container = document.createElement('div');

function show(kind: Failure['kind'], retryAfterSeconds: number | null): void {
  const failure = { kind, status: 0, retryAfterSeconds } as Failure;
  renderWithProviders(<FailureNotice failure={failure} onRetry={() => undefined} />, container);
}

it('counts down for the current failure, not for an earlier one', () => {
  show('rate-limited', 90);
  expect(container.textContent).toContain('Try again in 90 seconds.');
  expect(container.querySelector('button')?.disabled).toBe(true);
  show('not-allowed', null);
  expect(container.textContent).not.toContain('seconds');
  expect(container.querySelector('button')?.disabled).toBe(false);
  show('rate-limited', 30);
  expect(container.textContent).toContain('Try again in 30 seconds.');
});
