import { rmSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { createPersistentProfile } from '../../scripts/persistent-profile.ts';
import { test as base } from './sandbox-page.ts';

/** A browser with storage for cross-site frames. All other browser tests run without storage. */
export const test = base.extend<{ persistentContext: BrowserContext }>({
  persistentContext: async ({ playwright, launchOptions }, run) => {
    const folder = createPersistentProfile();
    const context = await playwright.chromium.launchPersistentContext(folder, launchOptions);
    await run(context);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
