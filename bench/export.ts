import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Frame,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';
import { startSandbox } from '../sandbox/server.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import { keepingProfile } from '../scripts/persistent-profile.ts';
import { SHOW_EVENTS_EVERY_MS } from '../src/account/account-export.ts';
import { debuggerOf, type OpenedApp } from './opened-app.ts';

/** How an export stands when it has come so far. */
export interface ExportSample {
  /** Read and kept so far, as the page says. */
  readonly events: number;
  /** The newest of them, which the page shows and so has in memory. */
  readonly shown: number;
  readonly requests: number;
  /** Since the sample before, in the time in which requests were under way. */
  readonly eventsPerSecond: number;
  /** To show the newest events once more, as the page does every few seconds; null at the end, when it has shown them. */
  readonly drawMs: number | null;
  /** In use after a clean-up: objects, and the buffers that belong to them. */
  readonly heapBytes: number;
  /** What the app's site keeps on disk, as the browser says. */
  readonly storedBytes: number;
}

export interface ExportResult {
  readonly scenario: string;
  readonly samples: readonly ExportSample[];
  /** Requests that the account did not answer with 200. */
  readonly refused: number;
  /** In which requests were under way. */
  readonly busyMs: number;
  /** With the driving and the measuring. */
  readonly totalMs: number;
}

/** All that the scenario has. */
export const ALL_EVENTS = 1_000_000;

const SCENARIO = 'export-huge';

/** A sample is taken when the page has so many events, and at the end. */
const SAMPLES_AT = [10_000, ...Array.from({ length: 9 }, (_, index) => (index + 1) * 100_000)];

/** New events of a request: of the 100 that the account answers, those of a second may come again. */
const EVENTS_A_REQUEST = 98;
/** The page makes so many requests in a minute at most. */
const BURST = 70;
/** The clocks go ahead by so much when the page waits for its limits. */
const SKIP_MS = 60_000;
/** No request was under way for so long: the page waits. After a whole burst that is quite certain. */
const SETTLED_MS = 20;
const SILENCE_MS = 300;
/** After so many skips without a request none will come any more; the longest limit is one of ten minutes. */
const MOST_IDLE_SKIPS = 15;

/**
 * Exports the sandbox's largest account in the navigation bar's page, kept on disk, and skips the waits for the account's
 * limits: the page's clock stands still while it reads, then both clocks go ahead.
 *
 * @param events the export is left when it has so many
 */
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
    return await run(await openExport(context, sandbox.url), events);
  } finally {
    await context.close();
    await sandbox.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Opens the page and fills in the form; the page's clock stands still from then on. */
async function openExport(context: BrowserContext, url: string): Promise<OpenedApp> {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${url}/?scenario=${SCENARIO}&location=nav_bar&role=admin`);
  const element = await page.locator('iframe:visible').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`The scenario "${SCENARIO}" shows no frame.`);
  await frame.getByText('Since a date and time').click();
  await frame.getByLabel('Date', { exact: true }).fill('2020-01-01');
  await advanceAccount(page, SKIP_MS);
  await page.clock.pauseAt(await page.evaluate((ahead) => Date.now() + ahead, SKIP_MS / 2));
  return { page, frame, close: () => context.close() };
}

async function run(app: OpenedApp, events: number): Promise<ExportResult> {
  const { page, frame } = app;
  const traffic = watchTraffic(page);
  const debug = await debuggerOf(app);
  const marks = [...SAMPLES_AT.filter((mark) => mark < events), events];
  const samples: ExportSample[] = [];
  let idleSkips = 0;
  let busyBefore = 0;

  const began = performance.now();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  while (samples.length < marks.length) {
    const requests = await traffic.burst(frame);
    idleSkips = requests > 0 ? 0 : idleSkips + 1;
    const isFinished = requests === 0 && (await isOver(frame));
    const mark = marks[samples.length] ?? Infinity;
    if (isFinished || traffic.requests() * EVENTS_A_REQUEST >= mark) {
      const busyMs = traffic.busyMs() - busyBefore;
      busyBefore = traffic.busyMs();
      const drawMs = isFinished ? null : await redraw(app);
      const weight = await weigh(app, debug);
      const before = samples.at(-1)?.events ?? 0;
      const eventsPerSecond = ((weight.events - before) / busyMs) * 1000;
      samples.push({ ...weight, requests: traffic.requests(), eventsPerSecond, drawMs });
    }
    if (isFinished) break;
    if (idleSkips > MOST_IDLE_SKIPS) throw new Error(await standstill(frame));
    await advanceAccount(page, SKIP_MS);
    await page.clock.fastForward(SKIP_MS);
  }
  const totalMs = performance.now() - began;
  const log = await page.evaluate(() => window.sandbox?.requests() ?? []);
  const refused = log.filter(({ status }) => status !== 200).length;
  return { scenario: SCENARIO, samples, refused, busyMs: traffic.busyMs(), totalMs };
}

/** Lets the page show what it has read, and says how long that took. */
async function redraw({ page, frame }: OpenedApp): Promise<number> {
  await advanceAccount(page, SHOW_EVENTS_EVERY_MS);
  const began = performance.now();
  await page.clock.fastForward(SHOW_EVENTS_EVERY_MS);
  await drained(frame);
  return performance.now() - began;
}

async function weigh({ frame }: OpenedApp, debug: CDPSession) {
  await debug.send('HeapProfiler.collectGarbage');
  // Older browsers do not tell of the buffers.
  const usage: { usedSize: number; backingStorageSize?: number } =
    await debug.send('Runtime.getHeapUsage');
  return {
    events: await countIn(frame.locator('body')),
    // While an export runs, the summary is no status: it would be read aloud with each page.
    shown: await countIn(frame.locator('main header p').first()),
    heapBytes: usage.usedSize + (usage.backingStorageSize ?? 0),
    storedBytes: await frame.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0),
  };
}

/** Goes before the page's own clock: an account whose time is behind would refuse. */
async function advanceAccount(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((ahead) => window.sandbox?.advance(ahead), milliseconds);
}

/** Resolves when the frame has done what it was busy with. */
async function drained(frame: Frame): Promise<void> {
  await frame.evaluate(() => undefined);
}

async function isOver(frame: Frame): Promise<boolean> {
  return (await frame.getByRole('heading', { name: 'Export finished' }).count()) > 0;
}

/** The first number of events that is named there. */
async function countIn(place: Locator): Promise<number> {
  const text = await place.innerText();
  const named = /([\d,]+) events/.exec(text)?.[1];
  if (named === undefined) throw new Error(`No number of events in: ${text.slice(0, 300)}`);
  return Number(named.replaceAll(',', ''));
}

async function standstill(frame: Frame): Promise<string> {
  const text = await frame.locator('body').innerText();
  return `The export has come to a standstill. The page says: ${text.slice(0, 300)}`;
}

/** Follows the requests that the page makes; the workspace puts each through its relay. */
function watchTraffic(page: Page) {
  let requests = 0;
  let open = 0;
  let busyMs = 0;
  let lastAt = performance.now();
  const isOurs = (request: Request): boolean => request.url().endsWith('/sandbox/relay');
  const ended = (request: Request): void => {
    if (!isOurs(request)) return;
    open -= 1;
    lastAt = performance.now();
  };
  let burstBegan: number | null = null;
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  page.on('request', (request) => {
    if (!isOurs(request)) return;
    requests += 1;
    open += 1;
    lastAt = performance.now();
    burstBegan ??= lastAt;
  });

  let requestsBefore = 0;
  let silentFrom = 0;
  const isSilent = (): boolean => {
    const silence = requests - requestsBefore < BURST ? SILENCE_MS : SETTLED_MS;
    return open === 0 && performance.now() - Math.max(lastAt, silentFrom) > silence;
  };
  return {
    requests: () => requests,
    /** In which requests were under way, until the last burst. */
    busyMs: () => busyMs,
    /** Resolves with the number of new requests when the page waits. */
    async burst(frame: Frame): Promise<number> {
      do {
        await sleep(SETTLED_MS / 2);
        const began = performance.now();
        if (isSilent()) await drained(frame);
        // A frame that was busy may be about to ask.
        if (performance.now() - began > SETTLED_MS) silentFrom = performance.now();
      } while (!isSilent());
      const added = requests - requestsBefore;
      requestsBefore = requests;
      if (burstBegan !== null) busyMs += lastAt - burstBegan;
      burstBegan = null;
      return added;
    },
  };
}
