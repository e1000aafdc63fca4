import { parsableCss } from './parsable-css.ts';
import { safeCondition } from './conditions.ts';
import { type Animations, addAnimations } from './animations.ts';
import { compact, declarationRewriter, parsedBlock } from './declarations.ts';
import { SIZED, TABLE_PARTS } from './properties.ts';
import { safeSelectors } from './selectors.ts';

/** What was found in the CSS of a message. */
export interface CssFindings {
  /** Number of remote images that can be shown, blocked or not. */
  readonly remoteImages: number;
  /** Whether it sets colors or backgrounds. */
  readonly hasColors: boolean;
  /** True if rules are left out because there are too many. */
  readonly isCut: boolean;
}

/** How an element is sized. */
export interface ElementKind {
  readonly isSized?: boolean;
  readonly isTablePart?: boolean;
}

/** Rewrites the CSS of one message, sheets first. */
export interface CssRewriter {
  /** The rules of all style sheets that are safe. A rule may use an animation of any sheet. */
  sheets(sources: readonly string[]): string;
  /**
   * The declarations of a style attribute that are safe.
   *
   * @param element which of `SIZED` and `TABLE_PARTS` match the element
   */
  attribute(source: string, element: ElementKind): string;
  readonly findings: () => CssFindings;
}

/** The rules of a message that are rewritten. A newsletter has about 500; 20,000 take about a second. */
const MAX_RULES = 20_000;

/** Levels of nested rules. Deeper ones are removed. */
const MAX_NESTING = 8;

/**
 * Rewrites CSS to what is safe in a message: the browser parses it, and an allow-list of rules, selectors, properties,
 * and values remains. Nothing in it loads a resource except, with `withImages`, remote images in backgrounds, list
 * markers, and borders. Nothing in it depends on the height of the frame, and nothing makes content vanish or overlap that
 * the sender did not hide.
 */
export function cssRewriter(withImages: boolean): CssRewriter {
  let count = 0;
  let repeatedImages = 0;
  const attributes = new Map<string, { readonly css: string; readonly remote: number }>();
  const animations: Animations = new Map();
  const { block, remoteImages, hasColors } = declarationRewriter(withImages, animations);

  function sheets(sources: readonly string[]): string {
    const parsed = sources.map((source) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(parsableCss(source));
      return sheet;
    });
    for (const { cssRules } of parsed) addAnimations(cssRules, animations);
    return parsed.map(({ cssRules }) => rules(cssRules, MAX_NESTING)).join('');
  }

  function rules(list: CSSRuleList, levels: number): string {
    return levels === 0 ? '' : Array.from(list, (one) => rule(one, levels)).join('');
  }

  function rule(one: CSSRule, levels: number): string {
    count += 1;
    if (count > MAX_RULES) return '';
    if (one instanceof CSSStyleRule) return styleRule(one, levels);
    if (isNestedDeclarations(one)) return block(one.style).all;
    if (one instanceof CSSSupportsRule) {
      return CSS.supports(one.conditionText) ? rules(one.cssRules, levels - 1) : '';
    }
    if (one instanceof CSSLayerStatementRule) return `@layer ${one.nameList.join(', ')};`;
    const start = startOf(one);
    const inner = start === null ? '' : rules((one as CSSGroupingRule).cssRules, levels - 1);
    return inner && `${String(start)}{${inner}}`;
  }

  function styleRule(one: CSSStyleRule, levels: number): string {
    const selectors = safeSelectors(one.selectorText);
    if (selectors === null) return '';
    const { all, sized, parts } = block(one.style);
    // Declarations first: they also apply if they follow nested rules, but such sheets are rare.
    const inner = all + rules(one.cssRules, levels - 1);
    return (
      (inner && `${selectors}{${inner}}`) +
      (sized && `:is(${selectors}):where(${SIZED}){${sized}}`) +
      (parts && `:is(${selectors}):where(${TABLE_PARTS}){${parts}}`)
    );
  }

  function attribute(
    source: string,
    { isSized = false, isTablePart = false }: ElementKind,
  ): string {
    const key = `${String(isSized)} ${String(isTablePart)} ${source}`;
    const known = attributes.get(key);
    if (known) {
      repeatedImages += known.remote;
      return known.css;
    }
    const before = remoteImages();
    const { all, sized, parts } = block(parsedBlock(parsableCss(source)));
    const added = (isSized ? sized : '') + (isTablePart ? parts : '');
    const css = added ? compact(all + added) : all;
    attributes.set(key, { css, remote: remoteImages() - before });
    return css;
  }

  return {
    sheets,
    attribute,
    findings: () => ({
      remoteImages: remoteImages() + repeatedImages,
      hasColors: hasColors(),
      isCut: count > MAX_RULES,
    }),
  };
}

/** The start of a rule that contains other rules, or null if it is not allowed. */
function startOf(rule: CSSRule): string | null {
  if (rule instanceof CSSMediaRule) return mediaStart(rule.media.mediaText);
  // The container of everything in a message is the frame.
  if (rule instanceof CSSContainerRule) return mediaStart(rule.containerQuery);
  if (rule instanceof CSSLayerBlockRule) return `@layer ${rule.name}`;
  return null;
}

function mediaStart(query: string): string | null {
  const condition = safeCondition(query);
  return condition === null ? null : `@media ${condition}`;
}

function isNestedDeclarations(rule: CSSRule): rule is CSSNestedDeclarations {
  return typeof CSSNestedDeclarations === 'function' && rule instanceof CSSNestedDeclarations;
}
