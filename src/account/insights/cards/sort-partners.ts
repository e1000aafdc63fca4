import type { PartnerRow } from '../metrics/slow-partners.ts';
import type { Sorting } from './sort-header.tsx';

/** A partner with fewer first replies than this does not lead a list that is sorted by time. */
export const MIN_ANSWERED = 3;

/** The values of the columns after the name; null if unknown. Those of `TIME_COLUMNS` depend on first replies. */
const VALUES: readonly ((row: PartnerRow) => number | null)[] = [
  ({ conversations }) => conversations,
  ({ medianMs }) => medianMs,
  ({ p90Ms }) => p90Ms,
  slowdownOf,
  ({ unanswered }) => unanswered,
  ({ waitingNow }) => waitingNow,
];

/** Indexes in {@link VALUES}. */
const TIME_COLUMNS: readonly number[] = [1, 2, 3];

/** How the median changed, as a factor: 2 is twice as slow. Null if either period has too few first replies. */
export function slowdownOf({
  answered,
  medianMs,
  previousAnswered,
  previousMedianMs,
}: PartnerRow): number | null {
  const isKnown = answered >= MIN_ANSWERED && previousAnswered >= MIN_ANSWERED;
  if (!isKnown || medianMs === null || previousMedianMs === null || previousMedianMs <= 0)
    return null;
  return medianMs / previousMedianMs;
}

/**
 * Sorts partners by a column: 0 is the name, the others are numbers. Sorted by a time, partners with few first replies
 * come after the others, and those without any come last; so do unknown values, in both directions.
 *
 * @param nameOf the partner's name, which decides between equal values
 */
export function sortedPartners(
  rows: readonly PartnerRow[],
  { column, direction }: Sorting,
  nameOf: (row: PartnerRow) => string,
  locale: string,
): PartnerRow[] {
  const collator = new Intl.Collator(locale);
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = (a: PartnerRow, b: PartnerRow) => collator.compare(nameOf(a), nameOf(b));
  const valueOf = VALUES[column - 1];
  if (!valueOf) return rows.toSorted((a, b) => sign * byName(a, b));
  const isTime = TIME_COLUMNS.includes(column - 1);
  const rankOf = (row: PartnerRow) => {
    if (valueOf(row) === null) return 2;
    return isTime && row.answered < MIN_ANSWERED ? 1 : 0;
  };
  return rows.toSorted((a, b) => {
    const byRank = rankOf(a) - rankOf(b);
    const byValue = sign * ((valueOf(a) ?? 0) - (valueOf(b) ?? 0));
    return byRank || byValue || b.conversations - a.conversations || byName(a, b);
  });
}
