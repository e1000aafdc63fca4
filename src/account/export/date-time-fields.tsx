import { Field, Input } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { StartError } from './start-option.ts';

/** The values of the two fields. */
export interface DateTimeText {
  readonly date: string;
  readonly time: string;
}

export interface DateTimeFieldsProps {
  readonly value: DateTimeText;
  readonly onChange: (value: DateTimeText) => void;
  /** Why the values are invalid; null if they are valid or were not checked yet. */
  readonly error: StartError | null;
}

const Fields = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.sm};
  padding-inline-start: ${({ theme }) => theme.space.base * 6}px;
`;

const Under = styled.div`
  flex-basis: 100%;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** A date and a time in the agent's time zone, in whole seconds like the start of an export. */
export function DateTimeFields({ value, onChange, error }: DateTimeFieldsProps) {
  const { t, formats } = useI18n();
  return (
    <Fields>
      {(['date', 'time'] as const).map((type) => (
        <Field key={type}>
          <Field.Label isRegular>{t(`export_page.start.${type}`)}</Field.Label>
          <Input
            type={type}
            isCompact
            {...(type === 'time' && { step: 1 })}
            {...(error && { validation: 'error' })}
            value={value[type]}
            onChange={(event: Event) => {
              onChange({ ...value, [type]: (event.currentTarget as HTMLInputElement).value });
            }}
          />
        </Field>
      ))}
      <Under>
        {error && (
          <Field>
            <Field.Message validation="error" role="alert">
              <bdi>{t(`export_page.start.${error}`)}</bdi>
            </Field.Message>
          </Field>
        )}
        <bdi>{t('export_page.start.zone', { zone: formats.timeZone })}</bdi>
      </Under>
    </Fields>
  );
}
