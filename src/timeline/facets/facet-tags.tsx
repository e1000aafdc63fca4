import { Button } from '@zendeskgarden/react-buttons';
import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';
import { FACET_KEYS, FACETS, type Facets, NO_FACETS, withOptionToggled } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isAnyDay } from './date-range.ts';
import { dateLabel } from './date-label.ts';
import { facetOptions } from './facet-options.ts';
import { useEventBrowser } from '../browser-context.tsx';

const Tags = styled.ul`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  margin: ${({ theme }) => `${theme.space.xs} 0 0`};
  padding: 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  list-style: none;

  li {
    max-width: 100%;
  }
`;

/**
 * Tags with buttons that remove single options, and a button that clears all facets. Facets with `ui: 'buttons'` have no
 * tags, because their buttons are always visible.
 */
export default function FacetTags() {
  const { t, formats } = useI18n();
  const { timeline, facets, state, dispatch } = useEventBrowser();
  const { date } = facets;
  const active = FACET_KEYS.filter((key) => FACETS[key].ui !== 'buttons').flatMap((facet) => {
    const chosen = facets[facet];
    if (chosen.length === 0) return [];
    const options = facetOptions(timeline.events, facet, chosen, t);
    return chosen.map((value) => ({
      key: `${facet} ${value}`,
      label: options.find((option) => option.value === value)?.label ?? value,
      without: withOptionToggled(facets, facet, value),
    }));
  });
  if (date && !isAnyDay(date)) {
    const label = dateLabel(date, t, formats);
    active.push({ key: 'date', label, without: { ...facets, date: null } });
  }
  // A list that is narrowed to one conversation has a notice that says so.
  if (active.length === 0 || state.undoFilters) return null;

  return (
    <Tags aria-label={t('filters.active')}>
      {active.map(({ key, label, without }) => (
        <li key={key}>
          <Tag size="medium">
            <span dir="auto">{label}</span>
            <Tag.Close
              aria-label={t('filters.remove', { label })}
              onClick={() => change(without)}
            />
          </Tag>
        </li>
      ))}
      <li>
        <Button isLink onClick={() => change(NO_FACETS)}>
          {t('filters.clear')}
        </Button>
      </li>
    </Tags>
  );

  function change(next: Facets): void {
    dispatch({ type: 'facets-changed', facets: next });
    // The focused tag has been removed.
    dispatch({ type: 'focus-requested', target: 'filter-button' });
  }
}
