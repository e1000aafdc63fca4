/**
 * Adds an empty style sheet to a document of this origin. A Content Security Policy can forbid `style` elements and
 * attributes, but not sheets that scripts create.
 *
 * @param page the document of a window or a frame
 */
export function adoptSheet(page: Document): CSSStyleSheet {
  // A document accepts only sheets of its own window.
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  page.adoptedStyleSheets.push(sheet);
  return sheet;
}
