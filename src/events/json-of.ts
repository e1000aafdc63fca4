/**
 * The JSON of a value that was parsed from JSON, however deep it is nested: browsers parse ten thousand levels, but
 * `JSON.stringify` runs out of stack before that.
 */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return jsonOfDeep(value);
  }
}

/** The same with line breaks and indentation, but on one line if it is nested too deep for them. */
export function indentedJsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return jsonOfDeep(value);
  }
}

/** What is left to write: JSON text, or a value. */
type Part = { readonly text: string } | { readonly value: unknown };

/** Without recursion. */
function jsonOfDeep(root: unknown): string {
  const written: string[] = [];
  const rest: Part[] = [{ value: root }];
  for (let part = rest.pop(); part; part = rest.pop()) {
    if ('text' in part) written.push(part.text);
    else rest.push(...partsOf(part.value).toReversed());
  }
  return written.join('');
}

function partsOf(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [{ text: JSON.stringify(value) }];
  const isArray = Array.isArray(value);
  const [opening, closing] = isArray ? ['[', ']'] : ['{', '}'];
  const items = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .flatMap(([name, item], index): Part[] => [
      { text: `${index > 0 ? ',' : ''}${isArray ? '' : `${JSON.stringify(name)}:`}` },
      { value: item },
    ]);
  return [{ text: opening }, ...items, { text: closing }];
}
