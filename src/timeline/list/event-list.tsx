import { createContext, type RefObject } from 'preact';
import { forwardRef, type ReactNode } from 'preact/compat';
import {
  useCallback,
  useContext,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SideConversationEvent } from '../../events/event.ts';
import type { Row } from './rows.ts';
import { useSearch } from '../search/highlighted.tsx';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { EventRow } from './event-row.tsx';
import { GroupHeading } from './group-heading.tsx';
import { NewLine } from './new-line.tsx';
import { NewPill } from './new-pill.tsx';
import { BUFFER_PX, useScrollAnchor } from './use-scroll-anchor.ts';
import { useListKeys } from '../keyboard/use-list-keys.ts';

export interface EventListProps {
  readonly rows: readonly Row[];
  /** What scrolls around the list. */
  readonly scrollRef: RefObject<HTMLElement | null>;
  /** How much, in pixels, stands above the list in what scrolls. */
  readonly startMargin: number;
  readonly nowMs: number;
  /** Changes when the agent asks for other rows or another order: then the list begins at its top again. */
  readonly arrangement: string;
  /** Keys of what came since the agent's last look. */
  readonly newKeys: ReadonlySet<string>;
  /** The row above which a line parts new events from others; null where none does. */
  readonly newLine: number | null;
  /** The row that Tab reaches and the keys move. */
  readonly currentIndex: number;
  readonly onCurrent: (key: string) => void;
  /** True where the current event is opened beside the list, not below its row. */
  readonly isSplit: boolean;
  /** False where new rows at the top never slide in. */
  readonly slides?: boolean;
  /** What else belongs to an event, such as the way to its ticket. */
  readonly beside?: (event: SideConversationEvent) => ReactNode;
  /** Receives the means to steer the list from outside. */
  readonly handleRef: RefObject<EventListHandle | null>;
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

export interface EventListHandle {
  /** Brings a row into sight without taking the focus. */
  show(index: number): void;
  /** Takes the focus to the current row. */
  focus(): void;
}

/**
 * The events, of which only those on the screen exist as elements. One row is the current one: Tab reaches it, the keys
 * move it, and it exists even when scrolled away, so that focus is never lost.
 */
export function EventList({
  rows,
  scrollRef,
  startMargin,
  nowMs,
  arrangement,
  newKeys,
  newLine,
  currentIndex,
  onCurrent,
  isSplit,
  slides = true,
  beside,
  handleRef,
  onSearch,
  onShortcuts,
}: EventListProps) {
  const { t } = useI18n();
  const isSearching = useSearch().length > 0;
  const virtualizer = useRef<VirtualizerHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set());

  const onToggle = useCallback(
    (key: string) => {
      if (isSplit) return;
      setOpenKeys((keys) => {
        const next = new Set(keys);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    [isSplit],
  );

  const focusRow = useCallback((index: number) => {
    // Not `preventScroll`: where the host shows only a part of the frame, it scrolls too.
    list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus();
  }, []);

  const shift = useScrollAnchor({
    rows,
    arrangement,
    virtualizer,
    listRef: list,
    scrollRef,
    slides,
    isReadAtTop: () => openKeys.size > 0 || contains(list.current, document.activeElement),
  });

  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    virtualizer.current?.scrollToIndex(currentIndex, { align: 'nearest' });
    focusRow(currentIndex);
  });

  useLayoutEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller || scroller.scrollTop === 0) return;
    scroller.scrollTop = 0;
    // The browser tells of it a frame later, and for that frame the list would be blank.
    scroller.dispatchEvent(new Event('scroll'));
  }, [arrangement, scrollRef]);

  const goTo = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return;
      wantsFocus.current = true;
      onCurrent(row.event.key);
    },
    [rows, onCurrent],
  );

  const onMove = useCallback(
    (where: 'next' | 'previous' | 'first' | 'last') => {
      const isInList = contains(list.current, document.activeElement);
      const last = rows.length - 1;
      const steps = {
        next: currentIndex + (isInList ? 1 : 0),
        previous: currentIndex - 1,
        first: 0,
        last,
      };
      goTo(Math.min(last, Math.max(0, steps[where])));
    },
    [rows, currentIndex, goTo],
  );

  const onClose = useCallback(() => {
    const key = rows[currentIndex]?.event.key ?? '';
    if (!openKeys.has(key)) return false;
    onToggle(key);
    focusRow(currentIndex);
    return true;
  }, [rows, currentIndex, openKeys, onToggle, focusRow]);

  const isGrouped = rows[0]?.opens?.kind === 'conversation';
  const place = useMemo(() => ({ size: rows.length, currentIndex }), [rows.length, currentIndex]);

  useImperativeHandle(
    handleRef,
    () => ({
      show: (index) => virtualizer.current?.scrollToIndex(index, { align: 'nearest' }),
      focus: () => focusRow(currentIndex),
    }),
    [focusRow, currentIndex],
  );

  useListKeys({ onMove, onClose, onSearch, onShortcuts });

  return (
    <ListPlace.Provider value={place}>
      <NewPill
        rows={rows}
        newKeys={newKeys}
        virtualizer={virtualizer}
        scrollRef={scrollRef}
        startMargin={startMargin}
        onPress={goTo}
      />
      <div ref={list} role="list" aria-label={t('list.label')}>
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
            <div key={row.event.key}>
              {index === newLine && <NewLine />}
              {row.opens && <GroupHeading head={row.opens} nowMs={nowMs} />}
              <EventRow
                event={row.event}
                index={index}
                isNew={newKeys.has(row.event.key)}
                isOpen={openKeys.has(row.event.key)}
                isCurrent={index === currentIndex}
                onToggle={onToggle}
                isMarked={(isSearching || isSplit) && index === currentIndex}
                isSplit={isSplit}
                showsConversation={!isGrouped}
                beside={beside}
                onCurrent={onCurrent}
              />
            </div>
          )}
        </Virtualizer>
      </div>
    </ListPlace.Provider>
  );
}

function contains(place: Element | null, element: Element | null): boolean {
  return place?.contains(element) ?? false;
}

/** What an item must know of the list around it. */
const ListPlace = createContext({ size: 0, currentIndex: 0 });

interface ListItemProps {
  readonly style: Readonly<Record<string, string | number | null | undefined>>;
  readonly index: number;
  readonly children: ReactNode;
}

/**
 * Tells screen readers how long the whole list is, of which they see a part. The virtualiser hides what it has not yet
 * measured, but what is hidden cannot take focus, and the current row is about to.
 */
const ListItem = forwardRef<HTMLDivElement, ListItemProps>(function ListItem(
  { style, index, children },
  ref,
) {
  const { size, currentIndex } = useContext(ListPlace);
  return (
    <div
      ref={ref}
      style={index === currentIndex ? { ...style, visibility: 'visible' } : style}
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={size}
    >
      {children}
    </div>
  );
});
