import { formatDuration } from '../../i18n/measures.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What an export covers. Times are milliseconds since 1970; `untilMs` is exclusive. */
export interface ExportSpan {
  readonly startMs: number;
  readonly untilMs: number;
  readonly eventCount: number;
}

/** What an export covers in a few words: `30 days · 18,800 events`. */
export function exportSummary({ startMs, untilMs, eventCount }: ExportSpan, i18n: I18n): string {
  const { t, formats } = i18n;
  return t('export_page.bar.summary', {
    span: isolate(formatDuration(formats.locale, rounded(untilMs - startMs))),
    events: isolate(t.plural('export_page.bar.events', eventCount)),
  });
}

/** The last 30 days end five minutes ago, and are 30 days all the same. In milliseconds. */
function rounded(durationMs: number): number {
  const unit = durationMs < HOUR_MS ? MINUTE_MS : durationMs < DAY_MS ? HOUR_MS : DAY_MS;
  return Math.round(durationMs / unit) * unit;
}
