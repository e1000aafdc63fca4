import type { Page } from '@playwright/test';

const MINUTE_MS = 60_000;

/**
 * Stops the clock of a page, before it is opened: timers and animation frames wait until the test runs the clock. With
 * `clock.install()` alone, time also passes by itself, so what ends after two seconds may end before a slow test looks at it.
 */
export async function stopClock(page: Page): Promise<void> {
  const now = Date.now();
  // A clock can only be stopped at a later time.
  await page.clock.install({ time: now - MINUTE_MS });
  await page.clock.pauseAt(now);
}
