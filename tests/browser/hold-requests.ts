import type { Page, Request } from '@playwright/test';

/**
 * Holds back the requests of a page to an address, so that a test can look at the page before they are answered.
 *
 * @param isHeld which of them
 * @returns lets them through
 */
export async function holdRoute(
  page: Page,
  address: string | RegExp,
  isHeld: (request: Request) => boolean = () => true,
): Promise<() => void> {
  let release = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    if (isHeld(route.request())) await isReleased;
    await route.fallback();
  });
  return release;
}

/** Holds back the app's requests to the API whose path matches. */
export function holdRequests(page: Page, isHeld: (path: string) => boolean): Promise<() => void> {
  return holdRoute(page, '**/sandbox/relay', (request) => {
    const { path } = request.postDataJSON() as { path: string };
    return isHeld(path);
  });
}
