/**
 * Whether a message has attributes that set colors or backgrounds. Senders choose colors for a white background, so on a
 * dark page some text could be unreadable. For colors in styles, see `CssFindings`.
 */
export function hasColorAttributes(document: Document): boolean {
  return document.querySelector('[bgcolor], [color], [text], [link], [background]') !== null;
}
