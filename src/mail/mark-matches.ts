import { piecesOf } from '../events/highlight.ts';
import { MAX_MARKS } from '../events/html/message-limits.ts';
import type { SearchQuery } from '../events/search-query.ts';

/**
 * Wraps the matches of a search in `mark` elements, in place. The message must have no style sheets, which contain text too. A match that spans two elements is not marked, nor are those
 * after the first `MAX_MARKS`.
 */
export function markMatches(body: Element, query: SearchQuery): void {
  if (query.length === 0) return;
  const document = body.ownerDocument;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let count = 0;
  for (const text of texts) {
    const pieces = piecesOf(text.data, query);
    if (!pieces.some(({ isMatch }) => isMatch)) continue;
    // One by one, because a call with more than 100,000 arguments overflows the stack.
    const marked = document.createDocumentFragment();
    for (const piece of pieces) {
      if (piece.isMatch) count += 1;
      marked.append(
        piece.isMatch && count <= MAX_MARKS ? markOf(document, piece.text) : piece.text,
      );
    }
    text.replaceWith(marked);
    if (count >= MAX_MARKS) return;
  }
}

function markOf(document: Document, text: string): Element {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
