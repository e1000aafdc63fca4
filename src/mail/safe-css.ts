import { safeCondition } from './css-conditions.ts';
import { type Block, type Declaration, rewritten, SIZED } from './css-properties.ts';
import { safeSelectors } from './css-selectors.ts';
import { isHarmless } from './css-values.ts';
import { parsableCss } from '../events/parsable-css.ts';

/** What was found in the CSS of a message. */
export interface CssFindings {
  /** Number of remote images that can be shown, blocked or not. */
  readonly remoteImages: number;
  /** Whether it sets colors or backgrounds. */
  readonly hasColors: boolean;
  /** True if rules are left out because there are too many. */
  readonly isCut: boolean;
}

/** Rewrites the CSS of one message, sheets first. */
export interface CssRewriter {
  /** The rules of a style sheet that are safe. */
  sheet(source: string): string;
  /**
   * The declarations of a style attribute that are safe.
   *
   * @param isSized whether `SIZED` matches the element
   */
  attribute(source: string, isSized: boolean): string;
  readonly findings: () => CssFindings;
}

/** The rules of a message that are rewritten. A newsletter has about 500; 20,000 take about a second. */
const MAX_RULES = 20_000;

/** Levels of nested rules. Deeper ones are removed. */
const MAX_NESTING = 8;

const IMAGE_PROPERTY = /^(?:background-image|list-style-image|border-image-source)$/;
const URL_CALL = /url\("([^"\\]*(?:\\[^][^"\\]*)*)"\)/g;
const EMBEDDED_IMAGE = /^data:image\//i;
const REMOTE_URL = /^(?:https?:)?\/\//i;

const COLOR_PROPERTY = /^(?:color|background-color|background-image)$/;
/** Values that leave the colors to the page around the message. */
const NO_COLOR =
  /^(?:inherit|initial|unset|revert|revert-layer|none|transparent|currentcolor|canvas|canvastext|windowtext|window)$/i;

/**
 * Rewrites CSS to what is safe in a message: the browser parses it, and an allow-list of rules, selectors, properties,
 * and values remains. Nothing in it loads a resource except, with `withImages`, remote images in backgrounds, list
 * markers, and borders. Nothing in it depends on the height of the frame, and nothing makes content vanish or overlap that
 * the sender did not hide.
 */
export function cssRewriter(withImages: boolean): CssRewriter {
  let remoteImages = 0;
  let hasColors = false;
  let count = 0;
  const attributes = new Map<string, { readonly css: string; readonly remote: number }>();
  /** By the name of an animation: the declarations with which its end shows an element. */
  const animations = new Map<string, readonly Declaration[]>();

  function sheet(source: string): string {
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(parsableCss(source));
    for (const rule of parsed.cssRules) {
      if (rule instanceof CSSKeyframesRule) animations.set(rule.name, endOf(rule));
    }
    return rules(parsed.cssRules, MAX_NESTING);
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
    const { all, sized } = block(one.style);
    // Declarations first: they also apply if they follow nested rules, but such sheets are rare.
    const inner = all + rules(one.cssRules, levels - 1);
    return (
      (inner && `${selectors}{${inner}}`) + (sized && `:is(${selectors}):where(${SIZED}){${sized}}`)
    );
  }

  function attribute(source: string, isSized: boolean): string {
    const key = `${String(isSized)} ${source}`;
    const known = attributes.get(key);
    if (known) {
      remoteImages += known.remote;
      return known.css;
    }
    const before = remoteImages;
    const { all, sized } = block(parsedBlock(parsableCss(source)));
    const css = isSized && sized ? compact(all + sized) : all;
    attributes.set(key, { css, remote: remoteImages - before });
    return css;
  }

  function block(style: CSSStyleDeclaration): { all: string; sized: string } {
    const value = (property: string) => style.getPropertyValue(property);
    const isClippedToText = value('background-clip').includes('text');
    const shown = shownBy(value);
    const source = style.cssText;
    const hasImportant = source.includes('!important');
    let isChanged = shown.length > 0;
    let all = '';
    let sized = '';
    for (const property of Array.from(style)) {
      const text = property.startsWith('--') ? '' : value(property);
      // Without the background, text that is clipped out of it would be invisible.
      const isAllowed = !(isClippedToText && property.startsWith('background'));
      const replacement = isAllowed ? declaration(property, text, value) : null;
      const [first, ...others] = replacement?.all ?? [];
      isChanged ||= first?.[0] !== property || first[1] !== text || others.length > 0;
      const isImportant = hasImportant && style.getPropertyPriority(property) !== '';
      const end = isImportant ? '!important;' : ';';
      for (const [name, one] of replacement?.all ?? []) all += `${name}:${one}${end}`;
      for (const [name, one] of replacement?.sized ?? []) sized += `${name}:${one}${end}`;
    }
    for (const [name, text] of shown) all += `${name}:${text}!important;`;
    return { all: isChanged ? compact(all) : source, sized: compact(sized) };
  }

  function declaration(property: string, value: string, block: Block) {
    const isImage = IMAGE_PROPERTY.test(property);
    let remote = 0;
    const source = !isImage
      ? value
      : value.replaceAll(URL_CALL, (call, url: string) => {
          if (EMBEDDED_IMAGE.test(url)) return call;
          if (!REMOTE_URL.test(url)) return 'none';
          remote += 1;
          return withImages ? call : 'none';
        });
    if (isImage && !isHarmless(source.replaceAll(URL_CALL, 'none'))) return null;
    const replacement = isImage
      ? { all: [[property, source]] as const }
      : rewritten(property, source, block);
    remoteImages += remote;
    if (replacement && COLOR_PROPERTY.test(property) && (remote > 0 || !NO_COLOR.test(source)))
      hasColors = true;
    return replacement;
  }

  /** An element may be hidden until its animation shows it. */
  function shownBy(value: Block): readonly Declaration[] {
    const modes = value('animation-fill-mode').split(', ');
    return value('animation-name')
      .split(', ')
      .flatMap((name, index) =>
        /forwards|both/.test(modes[index % modes.length] ?? '') ? (animations.get(name) ?? []) : [],
      );
  }

  return {
    sheet,
    attribute,
    findings: () => ({ remoteImages, hasColors, isCut: count > MAX_RULES }),
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

/** The declarations at the end of an animation that show an element. */
function endOf(animation: CSSKeyframesRule): readonly Declaration[] {
  const shown: Declaration[] = [];
  for (const frame of animation.cssRules) {
    if (!(frame instanceof CSSKeyframeRule) || !/(?:^|\s)100%/.test(frame.keyText)) continue;
    const { style } = frame;
    if (Number(style.opacity) > 0) shown.push(['opacity', '1']);
    if (style.visibility === 'visible') shown.push(['visibility', 'visible']);
    if (style.maxHeight && !/^0/.test(style.maxHeight)) shown.push(['max-height', 'none']);
    if (style.height && !/^0/.test(style.height)) shown.push(['height', 'auto']);
  }
  return shown;
}

let scratch: CSSStyleDeclaration | null = null;

/** The declarations in a text, parsed. The next call overwrites the result. */
function parsedBlock(text: string): CSSStyleDeclaration {
  if (!scratch) {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('a{}');
    scratch = (sheet.cssRules[0] as CSSStyleRule).style;
  }
  scratch.cssText = text;
  return scratch;
}

/** Declarations as the browser serializes them, with shorthands. */
function compact(declarations: string): string {
  return declarations && parsedBlock(declarations).cssText;
}
