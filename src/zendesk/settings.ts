import type { Host } from './host.ts';

/**
 * The settings of the installation, without those of `business-settings.ts`. The manifest has the same parameters with the
 * same defaults.
 */
export interface Settings {
  /** Age limits of waiting conversations, in minutes of working time. Each is at least the one before. */
  readonly warningMinutes: number;
  readonly lateMinutes: number;
  readonly overdueMinutes: number;
  /** Polling interval in seconds. */
  readonly refreshSeconds: number;
  /** After how many days without use the account page deletes its stored export. */
  readonly retentionDays: number;
}

export const DEFAULT_SETTINGS: Settings = {
  warningMinutes: 24 * 60,
  lateMinutes: 72 * 60,
  overdueMinutes: 168 * 60,
  refreshSeconds: 60,
  retentionDays: 30,
};

/** The shortest polling interval in seconds that keeps the app within the agent's rate limit. */
const MIN_REFRESH_S = 15;

/** The longest polling interval, one day in seconds. Browser timers longer than 24 days fire immediately. */
const MAX_REFRESH_S = 86_400;

/** The longest retention, ten years in days. The page names the number. */
const MAX_RETENTION_DAYS = 3650;

/**
 * Parses the settings. Zendesk sends numbers as numbers or text, and omits empty fields. A value that is not a positive
 * number is replaced by the default. Limits in minutes win over those in hours.
 */
export function parseSettings({ settings }: Pick<Host, 'settings'>): Settings {
  const values = (settings ?? {}) as Readonly<Record<string, unknown>>;
  function positive(name: string, fallback: number): number {
    const value = values[name];
    const number =
      typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    return Number.isFinite(number) && number > 0 ? number : fallback;
  }
  function minutes(name: string, fallback: number): number {
    return positive(`${name}_minutes`, positive(`${name}_hours`, fallback / 60) * 60);
  }
  const warningMinutes = minutes('warning', DEFAULT_SETTINGS.warningMinutes);
  const lateMinutes = Math.max(warningMinutes, minutes('late', DEFAULT_SETTINGS.lateMinutes));
  return {
    warningMinutes,
    lateMinutes,
    overdueMinutes: Math.max(lateMinutes, minutes('overdue', DEFAULT_SETTINGS.overdueMinutes)),
    refreshSeconds: Math.min(
      MAX_REFRESH_S,
      Math.max(MIN_REFRESH_S, positive('refresh_seconds', DEFAULT_SETTINGS.refreshSeconds)),
    ),
    retentionDays: Math.min(
      MAX_RETENTION_DAYS,
      Math.max(1, positive('retention_days', DEFAULT_SETTINGS.retentionDays)),
    ),
  };
}

const MINUTE_MS = 60_000;

/** Converts the age limits of waiting conversations from minutes to milliseconds. */
export function ageLimitsOf({ warningMinutes, lateMinutes, overdueMinutes }: Settings) {
  return {
    warningMs: warningMinutes * MINUTE_MS,
    lateMs: lateMinutes * MINUTE_MS,
    overdueMs: overdueMinutes * MINUTE_MS,
  };
}
