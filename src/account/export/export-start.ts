import type { ExportStart, LastExport } from './export-meta.ts';
import { EXPORT_LAG_MS, type ExportStartChoice } from './export-state.ts';
import { resumePointAt } from './resume-point.ts';

/**
 * The time range of a new export.
 *
 * @param isUntilNow whether to include the last minutes, whose events may still change
 * @param last the export that finished last; null if there is none
 * @param nowMs the account's time, in milliseconds since 1970: the browser's clock can be wrong
 */
export function exportStart(
  choice: ExportStartChoice,
  isUntilNow: boolean,
  last: LastExport | null,
  nowMs: number,
): ExportStart {
  const range = { untilMs: isUntilNow ? nowMs : nowMs - EXPORT_LAG_MS, createdMs: nowMs };
  // The last export can end later: with the last minutes, or by a clock that was ahead.
  if (choice.kind === 'since-last' && last)
    return { ...range, startMs: Math.min(last.untilMs, range.untilMs), from: last.resume };
  const beforeMs = choice.kind === 'last' ? choice.durationMs : 0;
  const startMs = choice.kind === 'from' ? choice.startMs : nowMs - beforeMs;
  return { ...range, startMs, from: resumePointAt(startMs) };
}
