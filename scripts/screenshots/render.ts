/**
 * Takes the three screenshots of the Marketplace listing in the sandbox, without the sandbox's bar:
 * `npm run build && npx tsx scripts/screenshots/render.ts`. The screenshots are in the repository; run this after changing
 * the appearance of the app.
 */
import { writeFileSync } from 'node:fs';
import { chromium, type Frame, type Page } from '@playwright/test';
import { startSandbox } from '../../sandbox/server.ts';
import { ensureChromium } from '../chromium.ts';

/** A fixed time, so that the screenshots are reproducible. */
const NOW = '2026-11-20T15:00:00Z';
const COMMON = `now=${NOW}&timeZone=Europe/Berlin&width=380`;

interface Screenshot {
  readonly query: string;
  /** Prepares the page for the screenshot. */
  readonly prepare: (frame: Frame, page: Page) => Promise<void>;
}

const SCREENSHOTS: readonly Screenshot[] = [
  { query: '', prepare: (frame) => frame.getByRole('article').first().waitFor() },
  {
    query: 'scenario=turns&theme=dark',
    async prepare(frame) {
      await frame.getByRole('button', { name: /^Your turn/ }).click();
      await frame.getByRole('list', { name: 'Your turn' }).waitFor();
    },
  },
  { query: 'scenario=export&location=nav_bar&role=admin', prepare: showInsights },
];

/** Exports 90 days and opens the insights. Moves the clocks ahead instead of waiting for the rate limit. */
async function showInsights(frame: Frame, page: Page): Promise<void> {
  await frame.getByText('Last 90 days').click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  const end = frame.getByRole('button', { name: 'Update', exact: true });
  while ((await end.count()) === 0) {
    await page.evaluate(() => window.sandbox?.advance(10_000));
    await page.clock.runFor(10_000);
    await page.waitForTimeout(100);
  }
  await frame.getByRole('button', { name: 'Insights' }).click();
  for (let seconds = 0; seconds < 10; seconds += 1) await page.clock.runFor(1000);
  await frame.locator('canvas').first().waitFor();
  // This browser has no storage for cross-site frames, so hide the notice about it.
  await frame.getByText('Events aren’t stored.').evaluate((notice) => {
    const panel = notice.closest('section > div > div, section > div > section');
    if (panel instanceof HTMLElement) panel.style.display = 'none';
  });
}

const sandbox = await startSandbox({ dist: 'dist' });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [index, { query, prepare }] of SCREENSHOTS.entries()) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.clock.install({ time: NOW });
  await page.goto(`${sandbox.url}/?${COMMON}&${query}`);
  await page.addStyleTag({ content: '#sandbox-bar { display: none; }' });
  const frame = await (await page.locator('iframe:visible').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The sandbox shows no frame.');
  await prepare(frame, page);
  // Moves the pointer off the rows, which have a hover style.
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  writeFileSync(`assets/screenshot-${index}.png`, await page.screenshot());
  process.stdout.write(`assets/screenshot-${index}.png\n`);
  await page.close();
}
await browser.close();
await sandbox.close();
