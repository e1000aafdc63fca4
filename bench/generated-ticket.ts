import { generatedThreads } from '../sandbox/scenarios/generated-threads.ts';
import type { WireEvent, WireSideConversation } from '../src/zendesk/wire-types.ts';

/** A ticket as the API would send it. */
export interface GeneratedTicket {
  readonly conversations: readonly WireSideConversation[];
  /** In the order of the conversations. */
  readonly groupEvents: readonly (readonly WireEvent[])[];
}

/** The ticket of the sandbox's scenario `long`, in another size: 20 events per conversation on average. */
export function generatedTicket(events: number): GeneratedTicket {
  const threads = generatedThreads(
    { now: Date.parse('2026-11-20T10:24:00Z'), origin: 'http://localhost' },
    {
      seed: 1,
      ticketId: 1,
      conversations: events / 20,
      events: (number) => 20 + (number % 2 === 0 ? 1 : -1) * ((number >> 1) % 16),
      days: 900,
    },
  );
  return {
    conversations: threads.map(({ conversation }) => conversation),
    groupEvents: threads.map((thread) => thread.events),
  };
}

/** The events as new objects: the model remembers what it read of an event's object, and these it has not seen. */
export function unseenEvents({ groupEvents }: GeneratedTicket): WireEvent[][] {
  return groupEvents.map((own) => own.map((event) => ({ ...event })));
}
