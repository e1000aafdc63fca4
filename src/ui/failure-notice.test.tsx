// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Failure } from '../labels/failure-label.ts';
import { FailureNotice } from './failure-notice.tsx';
import { show as showPart } from './test-page.tsx';

const place = document.createElement('div');

function show(kind: Failure['kind'], retryAfterSeconds: number | null): void {
  const failure = { kind, status: 0, retryAfterSeconds } as Failure;
  showPart(<FailureNotice failure={failure} onRetry={() => undefined} />, place);
}

it('counts down for the failure that it shows, not for one before', () => {
  show('rate-limited', 90);
  expect(place.textContent).toContain('Try again in 90 seconds.');
  expect(place.querySelector('button')?.disabled).toBe(true);
  show('not-allowed', null);
  expect(place.textContent).not.toContain('seconds');
  expect(place.querySelector('button')?.disabled).toBe(false);
  show('rate-limited', 30);
  expect(place.textContent).toContain('Try again in 30 seconds.');
});
