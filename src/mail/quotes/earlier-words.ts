import type { EarlierMessage } from '../../events/earlier-messages.ts';
import type { Message } from '../../events/message.ts';
import { plainText } from '../../events/plain-text.ts';
import { sanitize } from '../sanitize.ts';
import { textLines } from './message-lines.ts';

/** The words of earlier messages, newest first, are compared up to this many characters in all. */
const MAX_LENGTH = 2_000_000;

/** The HTML of earlier messages, newest first, is read up to this many characters in all; beyond, only plain texts are. */
const MAX_HTML_LENGTH = 400_000;

/** A text with fewer words counts as earlier only if it is the whole text of an earlier message: "Thank you" is in many. */
const MIN_WORDS = 4;

/** The length of the runs of words by which two texts are recognized as related. */
const RUN = 2;

/** Two texts are related as well if this part of the words of one is in the other: a form of single labels has no runs. */
const RELATED_SHARE = 0.25;

/** A quotation with more words that is not known as a whole is not compared word by word: it may hold others. */
const MAX_WORDS = 20_000;

/** A long text is looked for by its beginning; this many places are tried in each message. */
const MAX_PLACES = 20;
const BEGINNING = 200;

/** What the earlier messages of a conversation say. */
export interface EarlierWords {
  /** True if no earlier message with words is known. */
  readonly isEmpty: boolean;
  /** Number of pictures in the earlier messages. */
  readonly pictures: number;
  /** Whether a text stands in one of the earlier messages, word by word. Never true for a few common words. */
  has(text: string): boolean;
  /** The same for the earlier messages of others. */
  hasOfOther(text: string): boolean;
  /** Whether a text is related to an earlier message: if it holds other words, these may be an answer in the quotation. */
  isRelated(text: string): boolean;
}

/** @param messages the earlier messages of a conversation, oldest first */
export function earlierWords(messages: readonly EarlierMessage[]): EarlierWords {
  const texts: string[] = [];
  const textsOfOthers: string[] = [];
  let pictures = 0;
  let length = 0;
  let htmlLength = 0;
  for (const { message, isOfOther } of messages.toReversed()) {
    htmlLength += message.htmlBody?.length ?? 0;
    const ofHtml = htmlLength <= MAX_HTML_LENGTH ? wordsOfHtml(message) : NO_WORDS;
    pictures += ofHtml.pictures;
    const found = new Set([...wordsOfText(message), ...ofHtml.texts]);
    for (const text of found) length += text.length;
    if (length > MAX_LENGTH) break;
    texts.push(...found);
    if (isOfOther) textsOfOthers.push(...found);
  }
  let runs: ReadonlySet<string> | null = null;
  return {
    isEmpty: texts.length === 0,
    pictures,
    has: (text) => has(texts, normalized(text)),
    hasOfOther: (text) => has(textsOfOthers, normalized(text)),
    isRelated: (text) => {
      runs ??= runsOf(texts);
      return isRelated(wordsIn(text), runs);
    },
  };
}

function has(texts: readonly string[], wanted: string): boolean {
  return weightOf(wanted) < MIN_WORDS
    ? wanted.trim().includes(' ') && texts.includes(wanted)
    : texts.some((text) => includes(text, wanted));
}

interface WordsOfHtml {
  readonly texts: readonly string[];
  readonly pictures: number;
}

const NO_WORDS: WordsOfHtml = { texts: [], pictures: 0 };
const htmlCache = new WeakMap<Message, WordsOfHtml>();
const textCache = new WeakMap<Message, readonly string[]>();

/** The words of the plain text, with and without addresses and list numbers. */
function wordsOfText(message: Message): readonly string[] {
  const cached = textCache.get(message);
  if (cached) return cached;
  const text = plainText(message) ?? '';
  const words = [normalized(text), normalized(withoutAdditions(text))].filter((one) => one !== ' ');
  textCache.set(message, words);
  return words;
}

/** The words of the HTML, which may lack in the plain text. */
function wordsOfHtml(message: Message): WordsOfHtml {
  if (message.htmlBody === null) return NO_WORDS;
  const cached = htmlCache.get(message);
  if (cached) return cached;
  const lines = textLines(sanitize(message.htmlBody).document.body);
  const text = normalized(lines.map((line) => line.text).join('\n'));
  let pictures = 0;
  for (const line of lines) pictures += line.pictures;
  const words = { texts: text === ' ' ? [] : [text], pictures };
  htmlCache.set(message, words);
  return words;
}

/** Removes what a plain text states beyond the words of its HTML: addresses of links, names of pictures, list numbers. */
function withoutAdditions(text: string): string {
  return text
    .replaceAll(
      /[<([]?\b(?:https?:\/\/|mailto:)[^\s<>()[\]]+[>)\]]?|\[(?:image|cid)\b[^\]\n]*\]/gi,
      ' ',
    )
    .replaceAll(/^[ \t]*(?:\d{1,2}[.)]|[*•-])[ \t]/gm, ' ');
}

/** Signs count as words, because they may mark a choice: "√", "[x]", "<---". */
const WORD = /[\p{L}\p{M}\p{N}]+|\[[^\]\s]?\]|<[-=]+|[-=]+>|(?![<>|])[\p{So}\p{Sc}\p{Sm}]/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** The words of a text in lower case, each between two spaces. Each character of an unspaced script is a word. */
function normalized(text: string): string {
  const words = wordsIn(text);
  return words.length > 0 ? ` ${words.join(' ')} ` : ' ';
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replaceAll(UNSPACED, ' $& ').match(WORD) ?? [];
}

/** The number of words; a character of an unspaced script is half of one. */
function weightOf(words: string): number {
  const all = words.trim().split(' ').length;
  return all - (words.match(UNSPACED)?.length ?? 0) / 2;
}

/** Like `String.includes`, in linear time also for texts that repeat themselves. */
function includes(text: string, wanted: string): boolean {
  if (wanted.length <= BEGINNING) return text.includes(wanted);
  const beginning = wanted.slice(0, BEGINNING);
  let at = text.indexOf(beginning);
  for (let places = 0; at >= 0 && places < MAX_PLACES; places += 1) {
    if (text.startsWith(wanted, at)) return true;
    at = text.indexOf(beginning, at + 1);
  }
  return false;
}

function isRelated(words: readonly string[], runs: ReadonlySet<string>): boolean {
  if (words.length > MAX_WORDS) return true;
  let known = 0;
  for (const [at, word] of words.entries()) {
    if (runs.has(words.slice(at, at + RUN).join(' ')) && at + RUN <= words.length) return true;
    if (runs.has(word)) known += 1;
  }
  return known > 0 && known >= words.length * RELATED_SHARE;
}

/** The words in texts, and the runs of them. */
function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = text.trim().split(' ');
    for (const [at, word] of words.entries()) {
      runs.add(word);
      if (at + RUN <= words.length) runs.add(words.slice(at, at + RUN).join(' '));
    }
  }
  return runs;
}
