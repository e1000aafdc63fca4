import type { Host } from './host.ts';

/** The settings of the installation. The manifest has the same parameters with the same defaults. */
export interface Settings {
  /** Age limits of waiting conversations, in hours. Each is at least the one before. */
  readonly warningHours: number;
  readonly lateHours: number;
  readonly overdueHours: number;
  /** Polling interval in seconds. */
  readonly refreshSeconds: number;
}

export const DEFAULT_SETTINGS: Settings = {
  warningHours: 24,
  lateHours: 72,
  overdueHours: 168,
  refreshSeconds: 60,
};

/** The shortest polling interval in seconds that keeps the app within the agent's rate limit. */
const MIN_REFRESH_S = 15;

/** The longest polling interval, one day in seconds. Browser timers longer than 24 days fire immediately. */
const MAX_REFRESH_S = 86_400;

/**
 * Parses the settings. Zendesk sends numbers as numbers or text, and omits empty fields. A value that is not a positive
 * number is replaced by the default.
 */
export function parseSettings({ settings }: Pick<Host, 'settings'>): Settings {
  const values = (settings ?? {}) as Readonly<Record<string, unknown>>;
  function positive(name: string, fallback: number): number {
    const value = values[name];
    const number =
      typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    return Number.isFinite(number) && number > 0 ? number : fallback;
  }
  const warningHours = positive('warning_hours', DEFAULT_SETTINGS.warningHours);
  const lateHours = Math.max(warningHours, positive('late_hours', DEFAULT_SETTINGS.lateHours));
  return {
    warningHours,
    lateHours,
    overdueHours: Math.max(lateHours, positive('overdue_hours', DEFAULT_SETTINGS.overdueHours)),
    refreshSeconds: Math.min(
      MAX_REFRESH_S,
      Math.max(MIN_REFRESH_S, positive('refresh_seconds', DEFAULT_SETTINGS.refreshSeconds)),
    ),
  };
}

const HOUR_MS = 3_600_000;

/** Converts the age limits of waiting conversations from hours to milliseconds. */
export function ageLimitsOf({ warningHours, lateHours, overdueHours }: Settings) {
  return {
    warningMs: warningHours * HOUR_MS,
    lateMs: lateHours * HOUR_MS,
    overdueMs: overdueHours * HOUR_MS,
  };
}
