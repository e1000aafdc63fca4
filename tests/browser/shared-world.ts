import type { BrowserContext } from '@playwright/test';

/** Lets all tabs of a browser, also after a reload, open the world that was opened first. */
export async function shareWorld(context: BrowserContext): Promise<void> {
  let world: Promise<string> | null = null;
  await context.route(/\/sandbox\/worlds$/, async (route) => {
    world ??= route.fetch().then((response) => response.text());
    await route.fulfill({ status: 201, contentType: 'application/json', body: await world });
  });
}
