import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import styled, { css } from 'styled-components';
import { useHasWidth } from '../ui/use-has-width.ts';
import { useEventBrowser } from './browser-context.tsx';
import { FilterButton } from './facets/filter-button.tsx';
import { MoreMenu } from './menu/lazy.tsx';
import { SearchSteps } from './search/lazy.tsx';
import { SearchBox } from './search/search-box.tsx';
import { SearchButton } from './search/search-button.tsx';
import { useListIsReplaced } from './use-list-is-shown.ts';

interface BrowserHeadProps {
  /** Rendered first. */
  readonly lead?: ComponentChildren;
  /** How many events there are. The search box takes its place. */
  readonly summary: ComponentChildren;
  /** Rendered before the menu. */
  readonly actions: ComponentChildren;
}

/** From this width on, in px, there is room for summary and search box, so the search box is always open. */
const ROOMY_PX = 480;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  min-height: 40px;
`;

/**
 * Has a line of its own if the text is large. Hidden from sight only: screen readers announce the summary while the agent
 * types.
 */
const Summary = styled.div<{ $isHidden: boolean; $basis: string }>`
  flex: 1 1 ${({ $basis }) => $basis};
  min-width: 0;

  ${({ $isHidden }) =>
    $isHidden &&
    css`
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);

      /* Nobody can see where the focus is on a hidden button. */
      button {
        display: none;
      }
    `}
`;

/**
 * The part of the page that stays while the list scrolls: one line with the summary, search, filter, and menu. A search
 * adds a line with its matches, if the page shows the list.
 */
export function BrowserHead({ lead, summary, actions }: BrowserHeadProps) {
  const { timeline, state, isSearchOpen } = useEventBrowser();
  const head = useRef<HTMLDivElement>(null);
  const isRoomy = useHasWidth(head, ROOMY_PX);
  const isReplaced = useListIsReplaced();
  const hasEvents = timeline.events.length > 0;
  const showsSearch = hasEvents && (isRoomy || isSearchOpen);
  const hasSteps = hasEvents && !isReplaced && state.searchText.trim() !== '';
  const steps = hasSteps && <SearchSteps />;

  return (
    <div ref={head}>
      <Row>
        {lead}
        <Summary $isHidden={showsSearch && !isRoomy} $basis={lead ? 'auto' : '6.3em'}>
          {summary}
        </Summary>
        {showsSearch && <SearchBox hasButton={!isRoomy} />}
        {isRoomy && steps}
        {hasEvents && !isRoomy && <SearchButton />}
        {hasEvents && <FilterButton />}
        {actions}
        <MoreMenu />
      </Row>
      {!isRoomy && steps}
    </div>
  );
}
