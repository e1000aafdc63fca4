import { generatedThreads } from '../sandbox/scenarios/generated-threads.ts';
import type { WireEvent, WireSideConversation } from '../src/zendesk/wire-types.ts';

/** The side conversations of a ticket in the API's format. */
export interface GeneratedTicket {
  readonly conversations: readonly WireSideConversation[];
  /** The events of each conversation. */
  readonly groupEvents: readonly (readonly WireEvent[])[];
}

/** Generates the ticket of the scenario `long` with any number of events, 20 per conversation on average. */
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

/** Copies the events, since the model caches what it parsed by object identity. */
export function copiedEvents({ groupEvents }: GeneratedTicket): WireEvent[][] {
  return groupEvents.map((own) => own.map((event) => ({ ...event })));
}
