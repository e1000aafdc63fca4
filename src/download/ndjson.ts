/**
 * A file with one JSON value per line (https://github.com/ndjson/ndjson-spec). Each line ends with a newline, so chunks of a
 * file can be concatenated.
 *
 * @param texts the JSON of each value, on one line
 * @returns an empty string if there are no values
 */
export function ndjsonOf(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
