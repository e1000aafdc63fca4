import { isInvisibleLength } from './css-length.ts';
import { STYLE_ATTRIBUTE } from './plain-tags.ts';
import { type SheetRule, sheetRules, specificityOf, withoutComments } from './sheet-rules.ts';
import { type StyleFacts, styleFacts } from './style-facts.ts';

/** Maximum number of style rules that are compared with each element. */
const MAX_RULES = 20;

/** Maximum number of style rules that are read. */
const MAX_READ = 1000;

/** Maximum length of the declarations that a rule adds to each element it matches. */
const MAX_DECLARATIONS = 1000;

/**
 * A declaration that matters for the text or for the size of images. Values with brackets in brackets are left out:
 * Chromium's CSS parser crashes if thousands are nested, and none of these properties needs them.
 */
const DECLARATION =
  /^\s*(?:display|visibility|opacity|overflow(?:-[xy])?|(?:max-|min-)?(?:height|width)|padding(?:-(?:top|right|bottom|left))?|position|float|top|right|left|text-indent|clip|clip-path|transform|scale|zoom|font|font-size|white-space|text-decoration|text-decoration-line|list-style|list-style-type)\s*:(?:[^()[\]{}]|\([^()[\]{}]*\))*$/i;

interface Rule extends SheetRule {
  readonly specificity: number;
}

/** The styles of one message, as far as they matter for its text. */
export class TextStyles {
  readonly #styleAttribute: string;
  readonly #withSizes: boolean;
  readonly #read: SheetRule[] = [];
  /** The rules that hide elements or put them on their own lines, the one that counts most last; null before they are chosen. */
  #rules: readonly Rule[] | null = null;
  /** Rules that show elements under conditions, such as in a narrow window. */
  #shows: readonly Rule[] = [];
  /** Whether a rule whose selector is not understood shows elements, so that the sheets hide none. */
  #showsAny = false;
  readonly #styles = new Map<string, CSSStyleDeclaration>();
  readonly #facts = new Map<string, StyleFacts>();

  /**
   * @param styleAttribute the name of the attribute with the styles of an element
   * @param withSizes whether `styleOf` needs the rules that make elements very small
   */
  constructor(styleAttribute = STYLE_ATTRIBUTE, withSizes = false) {
    this.#styleAttribute = styleAttribute;
    this.#withSizes = withSizes;
  }

  /** Adds a style sheet. */
  addSheet(source: string): void {
    this.#rules = null;
    for (const rule of sheetRules(source)) {
      if (this.#read.length > MAX_READ) return;
      const css = declarationsIn(rule.css);
      if (css !== '' && css.length <= MAX_DECLARATIONS) this.#read.push({ ...rule, css });
    }
  }

  /** What the styles of an element say. An element that any rule could show is not hidden. */
  factsOf(element: Element): StyleFacts {
    const name = element.localName;
    const facts = this.#parse(this.#cssOf(element), name);
    if (!hides(facts)) return facts;
    const shown = this.#shownCss(element);
    return shown === null ? facts : this.#parse(shown, name);
  }

  /** The declarations of the sheets and of the element itself, with those that could show it. */
  styleOf(element: Element): CSSStyleDeclaration {
    const css = this.#cssOf(element);
    return this.#style(this.#shownCss(element) ?? css);
  }

  /** What an element's style is if a rule that could show it applies; null if there is no such rule. */
  #shownCss(element: Element): string | null {
    const own = this.#ownCss(element);
    if (this.#showsAny) return own;
    const shows = this.#shows.filter(({ selector }) => element.matches(selector));
    if (shows.length === 0) return null;
    const rules = this.#matching(element).map(({ css }) => css.replaceAll(IMPORTANT, ''));
    return [...rules, ...shows.map(({ css }) => css), own].join(';');
  }

  // In one list of declarations, the last one counts, except for important ones. This is how styles cascade.
  #cssOf(element: Element): string {
    return [...this.#matching(element).map(({ css }) => css), this.#ownCss(element)].join(';');
  }

  #ownCss(element: Element): string {
    return declarationsIn(withoutComments(element.getAttribute(this.#styleAttribute) ?? ''));
  }

  #matching(element: Element): readonly Rule[] {
    this.#rules ??= this.#choose();
    return this.#rules.filter(({ selector }) => element.matches(selector));
  }

  #choose(): readonly Rule[] {
    const hiding = this.#read.filter(
      ({ css, isConditional }) =>
        !isConditional && (changesText(this.#parse(css)) || this.#conceals(css)),
    );
    const hidingCss = [...new Set(hiding.slice(0, MAX_RULES).map(({ css }) => css))];
    const showing = this.#read.filter(
      (rule) => !hiding.includes(rule) && this.#undoes(rule, hidingCss),
    );
    const known: Rule[] = [];
    const shows: Rule[] = [];
    this.#showsAny = this.#read.length > MAX_READ;
    for (const rule of this.#read) {
      const isShowing =
        showing.includes(rule) || (hiding.includes(rule) && this.#undoes(rule, hidingCss));
      if (!isShowing && !hiding.includes(rule)) continue;
      const specificity = specificityOf(rule.selector);
      const target = rule.isConditional ? shows : known;
      if (specificity !== null && target.length < MAX_RULES) target.push({ ...rule, specificity });
      else if (isShowing) this.#showsAny = true;
    }
    this.#shows = shows;
    return known.toSorted((one, other) => one.specificity - other.specificity);
  }

  /** Whether a rule could show what one of the others hides. */
  #undoes(rule: SheetRule, hidingCss: readonly string[]): boolean {
    return hidingCss.some((css) => {
      if (!this.#conceals(css)) return false;
      const both = `${css.replaceAll(IMPORTANT, '')};${rule.css}`;
      return !this.#conceals(both);
    });
  }

  #conceals(css: string): boolean {
    if (hides(this.#parse(css))) return true;
    const { width, height, maxWidth, maxHeight } = this.#style(css);
    return this.#withSizes && [width, height, maxWidth, maxHeight].some(isInvisibleLength);
  }

  #parse(css: string, name = 'div'): StyleFacts {
    const key = `${name} ${css}`;
    const known = this.#facts.get(key);
    if (known) return known;
    const facts = styleFacts(this.#style(css), name);
    this.#facts.set(key, facts);
    return facts;
  }

  #style(css: string): CSSStyleDeclaration {
    const known = this.#styles.get(css);
    if (known) return known;
    const { style } = document.createElement('p');
    style.cssText = css;
    this.#styles.set(css, style);
    return style;
  }
}

const IMPORTANT = /\s*!\s*important/gi;

function hides({ isHidden, isInvisible, isTiny }: StyleFacts): boolean {
  return isHidden || isInvisible === true || isTiny === true;
}

function changesText(facts: StyleFacts): boolean {
  return hides(facts) || facts.isInvisible !== null || facts.isBlock !== null;
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
