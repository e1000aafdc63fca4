import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import type { SideConversationEvent } from '../events/event.ts';
import type { NewEvents } from '../timeline/browser-context.tsx';
import { lastVisit, saveVisit } from './last-visits.ts';
import { useTicket } from './ticket-context.tsx';
import type { LoadedTicket } from './ticket-status.ts';

/** The loaded part of the ticket at the end of the agent's last visit. */
interface Visit {
  /** Keys of the events that had loaded. */
  readonly keys: ReadonlySet<string>;
  /** Other events are new only if they are dated later than this, in ms since 1970. */
  readonly untilMs: number;
}

/** An `untilMs` before all events, dated or not: all other events are new. Used if the whole ticket had loaded. */
const WHOLE_TICKET = -1;

/**
 * The events that were added since the agent's last visit to the ticket. A visit ends when the app is deactivated. Until
 * then, events that were new when it started stay new. No event is new before the ticket has loaded for the first time.
 *
 * If the whole ticket had loaded at the end of the visit, all other events are new, whatever their date. If it had loaded
 * partly, older events may load later. So only events with a later date are new: later than the newest loaded event or, on
 * the first visit, later than the time when the ticket loaded.
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

  // A layout effect ends the visit before events can load that the agent has not seen.
  useLayoutEffect(() => {
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
