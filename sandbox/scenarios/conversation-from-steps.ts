import { messageEvent, updateEvent } from '../account/event.ts';
import type { Participant } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { Setting, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';

/** One thing that somebody did in a conversation, so many milliseconds ago. */
export type Step = { ago: number; by: Participant } & (
  { to: Participant[]; says: string; subject?: string } | { changes: WireObject }
);

export interface Telling {
  ticketId: number;
  subject: string;
  /** Everybody who writes or is written to, where it is left out. */
  participants?: Participant[];
  /** How the messages of those who do not work in Support come in. */
  via: 'email' | 'slack' | 'msteams' | 'support';
  /** Whoever writes in Support. */
  staff: readonly Participant[];
  externalIds?: WireObject;
}

/** A conversation told step by step; the first is its create. */
export function toldConversation(setting: Setting, telling: Telling, steps: Step[]): Thread {
  const { ticketId, subject, participants = everybodyIn(steps), externalIds = {} } = telling;
  const id = uuidOf(`told ${ticketId} ${subject}`);
  const events = steps.map((step, index) => {
    const seed = {
      id: uuidOf(`${id} ${index}`),
      conversationId: id,
      ticketId,
      at: setting.now - step.ago,
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
    { id, ticketId, origin: setting.origin, subject, participants, externalIds },
    events,
  );
}

function everybodyIn(steps: Step[]): Participant[] {
  return [...new Set(steps.flatMap((step) => ('to' in step ? [step.by, ...step.to] : [step.by])))];
}
