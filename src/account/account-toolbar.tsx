import { ToggleButton } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { useAccount } from './account-context.tsx';
import { eventCountOf } from './account-store.ts';

const Text = styled.p`
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-variant-numeric: tabular-nums;
`;

/** How many events there are, or how many the filters leave. */
export function AccountSummary() {
  const { t } = useI18n();
  const { state } = useAccount();
  const { totals, isFiltered } = useEventBrowser();
  const isChanging = state.current.state === 'running' || state.current.state === 'loading';

  return (
    // Announced when filters change it, not with each page of an export.
    <Text role={isChanging ? undefined : 'status'}>
      <bdi>{text()}</bdi>
    </Text>
  );

  function text(): string {
    if (!isFiltered) return t.plural('account.summary', totals?.all ?? eventCountOf(state));
    return totals
      ? t.plural('account.filtered', totals.all, { shown: totals.shown })
      : t.plural('account.searching', eventCountOf(state));
  }
}

const Switch = styled.div`
  margin-inline: ${({ theme }) => theme.space.xs};
`;

interface ViewSwitchProps {
  readonly showsInsights: boolean;
  readonly onInsights: (showsInsights: boolean) => void;
}

/** Switches between the list of events and their insights. */
export function ViewSwitch({ showsInsights, onInsights }: ViewSwitchProps) {
  const { t } = useI18n();
  return (
    <Switch role="group" aria-label={t('account.show')}>
      <ToggleButton
        size="small"
        isBasic
        isPressed={!showsInsights}
        onClick={() => onInsights(false)}
      >
        {t('account.events')}
      </ToggleButton>
      <ToggleButton size="small" isBasic isPressed={showsInsights} onClick={() => onInsights(true)}>
        {t('account.insights')}
      </ToggleButton>
    </Switch>
  );
}
