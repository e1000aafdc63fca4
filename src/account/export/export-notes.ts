import type { I18n } from '../../i18n/i18n-context.tsx';
import { dateTimeLabel } from './date-time-label.ts';
import type { ExportMeta } from './export-meta.ts';
import { incompleteLabels } from './incomplete-label.ts';

export interface NoteContext {
  readonly i18n: I18n;
  /** False if the events live only as long as the page is open. */
  readonly isPersistent: boolean;
}

/** A sentence about an export; null if it does not apply. */
type ExportNote = (meta: ExportMeta, context: NoteContext) => string | null;

const incomplete: ExportNote = ({ incompleteSeconds }, { i18n }) =>
  incompleteLabels(incompleteSeconds, i18n)[0] ?? null;

const replaced: ExportNote = ({ replacedCharacters }, { i18n }) =>
  replacedCharacters === 0 ? null : i18n.t.plural('export_page.notes.replaced', replacedCharacters);

const notExact: ExportNote = ({ isExactText }, { i18n }) =>
  isExactText ? null : i18n.t('export_page.notes.not_exact');

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
  incomplete,
  replaced,
  notExact,
  (_meta, { i18n }) => i18n.t('export_page.notes.unseen'),
];

/** What is worth knowing about a stored export, as sentences. */
export function exportNotes(meta: ExportMeta, context: NoteContext): string[] {
  return NOTES.map((note) => note(meta, context)).filter((sentence) => sentence !== null);
}
