import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { BrowserLayout } from '../timeline/browser-layout.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useAccount } from './account-context.tsx';
import { eventCountOf, eventsVersion, isWholeExport } from './account-store.ts';
import { AccountSummary, ViewSwitch } from './account-toolbar.tsx';
import { EmptyAccount } from './empty-account.tsx';
import { ExportSection } from './export/export-section.tsx';
import { isAnyDay } from '../timeline/facets/date-range.ts';
import { BackButton } from './insights/back-button.tsx';
import { InsightsProvider } from './insights/insights-context.tsx';
import { useDrillDown } from './insights/use-drill-down.ts';
import { InsightsView } from './insights/insights-view.tsx';
import { isPartial } from './is-partial.ts';
import { useAccountView } from './use-account-view.ts';

interface AccountBrowserProps {
  /** The ticket that Zendesk did not open; null if there is none. */
  readonly refusedTicket: string | null;
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

const Note = styled.p`
  margin: ${({ theme }) => theme.space.xs} 0 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** The export above, and the exported events below it, as a list or as insights. */
export function AccountBrowser({ refusedTicket }: AccountBrowserProps) {
  const { t } = useI18n();
  const { state, actions, storageKey } = useAccount();
  const { timeline, facets, rangeOfDate, result, isFiltered } = useEventBrowser();
  const rest = useRef<HTMLDivElement>(null);
  const { view, choose, show } = useAccountView({
    storageKey,
    isFinished: isWholeExport(state),
    isListInUse: () => isFiltered || Boolean(rest.current?.contains(document.activeElement)),
  });
  const drillDown = useDrillDown(show);
  const eventCount = timeline.events.length;
  const isWindow = isPartial(state);
  const shownKeys = useMemo(
    () => (isFiltered ? new Set(result.shown.map(({ key }) => key)) : null),
    [result.shown, isFiltered],
  );
  // The insights also need the events of the period before, which the date filter leaves out.
  const undatedKeys = useMemo(
    () => (isFiltered ? new Set(result.ignoringDate.map(({ key }) => key)) : null),
    [result.ignoringDate, isFiltered],
  );
  const days = useMemo(
    () => (facets.date && !isAnyDay(facets.date) ? rangeOfDate(facets.date) : null),
    [facets.date, rangeOfDate],
  );

  return (
    <Page>
      <ExportSection shown={shownKeys && { count: result.shown.length, keys: shownKeys }} />
      <Rest ref={rest}>
        <BrowserLayout
          summary={eventCount > 0 && <AccountSummary />}
          lead={
            drillDown.back ? (
              <BackButton onBack={drillDown.back} />
            ) : (
              <ViewSwitch view={view} onChoose={choose} />
            )
          }
          strip={
            <>
              {isWindow && (
                <Note>
                  {t.plural('account.window', eventCountOf(state), { shown: eventCount })}
                </Note>
              )}
              <StatusMessage>
                {refusedTicket !== null && t('event_actions.not_opened', { id: refusedTicket })}
              </StatusMessage>
            </>
          }
          content={
            view === 'insights' && (
              <InsightsProvider value={drillDown.context}>
                <InsightsView
                  work={actions.computeInsights}
                  shownKeys={undatedKeys}
                  days={days}
                  version={eventsVersion(state)}
                  newestCount={isWindow && isFiltered ? result.shown.length : null}
                />
              </InsightsProvider>
            )
          }
          empty={<EmptyAccount />}
        />
      </Rest>
    </Page>
  );
}
