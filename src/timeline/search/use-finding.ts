import { useMemo, useState } from 'preact/hooks';
import { type DayRange, rangeOf } from '../facets/date-range.ts';
import { type FacetResult, type Facets, hasFacets } from '../facets/facets.ts';
import { find } from './filter-events.ts';
import { parseQuery, type SearchQuery } from '../../events/search-query.ts';
import type { Timeline } from '../../events/timeline.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';

export interface Finding {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly query: SearchQuery;
  readonly found: FacetResult;
  /** True where search or facets may leave events out. */
  readonly isNarrowed: boolean;
  /** The days that a choice of date stands for today. */
  readonly rangeOfDate: (date: NonNullable<Facets['date']>) => DayRange;
}

/** What the agent searches for, and what search and facets leave of the timeline. */
export function useFinding(
  { events }: Timeline,
  facets: Facets,
  nowMs: number,
  initialText: string,
): Finding {
  const { formats } = useI18n();
  const [text, setText] = useState(initialText);
  const query = useMemo(() => parseQuery(text), [text]);
  const today = formats.dayKey(nowMs);

  const rangeOfDate = useMemo(
    () => (date: NonNullable<Facets['date']>) => rangeOf(date, today, formats.dayBefore),
    [today, formats],
  );
  const found = useMemo(
    () => find(events, query, facets, facets.date && rangeOfDate(facets.date), formats.dayKey),
    [events, query, facets, rangeOfDate, formats],
  );
  return {
    text,
    setText,
    query,
    found,
    isNarrowed: query.length > 0 || hasFacets(facets),
    rangeOfDate,
  };
}
