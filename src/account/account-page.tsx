import { ToggleButton } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { Suspense } from 'preact/compat';
import { useCallback, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../events/event.ts';
import { EventList, type EventListHandle } from '../timeline/list/event-list.tsx';
import { DetailPane } from '../timeline/detail/detail-pane.tsx';
import { useRows } from '../timeline/list/use-rows.ts';
import { Finder } from '../timeline/search/finder.tsx';
import { TypeFilter } from '../timeline/facets/type-filter.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { SearchProvider } from '../timeline/search/highlighted.tsx';
import { lazy } from '../ui/lazy.tsx';
import { MoreMenu } from '../timeline/menu/more-menu.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useI18n } from '../i18n/i18n-context.tsx';
import { InsightsView } from './insights/insights-view.tsx';
import { ExportSection } from './export/export-section.tsx';
import { isPartial } from './is-partial.ts';
import { useAccount } from './account-context.tsx';
import { eventCountOf, eventsVersion, loadedOf } from './account-store.ts';
import { EmptyAccount } from './empty-account.tsx';
import { TicketLink, ticketIdOf } from './ticket-link.tsx';
import { useAccountFinding } from './use-account-search.ts';
import { useIsWide } from '../ui/use-is-wide.ts';

export interface AccountPageProps {
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

const FACET_NAMES = ['channels', 'people', 'states'] as const;
const NOTHING_NEW: ReadonlySet<string> = new Set();

const Page = styled.div`
  display: flex;
  flex-direction: column;
  height: 100%;
`;

const Rest = styled.div`
  flex: 1;
  min-height: 0;
  border-top: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  margin-top: ${({ theme }) => theme.space.xs};
`;

const Summary = styled.p`
  flex: 1;
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-variant-numeric: tabular-nums;
`;

const Note = styled.p`
  margin: ${({ theme }) => theme.space.xs} 0 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const ShortcutsDialog = lazy<{ onClose: () => void }>(
  () => import(/* webpackChunkName: "dialogs" */ '../timeline/keyboard/shortcuts-dialog.tsx'),
);

/** The account's exports, and the stored events as a list or as insights. */
export function AccountPage({ nowMs }: AccountPageProps) {
  const { state, actions, ageLimits, storageKey } = useAccount();
  const { events } = loadedOf(state);
  const { t } = useI18n();
  const isWide = useIsWide();
  const [showsInsights, setShowsInsights] = useState(false);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const [refusedTicket, setRefusedTicket] = useState<string | null>(null);
  const [searchWishes, setSearchWishes] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<EventListHandle>(null);

  const { choices, setChoices, finding, shownKeys, clear } = useAccountFinding(
    events,
    storageKey,
    nowMs,
  );
  const { found, query, isNarrowed } = finding;
  const { order, grouping, facets } = choices;
  const { rows, currentIndex, onCurrent, step } = useRows(
    found.shown,
    events,
    choices,
    list,
    isWide,
    query,
  );
  const current = rows[currentIndex];
  const isWindow = isPartial(state);

  const ticketLink = useCallback((event: SideConversationEvent) => {
    const id = ticketIdOf(event);
    return id === null ? null : <TicketLink id={id} onRefused={setRefusedTicket} />;
  }, []);

  const head = events.length > 0 && (
    <>
      <Bar>
        {/* Announced when filters change it, not with each page of an export. */}
        <Summary role={state.current.state === 'running' ? undefined : 'status'}>
          <bdi>
            {isNarrowed
              ? t.plural('account.filtered', events.length, { shown: found.shown.length })
              : t.plural('account.summary', events.length)}
          </bdi>
        </Summary>
        <div role="group" aria-label={t('account.show')}>
          <ToggleButton
            size="small"
            isBasic
            isPressed={!showsInsights}
            onClick={() => setShowsInsights(false)}
          >
            {t('account.events')}
          </ToggleButton>
          <ToggleButton
            size="small"
            isBasic
            isPressed={showsInsights}
            onClick={() => setShowsInsights(true)}
          >
            {t('account.insights')}
          </ToggleButton>
        </div>
        <MoreMenu
          order={order}
          onOrder={(next) => setChoices({ ...choices, order: next })}
          grouping={grouping}
          onGrouping={(next) => setChoices({ ...choices, grouping: next })}
          onLargeView={undefined}
          onShortcuts={() => setShowsShortcuts(true)}
        />
      </Bar>
      {isWindow && (
        <Note>{t('account.window', { shown: events.length, total: eventCountOf(state) })}</Note>
      )}
      <Bar>
        <TypeFilter
          counts={found.counts.types}
          hasOthers={events.some(({ type }) => type === 'other')}
          chosen={facets.types}
          onChange={(types) => setChoices({ ...choices, facets: { ...facets, types } })}
        />
      </Bar>
      <Finder
        text={finding.text}
        onText={finding.setText}
        facets={facets}
        onFacets={(next) => setChoices({ ...choices, facets: next })}
        found={found}
        facetNames={FACET_NAMES}
        events={events}
        position={rows.length === 0 ? 0 : currentIndex + 1}
        onStep={step}
        wishes={searchWishes}
        onLeave={() => list.current?.focus()}
        rangeOfDate={finding.rangeOfDate}
      />
      <StatusMessage>
        {refusedTicket !== null && t('event_actions.not_opened', { id: refusedTicket })}
      </StatusMessage>
    </>
  );

  const hasList = rows.length > 0 && !showsInsights;
  return (
    <SearchProvider value={query}>
      <Page>
        <ExportSection
          shown={shownKeys && { count: found.shown.length, keys: shownKeys }}
          isPartial={isWindow}
        />
        <Rest>
          <PageLayout
            head={head}
            aside={isWide && hasList && current && <DetailPane event={current.event} />}
            scrollRef={scroller}
            onHeight={null}
          >
            {hasList ? (
              <EventList
                rows={rows}
                scrollRef={scroller}
                startMargin={0}
                nowMs={nowMs}
                arrangement={JSON.stringify([order, grouping, facets, query])}
                newKeys={NOTHING_NEW}
                newLine={null}
                slides={false}
                currentIndex={currentIndex}
                onCurrent={onCurrent}
                isSplit={isWide}
                beside={ticketLink}
                handleRef={list}
                onSearch={() => setSearchWishes((wishes) => wishes + 1)}
                onShortcuts={() => setShowsShortcuts(true)}
              />
            ) : showsInsights && events.length > 0 ? (
              <InsightsView
                work={actions.computeInsights}
                shownKeys={shownKeys}
                version={eventsVersion(state)}
                ageLimits={ageLimits}
                nowMs={nowMs}
                newestCount={isWindow && isNarrowed ? found.shown.length : null}
              />
            ) : (
              <EmptyAccount onClear={clear} />
            )}
            {showsShortcuts && (
              <Suspense fallback={null}>
                <ShortcutsDialog onClose={() => setShowsShortcuts(false)} />
              </Suspense>
            )}
          </PageLayout>
        </Rest>
      </Page>
    </SearchProvider>
  );
}
