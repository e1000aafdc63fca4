import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../events/event.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { BrowserLayout } from '../timeline/browser-layout.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useAccount } from './account-context.tsx';
import {
  eventCountOf,
  insightsVersionOf,
  isWholeExport,
  loadedOf,
  metaOf,
} from './account-store.ts';
import { AccountSummary, ViewSwitch } from './account-toolbar.tsx';
import { matchesOf } from './conversations/stored-matches.ts';
import { EmptyAccount } from './empty-account.tsx';
import { ExportSection } from './export/export-section.tsx';
import type { ShownEvents } from './export/file-choice.ts';
import { HeldNote } from './held-note.tsx';
import { dateLabel } from '../timeline/facets/date-label.ts';
import { isAnyDay } from '../timeline/facets/date-range.ts';
import { BackButton } from './insights/back-button.tsx';
import { InsightsProvider } from './insights/insights-context.tsx';
import { InsightsSkeleton } from './insights/insights-skeleton.tsx';
import { useDrillDown } from './insights/use-drill-down.ts';
import { InsightsView } from './insights/insights-view.tsx';
import { useAccountView } from './use-account-view.ts';
import type { FoundByFilter } from './use-event-finder.ts';

interface AccountBrowserProps {
  /** The ticket that Zendesk did not open; null if there is none. */
  readonly refusedTicket: string | null;
  /** The search through all stored events; null if the list has all of them. */
  readonly found: FoundByFilter | null;
}

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

/** The export above, and the exported events below it, as a list or as insights. */
export function AccountBrowser({ refusedTicket, found }: AccountBrowserProps) {
  const { t, formats } = useI18n();
  const { state, actions, storageKey } = useAccount();
  const { facets, rangeOfDate, isFiltered, state: browser } = useEventBrowser();
  const rest = useRef<HTMLDivElement>(null);
  const { view, choose, show } = useAccountView({
    storageKey,
    isFinished: isWholeExport(state),
    isListInUse: () => isFiltered || Boolean(rest.current?.contains(document.activeElement)),
  });
  const drillDown = useDrillDown(show);
  const loaded = loadedOf(state).events;
  const shown = useShownEvents(found);
  const analyzed = useAnalyzedEvents(found);
  const days = useMemo(
    () => (facets.date && !isAnyDay(facets.date) ? rangeOfDate(facets.date) : null),
    [facets.date, rangeOfDate],
  );
  const dateAside = browser.selection && !facets.date ? drillDown.date : null;
  const unfinished = found?.isFailed ? <div /> : null;

  return (
    <Page>
      <ExportSection shown={shown} view={view} />
      <Rest ref={rest}>
        <BrowserLayout
          summary={loaded.length > 0 && <AccountSummary />}
          lead={
            drillDown.back ? (
              <BackButton onBack={drillDown.back} />
            ) : (
              <ViewSwitch view={view} onChoose={choose} />
            )
          }
          strip={
            <>
              {found && (
                <HeldNote
                  found={found}
                  loadedCount={loaded.length}
                  eventCount={eventCountOf(state)}
                />
              )}
              <StatusMessage>
                {dateAside &&
                  t('account.date_set_aside', { date: isolate(dateLabel(dateAside, t, formats)) })}
              </StatusMessage>
              <StatusMessage>
                {refusedTicket !== null && t('event_actions.not_opened', { id: refusedTicket })}
              </StatusMessage>
            </>
          }
          content={
            view === 'insights' &&
            (analyzed?.matches === null ? (
              (unfinished ?? <InsightsSkeleton />)
            ) : (
              <InsightsProvider value={drillDown.context}>
                <InsightsView
                  work={actions.computeInsights}
                  matches={analyzed && analyzed.matches}
                  days={days}
                  version={insightsVersionOf(state)}
                />
              </InsightsProvider>
            ))
          }
          unfinished={found && (unfinished ?? <ListSkeleton />)}
          empty={<EmptyAccount />}
        />
      </Rest>
    </Page>
  );
}

/** The events that search and facets leave; null if they are not used. */
function useShownEvents(found: FoundByFilter | null): ShownEvents | null {
  const { result } = useEventBrowser();
  return useFilteredEvents(found, result.shown, 'matches');
}

/** The events that search and facets other than the date leave: the insights also need those of the period before. */
function useAnalyzedEvents(found: FoundByFilter | null): ShownEvents | null {
  const { result } = useEventBrowser();
  const ofAnyDay = useMemo(() => result.ofAnyDay(), [result]);
  return useFilteredEvents(found, ofAnyDay, 'ofAnyDay');
}

/**
 * @param inList the events of the list, for an export that the list has whole
 * @param part the result of a search through all stored events that stands for them
 */
function useFilteredEvents(
  found: FoundByFilter | null,
  inList: readonly SideConversationEvent[],
  part: 'matches' | 'ofAnyDay',
): ShownEvents | null {
  const { state } = useAccount();
  const { totals, isFiltered } = useEventBrowser();
  const loaded = loadedOf(state).events;
  const revision = metaOf(state)?.revision;
  const isPart = found !== null;
  /** Null while they are being found. */
  const matches = useMemo(() => {
    if (!isFiltered) return null;
    if (isPart) return totals && (found.current?.[part] ?? null);
    const shown = new Set<SideConversationEvent>(inList);
    return matchesOf(
      loaded.filter((event) => shown.has(event)),
      revision,
    );
  }, [isFiltered, isPart, totals, found, part, inList, loaded, revision]);
  return useMemo(() => (isFiltered ? { matches } : null), [isFiltered, matches]);
}
