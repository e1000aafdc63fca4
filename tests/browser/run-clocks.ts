import { expect, type Locator } from '@playwright/test';
import type { SandboxPage } from './sandbox-page.ts';

/**
 * Runs the clocks of the app and of the account in steps, by default of a second, until a check passes: requests are answered
 * in real time, and some never are.
 */
export async function runClocks(
  { page }: SandboxPage,
  check: () => Promise<boolean>,
  stepMs = 1000,
): Promise<void> {
  const run = async () => {
    if (await check()) return true;
    await page.evaluate((ms) => window.sandbox?.advance(ms), stepMs);
    await page.clock.runFor(stepMs);
    return false;
  };
  await expect.poll(run, { intervals: [50], timeout: 60_000 }).toBe(true);
}

/** Runs both clocks until an element is visible. */
export function runClocksUntil(app: SandboxPage, locator: Locator): Promise<void> {
  return runClocks(app, () => locator.first().isVisible());
}

/** Runs both clocks until an element is gone. */
export function runClocksUntilGone(app: SandboxPage, locator: Locator): Promise<void> {
  return runClocks(app, async () => (await locator.count()) === 0);
}
