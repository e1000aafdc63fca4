import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SideConversationEvent } from '../../model/event.ts';
import { keepLook, lastLook } from './last-looks.ts';

export interface NewEventsOptions {
  /** Oldest first. */
  readonly events: readonly SideConversationEvent[];
  /** True while parts of the ticket may still be missing. */
  readonly isReading: boolean;
  /** True while the page is in front of the agent. */
  readonly isActive: boolean;
  readonly storageKey: string;
  readonly ticketId: string;
  /** User id; empty where the host does not tell. */
  readonly agentId: string;
}

/** Keys of events. */
export interface NewEvents {
  /** All that came since the last look. */
  readonly since: ReadonlySet<string>;
  /** Those of them that are news: what the agent did is not. */
  readonly new: ReadonlySet<string>;
}

/**
 * Which events came since the agent's last look at the ticket. A look ends when the page goes away from in front of the
 * agent; as long as it is there, what came since the look before stays new.
 */
export function useNewEvents(options: NewEventsOptions): NewEvents {
  const { events, isReading, isActive, storageKey, ticketId, agentId } = options;
  const [before] = useState(() => lastLook(storageKey, ticketId));
  /** What was there at the last look; null until the ticket has been read once. */
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  const latest = useRef(events);
  latest.current = events;

  if (known === null && !isReading) {
    setKnown(
      keysOf(events.filter(({ createdMs }) => before === null || (createdMs ?? 0) <= before)),
    );
  }

  useEffect(() => {
    if (!isActive) return;
    const look = () => keepLook(storageKey, ticketId, newestOf(latest.current));
    window.addEventListener('pagehide', look);
    return () => {
      window.removeEventListener('pagehide', look);
      look();
      setKnown(keysOf(latest.current));
    };
  }, [isActive, storageKey, ticketId]);

  return useMemo(() => {
    const since = known === null ? [] : events.filter(({ key }) => !known.has(key));
    const others = since.filter(({ actor }) => !agentId || actor?.userId !== agentId);
    return { since: keysOf(since), new: keysOf(others) };
  }, [events, known, agentId]);
}

function keysOf(events: readonly SideConversationEvent[]): ReadonlySet<string> {
  return new Set(events.map(({ key }) => key));
}

function newestOf(events: readonly SideConversationEvent[]): number {
  return events.findLast(({ createdMs }) => createdMs !== null)?.createdMs ?? 0;
}
