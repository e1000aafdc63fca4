import { EMPTY_TIMELINE } from '../../src/events/timeline.ts';
import { EmptyTicket } from '../../src/ticket/empty-ticket.tsx';
import IncompleteNotice from '../../src/ticket/incomplete-notice.tsx';
import { LoadingPage } from '../../src/ticket/loading-page.tsx';
import NewTicketPage from '../../src/ticket/new-ticket-page.tsx';
import ParentTicket from '../../src/ticket/parent-ticket.tsx';
import { RetryWaitNotice } from '../../src/ticket/retry-wait-notice.tsx';
import type { LoadedTicket } from '../../src/ticket/ticket-status.ts';
import { failureOf } from './notices.tsx';
import { NOW_MS, TIMELINE } from './sample-events.ts';
import { Section, Specimen } from './specimen.tsx';

const MINUTE_MS = 60_000;

/** A ticket without side conversations. */
export const LOADED_TICKET: LoadedTicket = {
  state: 'loaded',
  timeline: EMPTY_TIMELINE,
  isLoading: false,
  retryWait: null,
  isListComplete: true,
  listFailure: null,
  failedConversations: [],
};

const FAILED = TIMELINE.conversations.map((conversation, index) => ({
  conversation,
  failure: failureOf(index === 0 ? 'not-allowed' : 'server'),
}));

/** States of the page about a ticket, without its list. */
export function TicketStates() {
  const actions = { onRefresh: () => undefined, onRetry: () => undefined };
  return (
    <Section title="Ticket page">
      <Specimen title="Loading">
        <LoadingPage retryWait={null} onTryNow={() => undefined} />
      </Specimen>
      <Specimen title="Loading, waiting for a retry">
        <LoadingPage
          retryWait={{ kind: 'rate-limited', untilMs: NOW_MS + 60 * MINUTE_MS }}
          onTryNow={() => undefined}
        />
      </Specimen>
      {(['offline', 'rate-limited', 'server'] as const).map((kind) => (
        <Specimen key={kind} title={`Retry wait: ${kind}`}>
          <RetryWaitNotice retryWait={{ kind, untilMs: null }} onTryNow={() => undefined} />
        </Specimen>
      ))}
      <Specimen title="Ticket that is not saved yet">
        <NewTicketPage />
      </Specimen>
      <Specimen title="No side conversations">
        <EmptyTicket ticket={LOADED_TICKET} />
      </Specimen>
      <Specimen title="Side conversations without events">
        <EmptyTicket
          ticket={{
            ...LOADED_TICKET,
            timeline: { ...TIMELINE, events: [], eventsByConversation: new Map() },
          }}
        />
      </Specimen>
      <Specimen title="Child ticket">
        <ParentTicket id="1" />
      </Specimen>
      <Specimen title="List incomplete">
        <IncompleteNotice
          isAdmin={false}
          {...actions}
          listFailure={failureOf('server')}
          isOutdated={false}
          failedConversations={[]}
        />
      </Specimen>
      <Specimen title="List outdated">
        <IncompleteNotice
          isAdmin={false}
          {...actions}
          listFailure={failureOf('offline')}
          isOutdated
          failedConversations={[]}
        />
      </Specimen>
      <Specimen title="Conversations not loaded">
        <IncompleteNotice
          isAdmin={false}
          {...actions}
          listFailure={null}
          isOutdated={false}
          failedConversations={FAILED}
        />
      </Specimen>
    </Section>
  );
}
