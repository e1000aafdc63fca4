import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { DownloadStatus } from '../download/lazy.ts';
import { useEventBrowser } from './browser-context.tsx';
import { TypeFilter } from './facets/type-filter.tsx';
import { MoreMenu } from './menu/lazy.tsx';
import { FacetTags, SearchAndFilters } from './search/lazy.tsx';

interface BrowserHeadProps {
  /** Rendered before the menu. */
  readonly toolbar: ComponentChildren;
  /** Rendered between the search bar and the tags of active facets. */
  readonly strip: ComponentChildren;
}

/** Has room for two lines, so that the page layout does not shift when a filter makes the summary longer. */
const Toolbar = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 40px;
`;

/** The part of the page above the list, which does not scroll: toolbar, type filter, search, facets, download status. */
export function BrowserHead({ toolbar, strip }: BrowserHeadProps) {
  const { timeline, state, dispatch } = useEventBrowser();
  return (
    <>
      <Toolbar>
        {toolbar}
        <MoreMenu />
      </Toolbar>
      {timeline.events.length > 0 && (
        <>
          <TypeFilter />
          <SearchAndFilters />
          {strip}
          <FacetTags />
        </>
      )}
      {state.download && (
        <DownloadStatus
          job={state.download}
          onDismiss={() => dispatch({ type: 'download-dismissed' })}
        />
      )}
    </>
  );
}
