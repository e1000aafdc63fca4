import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Request } from '@playwright/test';
import { startSandbox } from '../sandbox/server.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import { debuggerOf, type OpenedApp } from './opened-app.ts';

/** How an export stands when it has come so far. */
export interface ExportSample {
  /** Read and kept so far, as the page says. */
  readonly events: number;
  readonly requests: number;
  /** Since the sample before, in the time in which requests were under way. */
  readonly eventsPerSecond: number;
  /** In use after a clean-up: objects, and the buffers that belong to them. */
  readonly heapBytes: number;
  /** What the app's site keeps on disk, as the browser says. */
  readonly storedBytes: number;
  readonly drawMs: number;
}

export interface ExportResult {
  readonly scenario: string;
  readonly samples: readonly ExportSample[];
  /** In which requests were under way. */
  readonly busyMs: number;
  /** With the driving and the measuring. */
  readonly totalMs: number;
}

/** The whole of the scenario. */
export const ALL_EVENTS = 1_000_000;

const SCENARIO = 'export-huge';

/** A sample is taken at each of these, in thousands of events, and at the end. */
const SAMPLES_AT = [10_000, 50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000, 900_000];

const PAGE_EVENTS = 100;
/** The clocks go ahead by so much when the page waits for the account's limits. */
const SKIP_MS = 60_000;
/** With no request for so long the page waits, or is busy with what it draws. */
const SILENCE_MS = 300;
/** The page makes so many requests a minute at most. */
const BURST = 70;
const SETTLED_MS = 20;
/** After so many skips with nothing new, nothing will come any more. */
const MOST_IDLE_SKIPS = 15;
/** The page shows its numbers at most every 250 ms. */
const SHOWN_AFTER_MS = 400;

/** Exports the largest account there is through the page in the navigation bar, without the waits for its limits. */
export async function measureExport(dist: string, events = ALL_EVENTS): Promise<ExportResult> {
  const sandbox = await startSandbox({ dist });
  const profile = keepingProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    // Chromium refuses to sandbox itself for root, which is whom most containers run as.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    viewport: { width: 1280, height: 1000 },
    locale: 'en-US',
  });
  try {
    const app = await openExport(context, sandbox.url);
    return await run(app, events);
  } finally {
    await context.close();
    await sandbox.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A browser that lets frames of other sites keep something, as Chrome does by itself. Debian's Chromium refuses. */
function keepingProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'side-conversation-events-bench-'));
  mkdirSync(join(folder, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}

async function openExport(context: BrowserContext, url: string): Promise<OpenedApp> {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${url}/?scenario=${SCENARIO}&location=nav_bar&role=admin`);
  const element = await page.locator('iframe:visible').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`The scenario "${SCENARIO}" shows no frame.`);
  await frame.getByText('Since a date and time').click();
  await frame.getByLabel('Date', { exact: true }).fill('2020-01-01');
  return { page, frame, close: () => context.close() };
}

async function run(app: OpenedApp, events: number): Promise<ExportResult> {
  const { page, frame } = app;
  const traffic = watchTraffic(page);
  const marks = [...SAMPLES_AT.filter((mark) => mark < events), events];
  const samples: ExportSample[] = [];
  const debug = await debuggerOf(app);
  const began = performance.now();
  let idleSkips = 0;
  let busyBefore = 0;

  const skip = async (milliseconds: number): Promise<void> => {
    // The account first: it must never be behind.
    await page.evaluate((ahead) => window.sandbox?.advance(ahead), milliseconds);
    await page.clock.fastForward(milliseconds);
  };
  await page.evaluate((ahead) => window.sandbox?.advance(ahead), SKIP_MS);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 5000));

  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  for (;;) {
    const before = traffic.count();
    await traffic.silence(frame);
    idleSkips = traffic.count() > before ? 0 : idleSkips + 1;
    const isOver = idleSkips > 2 && !(await headingOf(frame)).includes('Exporting') && !(await headingOf(frame)).includes('Waiting');
    const mark = marks[samples.length];
    if (isOver || (mark !== undefined && traffic.count() * PAGE_EVENTS >= mark * 1.005)) {
      const d0 = performance.now();
      await skip(1000);
      await frame.evaluate(() => 0);
      const drawMs = performance.now() - d0;
      await debug.send('HeapProfiler.collectGarbage');
      const usage = (await debug.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
      const count = await eventsShown(frame);
      const busy = traffic.busyMs();
      const sample = {
        events: count,
        requests: traffic.count(),
        eventsPerSecond: ((count - (samples.at(-1)?.events ?? 0)) / (busy - busyBefore)) * 1000,
        heapBytes: usage.usedSize + (usage.backingStorageSize ?? 0),
        storedBytes: await frame.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0),
        drawMs,
      };
      busyBefore = busy;
      samples.push(sample);
      const rq0 = await page.evaluate(() => window.sandbox?.requests());
      process.stderr.write(`${JSON.stringify(rq0?.filter(r=>r.status!==200).slice(0,5))} ${JSON.stringify(sample)} ${JSON.stringify(usage)} busy ${busy} total ${performance.now() - began} ${await headingOf(frame)}\n`);
    }
    if (isOver || samples.length === marks.length) break;
    if (idleSkips > MOST_IDLE_SKIPS) throw new Error('The export came to a halt.');
    await skip(SKIP_MS);
  }
  const rq = await page.evaluate(() => window.sandbox?.requests());
  process.stderr.write(JSON.stringify(rq?.filter(r=>r.status!==200)) + '\n');
  return { scenario: SCENARIO, samples, busyMs: traffic.busyMs(), totalMs: performance.now() - began };
}

function headingOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => [...document.querySelectorAll('h1, h2, h3')].map((e) => e.textContent).join('|'));
}

async function eventsShown(frame: Frame): Promise<number> {
  const text = await frame.evaluate(() => document.body.innerText);
  process.stderr.write(`${text.slice(0, 300).replaceAll('\n', ' / ')}\n`);
  return Number(/([\d,]+) events/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** Follows the page's requests for the export. */
function watchTraffic(page: Page) {
  let count = 0;
  let open = 0;
  let last = performance.now();
  let busy = 0;
  let burst: number | null = null;
  let burstFrom = 0;
  const isExport = (request: Request): boolean => request.url().endsWith('/sandbox/relay');
  page.on('request', (request) => {
    if (!isExport(request)) return;
    count += 1;
    open += 1;
    last = performance.now();
    burst ??= last;
  });
  const end = (request: Request): void => {
    if (!isExport(request)) return;
    open -= 1;
    last = performance.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    count: () => count,
    busyMs: () => busy,
    /** Resolves when no request has been under way for a while. */
    async silence(frame: Frame): Promise<void> {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (open > 0 || performance.now() - last < (count - burstFrom >= BURST ? SETTLED_MS : SILENCE_MS)) continue;
        const before = count;
        // Answered when the frame has done what it was busy with.
        await frame.evaluate(() => 0);
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (count === before) break;
      }
      if (burst !== null) busy += last - burst;
      burst = null;
      burstFrom = count;
    },
  };
}
