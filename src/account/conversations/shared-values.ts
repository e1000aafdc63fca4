import type { Change } from '../../events/change.ts';
import type { Participant } from '../../events/participant.ts';
import type { TurnEvent } from '../../turns/sides.ts';

type TurnMessage = NonNullable<TurnEvent['message']>;

/**
 * Deduplicates values that many events of an account have in common, to save memory. Equal values are returned as the same
 * object, without references to the event that they came from.
 */
export interface SharedValues {
  participant(participant: Participant): Participant;
  /**
   * Reduces a message to sender, recipients, and subject.
   *
   * @param sibling another message of the conversation, to share its subject; other conversations rarely have the same
   */
  message(message: TurnMessage, sibling: TurnMessage | null): TurnMessage;
  changes(changes: readonly Change[]): readonly Change[];
}

/** Creates an empty pool of values. */
export function sharedValues(): SharedValues {
  const participants = new Map<string, Participant>();
  const recipientLists = new Map<string, readonly Participant[]>();
  const changeLists = new Map<string, readonly Change[]>();

  const shared = (one: Participant) => getOrCreate(participants, keyOf(one), () => ({ ...one }));
  const sharedList = (all: readonly Participant[]) =>
    getOrCreate(recipientLists, all.map(keyOf).join('\0'), () => all.map(shared));

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
    changes: (changes) => getOrCreate(changeLists, JSON.stringify(changes), () => changes),
  };
}

/** A key of all properties of a participant. Parsed texts contain no NUL; see `wire-values.ts`. */
function keyOf({ kind, email, userId, address, name }: Participant): string {
  return `${kind}\0${email}\0${userId}\0${address}\0${name}`;
}

function getOrCreate<Value>(cache: Map<string, Value>, key: string, create: () => Value): Value {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const value = create();
  cache.set(key, value);
  return value;
}
