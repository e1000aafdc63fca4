import type { Frame, Page } from '@playwright/test';

/**
 * Waits until the requests that the content of a page starts have been made: those of its styles start with its first frames,
 * and a request that is made then follows them. Needs a clock that runs.
 */
export async function requestsStarted(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 30; frames += 1) await new Promise(requestAnimationFrame);
    await fetch(location.href);
  });
}
