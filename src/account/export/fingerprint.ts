import { jsonOf } from '../../events/json-of.ts';

/** Two texts with the same fingerprint of 64 bits are the same, but for an attacker. It is small enough to be stored with each key. */
export function fingerprintOf(text: string): string {
  let [one, other] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other = (other << 13) | (other >>> 19);
  }
  return [one, other].map((half) => (half >>> 0).toString(36)).join('-');
}

/** The fingerprint of what an event says, however its JSON is spelled: the account gives an id as a number or as text. */
export function contentFingerprint(event: object): string {
  return fingerprintOf(jsonOf(event).replaceAll(/"(-?\d+)"/g, '$1'));
}
