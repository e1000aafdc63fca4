import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import { PageLayout } from '../ui/page-layout.tsx';
import { useHeight } from '../ui/use-height.ts';
import { useEventBrowser } from './browser-context.tsx';
import { BrowserHead } from './browser-head.tsx';
import { DetailPane } from './detail/lazy.ts';
import { ShortcutsDialog } from './keyboard/lazy.ts';
import { EventList } from './list/event-list.tsx';
import { UnreadEvents } from './list/lazy.tsx';
import { LargeViewProblem } from './menu/large-view-problem.tsx';
import { NoMatch } from './search/lazy.tsx';

export interface BrowserLayoutProps {
  /** The summary and other elements before the menu; null for a page without a head. */
  readonly toolbar: ComponentChildren;
  /** Rendered between the search bar and the tags of active facets. */
  readonly strip?: ComponentChildren;
  /** Rendered above the list; scroll with it. */
  readonly notices?: ComponentChildren;
  /** Rendered instead of the list, such as insights; null for the list. */
  readonly content?: ComponentChildren;
  /** Rendered instead of the list if there are no events. */
  readonly empty: ComponentChildren;
}

/** The layout of an event browser: the head, the list, and on wide pages the detail pane next to it. */
export function BrowserLayout({ toolbar, strip, notices, content, empty }: BrowserLayoutProps) {
  const { timeline, options, isSplit, state, dispatch, rows, currentIndex, newEvents } =
    useEventBrowser();
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const noticesRef = useRef<HTMLDivElement>(null);
  const noticesHeight = useHeight(noticesRef);
  const hasList = rows.length > 0 && !content;
  const current = rows[currentIndex];
  const listProps = { virtualizer, scrollRef, startMargin: noticesHeight };

  return (
    <PageLayout
      head={toolbar && <BrowserHead toolbar={toolbar} strip={strip} />}
      aside={isSplit && hasList && current && <DetailPane event={current.event} />}
      scrollRef={scrollRef}
      onHeight={options.onHeight}
    >
      <div ref={noticesRef}>
        {state.largeViewProblem && <LargeViewProblem problem={state.largeViewProblem} />}
        {notices}
      </div>
      {hasList ? <EventList {...listProps} /> : contentWithoutList()}
      {hasList && newEvents.unread.size > 0 && <UnreadEvents {...listProps} />}
      {state.isShortcutsDialogOpen && (
        <ShortcutsDialog onClose={() => dispatch({ type: 'shortcuts-dialog-closed' })} />
      )}
    </PageLayout>
  );

  function contentWithoutList(): ComponentChildren {
    const eventCount = timeline.events.length;
    if (eventCount === 0) return empty;
    if (content) return content;
    return (
      <NoMatch
        eventCount={eventCount}
        onClear={() => {
          dispatch({ type: 'filters-cleared' });
          // The focused button is removed.
          dispatch({ type: 'focus-requested', target: 'search' });
        }}
      />
    );
  }
}
