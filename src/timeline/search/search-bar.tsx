import { IconButton } from '@zendeskgarden/react-buttons';
import { Field, MediaInput } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import PreviousIcon from '@zendeskgarden/svg-icons/src/16/chevron-up-stroke.svg';
import NextIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import SearchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg';
import { useEffect, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { prepareSearch } from './prepare-search.ts';

const Bar = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.base * 1.5}px`};
`;

const SearchField = styled(Field)`
  flex: 1;
  min-width: 0;
`;

const Position = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

/** The search box, buttons that step through the matches, and the button that toggles the filter panel. */
export function SearchBar() {
  const { t } = useI18n();
  const { timeline, options, state, dispatch, rows, currentIndex, result } = useEventBrowser();
  const { searchText, isFacetPanelOpen } = state;
  const count = result.shown.length;
  const position = rows.slice(0, currentIndex + 1).filter(({ kind }) => kind === 'event').length;
  const input = useRequestedFocus<HTMLInputElement>('search');
  const filterButton = useRequestedFocus<HTMLButtonElement>('filter-button');

  const [isFocused, setIsFocused] = useState(false);
  // The page in the navigation bar may have 60,000 events: their texts take memory that only a search is worth.
  const isSearchLikely = isFocused || options.scope === 'ticket';
  useEffect(
    () => (isSearchLikely ? prepareSearch(timeline.events) : undefined),
    [isSearchLikely, timeline.events],
  );

  /** Goes to the next match or the previous one; after the last comes the first. */
  function step(by: 1 | -1): void {
    const matches = rows.filter(({ kind }) => kind === 'event');
    const match = matches[(position - 1 + by + matches.length) % matches.length];
    if (match) dispatch({ type: 'match-selected', key: match.key });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && searchText !== '')
      dispatch({ type: 'search-changed', text: '' });
    else if (event.key === 'Escape') dispatch({ type: 'focus-requested', target: 'current-row' });
    else return;
    event.preventDefault();
  }

  return (
    <Bar role="search">
      <SearchField>
        <Field.Label hidden>{t('filters.search')}</Field.Label>
        <MediaInput
          type="search"
          isCompact
          start={<SearchIcon />}
          placeholder={t('filters.search')}
          value={searchText}
          ref={input}
          onChange={(event: Event) => {
            const { value } = event.currentTarget as HTMLInputElement;
            dispatch({ type: 'search-changed', text: value });
          }}
          onFocus={() => setIsFocused(true)}
          onKeyDown={onKeyDown}
        />
      </SearchField>
      {searchText.trim() !== '' && (
        <>
          <Position aria-hidden="true">{t('filters.position', { position, count })}</Position>
          <IconButton
            size="small"
            aria-label={t('filters.previous')}
            disabled={count === 0}
            onClick={() => step(-1)}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('filters.next')}
            disabled={count === 0}
            onClick={() => step(1)}
          >
            <NextIcon />
          </IconButton>
        </>
      )}
      <IconButton
        ref={filterButton}
        size="small"
        isBasic={!isFacetPanelOpen}
        aria-label={t('filters.filter')}
        aria-expanded={isFacetPanelOpen}
        onClick={() => dispatch({ type: 'facet-panel-toggled' })}
      >
        <FilterIcon />
      </IconButton>
    </Bar>
  );
}
