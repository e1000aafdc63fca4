import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { appIn, expect, test as base, watch } from './sandbox-page.ts';

/**
 * A browser that lets frames of other sites keep something, as Chrome does by itself. Debian's Chromium refuses, and so
 * does a fresh context of Playwright in it, which is why every other browser test runs without storage.
 */
const test = base.extend<{ keepingContext: BrowserContext }>({
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

test('order and filters are remembered per agent, not per ticket', async ({
  keepingContext,
  sandbox,
}) => {
  const page = await keepingContext.newPage();
  const noise = watch(page);
  const app = appIn(page, sandbox);

  const frame = await app.open();
  await frame.getByRole('button', { name: 'Replies 6' }).click();
  await frame.getByRole('button', { name: 'More' }).click();
  await frame.getByRole('menuitemradio', { name: 'Oldest first' }).click();

  const other = await app.open('ticket=3');
  await expect(other.getByRole('button', { name: /^Replies/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(other.getByRole('button', { name: /^Created/ })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  const again = await app.open();
  await expect(again.getByRole('status')).toHaveText('6 of 12 events in 3 conversations');
  await expect(again.getByRole('article').first()).toContainText('I was trying to print an email');
  expect(noise).toEqual([]);
});
