import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import type { SideConversationEvent } from '../events/event.ts';
import type { NewEvents } from '../timeline/browser-context.tsx';
import { lastVisit, saveVisit } from './last-visits.ts';
import { useTicket } from './ticket-context.tsx';
import type { LoadedTicket } from './ticket-status.ts';

/** What was there when the agent's last visit to the ticket ended. */
interface Visit {
  readonly keys: ReadonlySet<string>;
  /** Events dated up to then, in ms since 1970, are not new even if they were not there. */
  readonly untilMs: number;
}

/** Before every event, dated or not: the whole ticket was there. */
const WHOLE_TICKET = -1;

/**
 * Which events came since the agent's last visit to the ticket. A visit ends when the page is no longer in front of the
 * agent; while it is in front, what came since the visit before stays new. Before the ticket has loaded once nothing is
 * new.
 *
 * If the whole ticket was there at the visit, every other event is new, whatever its date. If a part could not be loaded,
 * it may come later, so only events that are dated after the visit are new: after the newest event that was there or, on
 * the first visit, after the time when the ticket loaded.
 */
export function useNewEvents(ticket: LoadedTicket): NewEvents {
  const { page, controller } = useTicket();
  const { id: agentId, storageKey } = useCurrentAgent();
  const { isActive, nowMs } = page;
  const ticketId = controller.ticketId() ?? '';
  const { events } = ticket.timeline;
  const isComplete = ticket.isListComplete && ticket.failedConversations.length === 0;
  /** Null until the ticket has loaded once. */
  const [visit, setVisit] = useState<Visit | null>(null);
  const latest = useRef({ events, isComplete, visit });
  latest.current = { events, isComplete, visit };

  if (!visit && !ticket.isLoading) {
    const untilMs = lastVisit(storageKey, ticketId);
    setVisit({
      keys: keysOf(events.filter(({ createdMs }) => (createdMs ?? 0) <= (untilMs ?? Infinity))),
      untilMs: isComplete ? WHOLE_TICKET : (untilMs ?? nowMs),
    });
  }

  useEffect(() => {
    if (!isActive) return;
    function endVisit(): void {
      const now = latest.current;
      if (!now.visit) return;
      const newestMs = now.events.findLast(({ createdMs }) => createdMs !== null)?.createdMs ?? 0;
      const untilMs = now.isComplete ? newestMs : Math.max(newestMs, now.visit.untilMs);
      saveVisit(storageKey, ticketId, untilMs);
      setVisit({ keys: keysOf(now.events), untilMs: now.isComplete ? WHOLE_TICKET : untilMs });
    }
    window.addEventListener('pagehide', endVisit);
    return () => {
      window.removeEventListener('pagehide', endVisit);
      endVisit();
    };
  }, [isActive, storageKey, ticketId]);

  return useMemo(() => {
    const since = events.filter(
      ({ key, createdMs }) => visit && !visit.keys.has(key) && (createdMs ?? 0) > visit.untilMs,
    );
    const unread = since.filter(({ actor }) => !agentId || actor?.userId !== agentId);
    return { since: keysOf(since), unread: keysOf(unread) };
  }, [events, visit, agentId]);
}

function keysOf(events: readonly SideConversationEvent[]): ReadonlySet<string> {
  return new Set(events.map(({ key }) => key));
}
