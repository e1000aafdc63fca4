import type { I18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { CheckedPart, CheckOutcome } from './export-check.ts';
import { dateTimeLabel } from './date-time-label.ts';

/** How a check ended. If it has read all of its part, which part that is. */
export function checkHeading({ end, part }: CheckOutcome, i18n: I18n): string {
  const { t, formats } = i18n;
  if (end.state !== 'finished') return t(`export_page.check.${end.state}`);
  // Also of an export without events: then its time says more.
  if (part.wholeCount) return t.plural('export_page.check.finished_all', part.wholeCount);
  const [startDay, endDay] = [formats.dayKey(part.startMs), formats.dayKey(part.endMs)];
  if (startDay === endDay) return t('export_page.check.finished_part', timesOf(part, i18n));
  return t('export_page.check.finished_part', {
    start: isolate(formats.dayNamed(startDay)),
    end: isolate(formats.dayNamed(endDay)),
  });
}

/** What a check has read that did not finish. */
export function readPartLabel(part: CheckedPart, i18n: I18n): string {
  return part.endMs <= part.startMs
    ? i18n.t('export_page.check.read_nothing')
    : i18n.t('export_page.check.read_part', timesOf(part, i18n));
}

/** What screen readers say of the outcome: how the check ended, and what happened to the events that are missing. */
export function checkAnnouncement(outcome: CheckOutcome, i18n: I18n): string {
  const { t } = i18n;
  const { removed, kept } = outcome;
  const title = checkHeading(outcome, i18n);
  if (kept) {
    const label = t.plural('export_page.check.not_returned', kept.count);
    const text = t(`export_page.check.kept.${kept.why}`);
    const keptText = t('export_page.announcement', { title: label, text });
    return t('export_page.announcement', { title, text: keptText });
  }
  if (removed.count === 0) return title;
  const text = t.plural('export_page.check.removed', removed.count);
  return t('export_page.announcement', { title, text });
}

function timesOf({ startMs, endMs }: CheckedPart, i18n: I18n) {
  return {
    start: isolate(dateTimeLabel(startMs, i18n)),
    end: isolate(dateTimeLabel(endMs, i18n)),
  };
}
