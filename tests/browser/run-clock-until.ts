import { expect, type Locator, type Page } from '@playwright/test';

/** Runs the page's clock, by default a second at a time, until an element is visible: requests are answered in real time. */
export async function runClockUntil(page: Page, locator: Locator, stepMs = 1000): Promise<void> {
  const isVisible = async () => {
    await page.clock.runFor(stepMs);
    return locator.isVisible();
  };
  await expect.poll(isVisible, { intervals: [50], timeout: 60_000 }).toBe(true);
}
