import { STYLE_ATTRIBUTE } from './plain-tags.ts';
import { type StyleFacts, styleFacts } from './style-facts.ts';

/** A class or an ID, perhaps of an element with a certain name. Other selectors could be slow. */
const SIMPLE_SELECTOR = /^[a-z\d]*(?:[.#][\w-]+)+$/i;

/** Maximum number of selectors that are compared with each element. */
const MAX_SELECTORS = 20;

/** Maximum length of the declarations that a rule adds to each element it matches. */
const MAX_DECLARATIONS = 1000;

/**
 * A declaration that matters for the text. Values with brackets are left out: Chromium's CSS parser crashes if thousands
 * are nested, and none of these properties needs them.
 */
const DECLARATION =
  /^\s*(?:display|visibility|opacity|overflow|(?:max-)?(?:height|width)|font|font-size|white-space|text-decoration|text-decoration-line|list-style|list-style-type)\s*:[^()[\]{}]*$/i;

const COMMENT = /\/\*[^]*?(?:\*\/|$)/g;

interface Rule {
  /** One selector or more, separated by commas. */
  readonly selector: string;
  readonly css: string;
}

/** The styles of one message, as far as they matter for its text. */
export class TextStyles {
  /** Rules with one selector each. */
  readonly #rules: Rule[] = [];
  readonly #facts = new Map<string, StyleFacts>();

  /** Adds the rules of a style sheet that hide elements or show them again. Media queries are ignored. */
  addSheet(source: string): void {
    for (const rule of rulesOf(source.replaceAll(COMMENT, ' '))) {
      const css = declarationsIn(rule.css);
      if (css.length > MAX_DECLARATIONS) continue;
      const { isHidden, isInvisible, isTiny, isBlock } = this.#parse(css);
      if (!isHidden && isInvisible === null && !isTiny && isBlock === null) continue;
      for (const part of rule.selector.split(',')) {
        if (this.#rules.length >= MAX_SELECTORS) return;
        const selector = part.trim();
        if (SIMPLE_SELECTOR.test(selector)) this.#rules.push({ selector, css });
      }
    }
  }

  factsOf(element: Element): StyleFacts {
    const rules = this.#rules.filter(({ selector }) => element.matches(selector));
    const own = (element.getAttribute(STYLE_ATTRIBUTE) ?? '').replaceAll(COMMENT, ' ');
    // In one list of declarations, the last one counts, except for important ones. This is how styles cascade.
    return this.#parse([...rules.map(({ css }) => css), declarationsIn(own)].join(';'));
  }

  #parse(css: string): StyleFacts {
    const known = this.#facts.get(css);
    if (known) return known;
    const { style } = document.createElement('p');
    style.cssText = css;
    const facts = styleFacts(style);
    this.#facts.set(css, facts);
    return facts;
  }
}

/** An animation may show what is transparent at first. */
const ANIMATION = /^\s*(?:-webkit-)?animation(?:-name)?\s*:(?!\s*(?:none|inherit|initial)\b)/i;

function declarationsIn(css: string): string {
  return css
    .split(';')
    .flatMap((declaration) => {
      if (ANIMATION.test(declaration)) return 'animation-name:any';
      return DECLARATION.test(declaration) ? declaration : [];
    })
    .join(';');
}

/** The rules of a style sheet that are in no at-rule. */
function* rulesOf(css: string): Generator<Rule, void> {
  let depth = 0;
  let ruleStart = 0;
  let blockStart = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === '{') {
      if (depth === 0) blockStart = index + 1;
      depth += 1;
      continue;
    }
    if (depth === 1) {
      const selector = css.slice(ruleStart, blockStart - 1).replace(/^.*;/s, '');
      yield { selector, css: css.slice(blockStart, index) };
    }
    depth = Math.max(0, depth - 1);
    if (depth === 0) ruleStart = index + 1;
  }
}
