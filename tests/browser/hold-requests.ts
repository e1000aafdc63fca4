import type { Page } from '@playwright/test';

/**
 * Holds back the app's requests to the API whose path matches, so that a test can look at the page before they are answered.
 *
 * @returns lets them through
 */
export async function holdRequests(
  page: Page,
  isHeld: (path: string) => boolean,
): Promise<() => void> {
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/sandbox/relay', async (route) => {
    const { path } = route.request().postDataJSON() as { path: string };
    if (isHeld(path)) await isReleased;
    await route.fallback();
  });
  return release;
}
