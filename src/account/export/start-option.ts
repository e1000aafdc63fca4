import { type ExportStartChoice, EXPORT_LAG_MS } from './export-state.ts';

/** The options of the form for a new export. */
export type StartOption =
  | { readonly kind: 'last-day' }
  | { readonly kind: 'last-days'; readonly days: 7 | 30 | 90 }
  | { readonly kind: 'since-last' }
  | { readonly kind: 'since-moment' };

/** In their order. `since-last` needs a finished export. */
export const START_OPTIONS: readonly StartOption[] = [
  { kind: 'last-day' },
  { kind: 'last-days', days: 7 },
  { kind: 'last-days', days: 30 },
  { kind: 'last-days', days: 90 },
  { kind: 'since-last' },
  { kind: 'since-moment' },
];

/** Why an export cannot start. */
export type StartError = 'no_moment' | 'too_late' | 'in_future' | 'too_early';

const DAY_MS = 86_400_000;

/**
 * The start that an option stands for.
 *
 * @param momentMs the time in the two fields, in milliseconds since 1970; null if it is invalid
 * @param isUntilNow whether to include the last minutes
 * @param nowMs the time of the click
 */
export function startChoiceOf(
  option: StartOption,
  momentMs: number | null,
  isUntilNow: boolean,
  nowMs = Date.now(),
): ExportStartChoice | StartError {
  switch (option.kind) {
    case 'last-day':
      return { kind: 'last', durationMs: DAY_MS };
    case 'last-days':
      return { kind: 'last', durationMs: option.days * DAY_MS };
    case 'since-last':
      return { kind: 'since-last' };
    case 'since-moment':
      if (momentMs === null) return 'no_moment';
      // Zendesk has no times before 1970.
      if (momentMs < 0) return 'too_early';
      if (momentMs >= nowMs) return 'in_future';
      return isUntilNow || momentMs < nowMs - EXPORT_LAG_MS
        ? { kind: 'from', startMs: momentMs }
        : 'too_late';
  }
}
