import { Suspense } from 'preact/compat';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { type Facets, NO_FACETS } from '../timeline/facets/facets.ts';
import { newLineIndex } from '../timeline/list/new-divider.ts';
import type { ReadTicket } from './ticket-state.ts';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchProvider } from '../timeline/search/highlighted.tsx';
import { useStoredState } from '../storage/use-stored-state.ts';
import { EventList, type EventListHandle } from '../timeline/list/event-list.tsx';
import { useRows } from '../timeline/list/use-rows.ts';
import { Finder } from '../timeline/search/finder.tsx';
import type { InitialView } from './initial-view.ts';
import { EmptyTicket } from './empty-ticket.tsx';
import { ParentTicket } from './parent-ticket.tsx';
import { PartialNotice } from './partial-notice.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { SummaryBar } from '../timeline/summary-bar.tsx';
import { DetailPane } from '../timeline/detail/detail-pane.tsx';
import { TypeFilter } from '../timeline/facets/type-filter.tsx';
import { useExport } from '../timeline/use-download.tsx';
import { useFinding } from '../timeline/search/use-finding.ts';
import { useHeight } from '../ui/use-height.ts';
import { useLargeView } from './use-large-view.tsx';
import { useNewEvents } from './use-new-events.ts';
import { WaitingStrip } from '../timeline/waiting/waiting-strip.tsx';
import { DEFAULT_VIEW, parseViewOptions } from '../timeline/view-options.ts';
import { lazy } from '../ui/lazy.tsx';

export interface TimelinePageProps {
  readonly ticket: ReadTicket;
  readonly ticketId: string;
  readonly storageKey: string;
  /** User id; empty where the host does not tell. */
  readonly agentId: string;
  /** True while the page is in front of the agent. */
  readonly isActive: boolean;
  /** Milliseconds since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
  /** What the page it was opened from handed over; null where it was not opened from another. */
  readonly initialView: InitialView | null;
  /** True where there is room to open the current event beside the list. */
  readonly isSplit: boolean;
  readonly onRefresh: () => void;
  readonly onRetry: (conversationId: string) => void;
  readonly onHeight: (height: number) => void;
}

const FACET_NAMES = ['conversations', 'channels', 'people', 'states'] as const;

const ShortcutsDialog = lazy<{ onClose: () => void }>(
  () => import(/* webpackChunkName: "dialogs" */ '../timeline/keyboard/shortcuts-dialog.tsx'),
);

/** The ticket's events, and what of them to show. */
export function TimelinePage(props: TimelinePageProps) {
  const { ticket, storageKey, nowMs, initialView, isSplit, onRefresh, onRetry, onHeight } = props;
  const { events, conversations } = ticket.timeline;
  const scroller = useRef<HTMLDivElement>(null);
  const notices = useRef<HTMLDivElement>(null);
  const noticesHeight = useHeight(notices);
  const list = useRef<EventListHandle>(null);

  const [choices, setChoices] = useStoredState(
    `${storageKey} view`,
    initialView?.choices ?? DEFAULT_VIEW,
    initialView ? () => initialView.choices : parseViewOptions,
  );
  const [ofConversations, setOfConversations] = useState(initialView?.conversations ?? []);
  const [searchWishes, setSearchWishes] = useState(0);
  const [showsShortcuts, setShowsShortcuts] = useState(false);

  const { order, grouping } = choices;
  const facets = useMemo(
    () => ({ ...choices.facets, conversations: ofConversations }),
    [choices.facets, ofConversations],
  );
  const finding = useFinding(ticket.timeline, facets, nowMs, initialView?.text ?? '');
  const { text, query, found, isNarrowed } = finding;
  const { shown } = found;
  const { rows, currentIndex, onCurrent, step } = useRows(
    shown,
    events,
    choices,
    list,
    isSplit,
    query,
  );
  const newEvents = useNewEvents(props);

  const hasLine = grouping === 'day' && newEvents.new.size > 0;
  const newLine = hasLine ? newLineIndex(rows, order, newEvents.since) : null;
  const current = rows[currentIndex];
  const taken = useExport(rows);
  const largeView = useLargeView(() => ({ choices, conversations: ofConversations, text }));

  const onShortcuts = useCallback(() => setShowsShortcuts(true), []);
  const onSearch = useCallback(() => setSearchWishes((wishes) => wishes + 1), []);

  function setFacets(next: Facets): void {
    setOfConversations(next.conversations);
    setChoices({ ...choices, facets: { ...next, conversations: [] } });
  }

  function clear(): void {
    finding.setText('');
    setFacets(NO_FACETS);
  }

  const head = (
    <>
      <SummaryBar
        eventCount={events.length}
        shownCount={isNarrowed ? shown.length : null}
        conversationCount={conversations.length}
        isReading={ticket.reading}
        order={order}
        onOrder={(next) => setChoices({ ...choices, order: next })}
        grouping={grouping}
        onGrouping={(next) => setChoices({ ...choices, grouping: next })}
        onExport={taken.start}
        onLargeView={largeView.open}
        onRefresh={onRefresh}
        onShortcuts={onShortcuts}
      />
      {events.length > 0 && (
        <>
          <TypeFilter
            counts={found.counts.types}
            hasOthers={events.some(({ type }) => type === 'other')}
            chosen={facets.types}
            onChange={(types) => setFacets({ ...facets, types })}
          />
          <Finder
            text={text}
            onText={finding.setText}
            facets={facets}
            onFacets={setFacets}
            found={found}
            facetNames={FACET_NAMES}
            events={events}
            position={rows.length === 0 ? 0 : currentIndex + 1}
            onStep={step}
            wishes={searchWishes}
            onLeave={() => list.current?.focus()}
            rangeOfDate={finding.rangeOfDate}
          >
            <WaitingStrip
              ticket={ticket}
              nowMs={nowMs}
              chosen={facets.conversations}
              onChoose={(ids) => {
                // Other filters could hide what is asked for.
                clear();
                setOfConversations(ids);
              }}
            />
          </Finder>
        </>
      )}
      {taken.element}
    </>
  );

  return (
    <SearchProvider value={query}>
      <PageLayout
        head={head}
        aside={isSplit && current && <DetailPane event={current.event} />}
        scrollRef={scroller}
        onHeight={onHeight}
      >
        <div ref={notices}>
          <ParentTicket />
          {largeView.element}
          {ticket.pause && <PauseNotice pause={ticket.pause} />}
          <PartialNotice
            listFailure={ticket.listFailure}
            isStale={ticket.listIsComplete}
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
            arrangement={JSON.stringify([order, grouping, facets, query])}
            newKeys={newEvents.new}
            newLine={newLine}
            currentIndex={currentIndex}
            onCurrent={onCurrent}
            isSplit={isSplit}
            handleRef={list}
            onSearch={onSearch}
            onShortcuts={onShortcuts}
          />
        ) : (
          <EmptyTicket ticket={ticket} onClear={clear} />
        )}
        {showsShortcuts && (
          <Suspense fallback={null}>
            <ShortcutsDialog onClose={() => setShowsShortcuts(false)} />
          </Suspense>
        )}
      </PageLayout>
    </SearchProvider>
  );
}
