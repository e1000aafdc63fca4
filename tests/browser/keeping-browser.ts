import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { test as base } from './sandbox-page.ts';

/**
 * A browser that lets frames of other sites keep something, as Chrome does by itself. Debian's Chromium refuses, and so
 * does a fresh context of Playwright in it, which is why every other browser test runs without storage.
 */
export const test = base.extend<{ keepingContext: BrowserContext }>({
  keepingContext: async ({ playwright, launchOptions }, run) => {
    const folder = mkdtempSync(join(tmpdir(), 'side-conversation-events-'));
    mkdirSync(join(folder, 'Default'));
    const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
    const context = await playwright.chromium.launchPersistentContext(folder, launchOptions);
    await run(context);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
