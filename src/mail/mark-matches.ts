import { piecesOf } from '../events/highlight.ts';
import { MAX_MARKS } from '../events/html/message-limits.ts';
import type { SearchQuery } from '../events/search-query.ts';

/**
 * Wraps the matches of a search in `mark` elements, in place. A match that spans two elements is not marked, nor are those
 * after the first `MAX_MARKS`.
 */
export function markMatches(document: Document, query: SearchQuery): void {
  if (query.length === 0) return;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('style')) texts.push(text);
  }
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
