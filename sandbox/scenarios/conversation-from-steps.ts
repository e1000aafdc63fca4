import { messageEvent, updateEvent } from '../account/event.ts';
import type { Participant } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';

/** A message or a change in a conversation, `ago` milliseconds before now. */
export type Step = { ago: number; by: Participant } & (
  { to: Participant[]; says: string; subject?: string } | { changes: WireObject }
);

export interface ConversationDetails {
  ticketId: number;
  subject: string;
  /** Defaults to all actors and recipients of the steps. */
  participants?: Participant[];
  /** The `via` of events whose actor is not in `staff`. */
  via: 'email' | 'slack' | 'msteams' | 'support';
  /** Actors whose `via` is `support`. */
  staff: readonly Participant[];
  externalIds?: WireObject;
}

/** Builds a conversation from steps, of which the first is its create. */
export function conversationFromSteps(
  options: WorldOptions,
  telling: ConversationDetails,
  steps: Step[],
): Thread {
  const { ticketId, subject, participants = everybodyIn(steps), externalIds = {} } = telling;
  const id = uuidOf(`told ${ticketId} ${subject}`);
  const events = steps.map((step, index) => {
    const seed = {
      id: uuidOf(`${id} ${index}`),
      conversationId: id,
      ticketId,
      at: options.now - step.ago,
      actor: step.by,
      via: telling.staff.includes(step.by) ? 'support' : telling.via,
    };
    if ('changes' in step) return updateEvent(seed, step.changes);
    return messageEvent(index === 0 ? 'create' : 'reply', seed, {
      subject: index === 0 ? subject : (step.subject ?? null),
      body: step.says,
      to: step.to,
    });
  });
  return threadOf(
    { id, ticketId, origin: options.origin, subject, participants, externalIds },
    events,
  );
}

function everybodyIn(steps: Step[]): Participant[] {
  return [...new Set(steps.flatMap((step) => ('to' in step ? [step.by, ...step.to] : [step.by])))];
}
