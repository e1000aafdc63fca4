import type { EarlierMessage } from '../../events/earlier-messages.ts';
import { hasColoredPart, hasMarkedChoice } from './answer-marks.ts';
import { type EarlierWords, earlierWords } from './earlier-words.ts';
import { rangeOf, removeLines } from './line-range.ts';
import { findQuotations, type Quotation, quotedParts } from './quotations.ts';
import { type TextLine, textLines } from './message-lines.ts';

/** Elements in which only mail programs put what they quote in a reply. */
const REPLY_HOLDERS =
  'blockquote[type="cite"], .yahoo_quoted, .protonmail_quote, .tutanota_quote, .zmail_extra, [name="messageReplySection"], [id="isReplyContent"], blockquote[style*="#0857A6" i], blockquote[style*="rgb(8, 87, 166)" i]';

/** The same of programs that use them for other text, too, so that the attribution must be marked as well. */
const GMAIL_HOLDER = 'blockquote.gmail_quote';

/** Elements in which mail programs put the sender's signature. */
const SIGNATURES =
  '.gmail_signature, .moz-signature, .protonmail_signature_block, [id="Signature"], [id="AppleMailSignature"], [id="ms-outlook-mobile-signature"], [name="messageSignatureSection"], [id="_rc_sig"], [id="tutanota-signature"]';

/** A message with more quotations, and a quotation with more parts, stays whole: the work on one message is bounded. */
const MAX_QUOTATIONS = 50;
const MAX_PARTS = 100;

/**
 * Removes the earlier message that a reply quotes, in place, with the attribution or header that introduces it.
 *
 * Never removes anything new: a quotation goes only if its words stand in earlier messages of the conversation, or if
 * it ends the message and stands in the element in which a mail program puts what it quotes in a reply, below an
 * attribution. A header, such as "From: …, Subject: …", proves nothing, because it stands above forwards as well.
 * Forwards, answers between quotations, and messages that only quote stay whole.
 *
 * @param document of a sanitized message
 * @param earlier the earlier messages of its conversation, oldest first
 * @returns whether anything was removed
 */
export function removeQuotedHistory(
  document: Document,
  earlier: readonly EarlierMessage[],
): boolean {
  const lines = textLines(document.body);
  const { quotations, hasForward } = findQuotations(lines);
  if (quotations.length === 0 || quotations.length > MAX_QUOTATIONS) return false;
  const words = earlierWords(earlier);
  const held = quotations.filter(({ holder }) => holder !== null);
  for (const quotation of quotations) {
    const isOnly = held.length === 1 && !hasForward;
    const end = certainEnd(quotation, lines, words, isOnly);
    if (end !== null && hasOther(lines, quotation.start, end)) {
      removeLines(document.body, lines, quotation.start, end);
      return true;
    }
    // What follows a header may all be a forward.
    if (quotation.introduction === 'headers') return false;
  }
  return false;
}

/** Where a quotation ends that certainly holds nothing new; null if that is not certain. */
function certainEnd(
  quotation: Quotation,
  lines: readonly TextLine[],
  words: EarlierWords,
  isOnly: boolean,
): number | null {
  const { bodyStart, end, introduction, holder } = quotation;
  if (introduction === null || introduction === 'named') return null;
  const range = rangeOf(lines, bodyStart, end);
  if (range === null || hasMarkedChoice(range)) return null;
  if (holder === null) {
    const ends = [end, beforeSignature(lines, bodyStart, end)];
    return ends.find((each) => areEarlier(lines, bodyStart, each, words)) ?? null;
  }
  const isLast = isSignature(lines, end);
  if ((isLast || isOnly) && areEarlier(lines, bodyStart, end, words)) return end;
  if (!isLast || !isReply(quotation, lines)) return null;
  return hasColoredPart(range) || isAnswered(quotation, lines, words) ? null : end;
}

/**
 * Whether all words, and as many pictures, stand in earlier messages. Someone else wrote the one that is quoted first: who
 * repeats own words, such as those of a template, says them again.
 */
function areEarlier(
  lines: readonly TextLine[],
  start: number,
  end: number,
  words: EarlierWords,
): boolean {
  if (words.isEmpty) return false;
  const [first, ...others] = quotedParts(lines, start, end);
  return (
    first !== undefined &&
    others.length < MAX_PARTS &&
    picturesIn(lines, start, end) <= words.pictures &&
    words.hasOfOther(first) &&
    others.every((part) => words.has(part))
  );
}

function picturesIn(lines: readonly TextLine[], start: number, end: number): number {
  let pictures = 0;
  for (const line of lines.slice(start, end)) pictures += line.pictures;
  return pictures;
}

/** Whether a mail program marked the quotation as that of a reply. */
function isReply({ introduction, holder, start }: Quotation, lines: readonly TextLine[]): boolean {
  if (holder === null || introduction === null || introduction === 'headers') return false;
  // Anybody can quote anything with a ">".
  if (holder === 'prefix') return false;
  if (holder.matches(REPLY_HOLDERS)) return true;
  if (!holder.matches(GMAIL_HOLDER)) return false;
  return (
    introduction === 'marked' || lines[start]?.first.parentElement?.closest('.gmail_quote') != null
  );
}

/** Whether the quotation may hold answers: it has words of earlier messages, but not only these, or more pictures. */
function isAnswered(
  { bodyStart, end }: Quotation,
  lines: readonly TextLine[],
  words: EarlierWords,
): boolean {
  if (words.isEmpty) return false;
  const parts = quotedParts(lines, bodyStart, end);
  if (parts.length > MAX_PARTS) return true;
  const isKnown = parts.map((part) => words.has(part));
  const hasNew = isKnown.includes(false) || picturesIn(lines, bodyStart, end) > words.pictures;
  return hasNew && parts.some((part, at) => isKnown[at] === true || words.isRelated(part));
}

/** Whether nothing but a marked signature stands from here to the end. */
function isSignature(lines: readonly TextLine[], start: number): boolean {
  return lines[start]?.text === '--' || beforeSignature(lines, start, lines.length) === start;
}

/** The end of the lines without the marked signature that they may end with. */
function beforeSignature(lines: readonly TextLine[], start: number, end: number): number {
  const isUnmarked = ({ first }: TextLine): boolean =>
    first.parentElement?.closest(SIGNATURES) == null;
  return start + lines.slice(start, end).findLastIndex(isUnmarked) + 1;
}

/** Whether anything else is left to read. */
function hasOther(lines: readonly TextLine[], start: number, end: number): boolean {
  return lines.some((line, index) => (index < start || index >= end) && !line.isRule);
}
