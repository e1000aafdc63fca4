import { useMemo, useState } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import { groupByConversation } from '../events/group-by-conversation.ts';
import { compareEvents, type Timeline } from '../events/timeline.ts';
import { type BrowserOptions, NO_NEW_EVENTS } from '../timeline/browser-context.tsx';
import { EventBrowser } from '../timeline/event-browser.tsx';
import { WorkingTimeProvider } from '../timeline/waiting/working-time-context.ts';
import { useIsWide } from '../ui/use-is-wide.ts';
import type { AccountEvent } from './conversations/account-event.ts';
import { AccountBrowser } from './account-browser.tsx';
import { useAccount } from './account-context.tsx';
import { eventCountOf, loadedOf } from './account-store.ts';
import { isPartial } from './is-partial.ts';
import { ThreadNote } from './thread-note.tsx';
import { TicketLink, ticketIdOf } from './ticket-link.tsx';
import { useEventFinder } from './use-event-finder.ts';

/** The account's exports, and the stored events as a list or as insights. */
export function AccountPage() {
  const { state, storageKey, workingTime } = useAccount();
  const { events } = loadedOf(state);
  const isPart = isPartial(state);
  const found = useEventFinder(isPart);
  const isWide = useIsWide();
  const [refusedTicket, setRefusedTicket] = useState<string | null>(null);

  const newest = found.current?.newest ?? null;
  const timeline = useMemo(() => timelineOf(events, newest), [events, newest]);
  const options = useMemo(
    (): BrowserOptions => ({
      storageKey: `${storageKey} account view`,
      scope: 'account',
      initialView: null,
      canDownload: false,
      slidesIn: false,
      renderTrailing: (event) => ticketLink(event, setRefusedTicket),
      renderThreadNote: (conversationId) => <ThreadNote conversationId={conversationId} />,
      onHeight: null,
    }),
    [storageKey],
  );
  return (
    <WorkingTimeProvider value={workingTime}>
      <EventBrowser
        timeline={timeline}
        whole={isPart ? { ...found, eventCount: eventCountOf(state) } : null}
        newEvents={NO_NEW_EVENTS}
        options={options}
        isSplit={isWide}
        nowMs={state.nowMs}
      >
        <AccountBrowser refusedTicket={refusedTicket} found={isPart ? found : null} />
      </EventBrowser>
    </WorkingTimeProvider>
  );
}

function ticketLink(event: SideConversationEvent, onRefused: (id: string | null) => void) {
  const id = ticketIdOf(event);
  return id === null ? null : <TicketLink id={id} onRefused={onRefused} />;
}

/** The loaded events, and older ones that a filter found. */
function timelineOf(
  loaded: readonly AccountEvent[],
  found: readonly AccountEvent[] | null,
): Timeline {
  const byKey = new Map([...(found ?? []), ...loaded].map((event) => [event.key, event]));
  const events = byKey.size === loaded.length ? loaded : [...byKey.values()].sort(compareEvents);
  return { events, conversations: [], eventsByConversation: groupByConversation(events) };
}
