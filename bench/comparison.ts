import type { Browser } from '@playwright/test';
import { startSandbox } from '../sandbox/server.ts';
import type { LoadTimes } from './frame-probe.ts';
import { type LoadResult, loadOnce, loadResult } from './load.ts';
import { measureSearch, type SearchResult } from './searching.ts';
import { openApp, probe } from './opened-app.ts';
import { milliseconds, table, times } from './table.ts';

/** The measurements of one scenario in two builds. */
export interface Comparison {
  readonly scenario: string;
  readonly builds: readonly [current: BuildResult, other: BuildResult];
}

interface BuildResult {
  readonly load: LoadResult;
  readonly search: SearchResult;
}

const SCENARIOS = [
  { scenario: 'default', events: 12 },
  { scenario: 'long', events: 10_000 },
  { scenario: 'long-50000', events: 50_000 },
] as const;

/** More than for one build: the difference of two builds is smaller than that of two scenarios. */
const LOADS = 7;

/** Measures two builds in turn, so that other load on the machine affects both. */
export async function compareBuilds(
  browser: Browser,
  dists: readonly [current: string, other: string],
): Promise<Comparison[]> {
  const sandboxes = [
    await startSandbox({ dist: dists[0] }),
    await startSandbox({ dist: dists[1] }),
  ];
  try {
    const results: Comparison[] = [];
    for (const { scenario, events } of SCENARIOS) {
      const loads = sandboxes.map((): LoadTimes[] => []);
      for (let round = 0; round < LOADS; round += 1) {
        for (const [index, { url }] of sandboxes.entries()) {
          loads[index]?.push(await loadOnce(browser, url, scenario, events));
        }
      }
      const builds: BuildResult[] = [];
      for (const [index, { url }] of sandboxes.entries()) {
        const app = await openApp(browser, url, scenario);
        await probe<LoadTimes>(app, 'loaded', events);
        const search = await measureSearch(app);
        await app.close();
        builds.push({ load: loadResult(loads[index] ?? []), search });
      }
      const [current, other] = builds;
      if (current && other) results.push({ scenario, builds: [current, other] });
    }
    return results;
  } finally {
    for (const sandbox of sandboxes) await sandbox.close();
  }
}

const LINES: readonly (readonly [label: string, value: (result: BuildResult) => number])[] = [
  ['load: first row on the screen', ({ load }) => load.firstRow.median],
  ['load: complete list on the screen', ({ load }) => load.complete.median],
  ['load: main thread blocked', ({ load }) => load.blocked.median],
  ['load: longest task over 50 ms', ({ load }) => load.longestTask.median],
  ['search: first word, list on the screen', ({ search }) => search.first],
];

/** Formats the comparison as a table: medians of this build and the other one, and their ratio. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  return table('This build compared with the other one', [
    ['', 'this', 'other', 'this : other'],
    ...comparisons.flatMap(({ scenario, builds: [current, other] }) =>
      LINES.map(([label, value]) => [
        `${scenario}, ${label}`,
        milliseconds(value(current)),
        milliseconds(value(other)),
        value(other) > 0 ? times(value(current) / value(other)) : '',
      ]),
    ),
  ]);
}
