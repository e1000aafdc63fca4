import type { BrowserContext, CDPSession, Frame, Locator } from '@playwright/test';
import { addProbe, debuggerOf, openFrame } from './opened-app.ts';
import { installStepProbe } from './step-probe.ts';
import { heapBytes } from './weight.ts';

/** What an admin does with a stored export. */
export interface ExportStep {
  readonly name: string;
  /** From the action until its result is on the page, in milliseconds. */
  readonly ms: number;
  /** The time of the page's main thread for it, without waits for the disk, in milliseconds. */
  readonly taskMs: number;
  /** The longest task meanwhile, in milliseconds. 0 if none took more than 50 ms: the browser reports no shorter ones. */
  readonly longestTaskMs: number;
  /** Used JavaScript memory after the step, after garbage collection, with its buffers. */
  readonly heapBytes: number;
  /** Events in the result; null if it has no number of them. */
  readonly events: number | null;
}

/** A word in less than one event of a thousand: the number of a conversation, in its subject. */
const RARE_WORD = '4242';
const MISSING_WORD = 'xylophone';

/** An export of a million events must finish each step within this time, in milliseconds. */
const TIMEOUT_MS = 300_000;

/** Opens the stored export on a new page, as on the next day, and does one thing after the other. The clock is real. */
export async function measureSteps(
  context: BrowserContext,
  address: string,
): Promise<readonly ExportStep[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await addProbe(page, installStepProbe);
  const frame = await openFrame(page, address);
  const debug = await debuggerOf({ page, frame });
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  const steps: ExportStep[] = [];
  const step = async (name: string, act: () => Promise<number | null>): Promise<void> => {
    steps.push({ name, ...(await measured(frame, debug, act)) });
  };

  const button = (name: string | RegExp) => frame.getByRole('button', { name, exact: true });
  /** The chips move when their counts become known, so that a pointer might miss them. */
  const press = (name: RegExp) => button(name).dispatchEvent('click');
  const search = frame.getByRole('searchbox', { name: 'Search' });
  const partner = frame
    .getByRole('region', { name: 'Slow partners' })
    .locator('tbody th button')
    .first();
  const seen = async (action: Promise<void>, result: Locator): Promise<null> => {
    await action;
    await result.waitFor();
    return null;
  };

  await step('counts of all events', () => seen(button('Events').click(), button(/^Replies\W*\d/)));
  await step('first filter', () => found(frame, () => press(/^Replies/)));
  await step('second filter', () => found(frame, () => press(/^Updates/)));
  await press(/^Replies/);
  await press(/^Updates/);
  await step('search for a rare word', () => found(frame, () => search.fill(RARE_WORD)));
  await step('search without matches', () => found(frame, () => search.fill(MISSING_WORD)));
  await search.fill('');
  await step('insights', () => seen(button('Insights').click(), partner));
  await step('events of a partner', () => found(frame, () => partner.click()));
  await step('back to insights', () => seen(button('Back to insights').click(), partner));
  await button('Events').click();
  const updates = await found(frame, () => press(/^Updates/));
  await step('NDJSON of a filter', async () => {
    const download = page.waitForEvent('download');
    await button('Download').click();
    await frame.getByRole('menuitem', { name: 'NDJSON' }).first().click();
    await (await download).path();
    return updates;
  });
  await page.close();
  return steps;
}

async function measured(
  frame: Frame,
  debug: CDPSession,
  act: () => Promise<number | null>,
): Promise<Omit<ExportStep, 'name'>> {
  await frame.evaluate(() => window.stepProbe?.takeLongestTask());
  const tasksBefore = await taskTime(debug);
  const began = performance.now();
  const events = await act();
  const ms = performance.now() - began;
  const taskMs = (await taskTime(debug)) - tasksBefore;
  const longestTaskMs = await frame.evaluate(() => window.stepProbe?.takeLongestTask() ?? 0);
  return { ms, taskMs, longestTaskMs, heapBytes: await heapBytes(debug), events };
}

/** Changes the filters. Resolves with the number of events that they leave, as soon as the page knows it. */
async function found(frame: Frame, change: () => Promise<void>): Promise<number> {
  const before = await frame.evaluate(() => window.stepProbe?.result() ?? null);
  await change();
  const handle = await frame.waitForFunction(
    (old) => {
      const result = window.stepProbe?.result() ?? null;
      return result === old ? null : result;
    },
    before,
    { polling: 'raf' },
  );
  return Number((/[\d,]+/.exec((await handle.jsonValue()) ?? '')?.[0] ?? '').replaceAll(',', ''));
}

/** The time that the main thread has worked, in milliseconds. */
async function taskTime(debug: CDPSession): Promise<number> {
  const { metrics } = await debug.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
