/**
 * Takes the listing's three pictures of the built app in the sandbox, without the sandbox's own bar:
 * `npm run build && npx tsx scripts/screenshots/render.ts`. The pictures are kept in the repository; run this after the
 * page has changed its looks.
 */
import { writeFileSync } from 'node:fs';
import { chromium, type Frame, type Page } from '@playwright/test';
import { startSandbox } from '../../sandbox/server.ts';
import { ensureChromium } from '../chromium.ts';

/** A working day like any other, so that the pictures are the same whenever they are taken. */
const NOW = '2026-11-20T15:00:00Z';
const COMMON = `now=${NOW}&timeZone=Europe/Berlin&width=380`;

interface Picture {
  readonly query: string;
  /** What the agent did before the picture was taken. */
  readonly act: (frame: Frame, page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { query: '', act: (frame) => frame.getByRole('article').first().waitFor() },
  {
    query: 'scenario=turns&theme=dark',
    async act(frame) {
      await frame
        .getByRole('button', { name: /^Greta Lindqvist/ })
        .or(frame.getByRole('article'))
        .first()
        .waitFor();
      await frame.getByRole('article').first().getByRole('button').click();
    },
  },
  { query: 'scenario=export&location=nav_bar&role=admin', act: showFigures },
];

/** Exports ninety days; the clocks are set forward instead of the waits that Zendesk's limits ask for. */
async function showFigures(frame: Frame, page: Page): Promise<void> {
  await frame.getByText('Last 90 days').click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  const end = frame.getByRole('heading', { name: 'Export finished' });
  while ((await end.count()) === 0) {
    await page.evaluate(() => window.sandbox?.advance(10_000));
    await page.clock.runFor(10_000);
    await page.waitForTimeout(100);
  }
  await frame.getByRole('button', { name: 'Figures' }).click();
  for (let seconds = 0; seconds < 10; seconds += 1) await page.clock.runFor(1000);
  await frame.locator('canvas').waitFor();
  // Only what Zendesk's own page would show: in it the browser keeps what it is given.
  await frame.getByText('Events are not kept').evaluate((notice) => {
    const panel = notice.closest('section > div > div, section > div > section');
    if (panel instanceof HTMLElement) panel.style.display = 'none';
  });
}

const sandbox = await startSandbox({ dist: 'dist' });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [index, { query, act }] of PICTURES.entries()) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.clock.install({ time: NOW });
  await page.goto(`${sandbox.url}/?${COMMON}&${query}`);
  await page.addStyleTag({ content: '#sandbox-bar { display: none; }' });
  const frame = await (await page.locator('iframe:visible').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The sandbox shows no frame.');
  await act(frame, page);
  await page.waitForLoadState('networkidle');
  // The row under the pointer looks different.
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  writeFileSync(`assets/screenshot-${index}.png`, await page.screenshot());
  process.stdout.write(`assets/screenshot-${index}.png\n`);
  await page.close();
}
await browser.close();
await sandbox.close();
