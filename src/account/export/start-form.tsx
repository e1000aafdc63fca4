import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import { useId, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useAccount } from '../account-context.tsx';
import { isPageBusy, storedExportOf } from '../account-store.ts';
import { replacementWarning } from './stored-export-label.ts';
import { DateTimeFields, type DateTimeText } from './date-time-fields.tsx';
import { zonedTime } from '../../i18n/zoned-time.ts';
import { dateTimeLabel } from './date-time-label.ts';
import { Panel, PanelActions, PanelText } from './panel.tsx';
import { useEnter } from './use-enter.ts';
import { START_OPTIONS, startChoiceOf, type StartError, type StartOption } from './start-option.ts';

export interface StartFormProps {
  /** Closes the form; null if there is nothing else to show. */
  readonly onCancel: (() => void) | null;
}

const Options = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.lg}`};
  margin-top: ${({ theme }) => theme.space.xs};

  > * {
    max-width: 240px;
  }
`;

const Legend = styled(Fieldset.Legend)`
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

const Hint = styled(Field.Hint)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** The start of an export, and the button that starts it. */
export function StartForm({ onCancel }: StartFormProps) {
  const { state, actions, isPersistent } = useAccount();
  const i18n = useI18n();
  const { t, formats } = i18n;
  const last = state.lastFinished;
  const isDisabled = isPageBusy(state);
  const warning = replacementWarning(storedExportOf(state), isPersistent, i18n);
  const warningId = useId();
  const [chosen, setChosen] = useState<StartOption['kind'] | 7 | 30 | 90>(30);
  const [moment, setMoment] = useState<DateTimeText>(() => ({
    date: formats.dayKey(Date.now()),
    time: '00:00',
  }));
  const [isUntilNow, setIsUntilNow] = useState(false);
  const [error, setError] = useState<StartError | null>(null);
  const enter = useEnter(start);
  const offered = START_OPTIONS.filter(({ kind }) => kind !== 'since-last' || last !== null);

  function start(): void {
    if (isDisabled) return;
    const option = offered.find((offer) => keyOf(offer) === chosen);
    if (!option) return;
    const momentMs = zonedTime(moment.date, moment.time, formats.timeZone);
    const choice = startChoiceOf(option, momentMs, isUntilNow);
    setError(typeof choice === 'string' ? choice : null);
    if (typeof choice !== 'string') actions.start(choice, isUntilNow);
  }

  return (
    <Panel
      {...enter}
      onKeyDown={(event: KeyboardEvent) => {
        enter.onKeyDown(event);
        // Where there are fields for a date, Escape closes their calendar.
        if (event.key !== 'Escape' || chosen === 'since-moment' || !onCancel || isDisabled) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Fieldset isCompact>
        <Legend>{t('export_page.start.legend')}</Legend>
        <Options>
          {offered.map((option) => (
            <Field key={keyOf(option)}>
              <Radio
                isCompact
                name="export-start"
                checked={keyOf(option) === chosen}
                onChange={() => {
                  setChosen(keyOf(option));
                  setError(null);
                }}
              >
                <Field.Label isRegular>
                  <bdi>{labelOf(option)}</bdi>
                </Field.Label>
                {option.kind === 'since-last' && last && (
                  <Hint>
                    <bdi>
                      {t('export_page.start.last_until', {
                        time: dateTimeLabel(last.untilMs, i18n),
                      })}
                    </bdi>
                  </Hint>
                )}
              </Radio>
            </Field>
          ))}
        </Options>
      </Fieldset>
      {chosen === 'since-moment' && (
        <DateTimeFields
          value={moment}
          error={error}
          onChange={(value) => {
            setMoment(value);
            setError(null);
          }}
        />
      )}
      <Field>
        <Checkbox
          isCompact
          checked={isUntilNow}
          onChange={() => {
            setIsUntilNow(!isUntilNow);
            setError(null);
          }}
        >
          <Field.Label isRegular>
            <bdi>{t('export_page.start.until_now')}</bdi>
          </Field.Label>
          <Hint>
            <bdi>
              {t(isUntilNow ? 'export_page.start.may_change' : 'export_page.start.left_out')}
            </bdi>
          </Hint>
        </Checkbox>
      </Field>
      {warning !== null && (
        <PanelText id={warningId}>
          <bdi>{warning}</bdi>
        </PanelText>
      )}
      <PanelActions>
        <Button
          isPrimary
          onClick={start}
          aria-disabled={isDisabled}
          aria-describedby={warning === null ? undefined : warningId}
        >
          {t('export_page.start.export')}
        </Button>
        {onCancel && (
          <Button
            aria-disabled={isDisabled}
            onClick={() => {
              if (!isDisabled) onCancel();
            }}
          >
            {t('export_page.start.cancel')}
          </Button>
        )}
      </PanelActions>
    </Panel>
  );

  function labelOf(option: StartOption): string {
    switch (option.kind) {
      case 'last-day':
        return t('export_page.start.last_day');
      case 'last-days':
        return t.plural('export_page.start.last_days', option.days);
      case 'since-last':
        return t('export_page.start.since_last');
      case 'since-moment':
        return t('export_page.start.since_moment');
    }
  }
}

function keyOf(option: StartOption): StartOption['kind'] | 7 | 30 | 90 {
  return option.kind === 'last-days' ? option.days : option.kind;
}
