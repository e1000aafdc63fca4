/** A rule of a style sheet, for one selector. */
export interface SheetRule {
  readonly selector: string;
  readonly css: string;
  /** True if the rule is in an at-rule, so that it applies in some windows only. */
  readonly isConditional: boolean;
}

const COMMENT = /\/\*[^]*?(?:\*\/|$)/g;

/** At-rules whose blocks have no rules for elements on a screen. */
const OTHER_AT_RULE =
  /^@(?:-\w+-)?(?:font-face|keyframes|page|counter-style|property|font-feature-values)\b|^@media\s+print\b[^,]*$/i;

/** CSS without comments. */
export function withoutComments(css: string): string {
  return css.replaceAll(COMMENT, ' ');
}

/** The rules of a style sheet, in their order. */
export function* sheetRules(source: string): Generator<SheetRule, void> {
  const css = withoutComments(source);
  /** The starts of the open blocks: the at-rules, and perhaps one rule. */
  const open: string[] = [];
  let start = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    const text = css.slice(start, index);
    start = index + 1;
    if (brace === '{') {
      open.push(text.replace(/^.*;/s, '').trim());
      continue;
    }
    const selector = open.pop();
    if (selector === undefined || selector === '' || selector.startsWith('@')) continue;
    if (open.some((around) => OTHER_AT_RULE.test(around))) continue;
    // What is in another rule, or in a block of unknown rules, is conditional.
    const isConditional = open.length > 0;
    for (const one of selector.split(',')) yield { selector: one.trim(), css: text, isConditional };
  }
}

const COMPOUND = String.raw`(?:[a-z][a-z\d]*|(?=[.#[]))(?:[.#][\w-]+|\[(?:class|id)(?:[~|^$*]?=(?:"[^"\\\]]*"|'[^'\\\]]*'|[\w-]+))?\])*`;

/** Element names, classes, and IDs, at most three levels. Other selectors could be slow. */
const KNOWN_SELECTOR = new RegExp(String.raw`^${COMPOUND}(?:\s*[>\s]\s*${COMPOUND}){0,2}$`, 'i');

/**
 * How much a selector counts against others.
 *
 * @returns null for a selector that is not understood
 */
export function specificityOf(selector: string): number | null {
  if (selector.length > 200 || !KNOWN_SELECTOR.test(selector)) return null;
  const plain = selector.replaceAll(/\[[^\]]*\]/g, '.x');
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  return count(/#/g) * 10_000 + count(/\./g) * 100 + count(/(?:^|[\s>])[a-z]/gi);
}
