import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../events/event.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { BrowserLayout } from '../timeline/browser-layout.tsx';
import { ListSkeleton } from '../ui/list-skeleton.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useAccount } from './account-context.tsx';
import { eventCountOf, eventsVersion, isWholeExport, loadedOf } from './account-store.ts';
import { AccountSummary, ViewSwitch } from './account-toolbar.tsx';
import { matchesOf } from './conversations/stored-matches.ts';
import { EmptyAccount } from './empty-account.tsx';
import { ExportSection } from './export/export-section.tsx';
import type { ShownEvents } from './export/file-choice.ts';
import { HeldNote } from './held-note.tsx';
import { InsightsSkeleton } from './insights/insights-skeleton.tsx';
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
  const { t } = useI18n();
  const { state, actions, ageLimits, storageKey } = useAccount();
  const { isFiltered, nowMs } = useEventBrowser();
  const rest = useRef<HTMLDivElement>(null);
  const { view, choose } = useAccountView({
    storageKey,
    isFinished: isWholeExport(state),
    isListInUse: () => isFiltered || Boolean(rest.current?.contains(document.activeElement)),
  });
  const loaded = loadedOf(state).events;
  const shown = useShownEvents(found);
  const unfinished = found?.isFailed ? <div /> : null;

  return (
    <Page>
      <ExportSection shown={shown} />
      <Rest ref={rest}>
        <BrowserLayout
          summary={loaded.length > 0 && <AccountSummary />}
          lead={<ViewSwitch view={view} onChoose={choose} />}
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
                {refusedTicket !== null && t('event_actions.not_opened', { id: refusedTicket })}
              </StatusMessage>
            </>
          }
          content={
            view === 'insights' &&
            (shown?.matches === null ? (
              (unfinished ?? <InsightsSkeleton />)
            ) : (
              <InsightsView
                work={actions.computeInsights}
                matches={shown && shown.matches}
                version={eventsVersion(state)}
                ageLimits={ageLimits}
                nowMs={nowMs}
              />
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
  const { state } = useAccount();
  const { result, totals, isFiltered } = useEventBrowser();
  const loaded = loadedOf(state).events;
  const isPart = found !== null;
  /** Null while they are being found. */
  const matches = useMemo(() => {
    if (!isFiltered) return null;
    if (isPart) return totals && (found.current?.matches ?? null);
    const shown = new Set<SideConversationEvent>(result.shown);
    return matchesOf(loaded.filter((event) => shown.has(event)));
  }, [isFiltered, isPart, totals, found, result.shown, loaded]);
  return useMemo(() => (isFiltered ? { matches } : null), [isFiltered, matches]);
}
