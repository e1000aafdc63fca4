import { useMemo } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import type { BrowserOptions } from '../timeline/browser-context.tsx';
import { BrowserLayout } from '../timeline/browser-layout.tsx';
import { I18nProvider } from '../i18n/i18n-context.tsx';
import { ConversationActionsProvider } from '../timeline/conversation-actions.tsx';
import { ChildTicketProvider } from '../timeline/child-ticket-context.ts';
import { EventBrowser } from '../timeline/event-browser.tsx';
import { type TurnRules, TurnRulesProvider } from '../timeline/waiting/turn-context.tsx';
import { WorkingTimeProvider } from '../timeline/waiting/working-time-context.ts';
import { WaitingStrip } from '../timeline/waiting/waiting-strip.tsx';
import { useIsWide } from '../ui/use-is-wide.ts';
import { EmptyTicket } from './empty-ticket.tsx';
import { type TicketPageSettings, useTicket } from './ticket-context.tsx';
import { TicketAnnouncement } from './ticket-announcement.tsx';
import { TicketNotices } from './ticket-notices.tsx';
import type { LoadedTicket } from './ticket-status.ts';
import { RefreshButton, TicketSummary } from './ticket-toolbar.tsx';
import { useNewEvents } from './use-new-events.ts';
import { useReplies } from './use-replies.ts';

interface TicketTimelineProps {
  readonly ticket: LoadedTicket;
  readonly settings: TicketPageSettings;
}

/** The event browser of a ticket. */
export function TicketTimeline({ ticket, settings }: TicketTimelineProps) {
  const { page } = useTicket();
  const { storageKey } = useCurrentAgent();
  const { initialView, splitsWhenWide, onHeight, takesFocus } = settings;
  const isWide = useIsWide();
  const { failedConversations, isLoading } = ticket;
  const newEvents = useNewEvents(ticket);
  const { timeline, actions, i18n } = useReplies(ticket.timeline);

  const options = useMemo(
    (): BrowserOptions => ({
      storageKey: `${storageKey} view`,
      scope: 'ticket',
      initialView,
      takesFocus,
      canDownload: true,
      slidesIn: true,
      renderTrailing: null,
      onHeight,
    }),
    [storageKey, initialView, onHeight, takesFocus],
  );
  const turnRules = useMemo(
    (): TurnRules => ({
      state: page.turns,
      roles: page.roles,
      areRolesLoaded: page.areRolesLoaded,
      waits: page.waits,
      incompleteIds: new Set(failedConversations.map(({ conversation }) => conversation.id)),
      storageKey,
    }),
    [storageKey, page.turns, page.roles, page.areRolesLoaded, page.waits, failedConversations],
  );

  return (
    <TurnRulesProvider value={turnRules}>
      <WorkingTimeProvider value={page.waits?.time ?? null}>
        <I18nProvider i18n={i18n}>
          <ConversationActionsProvider value={actions}>
            <ChildTicketProvider value={page.childTickets}>
              <EventBrowser
                timeline={timeline}
                newEvents={newEvents}
                options={options}
                isSplit={splitsWhenWide && isWide}
                nowMs={page.nowMs}
              >
                <TicketAnnouncement />
                {actions?.renderAnnouncement()}
                <BrowserLayout
                  summary={<TicketSummary />}
                  actions={<RefreshButton />}
                  strip={<WaitingStrip isLoading={isLoading} />}
                  notices={<TicketNotices />}
                  empty={<EmptyTicket ticket={ticket} />}
                />
              </EventBrowser>
            </ChildTicketProvider>
          </ConversationActionsProvider>
        </I18nProvider>
      </WorkingTimeProvider>
    </TurnRulesProvider>
  );
}
