import { rmSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { keepingProfile } from '../../scripts/persistent-profile.ts';
import { test as base } from './sandbox-page.ts';

/** A browser that keeps what frames of other sites give it; every other browser test runs without storage. */
export const test = base.extend<{ keepingContext: BrowserContext }>({
  keepingContext: async ({ playwright, launchOptions }, run) => {
    const folder = keepingProfile();
    const context = await playwright.chromium.launchPersistentContext(folder, launchOptions);
    await run(context);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
