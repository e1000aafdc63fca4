const COLOUR_RULE = /(?<![\w-])(?:color|background(?:-color|-image)?)\s*:/i;

/**
 * True where a message brings colours or grounds of its own. Those were chosen for white paper: on a dark page some of
 * them could not be read, so such a message keeps its paper.
 */
export function hasOwnColors(document: Document): boolean {
  if (document.querySelector('[bgcolor], [color], [text], [background]')) return true;
  return [...document.querySelectorAll('[style], style')].some((element) =>
    COLOUR_RULE.test(element.getAttribute('style') ?? element.textContent ?? ''),
  );
}
