import type { VNode } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { rowsOf } from '../../model/rows.ts';
import type { ReadTicket } from '../../model/ticket-state.ts';
import { countTypes, filterByType } from '../../model/type-filter.ts';
import { FittedPage } from '../shared/fitted-page.tsx';
import { NotLoaded } from '../shared/not-loaded.tsx';
import { useRemembered } from '../shared/use-remembered.ts';
import { useWords } from '../shared/words.tsx';
import { EventList } from './event-list.tsx';
import { NoRowsPage } from './no-rows-page.tsx';
import { PartialNotice } from './partial-notice.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { TypeFilter } from './type-filter.tsx';
import { useHeight } from './use-height.ts';
import { INITIAL_CHOICES, readChoices } from './view-choices.ts';

export interface TimelinePageProps {
  readonly ticket: ReadTicket;
  readonly storageKey: string;
  /** Milliseconds since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
  readonly onRefresh: () => void;
  readonly onRetry: (conversationId: string) => void;
  readonly onHeight: (height: number) => void;
}

const Shortcuts = lazy<(props: { onClose: () => void }) => VNode>(() =>
  import(/* webpackChunkName: "shortcuts" */ './shortcuts.tsx').catch(() => ({
    default: NotLoaded,
  })),
);

/** The ticket's events, and what of them to show. */
export function TimelinePage({
  ticket,
  storageKey,
  nowMs,
  onRefresh,
  onRetry,
  onHeight,
}: TimelinePageProps) {
  const { formats } = useWords();
  const [choices, setChoices] = useRemembered(`${storageKey} view`, INITIAL_CHOICES, readChoices);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const notices = useRef<HTMLDivElement>(null);
  const noticesHeight = useHeight(notices);

  const { events, conversations } = ticket.timeline;
  const { order, types } = choices;
  const chosen = useMemo(() => new Set(types), [types]);
  const counts = useMemo(() => countTypes(events), [events]);
  const shown = useMemo(() => filterByType(events, chosen), [events, chosen]);
  const rows = useMemo(() => rowsOf(shown, order, formats.dayKey), [shown, order, formats]);
  const onShortcuts = useCallback(() => setShowsShortcuts(true), []);

  const head = (
    <>
      <SummaryBar
        eventCount={events.length}
        shownCount={chosen.size === 0 ? null : shown.length}
        conversationCount={conversations.length}
        isReading={ticket.reading}
        order={order}
        onOrder={(next) => setChoices({ ...choices, order: next })}
        onRefresh={onRefresh}
        onShortcuts={onShortcuts}
      />
      {events.length > 0 && (
        <TypeFilter
          counts={counts}
          chosen={chosen}
          onChange={(next) => setChoices({ ...choices, types: [...next] })}
        />
      )}
    </>
  );

  return (
    <FittedPage head={head} scrollRef={scroller} onHeight={onHeight}>
      <div ref={notices}>
        {ticket.pause && <PauseNotice pause={ticket.pause} />}
        <PartialNotice
          listFailure={ticket.listFailure}
          unread={ticket.unread}
          onRefresh={onRefresh}
          onRetry={onRetry}
        />
      </div>
      {rows.length > 0 ? (
        <EventList
          rows={rows}
          scrollRef={scroller}
          startMargin={noticesHeight}
          nowMs={nowMs}
          arrangement={`${order} ${types.join(' ')}`}
          onShortcuts={onShortcuts}
        />
      ) : (
        <NoRowsPage ticket={ticket} onClear={() => setChoices({ ...choices, types: [] })} />
      )}
      {showsShortcuts && (
        <Suspense fallback={null}>
          <Shortcuts onClose={() => setShowsShortcuts(false)} />
        </Suspense>
      )}
    </FittedPage>
  );
}
