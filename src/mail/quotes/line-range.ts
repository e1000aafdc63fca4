import type { TextLine } from './message-lines.ts';

/** What lies between the beginning of one line and the end of another; null if there is no such line. */
export function rangeOf(lines: readonly TextLine[], start: number, end: number): Range | null {
  const first = lines[start]?.first;
  const last = lines[end - 1]?.last;
  if (!first || !last) return null;
  const range = new Range();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}

/** Removes lines from a message, with the elements and empty lines that would be left of them. */
export function removeLines(
  body: HTMLElement,
  lines: readonly TextLine[],
  start: number,
  end: number,
): void {
  const range = rangeOf(lines, start, end);
  if (!range) return;
  const borders = [lines[start]?.first.parentElement, lines[end - 1]?.last.parentElement];
  range.deleteContents();
  for (const border of borders) removeEmpty(border ?? null, body);
  trimEnd(body);
}

/** Removes an element and those around it as long as they are empty. */
function removeEmpty(innermost: Element | null, body: HTMLElement): void {
  let element = innermost;
  while (element && element !== body && isBlank(element)) {
    const parent: Element | null = element.parentElement;
    element.remove();
    element = parent;
  }
}

/** Removes empty lines at the end. */
function trimEnd(body: HTMLElement): void {
  let last = body.lastChild;
  while (last) {
    if (isBlank(last)) {
      const parent: ParentNode | null = last.parentNode;
      last.remove();
      last = parent?.lastChild ?? null;
    } else last = last.lastChild;
  }
}

function isBlank(node: Node): boolean {
  if (/\S/.test(node.textContent ?? '')) return false;
  return !(node instanceof Element && (node.matches('img, hr') || node.querySelector('img, hr')));
}
