import type { AppRoot } from './app-root.ts';
import { textOf } from './app-root.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON file whose root is an object, or undefined where the file is missing or is something else. */
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
 * Keys that stand twice in one object, as dotted paths. `JSON.parse` silently keeps the last one;
 * Zendesk refuses the file. Expects valid JSON.
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
