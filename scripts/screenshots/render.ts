/**
 * Takes the listing's three pictures of the built app in the sandbox, without the sandbox's own bar:
 * `npm run build && npx tsx scripts/screenshots/render.ts`. The pictures are kept in the repository; run this after the
 * page has changed its looks.
 */
import { writeFileSync } from 'node:fs';
import { chromium, type Frame } from '@playwright/test';
import { startSandbox } from '../../sandbox/server.ts';
import { ensureChromium } from '../chromium.ts';

/** A working day like any other, so that the pictures are the same whenever they are taken. */
const NOW = '2026-11-20T15:00:00Z';
const COMMON = `now=${NOW}&timeZone=Europe/Berlin&width=380`;

interface Picture {
  readonly query: string;
  /** What the agent did before the picture was taken. */
  readonly act: (frame: Frame) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { query: '', act: async () => undefined },
  {
    query: '',
    act: async (frame) => frame.getByRole('article').first().getByRole('button').click(),
  },
  {
    query: 'theme=dark',
    act: async (frame) => frame.getByRole('button', { name: /^Updates/ }).click(),
  },
];

const sandbox = await startSandbox({ dist: 'dist' });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [index, { query, act }] of PICTURES.entries()) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.clock.setFixedTime(NOW);
  await page.goto(`${sandbox.url}/?${COMMON}&${query}`);
  await page.addStyleTag({ content: '#sandbox-bar { display: none; }' });
  const frame = await (await page.locator('iframe:visible').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The sandbox shows no frame.');
  await frame.getByRole('article').first().waitFor();
  await act(frame);
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
