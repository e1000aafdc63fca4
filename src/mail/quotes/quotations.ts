import { attributionOf, type Attribution, mayBeginAttribution } from './attribution.ts';
import {
  headerField,
  isForwardLabel,
  isForwardSubject,
  isOriginalLabel,
  isRuleText,
} from './message-headers.ts';
import { blockOf, type TextLine } from './message-lines.ts';

/** The lines with which a mail program introduces an earlier message. */
interface Introduction {
  /** `headers`: "From: …, Subject: …", which programs put above replies and forwards alike. */
  readonly kind: Attribution | 'marked' | 'headers' | 'forward';
  /** Index of the line after it. */
  readonly end: number;
}

/** What may be an earlier message. Positions are indexes of lines, each end excluded. */
export interface Quotation {
  /** Where its introduction starts. */
  readonly start: number;
  /** Where the quoted text starts. */
  readonly bodyStart: number;
  readonly end: number;
  /** Null if nothing introduces it. */
  readonly introduction: Introduction['kind'] | null;
  /** The element that holds the quoted text, `prefix` if each line begins with ">", or null if only the introduction says that text is quoted. */
  readonly holder: Element | 'prefix' | null;
}

/** Elements in which mail programs write an attribution, in any language. */
const ATTRIBUTION_MARKS =
  '.gmail_attr, .gmail_quote_attribution, .moz-cite-prefix, [id="reply-intro"], [type="attribution"]';

/** Elements in which mail programs put a forward. */
const FORWARD_MARKS = '.moz-forward-container, .moz-email-headers-table, [id="isForwardContent"]';

/** A header has fewer lines. */
const MAX_HEADER_LINES = 12;

/** Rules above a header that belong to it. Without a limit, a long run of rules would take quadratic time. */
const MAX_RULES = 3;

/**
 * Everything in a message that may be an earlier message, in order. Stops at a forward, whose text is new whatever it
 * looks like.
 */
export function findQuotations(lines: readonly TextLine[]): {
  readonly quotations: readonly Quotation[];
  readonly hasForward: boolean;
} {
  const quotations: Quotation[] = [];
  let at = 0;
  while (at < lines.length) {
    const introduction = introductionAt(lines, at);
    if (introduction?.kind === 'forward') return { quotations, hasForward: true };
    const bodyStart = introduction?.end ?? at;
    const holder = holderOf(lines[bodyStart]);
    if (holder === null && introduction === null) {
      at += 1;
      continue;
    }
    const start = introduction ? withRuleAbove(lines, at) : at;
    const end = holder === null ? lines.length : endOf(lines, bodyStart, holder);
    quotations.push({ start, bodyStart, end, introduction: introduction?.kind ?? null, holder });
    at = holder === null ? bodyStart : end;
  }
  return { quotations, hasForward: false };
}

/** The lines of a quotation that its introduction and those of the messages it quotes itself do not cover, in parts. */
export function quotedParts(lines: readonly TextLine[], start: number, end: number): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let at = start;
  while (at < end) {
    const introduction = introductionAt(lines, at);
    if (introduction && introduction.kind !== 'named' && introduction.end < end) {
      parts.push(part.join('\n'));
      part = [];
      at = introduction.end;
      continue;
    }
    part.push(contentOf(lines[at]));
    at += 1;
  }
  parts.push(part.join('\n'));
  return parts.filter((text) => text.trim() !== '');
}

function introductionAt(lines: readonly TextLine[], start: number): Introduction | null {
  let at = start;
  while (at < start + MAX_RULES && isRule(lines[at])) at += 1;
  const first = lines[at];
  if (first === undefined || isRule(first) || contentOf(first) === '') return null;
  if (isForward(first)) return { kind: 'forward', end: at + 1 };
  const hasLabel = isOriginalLabel(contentOf(first));
  if (hasLabel) at += 1;
  const attribution = attributionAt(lines, at);
  // A rule belongs to a header. Nothing says that it belongs to an attribution.
  if (attribution) return hasLabel || at === start ? attribution : null;
  return headersAt(lines, at, hasLabel);
}

/** An attribution of up to three lines. */
function attributionAt(lines: readonly TextLine[], start: number): Introduction | null {
  const line = lines[start];
  const isMarked = line?.first.parentElement?.closest(ATTRIBUTION_MARKS) != null;
  let text = contentOf(line);
  for (let end = start + 1; end <= start + 3; end += 1) {
    const kind = attributionOf(text);
    if (kind) return { kind: isMarked ? 'marked' : kind, end };
    if (!mayBeginAttribution(text) || lines[end]?.quote !== line?.quote) return null;
    // An attribution in a block of its own: what stands above it may be the sender's text.
    const next = lines[end];
    const isOwn = next && line && blockOf(next.first) !== blockOf(line.first);
    if (isOwn && attributionOf(contentOf(next))) return null;
    text += ` ${contentOf(lines[end])}`;
  }
  return null;
}

/**
 * The lines of a header: who sent the message, and when or what it is about. A list such as "From: Berlin, To: Hamburg,
 * Date: Friday" is none. After a label, one line is enough.
 */
function headersAt(
  lines: readonly TextLine[],
  start: number,
  hasLabel: boolean,
): Introduction | null {
  const fields = new Set<string>();
  let end = start;
  for (; end < lines.length && end < start + MAX_HEADER_LINES; end += 1) {
    const header = headerField(contentOf(lines[end]));
    if (!header) break;
    if (header.field === 'subject' && isForwardSubject(header.value))
      return { kind: 'forward', end: end + 1 };
    fields.add(header.field);
  }
  const isHeader = hasLabel
    ? fields.has('from')
    : fields.has('from') && (fields.has('sent') || fields.has('subject'));
  // The list of someone's own above a quotation.
  if (isHeader && !hasLabel && attributionAt(lines, end)) return null;
  if (isHeader) return { kind: 'headers', end };
  if (isUnknownHeader(lines, start)) return { kind: 'forward', end: start + 1 };
  return hasLabel ? { kind: 'headers', end: start } : null;
}

/**
 * Whether lines such as "Nuo: Jonas <jonas@shop.example>" and "Tema: Order" look like a header in a language that is not
 * known. It may be that of a forward.
 */
function isUnknownHeader(lines: readonly TextLine[], start: number): boolean {
  const header: string[] = [];
  for (const line of lines.slice(start, start + MAX_HEADER_LINES)) {
    const text = contentOf(line);
    if (!/^\*?\p{L}[\p{L}\p{M} .'’-]{0,29}[:：]\*? ?\S/u.test(text) || attributionOf(text)) break;
    header.push(text);
  }
  // A known header may follow a line of the sender's that has a colon.
  const below = new Set(header.slice(1).map((text) => headerField(text)?.field));
  if (below.has('from') && (below.has('sent') || below.has('subject'))) return false;
  return header.length >= 2 && header.some((text) => /\S@\S/.test(text));
}

function isForward(line: TextLine): boolean {
  return (
    isForwardLabel(contentOf(line)) || line.first.parentElement?.closest(FORWARD_MARKS) != null
  );
}

function isRule(line: TextLine | undefined): boolean {
  return line !== undefined && (line.isRule || isRuleText(line.text));
}

function withRuleAbove(lines: readonly TextLine[], start: number): number {
  return isRule(lines[start - 1]) ? start - 1 : start;
}

function holderOf(line: TextLine | undefined): Element | 'prefix' | null {
  if (line === undefined) return null;
  return line.quote ?? (line.text.startsWith('>') ? 'prefix' : null);
}

/** The end of the text that an element or the prefix marks. Apple Mail splits a quotation into adjacent elements. */
function endOf(lines: readonly TextLine[], start: number, holder: Element | 'prefix'): number {
  let end = start;
  while (end < lines.length) {
    const next = holderOf(lines[end]);
    if (next !== holder && !(isCited(holder) && isCited(next))) break;
    end += 1;
  }
  return end;
}

function isCited(holder: Element | 'prefix' | null): boolean {
  return holder instanceof Element && holder.matches('blockquote[type="cite"]');
}

/** The text of a line without the prefixes of quoted lines. */
function contentOf(line: TextLine | undefined): string {
  return (line?.text ?? '').replace(/^(?:> ?)+/, '');
}
