import { Button } from '@zendeskgarden/react-buttons';
import FilterIcon from '@zendeskgarden/svg-icons/src/16/filter-stroke.svg';
import { useEffect, useMemo } from 'preact/hooks';
import styled from 'styled-components';
import { PageNotice } from '../../ui/page-notice.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { applyFacets } from '../facets/apply-facets.ts';

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: ${({ theme }) => theme.space.xs};
`;

/** See `lazy.tsx`. */
export default function NoMatch() {
  const { t, formats } = useI18n();
  const { timeline, state, facets, hasFilters, query, matchCount, rangeOfDate, dispatch } =
    useEventBrowser();
  const { selection } = state;
  const hasSearch = query.length > 0;
  const hasBoth = hasSearch && hasFilters;
  const count = timeline.events.length;
  /** How many events the filters show without the search. */
  const filteredCount = useMemo(
    () =>
      hasBoth
        ? applyFacets(
            timeline.events,
            facets,
            facets.date && rangeOfDate(facets.date),
            formats.dayKey,
            selection,
          ).shown.length
        : 0,
    [hasBoth, timeline.events, facets, rangeOfDate, formats, selection],
  );

  const canFocusRow = state.focusRequest !== 'current-row';
  useEffect(() => {
    // There is no row.
    if (!canFocusRow) dispatch({ type: 'focus-requested', target: 'filter-button' });
  }, [canFocusRow, dispatch]);

  return (
    <PageNotice icon={FilterIcon} tone="neutral" title={t('filters.no_match_title')}>
      <p>{text()}</p>
      <Buttons>
        {hasFilters && (
          <Button size="small" onClick={clearFilters}>
            {hasBoth ? t.plural('filters.no_match_clear_filters', matchCount) : t('filters.clear')}
          </Button>
        )}
        {hasSearch && (
          <Button size="small" onClick={clearSearch}>
            {hasBoth
              ? t.plural('filters.no_match_clear_search', filteredCount)
              : t('filters.clear_search')}
          </Button>
        )}
      </Buttons>
    </PageNotice>
  );

  function text(): string {
    if (hasBoth) return t.plural('filters.no_match_text', count);
    return hasSearch
      ? t.plural('filters.no_match_search', count)
      : t.plural('filters.no_match_filters', count);
  }

  // The focused button is removed, so the focus moves to what the agent probably uses next.

  function clearFilters(): void {
    dispatch({ type: 'facets-cleared', conversations: [] });
    dispatch({ type: 'focus-requested', target: 'filter-button' });
  }

  function clearSearch(): void {
    dispatch({ type: 'search-changed', text: '' });
    dispatch({ type: 'search-opened', from: 'search-button' });
  }
}
