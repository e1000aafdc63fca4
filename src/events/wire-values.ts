import { jsonOf } from './json-of.ts';

/**
 * Functions that parse untrusted values from the API. Each returns null (or an empty value) for a value of the wrong
 * type, and none of them throws. Values that cannot be parsed remain visible in the event's raw JSON.
 */

/**
 * A text that is not blank, as it can be shown, copied, and stored in any file; see `safeText`. Numbers are converted,
 * because the API sends some texts as numbers. Use `idOf` for an ID by which something is found again.
 */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return typeof value === 'string' && value.trim() !== '' ? safeText(value) : null;
}

/**
 * An ID, exactly as the API sent it, so that two IDs never become one: a number or a string that is not blank. The same
 * ID can come as 12345 and as "12345". A number beyond 2^53 is none: it was rounded when its JSON was parsed.
 */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Replaces NUL characters and lone surrogates with U+FFFD: neither can be written as UTF-8 text that all programs read. */
export function safeText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** The fields of an object; an empty object for any other value. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The items of an array; an empty array for any other value. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Milliseconds since 1970 of an ISO 8601 date in any format that the API uses; null for any other value. */
export function timeOf(value: unknown): number | null {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

/**
 * The whole second since 1970 of an ISO 8601 date, for comparing dates with and without milliseconds, which the API
 * mixes; null for any other value.
 */
export function secondOf(value: unknown): number | null {
  const milliseconds = timeOf(value);
  return milliseconds === null ? null : Math.floor(milliseconds / 1000);
}

/**
 * Whether a date is not before another: by milliseconds if both have them, otherwise by whole seconds, because the API
 * sends dates with and without milliseconds. True if the other date cannot be read; false if only this one cannot.
 */
export function isAtOrAfter(date: unknown, other: unknown): boolean {
  const isExact = hasMilliseconds(date) && hasMilliseconds(other);
  const momentOf = isExact ? timeOf : secondOf;
  return (
    (momentOf(date) ?? Number.NEGATIVE_INFINITY) >= (momentOf(other) ?? Number.NEGATIVE_INFINITY)
  );
}

function hasMilliseconds(date: unknown): boolean {
  return typeof date === 'string' && /:\d\d\.\d/.test(date);
}

/** A finite number that is not negative, such as a size in bytes; null for any other value. */
export function sizeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** `JSON.stringify` writes NUL characters and lone surrogates as escapes. A backslash itself is written as two. */
const UNSAFE_ESCAPE = /\\\\|\\u(?:0000|d[89a-f][\da-f]{2})/g;

/** A value of any type as text on one line: `open`, `12`, `{"a":1}`. Strings are not quoted. See `safeText`. */
export function shortJson(value: unknown): string {
  if (typeof value === 'string') return safeText(value);
  const json: string | undefined = jsonOf(value);
  if (json === undefined) return safeText(String(value));
  return json.replaceAll(UNSAFE_ESCAPE, (escape) => (escape === '\\\\' ? escape : '\uFFFD'));
}
