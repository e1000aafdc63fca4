import type { AppRoot } from './app-root.ts';
import { textOf } from './app-root.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a JSON file. Returns undefined if the file is missing or not a JSON object. */
export function jsonObject(root: AppRoot, path: string): JsonObject | undefined {
  const text = textOf(root, path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds duplicate keys of objects, as dotted paths. Zendesk rejects files with duplicate keys, while `JSON.parse` silently
 * takes the last one. Expects valid JSON.
 */
export function duplicateKeys(json: string): string[] {
  const duplicates: string[] = [];
  const open: Array<{ seen: Set<string>; key: string }> = [];
  const tokens = json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g);
  for (const [token, colon] of tokens) {
    const innermost = open.at(-1);
    if (token === '{' || token === '[') open.push({ seen: new Set(), key: '' });
    else if (token === '}' || token === ']') open.pop();
    else if (colon && innermost) {
      innermost.key = String(JSON.parse(token.slice(0, -colon.length)));
      if (innermost.seen.has(innermost.key)) duplicates.push(open.map(({ key }) => key).join('.'));
      innermost.seen.add(innermost.key);
    }
  }
  return duplicates;
}
