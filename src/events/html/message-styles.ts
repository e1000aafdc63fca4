import { type StyleFacts, styleFacts } from './style-facts.ts';

/** A class or an ID, perhaps of an element with a certain name. Other selectors could be slow. */
const SIMPLE_SELECTOR = /^[a-z\d]*(?:[.#][\w-]+)+$/i;

/** Maximum number of style rules that are compared with each element. */
const MAX_RULES = 20;

interface Rule {
  readonly selector: string;
  readonly css: string;
}

/** The styles of one message, as far as they matter for its text. */
export class MessageStyles {
  readonly #rules: Rule[] = [];
  readonly #facts = new Map<string, StyleFacts>();

  /** Adds the rules of a style sheet that hide elements or show them again. Media queries are ignored. */
  addSheet(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(/@import[^;]*;?/gi, ''));
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule)) continue;
      const { isHidden, isBlock, isInvisible, isTiny } = styleFacts(rule.style);
      if (!isHidden && isInvisible === null && !isTiny && isBlock === null) continue;
      for (const selector of rule.selectorText.split(/\s*,\s*/)) {
        if (SIMPLE_SELECTOR.test(selector) && this.#rules.length < MAX_RULES) {
          this.#rules.push({ selector, css: rule.style.cssText });
        }
      }
    }
  }

  factsOf(element: Element): StyleFacts {
    const rules = this.#rules.filter(({ selector }) => element.matches(selector));
    // In one list of declarations, the last one counts, except for important ones. This is how styles cascade.
    const css = [...rules.map((rule) => rule.css), element.getAttribute('style') ?? ''].join(';');
    const known = this.#facts.get(css);
    if (known) return known;
    const { style } = document.createElement('p');
    style.cssText = css;
    const facts = styleFacts(style);
    this.#facts.set(css, facts);
    return facts;
  }
}
