import { ToggleButton } from '@zendeskgarden/react-buttons';
import styled, { css } from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { useAccount } from './account-context.tsx';
import { ACCOUNT_VIEWS, type AccountView } from './use-account-view.ts';

const HIDDEN = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

const Text = styled.p<{ $isHidden: boolean }>`
  margin: 0;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  font-variant-numeric: tabular-nums;
  ${({ $isHidden }) => $isHidden && HIDDEN}
`;

/**
 * How many events the filters leave. Without filters, only screen readers are told how many there are: the bar at the top of
 * the page says so already.
 */
export function AccountSummary() {
  const { t } = useI18n();
  const { state } = useAccount();
  const { timeline, result, isFiltered } = useEventBrowser();
  const eventCount = timeline.events.length;
  const isChanging = state.current.state === 'running' || state.current.state === 'loading';

  return (
    // Announced when filters change it, not with each page of an export.
    <Text role={isChanging ? undefined : 'status'} $isHidden={!isFiltered}>
      <bdi>
        {isFiltered
          ? t.plural('account.filtered', eventCount, { shown: result.shown.length })
          : t.plural('account.summary', eventCount)}
      </bdi>
    </Text>
  );
}

const Switch = styled.div`
  flex: none;
  margin-inline-end: ${({ theme }) => theme.space.xs};
`;

interface ViewSwitchProps {
  readonly view: AccountView;
  readonly onChoose: (view: AccountView) => void;
}

/** Switches between the insights of the events and their list. */
export function ViewSwitch({ view, onChoose }: ViewSwitchProps) {
  const { t } = useI18n();
  return (
    <Switch role="group" aria-label={t('account.show')}>
      {ACCOUNT_VIEWS.map((each) => (
        <ToggleButton
          key={each}
          size="small"
          isBasic
          isPressed={each === view}
          onClick={() => onChoose(each)}
        >
          {t(`account.${each}`)}
        </ToggleButton>
      ))}
    </Switch>
  );
}
