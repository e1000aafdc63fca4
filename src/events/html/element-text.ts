import { shownTarget } from './link-address.ts';
import { BULLET, type List, listOf, nextMarker } from './list-markers.ts';
import { BLOCKS } from './plain-elements.ts';
import type { StyleFacts } from './style-facts.ts';
import type { TextLines, WhiteSpace } from './text-lines.ts';

/** How the content of an element appears. */
export interface Context {
  readonly whiteSpace: WhiteSpace;
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
  /** The innermost list, if the element is not an item of it. */
  readonly list: List | null;
  /** The innermost table. */
  readonly table: { hasHeadings: boolean } | null;
}

const LISTS = /^(?:ul|ol|menu|dir)$/;
const PARAGRAPHS = /^(?:p|h[1-6])$/;
/** Elements on their own line that `BLOCKS` lacks. */
const OTHER_BLOCKS = /^(?:table|caption)$/;

/** Inline elements whose text is between signs. */
const SIGNS: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['del', ['~', '~']],
  ['s', ['~', '~']],
  ['strike', ['~', '~']],
  ['q', ['"', '"']],
  ['rt', ['(', ')']],
]);

/** The context of the content of an element. */
export function contextIn(element: Element, facts: StyleFacts, around: Context): Context {
  const name = element.localName;
  if (around.table && (name === 'th' || name === 'caption')) around.table.hasHeadings = true;
  return {
    whiteSpace: facts.whiteSpace ?? (name === 'pre' ? 'pre' : around.whiteSpace),
    isInvisible: facts.isInvisible ?? around.isInvisible,
    isTiny: facts.isTiny ?? around.isTiny,
    list: LISTS.test(name) ? listOf(element) : name === 'li' ? null : around.list,
    table: name === 'table' ? { hasHeadings: false } : around.table,
  };
}

/**
 * Writes what comes before the content of an element.
 *
 * @returns writes what comes after the content
 */
export function startElement(
  element: Element,
  facts: StyleFacts,
  around: Context,
  lines: TextLines,
): () => void {
  const name = element.localName;
  if (name === 'br') lines.breakLine();
  if (name === 'img') lines.add(imageText(element), around.whiteSpace);
  if (name === 'a') return startLink(element, lines);
  if (name === 'blockquote') return startPrefix(lines, '> ', '> ');
  if (name === 'li') {
    const marker = facts.hasListMarker ? itemMarker(element, around.list) : '';
    return startPrefix(lines, marker, ' '.repeat(marker.length));
  }
  if (LISTS.test(name) && around.list) return startPrefix(lines, '  ', '  ');
  if (name === 'tr') {
    lines.openRow();
    return () => lines.closeRow(around.table?.hasHeadings ?? false);
  }
  if (name === 'td' || name === 'th') {
    lines.openCell();
    return () => lines.endLine();
  }
  if (PARAGRAPHS.test(name)) {
    lines.endParagraph();
    return () => lines.endParagraph();
  }
  if (facts.isBlock ?? (BLOCKS.has(name) || OTHER_BLOCKS.test(name))) {
    lines.endLine();
    if (name === 'hr') lines.add('---', 'normal');
    return () => lines.endLine();
  }
  return startInline(element, facts, lines);
}

/** Items with bullets that are paragraphs have no bullets in the text. The empty lines between them are enough. */
function itemMarker(item: Element, list: List | null): string {
  const marker = nextMarker(list, item);
  return marker === BULLET && startsWithParagraph(item) ? '' : marker;
}

function startPrefix(lines: TextLines, first: string, rest: string): () => void {
  lines.openPrefix(first, rest);
  return () => lines.closePrefix();
}

function startsWithParagraph(item: Element): boolean {
  const first = item.firstElementChild;
  return first?.localName === 'p' && (first.previousSibling?.textContent ?? '').trim() === '';
}

function startInline(element: Element, facts: StyleFacts, lines: TextLines): () => void {
  const name = element.localName;
  const [before, after] = SIGNS.get(facts.isStruck ? 'del' : name) ?? ['', ''];
  // Without a sign, 10 to the power of 6 reads as 106.
  const isPower = name === 'sup' && /^\s*[-+−]?[\dn]/.test(element.textContent);
  lines.add(isPower && /[\p{L}\p{N})]/u.test(lines.lastCharacter) ? '^' : before, 'normal');
  return () => lines.add(after, 'normal');
}

function startLink(link: Element, lines: TextLines): () => void {
  const before = lines.length;
  return () => {
    const target = shownTarget(link.getAttribute('href') ?? '', link.textContent);
    if (target === null) return;
    if (lines.length > before) lines.add(` (${target})`, 'normal');
    else if (link.querySelector('img')) lines.add(` ${target} `, 'normal');
  };
}

/** An image that is at most this many pixels wide and high only tracks readers. */
const PIXEL = 2;

/** The alternative text, or the name of an attached file. Words are separated from the text around, emoji are not. */
function imageText(image: Element): string {
  if (
    ['width', 'height'].every((side) => Number.parseFloat(image.getAttribute(side) ?? '') <= PIXEL)
  )
    return '';
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const text = alt || attachedName(image.getAttribute('src') ?? '');
  return /[\p{L}\p{N}]/u.test(text) ? ` ${text} ` : text;
}

/** `[image001.png]` for `cid:image001.png@01DA`, as Outlook writes it in plain text. */
function attachedName(src: string): string {
  const name = /^\s*cid:([^@]*)/i.exec(src)?.[1];
  return name ? `[${name}]` : '';
}
