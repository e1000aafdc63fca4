import type { RawEvent } from '../events/event.ts';

/**
 * Events exactly as the API returned them, one JSON value per line (https://github.com/ndjson/ndjson-spec). Each line
 * ends with a newline, so chunks of a file can be concatenated. `JSON.stringify` escapes lone surrogates, so the text can
 * always be encoded as UTF-8.
 *
 * @returns an empty string if there are no events
 */
export function ndjsonOf(rawEvents: readonly RawEvent[]): string {
  return rawEvents.map((raw) => `${JSON.stringify(raw)}\n`).join('');
}
