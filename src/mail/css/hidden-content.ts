import { styleFacts } from '../../events/html/style-facts.ts';
import { parsedBlock } from './declarations.ts';
import { safeSheet } from './message-styles.ts';

/** Style rules that are considered at most, and elements that they select. A newsletter has about 500 rules in all. */
const MAX_RULES = 1000;
const MAX_SELECTED = 200_000;

/** Declarations by element, in the order of the cascade, except that selectors are not weighed. */
type Declarations = ReadonlyMap<Element, readonly string[]>;

/** Whether the text in an element is invisible or too small to see. Elements inside can change each. */
interface Visibility {
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
}

/**
 * Removes what the sender's styles hide from a message that is going to lose its styles, in place: hidden elements, and
 * texts and images that are invisible.
 *
 * @param message a document whose elements have their styles
 */
export function removeHidden(message: Document): void {
  const { body } = message;
  const declarations = declarationsOf(message);

  function visit(element: Element, { isInvisible, isTiny }: Visibility): void {
    for (const child of Array.from(element.childNodes)) {
      if (child instanceof Text && (isInvisible || isTiny)) child.remove();
      if (!(child instanceof HTMLElement)) continue;
      const facts = factsOf(child, declarations);
      const inner = {
        isInvisible: facts.isInvisible ?? isInvisible,
        isTiny: facts.isTiny ?? isTiny,
      };
      if (facts.isHidden || (inner.isInvisible && child instanceof HTMLImageElement))
        child.remove();
      else visit(child, inner);
    }
  }

  // The body itself is always visible; see `messageSheet`.
  visit(body, { isInvisible: false, isTiny: factsOf(body, declarations).isTiny ?? false });
}

function factsOf(element: HTMLElement, declarations: Declarations) {
  const rules = declarations.get(element);
  // In one list of declarations, the last one counts, except for important ones. This is how styles cascade.
  return styleFacts(
    rules ? parsedBlock([...rules, element.style.cssText].join(';')) : element.style,
  );
}

/** What style rules say about the elements of a message. Nothing if there are too many to work it out quickly. */
function declarationsOf(message: Document): Declarations {
  const found = new Map<Element, string[]>();
  const parsed = new CSSStyleSheet();
  parsed.replaceSync(safeSheet(message));
  const rules = styleRules(parsed.cssRules);
  if (rules.length > MAX_RULES) return found;
  let selected = 0;
  for (const { selectorText, style } of rules) {
    for (const element of message.querySelectorAll(selectorText)) {
      selected += 1;
      if (selected > MAX_SELECTED) return new Map();
      const css = found.get(element);
      if (css) css.push(style.cssText);
      else found.set(element, [style.cssText]);
    }
  }
  return found;
}

/** The properties that `styleFacts` reads to find out what is visible. */
const VISIBILITY_PROPERTY =
  /^(?:display|visibility|opacity|overflow(?:-[xy])?|(?:max-)?(?:width|height)|font-size|animation-name)$/;

/** The rules that apply in this page and can hide something or show it again. */
function styleRules(rules: CSSRuleList): CSSStyleRule[] {
  return Array.from(rules).flatMap((rule) => {
    if (rule instanceof CSSMediaRule)
      return matchMedia(rule.media.mediaText).matches ? styleRules(rule.cssRules) : [];
    const isRelevant =
      rule instanceof CSSStyleRule &&
      Array.from(rule.style).some((property) => VISIBILITY_PROPERTY.test(property));
    return isRelevant ? [rule] : [];
  });
}
