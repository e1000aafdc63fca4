/**
 * The lines of a browser test that assert on a value that was read once, or that wait for a fixed time. The page may still be
 * changing when a value is read, most of all on a busy machine; `expect(locator)` and `expect.poll` read until it is right.
 *
 * @returns each line as `number: code`
 */
export function readsOnce(source: string): string[] {
  const places = [
    ...[...source.matchAll(/\bexpect\w*(?:\.soft)?\(/g)].filter(({ index, 0: call }) =>
      readsInside(argumentsFrom(source, index + call.length)),
    ),
    ...source.matchAll(/\.waitForTimeout\(/g),
  ];
  const lines = source.split('\n');
  const numbers = places.map(({ index }) => source.slice(0, index).split('\n').length);
  return [...new Set(numbers)]
    .toSorted((one, other) => one - other)
    .map((number) => `${number}: ${lines[number - 1]?.trim() ?? ''}`);
}

/** Whether what is asserted is awaited first. A function that awaits is called until the assertion passes. */
function readsInside(asserted: string): boolean {
  return /\bawait\b/.test(asserted) && !/=>|\bfunction\b/.test(asserted);
}

/** The code between the parenthesis before a position and the one that closes it. */
function argumentsFrom(source: string, start: number): string {
  let end = start;
  for (let depth = 1; depth > 0 && end < source.length; end += 1) {
    if (source[end] === '(') depth += 1;
    if (source[end] === ')') depth -= 1;
  }
  return source.slice(start, end - 1);
}
