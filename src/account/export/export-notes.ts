import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import { exactnessLabels } from './exactness-label.ts';
import type { ExportMeta } from './export-meta.ts';
import { incompleteLabels } from './incomplete-label.ts';

export interface NoteContext {
  readonly i18n: I18n;
  /** False if the events live only as long as the page is open. */
  readonly isPersistent: boolean;
  /** After how many days without use the events are deleted. */
  readonly retentionDays: number;
}

/** Sentences about an export; none if they do not apply. */
type ExportNote = (meta: ExportMeta, context: NoteContext) => readonly string[];

/** In the order in which the page shows them. */
const NOTES: readonly ExportNote[] = [
  ({ endedMs, createdMs }, { i18n }) => [
    i18n.t('export_page.notes.made', { time: dateTimeLabel(endedMs ?? createdMs, i18n) }),
  ],
  ({ startMs, untilMs, lastMs, state }, { i18n }) => [
    i18n.t('export_page.notes.span', {
      from: dateTimeLabel(startMs, i18n),
      until: dateTimeLabel(state === 'finished' ? untilMs : (lastMs ?? startMs), i18n),
    }),
  ],
  ({ incompleteSeconds }, { i18n }) => incompleteLabels(incompleteSeconds, i18n),
  (meta, { i18n }) => exactnessLabels(meta, i18n),
  (_meta, { i18n }) => [i18n.t('export_page.notes.unseen')],
  (_meta, { i18n, isPersistent, retentionDays }) => [
    isPersistent
      ? i18n.t.plural('export_page.notes.kept', retentionDays)
      : i18n.t('export_page.notes.stored_here'),
  ],
];

/** What is worth knowing about a stored export, as sentences. */
export function exportNotes(meta: ExportMeta, context: NoteContext): string[] {
  return NOTES.flatMap((note) => note(meta, context));
}
