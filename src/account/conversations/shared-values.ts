import type { Change } from '../../events/change.ts';
import type { Participant } from '../../events/participant.ts';
import type { TurnEvent } from '../../turns/sides.ts';

type TurnMessage = NonNullable<TurnEvent['message']>;

/**
 * Stores values that many events of an account have in common once: the same people write to each other repeatedly. Equal
 * values are returned as the same object, without references to the events they came from.
 */
export interface SharedValues {
  participant(participant: Participant): Participant;
  /**
   * Sender, recipients, and subject; nothing else of the message.
   *
   * @param sibling another message of the conversation. Other conversations rarely have the same subject
   */
  message(message: TurnMessage, sibling: TurnMessage | null): TurnMessage;
  changes(changes: readonly Change[]): readonly Change[];
}

/** Starts empty. */
export function sharedValues(): SharedValues {
  const participants = new Map<string, Participant>();
  const recipientLists = new Map<string, readonly Participant[]>();
  const changeLists = new Map<string, readonly Change[]>();

  const shared = (one: Participant) => once(participants, keyOf(one), () => ({ ...one }));
  const sharedList = (all: readonly Participant[]) =>
    once(recipientLists, all.map(keyOf).join('\0'), () => all.map(shared));

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

/** A key of all properties of a participant. Parsed text has no NUL (`wire-values.ts`). */
function keyOf({ kind, email, userId, address, name }: Participant): string {
  return `${kind}\0${email}\0${userId}\0${address}\0${name}`;
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make();
  known.set(key, value);
  return value;
}
