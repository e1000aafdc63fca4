/** Parameters of the Punycode encoding of international domain names, from RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_CODE_POINT = 128;

/** Maximum length of a part of a domain name. */
const MAX_LENGTH = 63;

/**
 * Decodes the parts of a host name that start with `xn--`.
 *
 * @returns the host name with the letters that a reader would see; parts that cannot be decoded stay as they are
 */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((part) => (part.startsWith('xn--') ? (decode(part.slice(4)) ?? part) : part))
    .join('.');
}

/** RFC 3492, section 6.2. */
function decode(input: string): string | null {
  if (input.length > MAX_LENGTH) return null;
  const delimiter = input.lastIndexOf('-');
  const output = Array.from(
    input.slice(0, Math.max(0, delimiter)),
    (char) => char.codePointAt(0) ?? 0,
  );
  let codePoint = INITIAL_CODE_POINT;
  let bias = INITIAL_BIAS;
  let index = 0;
  for (let position = delimiter + 1; position < input.length;) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(input.charAt(position), BASE);
      position += 1;
      if (Number.isNaN(digit)) return null;
      // In base 36, digits come first. In Punycode, letters do.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    codePoint += Math.floor(index / length);
    index %= length;
    if (codePoint > 0x10ffff) return null;
    output.splice(index, 0, codePoint);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

/** RFC 3492, section 6.1. */
function adapt(difference: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE)
    delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
