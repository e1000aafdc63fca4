import type { ExportMeta } from './export-meta.ts';

/** What the insights depend on of an export's record. */
const SOURCE_KEYS = [
  'id',
  'revision',
  'pageCount',
  'state',
  'startMs',
  'untilMs',
  'lastMs',
] as const satisfies (keyof ExportMeta)[];

/** The computation gets nothing else of the record, so that {@link insightsVersion} cannot lack a part of it. */
export type InsightsSource = Pick<ExportMeta, (typeof SOURCE_KEYS)[number]>;

/** Differs when the insights have to be computed again, apart from filters and period. */
export function insightsVersion(source: InsightsSource): string {
  return SOURCE_KEYS.map((key) => source[key]).join(' ');
}
