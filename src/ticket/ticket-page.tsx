import { useEffect, useMemo } from 'preact/hooks';
import type { Store } from '../app/store.ts';
import { useCurrentAgent } from '../app/current-agent.tsx';
import { StatusPage } from '../app/lazy.ts';
import { useStore, useStoreValue } from '../app/use-store.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { NewTicketPage, ParentTicket } from './lazy.ts';
import { LoadingPage } from './loading-page.tsx';
import { type TicketPageSettings, TicketProvider } from './ticket-context.tsx';
import type { TicketController } from './ticket-controller.ts';
import type { TicketPageAction, TicketPageState, TicketTarget } from './ticket-page-state.ts';
import { type TicketStatus, ticketStatusOf } from './ticket-status.ts';
import { TicketTimeline } from './ticket-timeline.tsx';

/** Hundreds of conversations may load one by one: the page renders at most this often, in ms. */
const RENDER_INTERVAL_MS = 100;

interface TicketPageProps {
  readonly store: Store<TicketPageState, TicketPageAction>;
  readonly controller: TicketController;
  readonly settings: TicketPageSettings;
}

/** The ticket page: its timeline, or a notice if there is none. */
export function TicketPage({ store, controller, settings }: TicketPageProps) {
  // The agent's visit ends when the page is deactivated, not when it renders the next time.
  // Another ticket is shown as soon as it is known, too.
  useStoreValue(store, activeTargetIn);
  const page = useStore(store, RENDER_INTERVAL_MS);
  const agent = useCurrentAgent();
  // Drafts belong to an agent, so nothing is written before the host has said who that is.
  useEffect(
    () => (agent.isProvisional ? undefined : controller.startReplies(agent)),
    [controller, agent],
  );
  const { target, ticket, parentTicketId } = page;
  const status = useMemo(() => ticketStatusOf(ticket), [ticket]);
  const context = useMemo(() => ({ page, status, controller }), [page, status, controller]);

  return (
    <TicketProvider value={context}>
      {target.kind === 'ticket' && status.state === 'loaded' ? (
        <TicketTimeline
          key={`${target.id} ${settings.viewNumber}`}
          ticket={status}
          settings={settings}
        />
      ) : (
        <PageLayout onHeight={settings.onHeight}>
          {parentTicketId !== null && <ParentTicket id={parentTicketId} />}
          {pageWithoutTimeline(status)}
        </PageLayout>
      )}
    </TicketProvider>
  );

  function pageWithoutTimeline(ticketStatus: TicketStatus) {
    switch (target.kind) {
      case 'slow-host':
      case 'no-host':
        return <StatusPage state={target.kind} />;
      case 'new-ticket':
        return <NewTicketPage />;
      case 'unknown':
        return <LoadingPage retryWait={null} onTryNow={controller.refresh} />;
      case 'ticket':
        return ticketStatus.state === 'failed' ? (
          <FailureNotice
            failure={ticketStatus.failure}
            isAdmin={agent.isAdmin}
            onRetry={controller.refresh}
          />
        ) : (
          <LoadingPage retryWait={ticketStatus.retryWait} onTryNow={controller.refresh} />
        );
    }
  }
}

function activeTargetIn({ isActive, target }: TicketPageState): TicketTarget | null {
  return isActive ? target : null;
}
