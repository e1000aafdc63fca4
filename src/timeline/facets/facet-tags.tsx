import { Button } from '@zendeskgarden/react-buttons';
import { Tag } from '@zendeskgarden/react-tags';
import CloseIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg';
import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { FACET_KEYS, FACETS, type Facets, withOptionToggled } from './facets.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isAnyDay } from './date-range.ts';
import { dateLabel } from './date-label.ts';
import { facetOptions } from './facet-options.ts';
import { CloseButton } from '../../ui/close-button.ts';
import { useEventBrowser } from '../browser-context.tsx';
import type { BrowserAction } from '../browser-state.ts';

const Tags = styled.ul`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  margin: 0;
  padding: ${({ theme }) => theme.space.xxs} 0;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  list-style: none;

  li {
    max-width: 100%;
  }
`;

const FilterTag = styled(Tag)`
  && {
    height: 24px;
    padding-inline-end: 0;
  }

  /* Garden gives all parts of a tag its whole width. */
  && > button {
    width: 24px;
  }
`;

/**
 * Tags with buttons that remove single options or the selection, and a button that clears all of them. Facets with `ui: 'buttons'` have no
 * tags, because their buttons are always visible. In a list that is narrowed to one conversation, all of this is about the
 * filters inside the conversation.
 */
export default function FacetTags() {
  const { t, formats } = useI18n();
  const { timeline, facets, state, dispatch } = useEventBrowser();
  const list = useRef<HTMLUListElement>(null);
  /** Index of the tag that was removed, whose place in the tab order the next one takes. */
  const removedIndex = useRef<number | null>(null);
  useEffect(() => {
    const index = removedIndex.current;
    if (index === null) return;
    removedIndex.current = null;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
    const next = buttons[Math.min(index, buttons.length - 1)];
    if (next) next.focus();
    else dispatch({ type: 'focus-requested', target: 'filter-button' });
  }, [facets, state.selection, dispatch]);

  const { date } = facets;
  // A list that is narrowed to one conversation has a notice that names it, with a button that leads back.
  const narrowedTo = state.undoFilters ? facets.conversations : [];
  const active = FACET_KEYS.filter((key) => FACETS[key].ui !== 'buttons').flatMap((facet) => {
    const chosen = facet === 'conversations' && state.undoFilters ? [] : facets[facet];
    if (chosen.length === 0) return [];
    const options = facetOptions(timeline.events, facet, chosen, t);
    return chosen.map((value) => ({
      key: `${facet} ${value}`,
      label: options.find((option) => option.value === value)?.label ?? value,
      removal: changeTo(withOptionToggled(facets, facet, value)),
    }));
  });
  if (date && !isAnyDay(date)) {
    const label = dateLabel(date, t, formats);
    active.push({ key: 'date', label, removal: changeTo({ ...facets, date: null }) });
  }
  if (state.selection) {
    const { label } = state.selection;
    active.push({ key: 'selection', label, removal: { type: 'selection-set', selection: null } });
  }
  if (active.length === 0) return null;

  return (
    <Tags ref={list} aria-label={t('filters.active')}>
      {active.map(({ key, label, removal }, index) => (
        <li key={key}>
          <FilterTag size="medium">
            <span dir="auto">{label}</span>
            {/* Not Garden's `Tag.Close`, which the Tab key does not reach. */}
            <CloseButton
              type="button"
              aria-label={t('filters.remove', { label })}
              data-remove
              onClick={() => remove(removal, index)}
            >
              <CloseIcon />
            </CloseButton>
          </FilterTag>
        </li>
      ))}
      <li>
        <Button
          isLink
          onClick={() => remove({ type: 'facets-cleared', conversations: narrowedTo }, 0)}
        >
          {t('filters.clear')}
        </Button>
      </li>
    </Tags>
  );

  function remove(removal: BrowserAction, index: number): void {
    removedIndex.current = index;
    dispatch(removal);
  }
}

function changeTo(facets: Facets): BrowserAction {
  return { type: 'facets-changed', facets };
}
