import { parseParticipant } from '../events/participant.ts';
import { fieldsOf, idOf } from '../events/wire-values.ts';
import { isMailServer } from '../turns/automatic-reply.ts';

/** A person whom a mail goes to. The user ID or the email address is known, or both. */
export interface MailRecipient {
  readonly userId: string | null;
  readonly email: string | null;
  readonly name: string | null;
}

/**
 * @param raw a participant as the API sends it, or a string with an email address
 * @returns null for anything that no mail can go to: a channel, a group, a name alone, a mail server that reports problems
 */
export function mailRecipientOf(raw: unknown): MailRecipient | null {
  const participant = parseParticipant(raw);
  if (participant?.kind !== 'person' || isMailServer(participant)) return null;
  const email = participant.email?.trim() ?? null;
  // Not the participant's ID: a number that is too long was rounded, and is the ID of another user.
  const userId = idOf(fieldsOf(raw)['user_id']);
  return email === null && userId === null ? null : { userId, email, name: participant.name };
}

/** Whether two recipients are the same person: they have the same user ID or the same email address, in any case. */
export function isSameRecipient(
  one: Pick<MailRecipient, 'userId' | 'email'>,
  other: Pick<MailRecipient, 'userId' | 'email'>,
): boolean {
  if (one.userId !== null && one.userId === other.userId) return true;
  return one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
}

/**
 * Removes duplicate people and keeps their order. The first spelling of an address and a name wins; what it lacks is
 * taken from the later ones.
 */
export function uniqueRecipients(people: readonly MailRecipient[]): readonly MailRecipient[] {
  const unique = merged(people);
  // A recipient with both an ID and an address can show that two before are the same person.
  return unique.length === people.length ? unique : uniqueRecipients(unique);
}

function merged(people: readonly MailRecipient[]): readonly MailRecipient[] {
  const unique: MailRecipient[] = [];
  const indexes = new Map<string, number>();
  for (const person of people) {
    const index = keysOf(person)
      .map((key) => indexes.get(key))
      .find((known) => known !== undefined);
    const first = index === undefined ? undefined : unique[index];
    unique[index ?? unique.length] = first ? completed(first, person) : person;
    for (const key of keysOf(person)) {
      if (!indexes.has(key)) indexes.set(key, index ?? unique.length - 1);
    }
  }
  return unique;
}

/** What `isSameRecipient` compares. The prefix keeps apart a user ID and an address of the same text. */
function keysOf({ userId, email }: MailRecipient): string[] {
  return [
    ...(userId === null ? [] : [`user ${userId}`]),
    ...(email === null ? [] : [`email ${email.toLowerCase()}`]),
  ];
}

function completed(first: MailRecipient, later: MailRecipient): MailRecipient {
  return {
    userId: first.userId ?? later.userId,
    email: first.email ?? later.email,
    name: first.name ?? later.name,
  };
}
