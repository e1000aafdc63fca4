/**
 * Takes the three screenshots of the Marketplace listing, and those of the documentation, in the sandbox, without the sandbox's
 * bar: `npm run build && npx tsx scripts/screenshots/render.ts`. The screenshots are in the repository; run this after changing
 * the appearance of the app.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { chromium, type Frame, type Page } from '@playwright/test';
import { startSandbox } from '../../sandbox/server.ts';
import { chromiumLaunchOptions, ensureChromium } from '../chromium.ts';
import { createPersistentProfile } from '../persistent-profile.ts';

/** A fixed time, so that the screenshots are reproducible. */
const NOW = '2026-11-20T15:00:00Z';
const COMMON = `now=${NOW}&timeZone=Europe/Berlin&width=380`;

/** In CSS pixels. The Marketplace demands the size of its screenshots. */
const LISTING = { width: 1024, height: 768 };
const DESKTOP = { width: 1366, height: 768 };

interface Screenshot {
  readonly path: string;
  readonly size: typeof LISTING;
  readonly query: string;
  /** Prepares the page for the screenshot. */
  readonly prepare: (frame: Frame, page: Page) => Promise<void>;
}

const SCREENSHOTS: readonly Screenshot[] = [
  {
    path: 'assets/screenshot-0.png',
    size: LISTING,
    query: '',
    prepare: (frame) => frame.getByRole('article').first().waitFor(),
  },
  {
    path: 'assets/screenshot-1.png',
    size: LISTING,
    query: 'scenario=my-tickets',
    prepare: openConversation,
  },
  {
    path: 'assets/screenshot-2.png',
    size: LISTING,
    query: 'scenario=export&location=nav_bar&role=admin',
    prepare: showInsights,
  },
  ...(['light', 'dark'] as const).map((theme) => ({
    path: `docs/my-side-conversations-${theme}.png`,
    size: DESKTOP,
    query: `scenario=my-tickets&theme=${theme}`,
    prepare: openConversation,
  })),
];

/** Waits until all tickets are checked, also those that fail at first, and opens the conversation that waits longest. */
async function openConversation(frame: Frame, page: Page): Promise<void> {
  const checked = frame.getByText('Checked just now');
  while ((await checked.count()) === 0) await runClocks(page, 1000);
  await page.evaluate(() => window.sandbox?.endFaults());
  await frame.getByRole('button', { name: 'Check all tickets now' }).click();
  const failed = frame.getByText(/^\d+ tickets? (?:skipped|not checked)$/);
  while ((await failed.count()) > 0) await runClocks(page, 1000);
  while ((await checked.count()) === 0) await runClocks(page, 1000);
  await frame.locator('[data-row]').first().click();
  const opened = frame.getByRole('article').getByRole('button', { expanded: true });
  while ((await opened.count()) === 0) await runClocks(page, 100);
  await runClocks(page, 1000);
}

/** Exports 90 days and opens the insights. Moves the clocks ahead instead of waiting for the rate limit. */
async function showInsights(frame: Frame, page: Page): Promise<void> {
  await frame.getByText('Last 90 days').click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  const end = frame.getByRole('button', { name: 'Update', exact: true });
  while ((await end.count()) === 0) await runClocks(page, 10_000);
  await frame.getByRole('button', { name: 'Insights' }).click();
  for (let seconds = 0; seconds < 10; seconds += 1) await page.clock.runFor(1000);
  await frame.locator('canvas').first().waitFor();
}

async function runClocks(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((ms) => window.sandbox?.advance(ms), milliseconds);
  await page.clock.runFor(milliseconds);
  await page.waitForTimeout(100);
}

const sandbox = await startSandbox({ dist: 'dist' });
ensureChromium();
for (const { path, size, query, prepare } of SCREENSHOTS) {
  const folder = createPersistentProfile();
  const context = await chromium.launchPersistentContext(folder, {
    ...chromiumLaunchOptions(),
    viewport: size,
  });
  const page = await context.newPage();
  await page.clock.install({ time: NOW });
  await page.goto(`${sandbox.url}/?${COMMON}&${query}`);
  await page.addStyleTag({ content: '#sandbox-bar { display: none; }' });
  const frame = await (await page.locator('iframe:visible').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The sandbox shows no frame.');
  await prepare(frame, page);
  // Moves the pointer off the rows, which have a hover style.
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  writeFileSync(path, await page.screenshot());
  process.stdout.write(`${path}\n`);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}
await sandbox.close();
