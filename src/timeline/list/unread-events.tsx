import { useEffect } from 'preact/hooks';
import { useEventBrowser } from '../browser-context.tsx';
import { type OffScreenOptions, useOffScreenEvents } from './use-off-screen-events.ts';
import { useReadInView } from './use-read-in-view.ts';

/** Marks unread events as read that are in view, and tells the event browser which ones are off screen. Renders nothing. */
export default function UnreadEvents({ virtualizer, scrollRef }: OffScreenOptions): null {
  const { rows, newEvents, dispatch } = useEventBrowser();
  useReadInView({ rows, newEvents, scrollRef });
  const { count, firstIndex, direction } = useOffScreenEvents(rows, newEvents.unread, {
    virtualizer,
    scrollRef,
  });
  const firstKey = rows[firstIndex]?.key;

  useEffect(() => {
    if (firstKey === undefined) return;
    const offScreen = { count, firstKey, direction };
    dispatch({ type: 'off-screen-unread-changed', offScreen });
    return () => dispatch({ type: 'off-screen-unread-changed', offScreen: null });
  }, [count, firstKey, direction, dispatch]);
  return null;
}
