import type { Channel } from '../../events/channel.ts';
import { type I18n, useI18n } from '../../i18n/i18n-context.tsx';
import { participantName } from '../../labels/participant-name.ts';
import { waitText } from '../../labels/wait-text.ts';
import { FilterDialog } from '../../timeline/facets/filter-dialog.tsx';
import { OptionField } from '../../timeline/facets/option-field.tsx';
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

/** The value of the option that leaves unread conversations only. */
const UNREAD = 'unread';

/** The filters of the list. Each option has the number of conversations that it would leave. */
export default function FilterPanel() {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, dispatch, groups, waits } = usePage();
  const { filters } = view;
  const options = filterOptions(groups, filters);

  function labelOf(filter: OptionFilter, { value, partner }: FilterOption): string {
    switch (filter) {
      case 'ages':
        return ageLabel(value as AgeBand, waits, i18n);
      case 'channels':
        return t(`channels.${value as Channel}`);
      case 'partners':
        return participantName(partner, t);
    }
  }

  return (
    <FilterDialog
      hasFilters={countFilters(filters) > 0}
      onClear={() => dispatch({ type: 'filters-cleared' })}
      onClose={(returnsFocus) => dispatch({ type: 'filter-panel-closed', returnsFocus })}
    >
      <OptionField
        legend={t('my_conversations.filters.state')}
        options={[
          {
            value: UNREAD,
            label: t('my_conversations.filters.unread_only'),
            count: countUnread(groups, filters),
          },
        ]}
        chosen={filters.unreadOnly ? [UNREAD] : []}
        onToggle={() => dispatch({ type: 'unread-toggled' })}
      />
      {OPTION_FILTERS.filter((filter) => options[filter].length > 0).map((filter) => (
        <OptionField
          key={filter}
          legend={t(`my_conversations.filters.${filter}`)}
          options={options[filter].map((option) => ({
            value: option.value,
            label: labelOf(filter, option),
            count: option.count,
          }))}
          chosen={filters[filter]}
          onToggle={(value) => dispatch({ type: 'option-toggled', filter, value })}
        />
      ))}
    </FilterDialog>
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
