/**
 * A header of a response. Hosts do not always pass response headers, and none documents their form: an object, pairs, lines
 * of text, and objects with the methods of `Headers` or `XMLHttpRequest` are understood.
 *
 * @param response what the host answers or rejects a request with
 * @param name in lower case
 * @returns its first value, of any type; undefined if there is no such header
 */
export function responseHeader(response: unknown, name: string): unknown {
  const { headers, getAllResponseHeaders } = (response ?? {}) as Record<string, unknown>;
  const all =
    headers ?? (isFunction(getAllResponseHeaders) && getAllResponseHeaders.call(response));
  const [, value] = entriesOf(all, name).find(([own]) => isName(own, name)) ?? [];
  return Array.isArray(value) ? (value[0] as unknown) : value;
}

type Entry = readonly [name?: unknown, value?: unknown];

function entriesOf(headers: unknown, name: string): readonly Entry[] {
  if (typeof headers === 'string') return headers.split(/[\r\n]+/).map(entryOfLine);
  if (typeof headers !== 'object' || headers === null) return [];
  if (Symbol.iterator in headers)
    return [...(headers as Iterable<Entry>)].filter((item) => Array.isArray(item));
  if ('get' in headers && isFunction(headers.get)) return [[name, headers.get(name)]];
  return Object.entries(headers);
}

function entryOfLine(line: string): Entry {
  const [, name, value] = /^\s*([^:\s]+)\s*:(.*)$/.exec(line) ?? [];
  return [name, value];
}

function isName(own: unknown, name: string): boolean {
  return typeof own === 'string' && own.toLowerCase() === name;
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}
