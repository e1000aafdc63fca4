const COLOR_RULE = /(?<![\w-])(?:color|background(?:-color|-image)?)\s*:/i;

/**
 * Whether a message sets colors or backgrounds. Senders choose these for a white background, so on a dark page some text
 * could be unreadable.
 */
export function hasOwnColors(document: Document): boolean {
  if (document.querySelector('[bgcolor], [color], [text], [background]')) return true;
  return [...document.querySelectorAll('[style], style')].some((element) =>
    COLOR_RULE.test(element.getAttribute('style') ?? element.textContent ?? ''),
  );
}
