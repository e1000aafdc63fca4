import { sessionItem } from '../../storage/session-item.ts';
import { storageKeyOf } from '../../zendesk/agent.ts';
import type { Host } from '../../zendesk/host.ts';
import { agentWindow } from '../../zendesk/rate-limiter.ts';
import { createSingleTryFetcher } from '../../zendesk/single-try-fetcher.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import { createUserRoles } from '../../zendesk/user-roles.ts';
import { createBatchedRoles } from './batched-roles.ts';
import { createCheckLimiter, limitedFetcher } from './check-limiter.ts';
import { checkTicket } from './check-ticket.ts';
import { fetchTicketList } from './fetch-tickets.ts';
import { storedRequestTimes } from './stored-request-times.ts';
import { type CheckContext, startTicketChecks, type TicketChecks } from './ticket-checks.ts';

/**
 * Starts the checks whenever the frame begins to lead. All of their requests are within the limits of the checks and of the agent; those
 * of the last minute count too, whichever frame has made them.
 *
 * @param agentId user id
 */
export function checksStarter(
  host: Host,
  channel: TabChannel,
  agentId: string,
): (context: CheckContext) => TicketChecks {
  const { origin, installation } = host;
  const nowMs = Date.now;
  let isWatched = () => false;
  const limiter = createCheckLimiter({
    isWatched: () => isWatched(),
    agentWindow: agentWindow(channel),
    requestTimes: storedRequestTimes(storageKeyOf(installation, agentId)),
  });
  const fetchJson = limitedFetcher(createSingleTryFetcher(host), limiter);
  const userRoles = createUserRoles(fetchJson, sessionItem(`${installation} roles`));

  return (context) => {
    ({ isWatched } = context);
    limiter.restart();
    const stopper = new AbortController();
    const roles = createBatchedRoles(userRoles, stopper.signal);
    const checks = startTicketChecks({
      ...context,
      limiter,
      fetchList: (source, signal) =>
        fetchTicketList(source, { fetchJson, origin, signal, agentId, nowMs }),
      checkTicket: (ticket, signal) =>
        checkTicket(ticket, { fetchJson, origin, signal, roles, nowMs }),
    });
    return {
      wake: (ticketId) => checks.wake(ticketId),
      stop() {
        stopper.abort();
        checks.stop();
      },
    };
  };
}
