import { digestOf } from '../../events/digest.ts';
import { jsonOf } from '../../events/json-of.ts';

/** The digest of what an event says, however its JSON is spelled: the account gives an id as a number or as text. */
export function contentFingerprint(event: object): string {
  return digestOf(jsonOf(event).replaceAll(/"(-?\d+)"/g, '$1'));
}
