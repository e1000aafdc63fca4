import { useEffect } from 'preact/hooks';
import type { NewEvents } from './browser-context.tsx';

export interface ReadOpenedOptions {
  readonly newEvents: NewEvents;
  /** Keys of the events that are open in the list. */
  readonly openKeys: ReadonlySet<string>;
  /** Key of the event that is open although search or facets hide it; undefined if there is none. */
  readonly outsideKey: string | undefined;
  /** Key of the event in the detail pane; undefined if there is none, or if the pane shows it by itself. */
  readonly chosenKey: string | undefined;
}

/**
 * Marks events as read that the agent opens: in the list, outside the filters, or by choosing them for the detail pane. The
 * event that the pane shows by itself, such as the first match of a search, is not marked.
 */
export function useReadOpened(options: ReadOpenedOptions): void {
  const { newEvents, openKeys, outsideKey, chosenKey } = options;
  const { unread, onRead } = newEvents;

  useEffect(() => {
    const opened = new Set(openKeys);
    if (outsideKey !== undefined) opened.add(outsideKey);
    if (chosenKey !== undefined) opened.add(chosenKey);
    const read = [...opened].filter((key) => unread.has(key));
    if (read.length > 0) onRead(read);
  }, [openKeys, outsideKey, chosenKey, unread, onRead]);
}
