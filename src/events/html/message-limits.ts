/**
 * Limits of the work on one message. They are sizes, not times, so a message looks the same on every machine. No text is
 * lost beyond them, only formatting.
 */

/**
 * Elements of a message that keep their formatting. The text after them follows without formatting. A newsletter of
 * 500 kB has about 10,000 elements; 100,000 take about a second to sanitize.
 */
export const MAX_ELEMENTS = 100_000;

/** Matches of a search that are marked in a message. The browser needs a second to lay out 100,000. */
export const MAX_MARKS = 10_000;

/**
 * Levels of nested elements. Deeper elements become part of the element around them. Browsers need quadratic time for
 * deeper nesting (64,000 nested `div` elements take four seconds) and flatten it at 512 levels themselves.
 */
export const MAX_DEPTH = 250;

/**
 * Attributes of an element that remain. The sanitizer needs quadratic time for more: 50,000 attributes take 27 seconds. The
 * elements of mail programs have about ten.
 */
export const MAX_ATTRIBUTES = 100;
