/**
 * Renders `assets/logo.png` and `assets/logo-small.png` from `logo.svg`: `npx tsx scripts/logo/render.ts`.
 * The images are in the repository; run this only after changing the SVG.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../chromium.ts';

const svg = readFileSync(new URL('logo.svg', import.meta.url), 'utf8');

/** The Marketplace rounds the corners of the large logo, so its background fills the square. */
const FULL_BACKGROUND = '#ground { x: 0; y: 0; width: 128px; height: 128px; rx: 0; }';

const LOGOS = [
  { file: 'logo.png', size: 320, style: FULL_BACKGROUND },
  { file: 'logo-small.png', size: 128, style: '' },
];

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const logo of LOGOS) {
  const target = new URL(`../../assets/${logo.file}`, import.meta.url);
  writeFileSync(target, await draw(browser, logo));
  console.log(`assets/${logo.file}: ${logo.size} × ${logo.size}`);
}
await browser.close();

async function draw(
  from: Browser,
  { size, style }: { size: number; style: string },
): Promise<Buffer> {
  const page = await from.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0; } svg { display: block; width: ${size}px; height: ${size}px; } ${style}</style>${svg}`,
  );
  const image = await page.screenshot({ omitBackground: true });
  await page.close();
  return image;
}
