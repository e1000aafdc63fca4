/**
 * A short text that two different texts practically never share: 64 bits in base 36. It is fast, but no protection against
 * somebody who looks for two texts with the same digest.
 */
export function digestOf(text: string): string {
  let one = 1;
  let other = 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Odd factors lose no bits.
    one = Math.imul(one ^ unit, 16_777_619);
    other = Math.imul(other ^ unit, 1_664_525);
  }
  return `${one.toString(36)} ${other.toString(36)}`;
}
