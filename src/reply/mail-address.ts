/** A mail address with the name that stands before it. */
export interface NamedAddress {
  readonly email: string;
  readonly name: string | null;
}

/** Longest address that mail servers accept, in characters. */
const MAX_LENGTH = 254;

/** Longest part before the `@`, in characters. */
const MAX_LOCAL_LENGTH = 64;

/** Longest text that is parsed, in characters: an address and a long name. */
const MAX_TEXT_LENGTH = 1000;

/** A name in quotation marks or without, and the address in angle brackets. */
const WITH_NAME = /^(?:"((?:[^"\\]|\\.)*)"\s*|([^"<>]*))<([^<>]*)>$/s;

/** A name as Outlook copies it. */
const SINGLE_QUOTES = /^'(.*)'$/s;

/** Words of letters, digits, and signs that need no quotation marks, with single periods between them. */
const LOCAL_PART =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** A part of a host name, in any script. */
const LABEL = /^(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)$/u;

/** White space and invisible characters, which come along when an address is copied from a page. */
const AROUND = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/**
 * Parses an address that an agent has typed or pasted: `a@b.example`, `<a@b.example>`, or `Name <a@b.example>`.
 *
 * @returns null if it is not exactly one address that mail can go to
 */
export function parseAddress(text: string): NamedAddress | null {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const trimmed = text.replaceAll(AROUND, '');
  if (/\p{Cc}/u.test(trimmed)) return null;
  const [, quoted, plain, between] = WITH_NAME.exec(trimmed) ?? [];
  const email = (between ?? trimmed).replaceAll(AROUND, '');
  const name = (quoted?.replaceAll(/\\(.)/gs, '$1') ?? plain ?? '')
    .replaceAll(AROUND, '')
    .replace(SINGLE_QUOTES, '$1');
  if (!isMailAddress(email)) return null;
  if (name === '' || name.toLowerCase() === email.toLowerCase()) return { email, name: null };
  // In a list of addresses, the last one would get the mail alone.
  return quoted === undefined && name.includes('@') ? null : { email, name };
}

/** Whether a text is a mail address alone: one `@`, a host name with a period, at most 254 characters. */
export function isMailAddress(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const [local = '', host = '', ...rest] = text.split('@');
  if (rest.length > 0 || local.length > MAX_LOCAL_LENGTH || !LOCAL_PART.test(local)) return false;
  const labels = host.split('.');
  // A host of numbers alone is an IP address.
  const isNamed = /\P{N}/u.test(labels.at(-1) ?? '');
  return labels.length > 1 && isNamed && labels.every((label) => LABEL.test(label));
}
