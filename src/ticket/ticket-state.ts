import type { Failure } from '../labels/failure-label.ts';
import type { RetryWait } from '../zendesk/fetcher.ts';
import type { TicketSnapshot } from './ticket-snapshot.ts';
import { parseSideConversation, type SideConversation } from '../events/side-conversation.ts';
import { type Timeline, timelineOf } from '../events/timeline.ts';

export type { RetryWait };

/** A conversation whose events could not all be read, and why. */
export interface FailedEvents {
  readonly conversation: SideConversation;
  readonly failure: Failure;
}

/** A ticket of which at least a part has come. It is the whole only where the last five say so. */
export interface ReadTicket {
  readonly state: 'read';
  readonly timeline: Timeline;
  readonly reading: boolean;
  readonly pause: RetryWait | null;
  /** True once the whole list of conversations has been read. */
  readonly listIsComplete: boolean;
  /** Why the list of conversations is cut short, or stale where it was complete. */
  readonly listFailure: Failure | null;
  readonly unread: readonly FailedEvents[];
}

/** What the page knows of the ticket. */
export type TicketState =
  /** Nothing has come yet. */
  | { readonly state: 'reading'; readonly pause: RetryWait | null }
  /** The list of conversations could not be read, so nothing can be said. */
  | { readonly state: 'failed'; readonly failure: Failure }
  | ReadTicket;

/** The meaning of a snapshot. */
export function ticketStateOf(snapshot: TicketSnapshot): TicketState {
  switch (snapshot.state) {
    case 'reading':
      return snapshot;
    case 'failed':
      return { state: 'failed', failure: snapshot.error };
    case 'read': {
      const { sideConversations, events, listError, unread, ...rest } = snapshot;
      return {
        ...rest,
        timeline: knownTimelineOf(sideConversations, events),
        listFailure: listError,
        unread: unread.map(({ sideConversation, error }) => ({
          conversation: parseSideConversation(sideConversation),
          failure: error,
        })),
      };
    }
  }
}

/** Snapshots keep their lists as long as nothing changed in them, so the timeline need not be made again. */
const timelines = new WeakMap<
  Events,
  { readonly of: Conversations; readonly timeline: Timeline }
>();

type Conversations = Parameters<typeof timelineOf>[0];
type Events = Parameters<typeof timelineOf>[1];

function knownTimelineOf(conversations: Conversations, events: Events): Timeline {
  const known = timelines.get(events);
  if (known?.of === conversations) return known.timeline;
  const timeline = timelineOf(conversations, events);
  timelines.set(events, { of: conversations, timeline });
  return timeline;
}
