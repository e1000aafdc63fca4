import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCurrentAgent } from '../app/current-agent.tsx';
import type { SideConversationEvent } from '../events/event.ts';
import type { NewEvents } from '../timeline/browser-context.tsx';
import { laterEventsAtLastVisit, lastVisit, saveVisit } from './last-visits.ts';
import { newestDate } from './read-events.ts';
import { useTicket } from './ticket-context.tsx';
import type { LoadedTicket } from './ticket-status.ts';
import { useReadEvents } from './use-read-events.ts';

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
 * The events that were added since the agent's last visit to the ticket, and the unread ones. A visit ends when the app is
 * deactivated. Until then, events that were new when it started stay new, also when they are read. No event is new before
 * the ticket has loaded for the first time, and before the host has said who the agent is.
 *
 * If the whole ticket had loaded at the end of the visit, all other events are new, whatever their date. If it had loaded
 * partly, older events may load later. So only events with a later date are new: later than the newest loaded event or, on
 * the first visit, later than the time when the ticket loaded.
 *
 * An event can have a date in the future. Its date is not the end of a visit, and it is not new again in the next one.
 */
export function useNewEvents(ticket: LoadedTicket): NewEvents {
  const { page, controller } = useTicket();
  const { id: agentId, storageKey, isProvisional = false } = useCurrentAgent();
  const { isActive, isLargeViewOpen, nowMs } = page;
  const isInFront = isActive && !isLargeViewOpen;
  const ticketId = controller.ticketId() ?? '';
  const { events } = ticket.timeline;
  const isComplete = ticket.isListComplete && ticket.failedConversations.length === 0;
  /** Null until the ticket has loaded once. */
  const [visit, setVisit] = useState<Visit | null>(null);
  const latest = useRef({ events, isComplete, visit, nowMs });
  latest.current = { events, isComplete, visit, nowMs };

  if (!visit && !ticket.isLoading && !isProvisional) {
    const untilMs = lastVisit(storageKey, ticketId);
    const laterKeys = laterEventsAtLastVisit(storageKey, ticketId);
    const wasThere = ({ key, createdMs }: SideConversationEvent) =>
      (createdMs ?? 0) <= (untilMs ?? Infinity) || laterKeys.has(key);
    setVisit({
      keys: keysOf(events.filter(wasThere)),
      untilMs: isComplete ? WHOLE_TICKET : Math.min(untilMs ?? nowMs, nowMs),
    });
  }

  // A layout effect ends the visit before events can load that the agent has not seen.
  useLayoutEffect(() => {
    if (!isActive) return;
    function endVisit(): void {
      const now = latest.current;
      if (!now.visit) return;
      const newestMs = newestDate(now.events, now.nowMs) ?? 0;
      const untilMs = now.isComplete ? newestMs : Math.max(newestMs, now.visit.untilMs);
      const later = now.events.filter(({ createdMs }) => (createdMs ?? 0) > untilMs);
      saveVisit(storageKey, ticketId, untilMs, [...keysOf(later)]);
      setVisit({ keys: keysOf(now.events), untilMs: now.isComplete ? WHOLE_TICKET : untilMs });
    }
    window.addEventListener('pagehide', endVisit);
    return () => {
      window.removeEventListener('pagehide', endVisit);
      endVisit();
    };
  }, [isActive, storageKey, ticketId]);

  const ofOthers = useMemo(
    () => events.filter((event) => !canBeOwn(event, agentId)),
    [events, agentId],
  );
  const since = useMemo(() => {
    if (!visit) return NONE;
    const isNew = ({ key, createdMs }: SideConversationEvent) =>
      !visit.keys.has(key) && (createdMs ?? 0) > visit.untilMs;
    return ofOthers.some(isNew) ? keysOf(events.filter(isNew)) : NONE;
  }, [events, ofOthers, visit]);
  const { unread, onRead } = useReadEvents({
    events: ofOthers,
    isComplete,
    hasLoaded: visit !== null,
  });
  return useMemo(() => ({ since, unread, onRead, isInFront }), [since, unread, onRead, isInFront]);
}

const NONE: ReadonlySet<string> = new Set();

/** True if the agent did it. If the host does not say who the agent is, anyone with a user ID can be the agent. */
function canBeOwn({ actor }: SideConversationEvent, agentId: string): boolean {
  const userId = actor?.userId ?? null;
  return userId !== null && (agentId === '' || userId === agentId);
}

function keysOf(events: readonly SideConversationEvent[]): ReadonlySet<string> {
  return new Set(events.map(({ key }) => key));
}
