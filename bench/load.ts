import type { Browser } from '@playwright/test';
import type { LoadTimes } from './frame-probe.ts';
import { openApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** The load times of a ticket, in milliseconds. */
export type LoadResult = Readonly<Record<keyof LoadTimes, Summary>>;

/** Opens a scenario in a new window and waits for the complete list of this number of events. */
export async function loadOnce(
  browser: Browser,
  url: string,
  scenario: string,
  events: number,
): Promise<LoadTimes> {
  const app = await openApp(browser, url, scenario);
  try {
    return await probe<LoadTimes>(app, 'loaded', events);
  } finally {
    await app.close();
  }
}

/** Summarizes several loads. */
export function loadResult(loads: readonly LoadTimes[]): LoadResult {
  return {
    firstRow: summaryOf(loads.map(({ firstRow }) => firstRow)),
    complete: summaryOf(loads.map(({ complete }) => complete)),
    blocked: summaryOf(loads.map(({ blocked }) => blocked)),
    longestTask: summaryOf(loads.map(({ longestTask }) => longestTask)),
  };
}
