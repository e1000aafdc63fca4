import { createBusinessSchedule } from '../../app/business-schedule.ts';
import { businessHours } from '../../turns/business-hours.ts';
import type { WaitRules } from '../../turns/waiting.ts';
import { CALENDAR_TIME } from '../../turns/working-time.ts';
import { nextTask } from '../../ui/next-task.ts';
import { fetchAgent } from '../../zendesk/agent.ts';
import { delay } from '../../zendesk/delay.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import type { Host } from '../../zendesk/host.ts';
import { ageLimitsOf, parseSettings } from '../../zendesk/settings.ts';

export interface WaitsOptions {
  readonly host: Host;
  readonly fetchJson: FetchJson;
  /** Ends the requests. Nothing is reported afterwards. */
  readonly signal: AbortSignal;
  /** Called with how waits are measured, and again if the account's business hours turn out to be different. */
  readonly onWaits: (waits: WaitRules) => void;
}

/** How waits are measured and judged: by the settings, and in the business hours that are known. */
export interface Waits {
  /** Resolves when `onWaits` has been called for the first time. Without any request. */
  readonly known: Promise<void>;
  /** Asks the account for its business hours if that is due. Never rejects because of a failed request. */
  refresh(): Promise<void>;
}

/** How long a request waits, in ms, so that the list is shown before, and its child tickets are asked for. */
const WAIT_MS = 500;

export function createWaits({ host, fetchJson, signal, onWaits }: WaitsOptions): Waits {
  const limits = ageLimitsOf(parseSettings(host));
  const schedule = createBusinessSchedule({
    host,
    fetchJson,
    agentTimeZone: async () => (await fetchAgent(host)).timeZone,
  });
  /** The hours that were reported, as JSON. */
  let reported: string | null = null;

  async function report(): Promise<void> {
    const hours = await schedule.current();
    const json = JSON.stringify(hours);
    if (signal.aborted || json === reported) return;
    reported = json;
    onWaits({ limits, time: hours ? businessHours(hours) : CALENDAR_TIME });
  }

  async function refresh(): Promise<void> {
    try {
      await delay(WAIT_MS, signal);
      // What renders the list is in the queue before this.
      await nextTask();
      if (await schedule.refresh(signal)) await report();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = null;
    }
  }

  let running: Promise<void> | null = null;
  return {
    known: report(),
    refresh: () => (running ??= refresh()),
  };
}
