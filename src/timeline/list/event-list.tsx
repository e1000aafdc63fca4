import { createContext, type RefObject } from 'preact';
import { forwardRef, type ReactNode } from 'preact/compat';
import { useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { useConversationActions } from '../conversation-actions.tsx';
import { type Move, useListKeys } from '../keyboard/use-list-keys.ts';
import { directionOf } from '../../turns/direction.ts';
import type { Roles } from '../../turns/sides.ts';
import { useTurnRules } from '../waiting/turn-context.tsx';
import { useReply } from '../use-reply.ts';
import { VirtualItem } from '../../ui/virtual-item.ts';
import { dividerIndex } from './divider-index.ts';
import { ListRow } from './list-row.tsx';
import { messageOfRow } from './message-of-row.ts';
import { NewDivider } from './new-divider.tsx';
import { RowOptionsProvider } from './row-options.ts';
import { BUFFER_PX, useScrollAnchor } from './use-scroll-anchor.ts';

export interface EventListProps {
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  /** The element that scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** The height of the content above the list in the scrolling element, in px. */
  readonly startMargin: number;
}

/**
 * A virtualized list of the events: only rows near the screen are in the document. Tab and the list's keys move the focus
 * to the current row. It stays in the document even when it is off screen, so that it does not lose the focus.
 */
export function EventList({ virtualizer, scrollRef, startMargin }: EventListProps) {
  const { t, formats } = useI18n();
  const roles = useTurnRules()?.roles ?? NO_ROLES;
  const browser = useEventBrowser();
  const { state, dispatch, rows, currentIndex, options, isSplit, nowMs, newEvents } = browser;
  const { view, openKeys, focusRequest, isScrollRequested, scrollsToTop } = state;
  const list = useRef<HTMLDivElement>(null);
  const isSearching = browser.query.length > 0;
  const isByDay = view.grouping === 'day';
  const divider = isByDay ? dividerIndex(rows, view.order, newEvents.since) : null;
  /** Changes when the agent asks for other rows or another order: then the list scrolls to the top. */
  const viewKey = JSON.stringify([view.order, view.grouping, browser.facets, browser.query]);

  const shift = useScrollAnchor({
    rows,
    view: [viewKey, state.foldedConversations, state.expandedUpdates],
    virtualizer,
    listRef: list,
    scrollRef,
    slidesIn: options.slidesIn,
    isInUseAtTop: () => openKeys.size > 0 || hasFocus(list.current),
  });

  const isCurrentOpen = openKeys.has(rows[currentIndex]?.key ?? '');
  useEffect(() => {
    if (isScrollRequested) {
      // The end of an open event may be far from the line that has the focus.
      const align = isCurrentOpen || scrollsToTop ? 'start' : 'nearest';
      virtualizer.current?.scrollToIndex(currentIndex, { align });
      dispatch({ type: 'scroll-done' });
    }
    if (focusRequest === 'current-row') {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${currentIndex}"]`);
      row?.focus();
      // If the host shows only a part of the frame, it scrolls too, and it must know where the row is in the end.
      afterScrolling(scrollRef.current, () => {
        // The agent has gone on, such as to the composer.
        if (document.activeElement !== row) return;
        if (scrollsToTop) row?.closest('[role="listitem"]')?.scrollIntoView({ block: 'start' });
        else row?.scrollIntoView({ block: 'nearest' });
      });
      dispatch({ type: 'focus-done' });
    }
  }, [
    isScrollRequested,
    scrollsToTop,
    focusRequest,
    currentIndex,
    isCurrentOpen,
    dispatch,
    virtualizer,
    scrollRef,
  ]);

  const shownViewKey = useRef(viewKey);
  useLayoutEffect(() => {
    if (shownViewKey.current === viewKey) return;
    shownViewKey.current = viewKey;
    const scroller = scrollRef.current;
    if (!scroller || scroller.scrollTop === 0) return;
    scroller.scrollTop = 0;
    // The browser fires this event a frame later. Until then the list would be blank.
    scroller.dispatchEvent(new Event('scroll'));
  }, [viewKey, scrollRef]);

  const focusRow = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row) dispatch({ type: 'row-selected', key: row.key });
    },
    [rows, dispatch],
  );

  const onMove = useCallback(
    (move: Move) => {
      const last = rows.length - 1;
      const targets: Readonly<Record<Move, number>> = {
        next: currentIndex + (hasFocus(list.current) ? 1 : 0),
        previous: currentIndex - 1,
        first: 0,
        last,
      };
      focusRow(Math.min(last, Math.max(0, targets[move])));
    },
    [rows, currentIndex, focusRow],
  );

  const onClose = useCallback(() => {
    const key = rows[currentIndex]?.key ?? '';
    if (!openKeys.has(key)) return false;
    dispatch({ type: 'event-toggled', key });
    dispatch({ type: 'focus-requested', target: 'current-row' });
    return true;
  }, [rows, currentIndex, openKeys, dispatch]);

  const onSearch = useCallback(
    () => dispatch({ type: 'search-opened', from: 'current-row' }),
    [dispatch],
  );
  const onShortcuts = useCallback(() => dispatch({ type: 'shortcuts-dialog-opened' }), [dispatch]);
  const actions = useConversationActions();
  const currentRow = rows[currentIndex];
  const reply = useReply();
  const onReply = useCallback(() => {
    const message = currentRow && actions && messageOfRow(currentRow, actions);
    if (message) reply?.(message, 'reply');
    return Boolean(message);
  }, [currentRow, actions, reply]);
  useListKeys(list, { onMove, onClose, onSearch, onShortcuts, onReply });

  const { renderTrailing } = options;
  const today = formats.dayKey(nowMs);
  const rowOptions = useMemo(() => {
    const timeOf = isByDay ? formats.time : (ms: number) => formats.shortTime(ms, today);
    return { isSplit, showsConversation: isByDay, timeOf, renderTrailing, dispatch, reply };
  }, [isSplit, isByDay, formats, today, renderTrailing, dispatch, reply]);
  const position = useMemo(
    () => ({ size: rows.length, currentIndex }),
    [rows.length, currentIndex],
  );

  return (
    <ListPosition.Provider value={position}>
      <div ref={list} role="list" aria-label={t('list.label')}>
        <RowOptionsProvider value={rowOptions}>
          <Virtualizer
            ref={virtualizer}
            data={rows}
            item={ListItem}
            scrollRef={scrollRef}
            startMargin={startMargin}
            shift={shift}
            keepMounted={[currentIndex]}
            bufferSize={BUFFER_PX}
          >
            {(row, index) => (
              <div key={row.key}>
                {index === divider && <NewDivider />}
                <ListRow
                  row={row}
                  index={index}
                  isCurrent={index === currentIndex}
                  isMarked={(isSearching || isSplit) && index === currentIndex}
                  openKeys={openKeys}
                  unread={newEvents.unread}
                  directionOf={(event) => directionOf(event, browser.timeline, roles)}
                  nowMs={nowMs}
                />
              </div>
            )}
          </Virtualizer>
        </RowOptionsProvider>
      </div>
    </ListPosition.Provider>
  );
}

/** Calls back once an element has not scrolled for a frame. The virtualizer needs several frames for a far row. */
function afterScrolling(scroller: HTMLElement | null, callback: () => void): void {
  let before = Number.NaN;
  function check(): void {
    const { scrollTop = 0 } = scroller ?? {};
    if (scrollTop === before) callback();
    else requestAnimationFrame(check);
    before = scrollTop;
  }
  requestAnimationFrame(check);
}

/** For pages that do not fetch roles. */
const NO_ROLES: Roles = new Map();

function hasFocus(element: Element | null): boolean {
  return element?.contains(document.activeElement) ?? false;
}

/** The list around an item: its number of items, and the index of the current one. */
const ListPosition = createContext({ size: 0, currentIndex: 0 });

interface ListItemProps {
  readonly style: Readonly<Record<string, string | number | null | undefined>>;
  readonly index: number;
  readonly children: ReactNode;
}

/**
 * An item with its position and the size of the whole list for screen readers. The virtualizer hides items until it has
 * measured them, but a hidden item cannot take the focus, so the current one is always visible.
 */
const ListItem = forwardRef<HTMLDivElement, ListItemProps>(function ListItem(
  { style, index, children },
  ref,
) {
  const { size, currentIndex } = useContext(ListPosition);
  return (
    <VirtualItem
      ref={ref}
      style={index === currentIndex ? { ...style, visibility: 'visible' } : style}
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={size}
    >
      {children}
    </VirtualItem>
  );
});
