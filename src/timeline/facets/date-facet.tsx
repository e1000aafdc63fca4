import { Field, Fieldset, Input, Radio } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { type DateChoice, LAST_DAYS } from './date-range.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { dateLabel } from './date-label.ts';
import { FacetCount, FacetLegend } from './facet-parts.tsx';
import { useEventBrowser } from '../browser-context.tsx';

const Days = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(130px, 100%), 1fr));
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xs};
`;

const OPTIONS: readonly (DateChoice | null)[] = [
  null,
  ...LAST_DAYS.map((days) => ({ kind: 'last-days' as const, days })),
  { kind: 'range', from: null, to: null },
];

/** The date facet: the last 1, 7 or 30 days, or any range of days. */
export function DateFacet() {
  const { t, formats } = useI18n();
  const { facets, counts, rangeOfDate, dispatch, options } = useEventBrowser();
  const { date } = facets;

  return (
    <Fieldset isCompact>
      <FacetLegend>{t('filters.facets.date')}</FacetLegend>
      {OPTIONS.map((option) => (
        <Field key={option ? dateLabel(option, t, formats) : 'any'}>
          <Radio
            isCompact
            name="date"
            checked={isSame(option, date)}
            onChange={() => choose(option)}
          >
            <Field.Label isRegular>
              {labelOf(option)} {option?.kind !== 'range' && <FacetCount count={countOf(option)} />}
            </Field.Label>
          </Radio>
        </Field>
      ))}
      {date?.kind === 'range' && (
        <Days>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end}>
              <Field.Label isRegular>{t(`filters.${end}`)}</Field.Label>
              <Input
                type="date"
                isCompact
                value={date[end] ?? ''}
                onChange={(event: Event) => {
                  const { value } = event.currentTarget as HTMLInputElement;
                  choose({ ...date, [end]: value === '' ? null : value });
                }}
              />
            </Field>
          ))}
        </Days>
      )}
    </Fieldset>
  );

  function choose(choice: DateChoice | null): void {
    dispatch({ type: 'facets-changed', facets: { ...facets, date: choice } });
  }

  function labelOf(option: DateChoice | null): string {
    if (option === null) return t('filters.any_date');
    if (option.kind === 'range') return t('filters.other_days');
    const label = dateLabel(option, t, formats);
    const { from } = rangeOfDate(option);
    // An export of 30 days begins at the hour of its end, so its page says that this option has whole days.
    if (options.scope === 'ticket' || option.days === 1 || from === null) return label;
    return `${label} · ${t('filters.from_on', { from: isolate(formats.dayNamed(from)) })}`;
  }

  function countOf(option: DateChoice | null): number | null {
    return counts && counts.countOfDays(option && rangeOfDate(option));
  }
}

function isSame(option: DateChoice | null, date: DateChoice | null): boolean {
  if (option?.kind === 'last-days' && date?.kind === 'last-days') return option.days === date.days;
  return option?.kind === date?.kind;
}
