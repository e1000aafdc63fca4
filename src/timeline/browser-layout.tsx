import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import { PageLayout } from '../ui/page-layout.tsx';
import { useEventBrowser } from './browser-context.tsx';
import { BrowserHead } from './browser-head.tsx';
import { ContentAbove } from './content-above.tsx';
import { ThreadPane } from './detail/lazy.ts';
import { ShortcutsDialog } from './keyboard/lazy.ts';
import { EventList } from './list/event-list.tsx';
import { UnreadEvents } from './list/lazy.tsx';
import { FacetPanel, NoMatch } from './search/lazy.tsx';
import { ListIsReplacedProvider } from './use-list-is-shown.ts';
import { useUnmetRequests } from './use-unmet-requests.ts';

export interface BrowserLayoutProps {
  /** How many events there are; null for a page without a head. */
  readonly summary: ComponentChildren;
  /** The page's own buttons at the start of the toolbar. */
  readonly lead?: ComponentChildren;
  /** The page's own buttons before the menu of the toolbar. */
  readonly actions?: ComponentChildren;
  /** Rendered between the type filter and the tags of active facets. */
  readonly strip?: ComponentChildren;
  /** Rendered directly above the list. */
  readonly notices?: ComponentChildren;
  /** Rendered instead of the list, such as insights; null for the list. */
  readonly content?: ComponentChildren;
  /** Rendered instead of the list if there are no events. */
  readonly empty: ComponentChildren;
}

/**
 * The layout of an event browser: the toolbar, which stays, and below it what scrolls: filters, strip, notices, and the
 * list. On wide pages, the conversation of the current event is next to the list.
 */
export function BrowserLayout({
  summary,
  lead,
  actions,
  strip,
  notices,
  content,
  empty,
}: BrowserLayoutProps) {
  const { timeline, options, isSplit, state, dispatch, rows, currentEvent, outside, newEvents } =
    useEventBrowser();
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const [heightAbove, setHeightAbove] = useState(0);
  const hasList = rows.length > 0 && !content;
  const opened = outside ?? currentEvent;
  useUnmetRequests({ hasList, hasFilterButton: Boolean(summary) && timeline.events.length > 0 });

  return (
    <ListIsReplacedProvider value={Boolean(content)}>
      <PageLayout
        heading={options.scope === 'account' ? 'h2' : 'h1'}
        head={summary && <BrowserHead lead={lead} summary={summary} actions={actions} />}
        overlay={state.isFacetPanelOpen && <FacetPanel />}
        aside={isSplit && (hasList || outside) && opened && <ThreadPane event={opened} />}
        scrollRef={scrollRef}
        onHeight={options.onHeight}
      >
        <ContentAbove
          strip={strip}
          notices={notices}
          scrollRef={scrollRef}
          onHeight={setHeightAbove}
        />
        {hasList ? (
          // In a split page, the pane shows the focused row again.
          <div onFocusIn={() => isSplit && outside && dispatch({ type: 'event-unpinned' })}>
            <EventList virtualizer={virtualizer} scrollRef={scrollRef} startMargin={heightAbove} />
          </div>
        ) : (
          contentWithoutList()
        )}
        {hasList && newEvents.unread.size > 0 && (
          <UnreadEvents virtualizer={virtualizer} scrollRef={scrollRef} />
        )}
        {state.isShortcutsDialogOpen && (
          <ShortcutsDialog onClose={() => dispatch({ type: 'shortcuts-dialog-closed' })} />
        )}
      </PageLayout>
    </ListIsReplacedProvider>
  );

  function contentWithoutList(): ComponentChildren {
    if (timeline.events.length === 0) return empty;
    if (content) return content;
    return <NoMatch />;
  }
}
