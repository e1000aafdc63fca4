import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { DownloadStatus } from '../download/lazy.ts';
import { useEventBrowser } from './browser-context.tsx';
import { TypeFilter } from './facets/type-filter.tsx';
import { LargeViewProblem } from './menu/large-view-problem.tsx';
import { FacetTags } from './search/lazy.tsx';
import { NarrowedNotice, OutsideFilters } from './waiting/lazy.tsx';
import { useContentAbove } from './use-content-above.ts';

interface ContentAboveProps {
  /** Rendered between the type filter and the tags of active facets. */
  readonly strip: ComponentChildren;
  /** Rendered directly above the list. */
  readonly notices: ComponentChildren;
  /** The element that scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** Called with the height of this content in px; 0 while it is hidden. */
  readonly onHeight: (height: number) => void;
}

const Filters = styled.div`
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm} 0`};
`;

/** Stays in sight: the agent may be anywhere in the list when the answer to a choice from the menu comes. */
const Outcome = styled.div`
  position: sticky;
  z-index: 2;
  top: 0;
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
`;

/** What scrolls away above the list: type filter, strip, tags of active facets, notices, and the outcome of a choice in the menu. */
export function ContentAbove({ strip, notices, scrollRef, onHeight }: ContentAboveProps) {
  const { timeline, state, outside, dispatch } = useEventBrowser();
  const above = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const correctScroll = useContentAbove({ refs: [above, outcome], scrollRef, onHeight });

  return (
    <>
      <div ref={above}>
        {timeline.events.length > 0 && (
          <Filters>
            <TypeFilter />
            {strip}
            <FacetTags />
          </Filters>
        )}
        {notices}
        {state.undoFilters && <NarrowedNotice />}
        {outside && <OutsideFilters key={outside.key} event={outside} />}
      </div>
      <Outcome ref={outcome}>
        {state.download && <DownloadStatus job={state.download} onDismiss={dismissDownload} />}
        {state.largeViewProblem && <LargeViewProblem problem={state.largeViewProblem} />}
      </Outcome>
      <AfterContent onRender={correctScroll} />
    </>
  );

  function dismissDownload(): void {
    // The button with the focus is removed.
    if (outcome.current?.contains(document.activeElement))
      dispatch({ type: 'focus-requested', target: 'filter-button' });
    dispatch({ type: 'download-dismissed' });
  }
}

/** Calls back when the content before it is in the document, and before what follows is rendered. */
function AfterContent({ onRender }: { readonly onRender: () => void }): null {
  onRender();
  return null;
}
