const SIZE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const HOUR_MS = 3_600_000;

/**
 * Formats a duration in one unit, rounded down: minutes below one hour, hours below one day, otherwise days. Shorter
 * and negative durations count as one minute.
 *
 * @param locale BCP 47 tag
 */
export function formatDuration(locale: string, milliseconds: number): string {
  const hours = milliseconds / HOUR_MS;
  const [unit, value] =
    hours < 1
      ? ['minute', Math.max(1, hours * 60)]
      : hours < 24
        ? ['hour', hours]
        : ['day', hours / 24];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    roundingMode: 'floor',
  }).format(value);
}

/**
 * Formats how long ago something was, such as `7 minutes ago`, in one unit, rounded down. Less than a minute counts as one.
 *
 * @param locale BCP 47 tag
 */
export function formatAgo(locale: string, milliseconds: number): string {
  const hours = milliseconds / HOUR_MS;
  const [unit, value] =
    hours < 1
      ? (['minute', Math.max(1, hours * 60)] as const)
      : hours < 24
        ? (['hour', hours] as const)
        : (['day', hours / 24] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(
    -Math.floor(value),
    unit,
  );
}

/**
 * Formats a size such as `12 kB`, in decimal units like file managers and Zendesk.
 *
 * @param locale BCP 47 tag
 */
export function formatSize(locale: string, bytes: number): string {
  const step = Math.min(SIZE_UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: SIZE_UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
