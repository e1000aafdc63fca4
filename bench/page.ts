import { type Browser, chromium } from '@playwright/test';
import { startSandbox } from '../sandbox/server.ts';
import { ensureChromium } from '../scripts/chromium.ts';
import type { LoadTimes } from './frame-probe.ts';
import { type LoadResult, loadOnce, loadResult } from './load.ts';
import { openApp, probe } from './opened-app.ts';
import { measureScrolling, type ScrollResult } from './scrolling.ts';
import { measureSearch, type SearchResult } from './searching.ts';
import { measureTypeToggle, type ToggleResult } from './type-toggle.ts';
import { measureWeight, type WeightResult } from './weight.ts';

/** The measurements of one scenario. */
export interface ScenarioResult {
  readonly scenario: string;
  readonly events: number;
  readonly load: LoadResult;
  readonly weight: WeightResult;
  readonly toggle: ToggleResult;
  /** Like `toggle`, in the middle of the list. */
  readonly toggleInMiddle: ToggleResult;
  readonly search: SearchResult;
  readonly scroll: ScrollResult;
}

export interface PageResult {
  readonly chromium: string;
  readonly scenarios: readonly ScenarioResult[];
}

/** The others are compared with the first. */
const SCENARIOS = [
  { scenario: 'default', events: 12 },
  { scenario: 'long-1000', events: 1000 },
  { scenario: 'long', events: 10_000 },
  { scenario: 'long-50000', events: 50_000 },
] as const;

const LOADS = 3;

/** Measures the built app in Chromium, with the same steps in each scenario. */
export async function measurePage(dist: string): Promise<PageResult> {
  return withChromium(async (browser) => {
    const sandbox = await startSandbox({ dist });
    try {
      const scenarios = await measureScenarios(browser, sandbox.url);
      return { chromium: browser.version(), scenarios };
    } finally {
      await sandbox.close();
    }
  });
}

/** Starts Chromium, runs the measurements, and closes it. */
export async function withChromium<Result>(
  measure: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    // Chromium does not sandbox itself as root, the user of most containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

async function measureScenarios(browser: Browser, url: string): Promise<ScenarioResult[]> {
  // The first load also starts the browser's processes, so it is not measured.
  await loadOnce(browser, url, 'default', SCENARIOS[0].events);
  const loads = SCENARIOS.map((): LoadTimes[] => []);
  for (let round = 0; round < LOADS; round += 1) {
    // In turn, so that other load on the machine affects all scenarios.
    for (const [index, { scenario, events }] of SCENARIOS.entries()) {
      loads[index]?.push(await loadOnce(browser, url, scenario, events));
    }
  }

  const results: ScenarioResult[] = [];
  for (const [index, { scenario, events }] of SCENARIOS.entries()) {
    const app = await openApp(browser, url, scenario);
    await probe<LoadTimes>(app, 'loaded', events);
    const toggle = await measureTypeToggle(app, 0);
    const toggleInMiddle = await measureTypeToggle(app, 0.5);
    const search = await measureSearch(app);
    await probe(app, 'goTo', 0);
    const scroll = await measureScrolling(app);
    // Last, when the frame has its final height.
    const weight = await measureWeight(app);
    results.push({
      scenario,
      events,
      load: loadResult(loads[index] ?? []),
      weight,
      toggle,
      toggleInMiddle,
      search,
      scroll,
    });
    await app.close();
  }
  return results;
}
