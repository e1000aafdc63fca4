import type { ReadTicket, TicketState } from '../../model/ticket-state.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { FittedPage } from '../shared/fitted-page.tsx';
import { NoHostPage } from '../shared/no-host-page.tsx';
import { OutsidePage } from '../shared/outside-page.tsx';
import { NewTicketPage } from './new-ticket-page.tsx';
import { ReadingPage } from './reading-page.tsx';
import { TimelinePage } from './timeline-page.tsx';

/** All that the sidebar can be showing. */
export type SidebarState =
  | TicketState
  /** The page around the frame has not answered yet. */
  | { readonly state: 'starting' }
  /** Opened outside Zendesk. */
  | { readonly state: 'outside' }
  /** The page around the frame does not answer. */
  | { readonly state: 'no-host' }
  /** A ticket that was never saved. */
  | { readonly state: 'new-ticket' };

export interface TicketSidebarProps {
  readonly sidebar: SidebarState;
  /** Names agent and installation, for what the page remembers. */
  readonly storageKey: string;
  /** Milliseconds since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
  /** Starts again after `no-host`. */
  readonly onStart: () => void;
  readonly onRefresh: () => void;
  /** Reads the events of one conversation again. */
  readonly onRetry: (conversationId: string) => void;
  /** Called with the height, in pixels, that the page would like to have. */
  readonly onHeight: (height: number) => void;
}

/** The page in the ticket sidebar: the timeline, or why there is none. */
export function TicketSidebar(props: TicketSidebarProps) {
  const { sidebar, onHeight } = props;
  if (sidebar.state === 'read') return <TimelinePage ticket={sidebar} {...props} />;
  return <FittedPage onHeight={onHeight}>{pageWithoutList(sidebar, props)}</FittedPage>;
}

function pageWithoutList(
  sidebar: Exclude<SidebarState, ReadTicket>,
  { onStart, onRefresh }: TicketSidebarProps,
) {
  switch (sidebar.state) {
    case 'starting':
      return <ReadingPage isSilent pause={null} />;
    case 'reading':
      return <ReadingPage pause={sidebar.pause} />;
    case 'failed':
      return <FailureNotice failure={sidebar.failure} onRetry={onRefresh} />;
    case 'outside':
      return <OutsidePage />;
    case 'no-host':
      return <NoHostPage onRetry={onStart} />;
    case 'new-ticket':
      return <NewTicketPage />;
  }
}
