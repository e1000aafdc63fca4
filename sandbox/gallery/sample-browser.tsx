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
import { ChildTicketProvider } from '../../src/timeline/child-ticket-context.ts';
import { DEFAULT_VIEW, type TurnGroup } from '../../src/timeline/view-options.ts';
import { CHILD_TICKETS, NOW_MS, TIMELINE } from './sample-events.ts';

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
  /** The groups of the waiting strip that are unfolded. */
  readonly openTurns?: readonly TurnGroup[];
  readonly children: ComponentChildren;
}

/** An event browser with the sample events. */
export function SampleBrowser({
  action = null,
  newEvents = NO_NEW_EVENTS,
  openTurns = [],
  children,
}: SampleBrowserProps) {
  return (
    <EventBrowser
      timeline={TIMELINE}
      newEvents={newEvents}
      options={optionsWith(openTurns)}
      isSplit={false}
      nowMs={NOW_MS}
    >
      {action && <Dispatch action={action} />}
      <ChildTicketProvider value={CHILD_TICKETS}>{children}</ChildTicketProvider>
    </EventBrowser>
  );
}

function optionsWith(openTurns: readonly TurnGroup[]): BrowserOptions {
  if (openTurns.length === 0) return OPTIONS;
  const view = { ...DEFAULT_VIEW, openTurns };
  return {
    ...OPTIONS,
    initialView: { view, conversations: [], searchText: '', undoFilters: null },
  };
}

function Dispatch({ action }: { readonly action: BrowserAction }) {
  const { dispatch } = useEventBrowser();
  useEffect(() => dispatch(action), [dispatch, action]);
  return null;
}
