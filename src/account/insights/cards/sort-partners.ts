import type { PartnerRow } from '../metrics/slow-partners.ts';
import type { Sorting } from './sort-header.tsx';

/** A partner with fewer first replies than this does not lead a list that is sorted by time. */
export const MIN_ANSWERED = 3;

/** A column of the table of partners. */
export type PartnerColumn = 'name' | keyof typeof VALUES;

export interface PartnerSorting {
  readonly column: PartnerColumn;
  readonly direction: Sorting['direction'];
}

/** The values of the columns after the name; null if unknown. Those of `TIME_COLUMNS` depend on first replies. */
const VALUES = {
  conversations: ({ conversations }: PartnerRow) => conversations,
  median: ({ medianMs }: PartnerRow) => medianMs,
  p90: ({ p90Ms }: PartnerRow) => p90Ms,
  change: slowdownOf,
  unanswered: ({ unanswered }: PartnerRow) => unanswered,
  waitingNow: ({ waitingNow }: PartnerRow) => waitingNow,
};

const COLUMNS: readonly PartnerColumn[] = [
  'name',
  'median',
  'conversations',
  'p90',
  'change',
  'unanswered',
  'waitingNow',
];

const TIME_COLUMNS: readonly PartnerColumn[] = ['median', 'p90', 'change'];

/** The columns in their order. Without a previous period there is no change. */
export function partnerColumns(hasPrevious: boolean): readonly PartnerColumn[] {
  return COLUMNS.filter((column) => hasPrevious || column !== 'change');
}

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
 * Sorts partners by a column. Sorted by a time, partners with few first replies
 * come after the others, and those without any come last; so do unknown values, in both directions.
 *
 * @param nameOf the partner's name, which decides between equal values
 */
export function sortedPartners(
  rows: readonly PartnerRow[],
  { column, direction }: PartnerSorting,
  nameOf: (row: PartnerRow) => string,
  locale: string,
): PartnerRow[] {
  const collator = new Intl.Collator(locale);
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = (a: PartnerRow, b: PartnerRow) => collator.compare(nameOf(a), nameOf(b));
  if (column === 'name') return rows.toSorted((a, b) => sign * byName(a, b));
  const valueOf = VALUES[column];
  const isTime = TIME_COLUMNS.includes(column);
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
