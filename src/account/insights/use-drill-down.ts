import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { EventSelection } from '../../timeline/facets/event-selection.ts';
import type { DateChoice } from '../../timeline/facets/date-range.ts';
import { useEventBrowser } from '../../timeline/browser-context.tsx';
import type { AccountInsights } from './account-insights.ts';
import type { InsightsContextValue, MarkPlace } from './insights-context.tsx';
import { markElement, scrollerOf } from './marks/mark-element.ts';

export interface DrillDown {
  readonly context: InsightsContextValue;
  /** Removes the selection and returns to the mark; null if no mark was pressed. */
  readonly back: (() => void) | null;
  /** The date filter that {@link back} applies again; null if there is none. */
  readonly date: DateChoice | null;
}

/**
 * Leads from a mark of the insights to the events behind it, and back to the mark. The date filter does not apply meanwhile: it
 * has chosen the period of the insights, and what they say of that period follows from conversations that began before it.
 *
 * @param show shows the insights, or the list of events
 */
export function useDrillDown(show: (view: 'insights' | 'events') => void): DrillDown {
  const { dispatch, facets } = useEventBrowser();
  const [from, setFrom] = useState<(MarkPlace & { readonly date: DateChoice | null }) | null>(null);
  const [choices] = useState(() => new Map<string, unknown>());
  const latest = useRef<AccountInsights | null>(null);
  const returnTo = useRef<MarkPlace | null>(null);
  const drillCount = useRef(0);
  const current = useRef({ show, facets });
  current.current = { show, facets };

  const onDrillDown = useCallback(
    (selection: EventSelection, mark: string) => {
      const element = markElement(mark);
      const { facets: all, show: showNow } = current.current;
      const scrollTop = (element && scrollerOf(element)?.scrollTop) ?? 0;
      setFrom({ mark, scrollTop, date: all.date });
      if (all.date) dispatch({ type: 'facets-changed', facets: { ...all, date: null } });
      // The same mark stands for other events after another date filter.
      drillCount.current += 1;
      const key = `${selection.key} ${drillCount.current}`;
      dispatch({ type: 'selection-set', selection: { ...selection, key } });
      showNow('events');
    },
    [dispatch],
  );
  const context = useMemo(
    (): InsightsContextValue => ({ onDrillDown, choices, latest, returnTo }),
    [onDrillDown, choices],
  );

  function back(): void {
    returnTo.current = from;
    setFrom(null);
    dispatch({ type: 'selection-set', selection: null });
    if (from?.date) dispatch({ type: 'facets-changed', facets: { ...facets, date: from.date } });
    show('insights');
  }

  return { context, back: from && back, date: from?.date ?? null };
}
