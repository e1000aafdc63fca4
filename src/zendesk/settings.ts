import type { Host } from './host.ts';

/** What an admin can set for the installation; the manifest names the same parameters with the same defaults. */
export interface Settings {
  /** After so many hours a waiting conversation gets the first, second and third colour; each is at least the one before. */
  readonly warningHours: number;
  readonly lateHours: number;
  readonly overdueHours: number;
  /** Between two looks for news, in seconds. */
  readonly refreshSeconds: number;
}

export const DEFAULT_SETTINGS: Settings = {
  warningHours: 24,
  lateHours: 72,
  overdueHours: 168,
  refreshSeconds: 60,
};

/** More often than this, in seconds, an app cannot ask for news and keep within the limit of its agent. */
const SHORTEST_REFRESH_S = 15;

/** A day: whoever sets more wants hardly any requests. A browser's timers run at once where they are set to more than 24 days. */
const LONGEST_REFRESH_S = 86_400;

/**
 * Reads the settings. Zendesk gives numbers as numbers or as text, and nothing for a field that was left empty: what is no
 * positive number is the default.
 */
export function readSettings({ settings }: Pick<Host, 'settings'>): Settings {
  const given = (settings ?? {}) as Readonly<Record<string, unknown>>;
  function positive(name: string, fallback: number): number {
    const one = given[name];
    const value = typeof one === 'number' || typeof one === 'string' ? Number(one) : Number.NaN;
    return Number.isFinite(value) && value > 0 ? value : fallback;
  }
  const warningHours = positive('warning_hours', DEFAULT_SETTINGS.warningHours);
  const lateHours = Math.max(warningHours, positive('late_hours', DEFAULT_SETTINGS.lateHours));
  return {
    warningHours,
    lateHours,
    overdueHours: Math.max(lateHours, positive('overdue_hours', DEFAULT_SETTINGS.overdueHours)),
    refreshSeconds: Math.min(
      LONGEST_REFRESH_S,
      Math.max(SHORTEST_REFRESH_S, positive('refresh_seconds', DEFAULT_SETTINGS.refreshSeconds)),
    ),
  };
}

const HOUR_MS = 3_600_000;

/** The ages at which a waiting conversation changes its colour, in milliseconds. */
export function ageLimitsOf({ warningHours, lateHours, overdueHours }: Settings) {
  return {
    warningMs: warningHours * HOUR_MS,
    lateMs: lateHours * HOUR_MS,
    overdueMs: overdueHours * HOUR_MS,
  };
}
