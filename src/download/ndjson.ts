import type { RawEvent } from '../events/event.ts';

/**
 * Events exactly as the API gave them, one in a line (https://github.com/ndjson/ndjson-spec). Each line has its end, so
 * pieces of a file are put together as they are. Half a character is escaped, so the text can always be written as UTF-8.
 *
 * @returns empty where there are no events
 */
export function ndjsonOf(rawEvents: readonly RawEvent[]): string {
  return rawEvents.map((raw) => `${JSON.stringify(raw)}\n`).join('');
}
