import { piecesOf } from '../events/highlight.ts';
import type { SearchQuery } from '../events/search-query.ts';

/** Wraps the matches of a search in `mark` elements, in place. A match that spans two elements is not marked. */
export function markMatches(document: Document, query: SearchQuery): void {
  if (query.length === 0) return;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('style')) texts.push(text);
  }
  for (const text of texts) {
    const pieces = piecesOf(text.data, query);
    if (!pieces.some(({ isMatch }) => isMatch)) continue;
    text.replaceWith(
      ...pieces.map((piece) => {
        if (!piece.isMatch) return document.createTextNode(piece.text);
        const mark = document.createElement('mark');
        mark.textContent = piece.text;
        return mark;
      }),
    );
  }
}
