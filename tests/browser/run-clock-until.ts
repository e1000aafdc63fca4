import { expect, type Locator, type Page } from '@playwright/test';

/** Runs the page's clock in steps until a check passes: requests are answered in real time. */
export async function runClockUntilTrue(
  page: Page,
  check: () => Promise<boolean>,
  stepMs: number,
): Promise<void> {
  const run = async () => {
    await page.clock.runFor(stepMs);
    return check();
  };
  await expect.poll(run, { intervals: [50], timeout: 60_000 }).toBe(true);
}

/** Runs the page's clock, by default a second at a time, until an element is visible. */
export function runClockUntil(page: Page, locator: Locator, stepMs = 1000): Promise<void> {
  return runClockUntilTrue(page, () => locator.isVisible(), stepMs);
}
