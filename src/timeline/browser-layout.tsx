import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { PageLayout } from '../ui/page-layout.tsx';
import { useHeight } from '../ui/use-height.ts';
import { useEventBrowser } from './browser-context.tsx';
import { BrowserHead } from './browser-head.tsx';
import { DetailPane } from './detail/lazy.ts';
import { ShortcutsDialog } from './keyboard/lazy.ts';
import { EventList } from './list/event-list.tsx';
import { LargeViewError } from './menu/large-view-error.tsx';
import { NoMatch } from './search/lazy.tsx';

export interface BrowserLayoutProps {
  /** The summary and what else stands beside the menu; null for no head at all. */
  readonly toolbar: ComponentChildren;
  /** Stands between the search and the tags of active facets. */
  readonly strip?: ComponentChildren;
  /** Stand above the list and scroll with it. */
  readonly notices?: ComponentChildren;
  /** In place of the list, such as insights; null for the list. */
  readonly content?: ComponentChildren;
  /** In place of the list if there are no events at all. */
  readonly empty: ComponentChildren;
}

/** The parts of an event browser: the head above, the list, and the details beside it where there is room. */
export function BrowserLayout({ toolbar, strip, notices, content, empty }: BrowserLayoutProps) {
  const { timeline, options, isSplit, state, dispatch, rows, currentIndex } = useEventBrowser();
  const scrollRef = useRef<HTMLDivElement>(null);
  const noticesRef = useRef<HTMLDivElement>(null);
  const noticesHeight = useHeight(noticesRef);
  const hasList = rows.length > 0 && !content;
  const current = rows[currentIndex];

  return (
    <PageLayout
      head={toolbar && <BrowserHead toolbar={toolbar} strip={strip} />}
      aside={isSplit && hasList && current && <DetailPane event={current.event} />}
      scrollRef={scrollRef}
      onHeight={options.onHeight}
    >
      <div ref={noticesRef}>
        {state.hasLargeViewFailed && <LargeViewError />}
        {notices}
      </div>
      {hasList ? <EventList scrollRef={scrollRef} startMargin={noticesHeight} /> : insteadOfList()}
      {state.isShortcutsDialogOpen && (
        <ShortcutsDialog onClose={() => dispatch({ type: 'shortcuts-dialog-closed' })} />
      )}
    </PageLayout>
  );

  function insteadOfList(): ComponentChildren {
    const eventCount = timeline.events.length;
    if (eventCount === 0) return empty;
    if (content) return content;
    return (
      <NoMatch eventCount={eventCount} onClear={() => dispatch({ type: 'filters-cleared' })} />
    );
  }
}
