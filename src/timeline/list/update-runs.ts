import type { SideConversationEvent } from '../../events/event.ts';
import { participantKey } from '../../events/participant.ts';

/** How long a run of updates may take from its first to its last event, in ms: five minutes. */
const MAX_RUN_MS = 5 * 60_000;

/**
 * Splits events into runs of updates by one person within five minutes. All other events are alone. Starts at the oldest
 * event, so that a later update never divides the runs anew.
 *
 * @param events oldest first
 * @param isApart whether an event must not be in one run with the event before it, such as on another day
 * @returns the same events in the same order, in arrays that are never empty
 */
export function updateRuns(
  events: readonly SideConversationEvent[],
  isApart: (event: SideConversationEvent, previous: SideConversationEvent) => boolean,
): (readonly SideConversationEvent[])[] {
  const runs: SideConversationEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && continuesRun(event, run) && !isApart(event, previous)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function continuesRun(
  event: SideConversationEvent,
  [first]: readonly SideConversationEvent[],
): boolean {
  if (!first || !isUpdate(event) || !isUpdate(first)) return false;
  if (event.actor === null || first.actor === null) return false;
  if (event.createdMs === null || first.createdMs === null) return false;
  return (
    participantKey(event.actor) === participantKey(first.actor) &&
    event.createdMs - first.createdMs <= MAX_RUN_MS
  );
}

/** Whether an event is shown as an update: in one line, without an avatar. */
export function isUpdate({ type, message }: SideConversationEvent): boolean {
  return message === null && type !== 'create' && type !== 'reply';
}
