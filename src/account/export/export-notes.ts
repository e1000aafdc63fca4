import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import type { ExportMeta } from './export-meta.ts';

export interface NoteContext {
  readonly i18n: I18n;
  /** False if the events live only as long as the page is open. */
  readonly isPersistent: boolean;
}

/** A sentence about an export; null if it does not apply. */
type ExportNote = (meta: ExportMeta, context: NoteContext) => string | null;

/** In the order in which the page shows them. */
const NOTES: readonly ExportNote[] = [
  ({ endedMs, createdMs }, { i18n }) =>
    i18n.t('export_page.notes.made', { time: dateTimeLabel(endedMs ?? createdMs, i18n) }),
  ({ startMs, untilMs, lastMs, state }, { i18n }) =>
    i18n.t('export_page.notes.span', {
      from: dateTimeLabel(startMs, i18n),
      until: dateTimeLabel(state === 'finished' ? untilMs : (lastMs ?? startMs), i18n),
    }),
  (_meta, { i18n, isPersistent }) =>
    i18n.t(isPersistent ? 'export_page.notes.stored' : 'export_page.notes.stored_here'),
  (_meta, { i18n }) => i18n.t('export_page.notes.unseen'),
];

/** What is worth knowing about a stored export, as sentences. */
export function exportNotes(meta: ExportMeta, context: NoteContext): string[] {
  return NOTES.map((note) => note(meta, context)).filter((sentence) => sentence !== null);
}
