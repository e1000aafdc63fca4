import { Button } from '@zendeskgarden/react-buttons';
import { Tag } from '@zendeskgarden/react-tags';
import styled from 'styled-components';
import { type Facets, NO_FACETS, OPTION_FACETS } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isAnyDay } from './date-range.ts';
import { dateLabel } from './date-label.ts';
import { facetOptions } from './facet-options.ts';
import type { FinderProps } from '../search/finder-props.ts';

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

export interface FacetTagsProps extends FinderProps {
  /** Called when a tag that may have had the focus is gone. */
  readonly onGone: () => void;
}

/**
 * The active facets, each of which can be taken off; one press takes off all. The types have no tags, but buttons of
 * their own.
 */
export function FacetTags({ facets, onFacets, onGone, events }: FacetTagsProps) {
  const { t, formats } = useI18n();
  const active = OPTION_FACETS.filter((facet) => facet !== 'types').flatMap((facet) => {
    if (facets[facet].length === 0) return [];
    const options = facetOptions(events, facet, facets[facet], t);
    return facets[facet].map((value: string) => ({
      key: `${facet} ${value}`,
      label: options.find((option) => option.value === value)?.label ?? value,
      remove: () => onFacets({ ...facets, [facet]: without(facets, facet, value) }),
    }));
  });
  if (facets.date && !isAnyDay(facets.date)) {
    const remove = () => onFacets({ ...facets, date: null });
    active.push({ key: 'date', label: dateLabel(facets.date, t, formats), remove });
  }
  if (active.length === 0) return null;

  return (
    <Tags aria-label={t('filters.active')}>
      {active.map(({ key, label, remove }) => (
        <li key={key}>
          <Tag size="medium">
            <span dir="auto">{label}</span>
            <Tag.Close aria-label={t('filters.remove', { label })} onClick={() => leave(remove)} />
          </Tag>
        </li>
      ))}
      <li>
        <Button isLink onClick={() => leave(() => onFacets(NO_FACETS))}>
          {t('filters.clear')}
        </Button>
      </li>
    </Tags>
  );

  function leave(remove: () => void): void {
    remove();
    onGone();
  }
}

function without(
  facets: Facets,
  facet: Exclude<keyof Facets, 'date'>,
  value: string,
): readonly string[] {
  return facets[facet].filter((other) => other !== value);
}
