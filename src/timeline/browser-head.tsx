import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { DownloadStatus } from '../download/lazy.ts';
import { useEventBrowser } from './browser-context.tsx';
import { TypeFilter } from './facets/type-filter.tsx';
import { MoreMenu } from './menu/lazy.tsx';
import { SearchAndFilters } from './search/lazy.tsx';

interface BrowserHeadProps {
  readonly toolbar: ComponentChildren;
  readonly strip: ComponentChildren;
}

/** Two lines high, so that nothing below moves when a filter makes the summary longer. */
const Toolbar = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  min-height: 40px;
`;

/** What stays in sight above the list. */
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
          <SearchAndFilters>{strip}</SearchAndFilters>
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
