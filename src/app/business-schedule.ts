import { withLock } from '../storage/lock.ts';
import { loadItem, saveItem } from '../storage/web-storage.ts';
import {
  type AccountSchedule,
  fetchAccountSchedule,
  parseStoredSchedule,
} from '../zendesk/account-schedule.ts';
import { parseBusinessSettings } from '../zendesk/business-settings.ts';
import type { FetchJson } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';
import { RequestError } from '../zendesk/request-error.ts';

/** Business hours whose time zone is known. */
export interface BusinessHours extends AccountSchedule {
  readonly timeZone: string;
}

/** The business hours of the installation. */
export interface BusinessScheduleSource {
  /**
   * The hours as far as they are known: those of the account's schedule that the browser has stored, however old, or else
   * those of the settings.
   *
   * @returns null if every hour counts
   */
  current(): Promise<BusinessHours | null>;
  /** Whether the browser has an answer of the account, or a failure, for the schedule of the settings. */
  isKnown(): boolean;
  /**
   * Asks the account for its schedule if no page of this browser did so within a day, or within an hour after a failure.
   *
   * @returns true if the account was asked: then `current` may be different. A failure changes nothing.
   * @throws the signal's reason if it is aborted
   */
  refresh(signal: AbortSignal): Promise<boolean>;
}

export interface BusinessScheduleOptions {
  readonly host: Pick<Host, 'installation' | 'settings'>;
  readonly fetchJson: FetchJson;
  /** IANA name. Asked for hours that have no time zone of their own. */
  readonly agentTimeZone: () => Promise<string>;
}

/** What the browser stores. */
interface StoredSchedule {
  /** When the account is to be asked again, in milliseconds since 1970. */
  readonly dueMs: number;
  /** The name of the schedule in the settings at that time. */
  readonly name: string | null;
  /** Null if the account has no such schedule. */
  readonly schedule: AccountSchedule | null;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function createBusinessSchedule(options: BusinessScheduleOptions): BusinessScheduleSource {
  const { host, fetchJson, agentTimeZone } = options;
  const settings = parseBusinessSettings(host);
  const { scheduleName: name, usesSchedules } = settings;
  const key = `${host.installation} schedule`;

  /** What this page knows if the browser refuses storage. */
  let unsaved: StoredSchedule | null = null;

  /** What is stored for the schedule of the settings. */
  function stored(): StoredSchedule | null {
    const value = loadItem(key) as Partial<Record<keyof StoredSchedule, unknown>> | null;
    const { dueMs, name: storedName, schedule } = value ?? {};
    if (typeof dueMs !== 'number' || storedName !== name) return unsaved;
    return { dueMs, name, schedule: parseStoredSchedule(schedule) };
  }

  /** A time that is far in the future is that of a clock that was set back since. */
  function isDue(): boolean {
    const dueInMs = (stored()?.dueMs ?? 0) - Date.now();
    return dueInMs <= 0 || dueInMs > DAY_MS;
  }

  async function ask(signal: AbortSignal): Promise<void> {
    try {
      const schedule = await fetchAccountSchedule(fetchJson, name, signal);
      save({ dueMs: Date.now() + DAY_MS, name, schedule });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      save({ dueMs: Date.now() + HOUR_MS, name, schedule: stored()?.schedule ?? null });
    }
  }

  function save(value: StoredSchedule): void {
    unsaved = saveItem(key, value) ? null : value;
  }

  return {
    async current() {
      const schedule = usesSchedules ? stored()?.schedule : null;
      const { intervals } = settings;
      const hours = schedule ?? (intervals && { timeZone: null, intervals, holidays: [] });
      if (!hours) return null;
      const timeZone = hours.timeZone ?? settings.timeZone ?? (await agentTimeZone());
      return { ...hours, timeZone };
    },
    isKnown: () => !usesSchedules || stored() !== null,
    async refresh(signal) {
      if (!usesSchedules || !isDue()) return false;
      await withLock(
        key,
        async () => {
          // Another page may have asked meanwhile.
          if (isDue()) await ask(signal);
        },
        { waits: true },
      );
      return true;
    },
  };
}
