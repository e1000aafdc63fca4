import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  type BrowserOptions,
  type NewEvents,
  NO_NEW_EVENTS,
  useEventBrowser,
} from '../../src/timeline/browser-context.tsx';
import type { BrowserAction } from '../../src/timeline/browser-state.ts';
import { EventBrowser } from '../../src/timeline/event-browser.tsx';
import { NOW_MS, TIMELINE } from './sample-events.ts';

const OPTIONS: BrowserOptions = {
  storageKey: 'gallery',
  scope: 'ticket',
  initialView: null,
  canDownload: true,
  slidesIn: false,
  renderTrailing: null,
  onHeight: null,
};

export interface SampleBrowserProps {
  /** Dispatched after the first render; null for none. */
  readonly action?: BrowserAction | null;
  readonly newEvents?: NewEvents;
  readonly children: ComponentChildren;
}

/** An event browser with the sample events. */
export function SampleBrowser({
  action = null,
  newEvents = NO_NEW_EVENTS,
  children,
}: SampleBrowserProps) {
  return (
    <EventBrowser
      timeline={TIMELINE}
      newEvents={newEvents}
      options={OPTIONS}
      isSplit={false}
      nowMs={NOW_MS}
    >
      {action && <Dispatch action={action} />}
      {children}
    </EventBrowser>
  );
}

function Dispatch({ action }: { readonly action: BrowserAction }) {
  const { dispatch } = useEventBrowser();
  useEffect(() => dispatch(action), [dispatch, action]);
  return null;
}
