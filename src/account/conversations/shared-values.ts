import type { Change } from '../../events/change.ts';
import type { Participant } from '../../events/participant.ts';
import type { TurnEvent } from '../../turns/sides.ts';

type TurnMessage = NonNullable<TurnEvent['message']>;

/**
 * Values that many events of an account have in common, each kept once: the same people write to each other again and
 * again. Equal values come back as one and the same object, with nothing of what they came in.
 */
export interface SharedValues {
  participant(participant: Participant): Participant;
  /**
   * From whom, to whom and about what; nothing else of the message.
   *
   * @param sibling another one of the conversation: subjects are hardly ever shared by others
   */
  message(message: TurnMessage, sibling: TurnMessage | null): TurnMessage;
  changes(changes: readonly Change[]): readonly Change[];
}

/** Begins with nothing known. */
export function sharedValues(): SharedValues {
  const participants = new Map<string, Participant>();
  const recipientLists = new Map<string, readonly Participant[]>();
  const changeLists = new Map<string, readonly Change[]>();

  const shared = (one: Participant) => once(participants, nameOf(one), () => ({ ...one }));
  const sharedList = (all: readonly Participant[]) =>
    once(recipientLists, all.map(nameOf).join('\0'), () => all.map(shared));

  return {
    participant: shared,
    message: (message, sibling) => {
      const from = message.from && shared(message.from);
      const to = sharedList(message.to);
      const { subject } = message;
      const isSame = sibling?.from === from && sibling.to === to && sibling.subject === subject;
      if (sibling && isSame) return sibling;
      return { from, to, subject: subject === sibling?.subject ? sibling.subject : subject };
    },
    changes: (changes) => once(changeLists, JSON.stringify(changes), () => changes),
  };
}

/** Names all that is known of a participant. NUL is in no text that was read (`wire-values.ts`). */
function nameOf({ kind, email, userId, address, name }: Participant): string {
  return `${kind}\0${email}\0${userId}\0${address}\0${name}`;
}

function once<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const found = known.get(name);
  if (found !== undefined) return found;
  const value = make();
  known.set(name, value);
  return value;
}
