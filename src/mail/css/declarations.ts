import { EMBEDDED_IMAGE, REMOTE_URL } from '../images/image-addresses.ts';
import { type Animations, shownBy } from './animations.ts';
import { rewritten } from './properties.ts';
import type { Block } from './rewriters.ts';
import { isHarmless } from './values.ts';

/** Declarations as CSS. */
export interface SafeDeclarations {
  /** For elements of any kind. */
  readonly all: string;
  /** Only for elements that `SIZED` matches, in addition. */
  readonly sized: string;
  /** Only for elements that `TABLE_PARTS` matches, in addition. They are important. */
  readonly parts: string;
}

/** Rewrites the declarations of one message. */
export interface DeclarationRewriter {
  block(style: CSSStyleDeclaration): SafeDeclarations;
  /** Number of remote images that can be shown, blocked or not. */
  readonly remoteImages: () => number;
  /** Whether the message sets colors or backgrounds. */
  readonly hasColors: () => boolean;
}

const IMAGE_PROPERTY = /^(?:background-image|list-style-image|border-image-source)$/;
const URL_CALL = /url\("([^"\\]*(?:\\[^][^"\\]*)*)"\)/g;

const COLOR_PROPERTY = /^(?:color|background-color|background-image)$/;
/** Values that leave the colors to the page around the message. */
const NO_COLOR = /^(?:inherit|initial|unset|revert|revert-layer)$/i;
const NO_TEXT_COLOR = /^(?:currentcolor|canvastext|windowtext)$/i;
const NO_BACKGROUND = /^(?:none|transparent|canvas|window)$/i;

function leavesColors(property: string, value: string): boolean {
  return NO_COLOR.test(value) || (property === 'color' ? NO_TEXT_COLOR : NO_BACKGROUND).test(value);
}

/** Rewrites declarations to those that are safe in a message. */
export function declarationRewriter(
  withImages: boolean,
  animations: Animations,
): DeclarationRewriter {
  let remoteImages = 0;
  let hasColors = false;

  function block(style: CSSStyleDeclaration): SafeDeclarations {
    const value = (property: string) => style.getPropertyValue(property);
    const isClippedToText = value('background-clip').includes('text');
    const shown = shownBy(animations, value);
    const source = style.cssText;
    const hasImportant = source.includes('!important');
    let isChanged = shown.length > 0;
    let all = '';
    let sized = '';
    let parts = '';
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
      for (const [name, one] of replacement?.parts ?? []) parts += `${name}:${one}!important;`;
    }
    for (const [name, text] of shown) all += `${name}:${text}!important;`;
    return { all: isChanged ? compact(all) : source, sized: compact(sized), parts: compact(parts) };
  }

  function declaration(property: string, value: string, others: Block) {
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
    // A gradient in the color of the text would hide it.
    if (isImage && /currentcolor/i.test(source.replaceAll(URL_CALL, ''))) return null;
    if (isImage && !isHarmless(source.replaceAll(URL_CALL, 'none'))) return null;
    const replacement = isImage
      ? { all: [[property, source]] as const }
      : rewritten(property, source, others);
    remoteImages += remote;
    if (
      replacement &&
      COLOR_PROPERTY.test(property) &&
      (remote > 0 || !leavesColors(property, source))
    )
      hasColors = true;
    return replacement;
  }

  return { block, remoteImages: () => remoteImages, hasColors: () => hasColors };
}

let scratch: CSSStyleDeclaration | null = null;

/** The declarations in a text, parsed. The next call overwrites the result. */
export function parsedBlock(text: string): CSSStyleDeclaration {
  if (!scratch) {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('a{}');
    scratch = (sheet.cssRules[0] as CSSStyleRule).style;
  }
  scratch.cssText = text;
  return scratch;
}

/** Declarations as the browser serializes them, with shorthands. */
export function compact(declarations: string): string {
  return declarations && parsedBlock(declarations).cssText;
}
