import { ToggleButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { useAccount } from './account-context.tsx';

interface AccountToolbarProps {
  readonly showsInsights: boolean;
  readonly onInsights: (showsInsights: boolean) => void;
}

const Summary = styled.p`
  flex: 1;
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-variant-numeric: tabular-nums;
`;

/** How many events there are, and the switch between their list and their insights. */
export function AccountToolbar({ showsInsights, onInsights }: AccountToolbarProps) {
  const { t } = useI18n();
  const { state } = useAccount();
  const { timeline, result, isFiltered } = useEventBrowser();
  const eventCount = timeline.events.length;
  const isChanging = state.current.state === 'running' || state.current.state === 'loading';

  return (
    <>
      {/* Announced when filters change it, not with each page of an export. */}
      <Summary role={isChanging ? undefined : 'status'}>
        <bdi>
          {isFiltered
            ? t.plural('account.filtered', eventCount, { shown: result.shown.length })
            : t.plural('account.summary', eventCount)}
        </bdi>
      </Summary>
      <div role="group" aria-label={t('account.show')}>
        <ToggleButton
          size="small"
          isBasic
          isPressed={!showsInsights}
          onClick={() => onInsights(false)}
        >
          {t('account.events')}
        </ToggleButton>
        <ToggleButton
          size="small"
          isBasic
          isPressed={showsInsights}
          onClick={() => onInsights(true)}
        >
          {t('account.insights')}
        </ToggleButton>
      </div>
    </>
  );
}
