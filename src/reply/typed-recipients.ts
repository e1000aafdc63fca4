import { parseAddressList } from './address-list.ts';
import { isSameRecipient, type MailRecipient } from './mail-recipient.ts';

/** Why something that was typed is no recipient, or not yet. */
export type RecipientProblem =
  | { readonly kind: 'invalid'; readonly address: string }
  | { readonly kind: 'known'; readonly person: MailRecipient }
  | { readonly kind: 'self'; readonly person: MailRecipient }
  /** Somebody who has not been part of the conversation becomes a recipient only after a second press. */
  | {
      readonly kind: 'outside';
      readonly person: MailRecipient;
      /** What is left to do after that press. */
      readonly rest: string;
    };

/** What has become of a typed text. */
export interface TypedRecipients {
  /** The new recipients. */
  readonly added: readonly MailRecipient[];
  /** What stays in the field: it is no address, or the agent must agree first. */
  readonly rest: string;
  /** What the agent must know first; null if nothing is left to say. */
  readonly problem: RecipientProblem | null;
}

export interface RecipientRules {
  /** The recipients so far. */
  readonly people: readonly MailRecipient[];
  /** The people whom the ticket knows. */
  readonly known: readonly MailRecipient[];
  readonly isSelf: (person: MailRecipient) => boolean;
  /** True for somebody new to the conversation, unless the agent has agreed to them. */
  readonly isOutside: (person: MailRecipient) => boolean;
}

/** Not a comma, which would join a last name to the name after it. */
const SEPARATOR = '; ';

/** What waits for the agent comes before what is only to be read. */
const ORDER: readonly RecipientProblem['kind'][] = ['outside', 'invalid', 'self', 'known'];

/**
 * Takes a text with one address or several. Each becomes a recipient if it can. What is no address stays, and who has not
 * been part of the conversation.
 *
 * @param text as typed or pasted; see `parseAddressList`
 */
export function takeRecipients(text: string, rules: RecipientRules): TypedRecipients {
  const added: MailRecipient[] = [];
  const left: string[] = [];
  const problems: { readonly problem: RecipientProblem; readonly position: number }[] = [];
  const entries = parseAddressList(text);
  for (const entry of entries) {
    const person = entry.address && knownAs({ userId: null, ...entry.address }, rules.known);
    const people = [...rules.people, ...added];
    const problem: RecipientProblem | null = person
      ? problemWith(person, { ...rules, people })
      : { kind: 'invalid', address: entry.text };
    if (problem) problems.push({ problem, position: left.length });
    else if (person) added.push(person);
    if (problem?.kind === 'invalid' || problem?.kind === 'outside') left.push(entry.text);
  }
  const isUnchanged = left.length === entries.length;
  const rest = isUnchanged ? text : left.join(SEPARATOR);
  const first = problems.toSorted((one, other) => rankOf(one) - rankOf(other))[0];
  if (first?.problem.kind !== 'outside') return { added, rest, problem: first?.problem ?? null };
  const restAfter = left.filter((_text, index) => index !== first.position).join(SEPARATOR);
  return { added, rest, problem: { ...first.problem, rest: restAfter } };
}

/**
 * Why somebody whom the agent has chosen is no recipient yet.
 *
 * @returns null if they can become one
 */
export function problemWith(
  person: MailRecipient,
  { people, isSelf, isOutside }: Omit<RecipientRules, 'known'>,
): Exclude<RecipientProblem, { readonly kind: 'invalid' }> | null {
  if (isSelf(person)) return { kind: 'self', person };
  if (people.some((one) => isSameRecipient(one, person))) return { kind: 'known', person };
  return isOutside(person) ? { kind: 'outside', person, rest: '' } : null;
}

function knownAs(person: MailRecipient, known: readonly MailRecipient[]): MailRecipient {
  return known.find((one) => isSameRecipient(one, person)) ?? person;
}

function rankOf({ problem }: { readonly problem: RecipientProblem }): number {
  return ORDER.indexOf(problem.kind);
}
