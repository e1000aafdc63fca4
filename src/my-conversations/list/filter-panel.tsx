import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { type I18n, useI18n } from '../../i18n/i18n-context.tsx';
import { participantName } from '../../labels/participant-name.ts';
import { waitText } from '../../labels/wait-text.ts';
import { FacetCount, FacetLegend } from '../../timeline/facets/facet-parts.tsx';
import { useDismiss } from '../../timeline/facets/use-dismiss.ts';
import type { AgeBand, WaitRules } from '../../turns/waiting.ts';
import { usePage } from '../page-context.ts';
import {
  countFilters,
  countUnread,
  type FilterOption,
  filterOptions,
  OPTION_FILTERS,
  type OptionFilter,
} from './row-filters.ts';

/** How many options are shown until the agent expands the list. */
const COLLAPSED_COUNT = 6;

const Header = styled.header`
  position: sticky;
  z-index: 1;
  top: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  background: ${({ theme }) => getColor({ theme, variable: 'background.raised' })};

  h2 {
    flex: 1;
    margin: 0;
    font-size: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  [aria-disabled='true'] {
    background: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.disabled' })};
    cursor: default;
  }
`;

/** As many columns as there is room for, on narrow pages one. */
const Fields = styled.div`
  columns: 200px;
  column-gap: ${({ theme }) => theme.space.lg};
  padding: ${({ theme }) => theme.space.sm};

  > * {
    margin-bottom: ${({ theme }) => theme.space.sm};
    break-inside: avoid;
  }
`;

const Label = styled(Field.Label)`
  overflow-wrap: anywhere;
`;

const More = styled(Button)`
  && {
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

/**
 * The filters of the list. Each option has the number of conversations that it would leave. Takes the focus, and closes when
 * the focus leaves it.
 */
export default function FilterPanel() {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, dispatch, groups, waits } = usePage();
  const { filters } = view;
  const options = filterOptions(groups, filters);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  useDismiss(panel, '[data-filter-button]', close);

  function close(returnsFocus: boolean): void {
    dispatch({ type: 'filter-panel-closed', returnsFocus });
  }

  function labelOf(filter: OptionFilter, { value, partner }: FilterOption): string {
    switch (filter) {
      case 'ages':
        return ageLabel(value as AgeBand, waits, i18n);
      case 'channels':
        return t(`channels.${value as 'email'}`);
      case 'partners':
        return participantName(partner, t);
    }
  }

  return (
    <section ref={panel} role="dialog" aria-label={t('filters.filter')}>
      <Header>
        <h2>{t('filters.filter')}</h2>
        {/* Not `disabled`: the button would lose the focus. */}
        <Button
          size="small"
          isBasic
          aria-disabled={countFilters(filters) === 0}
          onClick={() => dispatch({ type: 'filters-cleared' })}
        >
          {t('filters.clear')}
        </Button>
        <Button size="small" isPrimary onClick={() => close(true)}>
          {t('filters.done')}
        </Button>
      </Header>
      <Fields>
        <Fieldset isCompact>
          <FacetLegend>{t('my_conversations.filters.state')}</FacetLegend>
          <Field>
            <Checkbox
              isCompact
              checked={filters.unreadOnly}
              onChange={() => dispatch({ type: 'unread-toggled' })}
            >
              <Label isRegular>
                <bdi>{t('my_conversations.filters.unread_only')}</bdi>{' '}
                <FacetCount count={countUnread(groups, filters)} />
              </Label>
            </Checkbox>
          </Field>
        </Fieldset>
        {OPTION_FILTERS.map((filter) => (
          <OptionField
            key={filter}
            legend={t(`my_conversations.filters.${filter}`)}
            options={options[filter].map((option) => ({
              ...option,
              label: labelOf(filter, option),
            }))}
            chosen={filters[filter]}
            onToggle={(value) => dispatch({ type: 'option-toggled', filter, value })}
          />
        ))}
      </Fields>
    </section>
  );
}

interface OptionFieldProps {
  readonly legend: string;
  readonly options: readonly (FilterOption & { readonly label: string })[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function OptionField({ legend, options, chosen, onToggle }: OptionFieldProps) {
  const { t } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);
  const shown = isExpanded
    ? options
    : options.filter(({ value }, index) => index < COLLAPSED_COUNT || chosen.includes(value));
  if (options.length === 0) return null;
  return (
    <Fieldset isCompact>
      <FacetLegend>{legend}</FacetLegend>
      {shown.map(({ value, label, count }) => (
        <Field key={value}>
          <Checkbox isCompact checked={chosen.includes(value)} onChange={() => onToggle(value)}>
            <Label isRegular>
              <bdi>{label}</bdi> <FacetCount count={count} />
            </Label>
          </Checkbox>
        </Field>
      ))}
      {shown.length < options.length && (
        <More isLink onClick={() => setIsExpanded(true)}>
          <bdi>{t.plural('filters.more_options', options.length - shown.length)}</bdi>
        </More>
      )}
    </Fieldset>
  );
}

/** An age band as a range, such as “1 day to 3 days”. */
function ageLabel(band: AgeBand, { limits, time }: WaitRules, i18n: I18n): string {
  const { t } = i18n;
  const [warning, late, overdue] = [limits.warningMs, limits.lateMs, limits.overdueMs].map((ms) =>
    waitText(ms, time, i18n),
  ) as [string, string, string];
  switch (band) {
    case 'overdue':
      return t('my_conversations.filters.over', { duration: overdue });
    case 'late':
      return t('my_conversations.filters.between', { from: late, to: overdue });
    case 'warning':
      return t('my_conversations.filters.between', { from: warning, to: late });
    case 'fresh':
      return t('my_conversations.filters.under', { duration: warning });
  }
}
