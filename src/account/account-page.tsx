import { useMemo, useState } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import { groupByConversation } from '../events/group-by-conversation.ts';
import { type BrowserOptions, NO_NEW_EVENTS } from '../timeline/browser-context.tsx';
import { EventBrowser } from '../timeline/event-browser.tsx';
import { WorkingTimeProvider } from '../timeline/waiting/working-time-context.ts';
import { useIsWide } from '../ui/use-is-wide.ts';
import { AccountBrowser } from './account-browser.tsx';
import { useAccount } from './account-context.tsx';
import { loadedOf } from './account-store.ts';
import { TicketLink, ticketIdOf } from './ticket-link.tsx';

/** The account's exports, and the stored events as a list or as insights. */
export function AccountPage() {
  const { state, storageKey, workingTime } = useAccount();
  const { events } = loadedOf(state);
  const isWide = useIsWide();
  const [refusedTicket, setRefusedTicket] = useState<string | null>(null);

  const timeline = useMemo(
    () => ({ events, conversations: [], eventsByConversation: groupByConversation(events) }),
    [events],
  );
  const options = useMemo(
    (): BrowserOptions => ({
      storageKey: `${storageKey} account view`,
      scope: 'account',
      initialView: null,
      canDownload: false,
      slidesIn: false,
      renderTrailing: (event) => ticketLink(event, setRefusedTicket),
      onHeight: null,
    }),
    [storageKey],
  );
  return (
    <WorkingTimeProvider value={workingTime}>
      <EventBrowser
        timeline={timeline}
        newEvents={NO_NEW_EVENTS}
        options={options}
        isSplit={isWide}
        nowMs={state.nowMs}
      >
        <AccountBrowser refusedTicket={refusedTicket} />
      </EventBrowser>
    </WorkingTimeProvider>
  );
}

function ticketLink(event: SideConversationEvent, onRefused: (id: string | null) => void) {
  const id = ticketIdOf(event);
  return id === null ? null : <TicketLink id={id} onRefused={onRefused} />;
}
