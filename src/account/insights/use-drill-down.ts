import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { EventSelection } from '../../timeline/facets/event-selection.ts';
import { useEventBrowser } from '../../timeline/browser-context.tsx';
import type { AccountInsights } from './account-insights.ts';
import type { InsightsContextValue, MarkPlace } from './insights-context.tsx';
import { markElement, scrollerOf } from './marks/mark-element.ts';

export interface DrillDown {
  readonly context: InsightsContextValue;
  /** Removes the selection and returns to the mark; null if no mark was pressed. */
  readonly back: (() => void) | null;
}

/**
 * Leads from a mark of the insights to the events behind it, and back to the mark.
 *
 * @param show shows the insights, or the list of events
 */
export function useDrillDown(show: (view: 'insights' | 'events') => void): DrillDown {
  const { dispatch } = useEventBrowser();
  const [from, setFrom] = useState<MarkPlace | null>(null);
  const [choices] = useState(() => new Map<string, unknown>());
  const latest = useRef<AccountInsights | null>(null);
  const returnTo = useRef<MarkPlace | null>(null);
  const showLatest = useRef(show);
  showLatest.current = show;

  const onDrillDown = useCallback(
    (selection: EventSelection, mark: string) => {
      const element = markElement(mark);
      setFrom({ mark, scrollTop: (element && scrollerOf(element)?.scrollTop) ?? 0 });
      dispatch({ type: 'selection-set', selection });
      showLatest.current('events');
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
    show('insights');
  }

  return { context, back: from && back };
}
