import type { ReadTicket, TicketState } from './ticket-state.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import type { InitialView } from './initial-view.ts';
import { ParentTicket, ParentTicketProvider } from './parent-ticket.tsx';
import { PlainPage } from './plain-page.tsx';
import { LoadingPage } from './loading-page.tsx';
import { TimelinePage } from './timeline-page.tsx';
import {
  type TurnRules,
  TurnRulesContext,
  UnreadContext,
} from '../timeline/waiting/turn-rules.tsx';

/** All that the sidebar can be showing. */
export type TicketAppState =
  | TicketState
  /** Opened outside Zendesk. */
  | { readonly state: 'outside' }
  /** The page around the frame does not answer. */
  | { readonly state: 'no-host' }
  /** A ticket that was never saved. */
  | { readonly state: 'new-ticket' };

export interface TicketAppProps {
  readonly sidebar: TicketAppState;
  /** Of which ticket this one is a child; null where it is none. */
  readonly parentTicketId: string | null;
  /** What decides whose turn it is; null until its code has come. */
  readonly turnRules: TurnRules | 'not-loaded' | null;
  readonly ticketId: string;
  /** User id; empty where the host does not tell. */
  readonly agentId: string;
  /** True while the page is in front of the agent. */
  readonly isActive: boolean;
  /** Names agent and installation, for what the page remembers. */
  readonly storageKey: string;
  /** Milliseconds since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
  /** Starts again after `no-host`. */
  readonly onStart: () => void;
  readonly initialView: InitialView | null;
  /** True where there is room to open the current event beside the list. */
  readonly isSplit: boolean;
  readonly onRefresh: () => void;
  /** Reads the events of one conversation again. */
  readonly onRetry: (conversationId: string) => void;
  /** Called with the height, in pixels, that the page would like to have. */
  readonly onHeight: (height: number) => void;
}

/** The page in the ticket sidebar: the timeline, or why there is none. */
export function TicketApp(props: TicketAppProps) {
  const { sidebar, parentTicketId, turnRules, onHeight } = props;
  return (
    <ParentTicketProvider value={parentTicketId}>
      {sidebar.state === 'read' ? (
        <TurnRulesContext.Provider value={turnRules}>
          <UnreadContext.Provider value={sidebar.unread}>
            <TimelinePage ticket={sidebar} {...props} />
          </UnreadContext.Provider>
        </TurnRulesContext.Provider>
      ) : (
        <PageLayout onHeight={onHeight}>
          <ParentTicket />
          {pageWithoutList(sidebar, props)}
        </PageLayout>
      )}
    </ParentTicketProvider>
  );
}

function pageWithoutList(
  sidebar: Exclude<TicketAppState, ReadTicket>,
  { onStart, onRefresh }: TicketAppProps,
) {
  switch (sidebar.state) {
    case 'reading':
      return <LoadingPage pause={sidebar.pause} />;
    case 'failed':
      return <FailureNotice failure={sidebar.failure} onRetry={onRefresh} />;
    case 'outside':
    case 'no-host':
    case 'new-ticket':
      return <PlainPage state={sidebar.state} onStart={onStart} />;
  }
}
