import { useEffect, useRef } from 'preact/hooks';
import type { NewEvents } from './browser-context.tsx';

export interface ReadOpenedOptions {
  readonly newEvents: NewEvents;
  /** Keys of the events that are open in the list. */
  readonly openKeys: ReadonlySet<string>;
  /** Key of the event that is open although search or facets hide it; undefined if there is none. */
  readonly outsideKey: string | undefined;
  /** Key of the row whose event is in the detail pane; undefined without a detail pane. */
  readonly paneKey: string | undefined;
  /** Key of the event that belongs to the current row; undefined if there is none. */
  readonly currentEventKey: string | undefined;
  /** Key of the row that was chosen last. */
  readonly currentKey: string | null;
}

/**
 * Marks events as read that the agent opens: in the list, outside the filters, or by choosing them for the detail pane. The event that the pane
 * shows by itself, such as the first match of a search, is not marked.
 */
export function useReadOpened(options: ReadOpenedOptions): void {
  const { newEvents, openKeys, outsideKey, paneKey, currentEventKey, currentKey } = options;
  const { unread, onRead } = newEvents;
  /** The row whose event is in the pane, if the agent has not chosen it. */
  const unchosenKey = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (paneKey !== currentKey) unchosenKey.current = paneKey;
    else if (paneKey !== unchosenKey.current) unchosenKey.current = undefined;
    const opened = new Set(openKeys);
    if (outsideKey !== undefined) opened.add(outsideKey);
    const isChosen = paneKey !== undefined && paneKey !== unchosenKey.current;
    if (isChosen && currentEventKey !== undefined) opened.add(currentEventKey);
    const read = [...opened].filter((key) => unread.has(key));
    if (read.length > 0) onRead(read);
  }, [openKeys, outsideKey, paneKey, currentEventKey, currentKey, unread, onRead]);
}
