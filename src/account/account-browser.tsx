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
  const { state, actions, ageLimits, storageKey } = useAccount();
  const { timeline, result, isFiltered, nowMs } = useEventBrowser();
  const rest = useRef<HTMLDivElement>(null);
  const { view, choose } = useAccountView({
    storageKey,
    isFinished: isWholeExport(state),
    isListInUse: () => isFiltered || Boolean(rest.current?.contains(document.activeElement)),
  });
  const eventCount = timeline.events.length;
  const isWindow = isPartial(state);
  const shownKeys = useMemo(
    () => (isFiltered ? new Set(result.shown.map(({ key }) => key)) : null),
    [result.shown, isFiltered],
  );

  return (
    <Page>
      <ExportSection shown={shownKeys && { count: result.shown.length, keys: shownKeys }} />
      <Rest ref={rest}>
        <BrowserLayout
          summary={eventCount > 0 && <AccountSummary />}
          lead={<ViewSwitch view={view} onChoose={choose} />}
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
              <InsightsView
                work={actions.computeInsights}
                shownKeys={shownKeys}
                version={eventsVersion(state)}
                ageLimits={ageLimits}
                nowMs={nowMs}
                newestCount={isWindow && isFiltered ? result.shown.length : null}
              />
            )
          }
          empty={<EmptyAccount />}
        />
      </Rest>
    </Page>
  );
}
