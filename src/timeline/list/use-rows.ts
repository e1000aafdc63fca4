import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SideConversationEvent } from '../../events/event.ts';
import type { SearchQuery } from '../../events/search-query.ts';
import { type Row, rowsByConversation, rowsByDay } from './rows.ts';
import type { ViewOptions } from '../view-options.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { EventListHandle } from './event-list.tsx';

export interface Rows {
  readonly rows: readonly Row[];
  /** The row that Tab reaches and the keys move; the first until another is chosen. */
  readonly currentIndex: number;
  readonly onCurrent: (key: string) => void;
  /** Goes to the next row or the previous one, and round: after the last comes the first. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * The rows of the list, and which of them is the current one.
 *
 * @param shown the events that search and facets leave, oldest first
 * @param all all events, oldest first
 * @param isSplit whether the current event is opened beside the list: then no newer one takes its place by itself
 * @param query the search, which begins at its first match
 */
export function useRows(
  shown: readonly SideConversationEvent[],
  all: readonly SideConversationEvent[],
  { order, grouping }: Pick<ViewOptions, 'order' | 'grouping'>,
  list: RefObject<EventListHandle | null>,
  isSplit: boolean,
  query: SearchQuery,
): Rows {
  const { formats } = useI18n();
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [of, setOf] = useState(query);
  if (of !== query) {
    setOf(query);
    if (query.length > 0) setCurrentKey(null);
  }
  const rows = useMemo(
    () =>
      grouping === 'day'
        ? rowsByDay(shown, order, formats.dayKey)
        : rowsByConversation(shown, order, all),
    [shown, order, grouping, all, formats],
  );
  const currentIndex = Math.max(
    0,
    rows.findIndex(({ event }) => event.key === currentKey),
  );

  const shownKey = isSplit ? rows[currentIndex]?.event.key : undefined;
  useEffect(() => {
    if (shownKey !== undefined) setCurrentKey(shownKey);
  }, [shownKey]);

  return {
    rows,
    currentIndex,
    onCurrent: setCurrentKey,
    step(by) {
      const next = (currentIndex + by + rows.length) % rows.length;
      const row = rows[next];
      if (!row) return;
      setCurrentKey(row.event.key);
      list.current?.show(next);
    },
  };
}
