import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import type { ReadTicket } from './ticket-state.ts';
import { saveVisit, lastVisit } from './last-visits.ts';

export interface NewEventsOptions {
  readonly ticket: ReadTicket;
  /** True while the page is in front of the agent. */
  readonly isActive: boolean;
  readonly storageKey: string;
  readonly ticketId: string;
  /** User id; empty where the host does not tell. */
  readonly agentId: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** Keys of events. */
export interface NewEvents {
  /** All that came since the last look. */
  readonly since: ReadonlySet<string>;
  /** Those of them that are news: what the agent did is not. */
  readonly new: ReadonlySet<string>;
}

/** What was there at the agent's last look at the ticket. */
interface Look {
  readonly keys: ReadonlySet<string>;
  /** What is dated up to then, in milliseconds since 1970, is no news although it was not there; ALL where all was there. */
  readonly untilMs: number;
}

/** Before every event, dated or not. */
const ALL = -1;

/**
 * Which events came since the agent's last look at the ticket. A look ends when the page goes away from in front of the
 * agent; as long as it is there, what came since the look before stays new. Before the ticket has been read once there
 * is neither a look nor news.
 *
 * Where the whole ticket was there at the look, whatever was not is new, however it is dated. Where parts could not be
 * read, they may come later, so only what is dated after the look is new: after the newest event that was there or,
 * where the ticket has never been looked at before, after the moment when it was read.
 */
export function useNewEvents(options: NewEventsOptions): NewEvents {
  const { ticket, isActive, storageKey, ticketId, agentId, nowMs } = options;
  const { events } = ticket.timeline;
  const isWhole = ticket.listIsComplete && ticket.unread.length === 0;
  /** Null until the ticket has been read once. */
  const [last, setLast] = useState<Look | null>(null);
  const latest = useRef({ events, isWhole, last });
  latest.current = { events, isWhole, last };

  if (!last && !ticket.reading) {
    const before = lastVisit(storageKey, ticketId);
    setLast({
      keys: keysOf(events.filter(({ createdMs }) => (createdMs ?? 0) <= (before ?? Infinity))),
      untilMs: isWhole ? ALL : (before ?? nowMs),
    });
  }

  useEffect(() => {
    if (!isActive) return;
    function look(): void {
      const now = latest.current;
      if (!now.last) return;
      const newestMs = now.events.findLast(({ createdMs }) => createdMs !== null)?.createdMs ?? 0;
      const untilMs = now.isWhole ? newestMs : Math.max(newestMs, now.last.untilMs);
      saveVisit(storageKey, ticketId, untilMs);
      setLast({ keys: keysOf(now.events), untilMs: now.isWhole ? ALL : untilMs });
    }
    window.addEventListener('pagehide', look);
    return () => {
      window.removeEventListener('pagehide', look);
      look();
    };
  }, [isActive, storageKey, ticketId]);

  return useMemo(() => {
    const since = events.filter(
      ({ key, createdMs }) => last && !last.keys.has(key) && (createdMs ?? 0) > last.untilMs,
    );
    const others = since.filter(({ actor }) => !agentId || actor?.userId !== agentId);
    return { since: keysOf(since), new: keysOf(others) };
  }, [events, last, agentId]);
}

function keysOf(events: readonly SideConversationEvent[]): ReadonlySet<string> {
  return new Set(events.map(({ key }) => key));
}
