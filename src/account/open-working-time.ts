import { createBusinessSchedule } from '../app/business-schedule.ts';
import { businessHours } from '../turns/business-hours.ts';
import { CALENDAR_TIME, type WorkingTime } from '../turns/working-time.ts';
import { delay } from '../zendesk/delay.ts';
import type { FetchJson } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';

export interface WorkingTimeOptions {
  readonly host: Pick<Host, 'installation' | 'settings'>;
  /** Sends each request once, within the rate limit. */
  readonly fetchJson: FetchJson;
  /** IANA name of the agent's time zone. */
  readonly timeZone: string;
}

/** How long the page waits for the account's business hours if the browser has never seen them, in milliseconds. */
const FIRST_ANSWER_MS = 2000;

/** For requests that end with the page only. */
const UNTIL_UNLOAD = new AbortController().signal;

/**
 * What measures waits and reply times as long as the page is open: an answer that comes later counts from the next time on,
 * so that no number on the page changes its meaning. Never rejects because of a failed request.
 */
export async function openWorkingTime(options: WorkingTimeOptions): Promise<WorkingTime> {
  const schedule = createBusinessSchedule({
    ...options,
    agentTimeZone: () => Promise.resolve(options.timeZone),
  });
  const wasKnown = schedule.isKnown();
  const refreshed = schedule.refresh(UNTIL_UNLOAD);
  if (!wasKnown) await Promise.race([refreshed, delay(FIRST_ANSWER_MS, UNTIL_UNLOAD)]);
  const hours = await schedule.current();
  return hours ? businessHours(hours) : CALENDAR_TIME;
}
