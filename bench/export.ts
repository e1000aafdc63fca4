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
import { createPersistentProfile } from '../scripts/persistent-profile.ts';
import { SHOW_EVENTS_EVERY_MS } from '../src/account/export/export-controller.ts';
import { type ExportStep, measureSteps } from './export-steps.ts';
import { debuggerOf, openFrame, type OpenedApp } from './opened-app.ts';
import { heapBytes } from './weight.ts';

/** The state of an export at some point. */
export interface ExportSample {
  /** Fetched and stored so far, according to the page. */
  readonly events: number;
  /** The newest events, which the page shows and holds in memory. */
  readonly shown: number;
  readonly requests: number;
  /** Since the previous sample, counting only the time with pending requests. */
  readonly eventsPerSecond: number;
  /** The time of one update of the list, as it happens every few seconds. Null for the last sample. */
  readonly updateMs: number | null;
  /** Used JavaScript memory after garbage collection, with its buffers. */
  readonly heapBytes: number;
  /** The storage used by the app's site, as estimated by the browser. */
  readonly storedBytes: number;
}

export interface ExportResult {
  readonly scenario: string;
  readonly samples: readonly ExportSample[];
  /** What an admin does with the exported events. */
  readonly steps: readonly ExportStep[];
  /** Requests whose status was not 200. */
  readonly failed: number;
  /** The time with pending requests. */
  readonly busyMs: number;
  /** The total time, with the overhead of the measurement. */
  readonly totalMs: number;
}

/** The number of events of the scenario. */
export const ALL_EVENTS = 1_000_000;

const SCENARIO = 'export-huge';

/** The numbers of events at which samples are taken. The last sample is taken at the end. */
const SAMPLES_AT = [10_000, ...Array.from({ length: 9 }, (_, index) => (index + 1) * 100_000)];

/** New events per request: of the 100 events of a page, those of the first second may be repeated. */
const EVENTS_PER_REQUEST = 98;
/** The page's own limit of requests per minute. */
const BURST = 70;
/** The time by which both clocks are moved ahead when the page waits for the rate limit. */
const SKIP_MS = 60_000;
/** The page counts as waiting after this time without a pending request: the first after a full burst, else the second. */
const SETTLED_MS = 20;
const SILENCE_MS = 300;
/** Skips without a request after which the measurement fails. The longest rate limit is that of ten minutes. */
const MAX_IDLE_SKIPS = 15;

/**
 * Exports the sandbox's largest account on the page in the navigation bar, stored on disk. Skips the waits for the rate
 * limit: the page's clock is paused while it fetches, then both clocks are moved ahead.
 *
 * @param events the number of events after which the measurement stops
 * @param onSample called with each sample: a large export takes a while
 */
export async function measureExport(
  dist: string,
  events = ALL_EVENTS,
  onSample: (sample: ExportSample) => void = () => undefined,
): Promise<ExportResult> {
  const sandbox = await startSandbox({ dist });
  const profile = createPersistentProfile();
  const address = `${sandbox.url}/?scenario=${SCENARIO}&location=nav_bar&role=admin`;
  try {
    const exported = await inBrowser(profile, async (context) =>
      run(await openExport(context, address), events, onSample),
    );
    // In a new browser, because the clock of the pages of the other one is paused.
    const steps = await inBrowser(profile, (context) => measureSteps(context, address));
    return { ...exported, steps };
  } finally {
    await sandbox.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Opens a browser with a profile, and closes it after the work. */
async function inBrowser<Result>(
  profile: string,
  work: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    // Chromium does not sandbox itself as root, the user of most containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    viewport: { width: 1280, height: 1000 },
    locale: 'en-US',
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** Opens the page, fills in the form and pauses the page's clock. */
async function openExport(context: BrowserContext, address: string): Promise<OpenedApp> {
  const page = await context.newPage();
  await page.clock.install();
  const frame = await openFrame(page, address);
  await frame.getByText('Since a date and time').click();
  await frame.getByLabel('Date', { exact: true }).fill('2020-01-01');
  await advanceAccount(page, SKIP_MS);
  await page.clock.pauseAt(await page.evaluate((ahead) => Date.now() + ahead, SKIP_MS / 2));
  return { page, frame, close: () => context.close() };
}

async function run(
  app: OpenedApp,
  events: number,
  onSample: (sample: ExportSample) => void,
): Promise<Omit<ExportResult, 'steps'>> {
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
    const isFinished = requests === 0 && (await hasFinished(frame));
    const mark = marks[samples.length] ?? Infinity;
    if (isFinished || traffic.requests() * EVENTS_PER_REQUEST >= mark) {
      // The page would show the insights when the export has finished.
      if (samples.length === 0)
        await frame.getByRole('button', { name: 'Events', exact: true }).click();
      const busyMs = traffic.busyMs() - busyBefore;
      busyBefore = traffic.busyMs();
      const updateMs = isFinished ? null : await measureUpdate(app);
      const weight = await measureWeight(app, debug);
      const before = samples.at(-1)?.events ?? 0;
      const eventsPerSecond = ((weight.events - before) / busyMs) * 1000;
      const sample = { ...weight, requests: traffic.requests(), eventsPerSecond, updateMs };
      samples.push(sample);
      onSample(sample);
    }
    if (isFinished) break;
    if (idleSkips > MAX_IDLE_SKIPS) throw new Error(await stalledMessage(frame));
    await advanceAccount(page, SKIP_MS);
    await page.clock.fastForward(SKIP_MS);
  }
  const totalMs = performance.now() - began;
  const log = await page.evaluate(() => window.sandbox?.requests() ?? []);
  const failed = log.filter(({ status }) => status !== 200).length;
  return { scenario: SCENARIO, samples, failed, busyMs: traffic.busyMs(), totalMs };
}

/** Measures one update of the list, in milliseconds. */
async function measureUpdate({ page, frame }: OpenedApp): Promise<number> {
  await advanceAccount(page, SHOW_EVENTS_EVERY_MS);
  const began = performance.now();
  await page.clock.fastForward(SHOW_EVENTS_EVERY_MS);
  await drained(frame);
  return performance.now() - began;
}

async function measureWeight({ frame }: OpenedApp, debug: CDPSession) {
  return {
    events: await countIn(frame.locator('body')),
    // During an export the summary has no role "status", since screen readers would announce it with each page.
    shown: await heldCount(frame),
    heapBytes: await heapBytes(debug),
    storedBytes: await frame.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0),
  };
}

/** Call this before moving the page's clock: an account whose clock is behind would reject requests. */
async function advanceAccount(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((ahead) => window.sandbox?.advance(ahead), milliseconds);
}

/** Resolves when the frame's main thread is free. */
async function drained(frame: Frame): Promise<void> {
  await frame.evaluate(() => undefined);
}

async function hasFinished(frame: Frame): Promise<boolean> {
  return (await frame.getByRole('button', { name: 'Update', exact: true }).count()) > 0;
}

/** The number of events in the list. A list that lacks older events says so in a note. */
async function heldCount(frame: Frame): Promise<number> {
  const note = /has the newest ([\d,]+) of/.exec(await frame.locator('main').innerText());
  return note?.[1] === undefined
    ? countIn(frame.locator('main header').first())
    : Number(note[1].replaceAll(',', ''));
}

/** Parses the first number of events in the text of an element. */
async function countIn(locator: Locator): Promise<number> {
  const text = await locator.innerText();
  const count = /([\d,]+) events/.exec(text)?.[1];
  if (count === undefined) throw new Error(`No number of events in: ${text.slice(0, 300)}`);
  return Number(count.replaceAll(',', ''));
}

async function stalledMessage(frame: Frame): Promise<string> {
  const text = await frame.locator('body').innerText();
  return `The export has stalled. The page says: ${text.slice(0, 300)}`;
}

/** Tracks the requests of the page, which the workspace sends through its relay. */
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
    /** The time with pending requests until the end of the last burst. */
    busyMs: () => busyMs,
    /** Waits until the page waits for the rate limit. Resolves with the number of new requests. */
    async burst(frame: Frame): Promise<number> {
      do {
        await sleep(SETTLED_MS / 2);
        const began = performance.now();
        if (isSilent()) await drained(frame);
        // A frame that was busy may be about to send a request.
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
