import type { Participant } from '../../../events/participant.ts';

/**
 * The form of a person that says more: a person rather than a member of a group, then the longer name. The choice does not
 * depend on the order.
 */
export function knownBetter(one: Participant, other: Participant): Participant {
  const byKind = Number(other.kind === 'person') - Number(one.kind === 'person');
  const byLength = (other.name?.length ?? 0) - (one.name?.length ?? 0);
  const isOther = byKind || byLength || ((other.name ?? '') < (one.name ?? '') ? 1 : -1);
  return isOther > 0 ? other : one;
}
