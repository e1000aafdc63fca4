import type { Message } from '../events/message.ts';
import { plainText } from '../events/plain-text.ts';
import { sanitize } from './sanitize.ts';
import { textLines } from './text-lines.ts';

/** The words of earlier messages, newest first, are compared up to this many characters in all. */
const MAX_LENGTH = 2_000_000;

/** A text with fewer words counts as earlier only if it is the whole text of an earlier message: "Thank you" is in many. */
const MIN_WORDS = 4;

/** The length of the runs of words by which two texts are recognized as related. */
const RUN = 4;

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
  /**
   * Whether a text holds words of an earlier message and others, which may be an answer that was written into the
   * quotation. Others that only precede the earlier words in their line do not count.
   */
  hasPart(text: string): boolean;
}

/** @param messages the earlier messages of a conversation, oldest first */
export function earlierWords(messages: readonly Message[]): EarlierWords {
  const texts: string[] = [];
  let pictures = 0;
  let length = 0;
  for (const message of messages.toReversed()) {
    const words = wordsOfMessage(message);
    pictures += words.pictures;
    for (const text of words.texts) {
      length += text.length;
      if (length > MAX_LENGTH) break;
      texts.push(text);
    }
  }
  return {
    isEmpty: texts.length === 0,
    pictures,
    has: (text) => {
      const wanted = normalized(text);
      return weightOf(wanted) < MIN_WORDS
        ? wanted.trim().includes(' ') && texts.includes(wanted)
        : texts.some((earlier) => includes(earlier, wanted));
    },
    hasPart: (text) => hasPart(text.split('\n').map(wordsIn), texts),
  };
}

interface WordsOfMessage {
  readonly texts: readonly string[];
  readonly pictures: number;
}

const cache = new WeakMap<Message, WordsOfMessage>();

/** The words of a message as its plain text has them, with and without addresses and list numbers, and as its HTML has them. */
function wordsOfMessage(message: Message): WordsOfMessage {
  const cached = cache.get(message);
  if (cached) return cached;
  const texts = new Set<string>();
  const plain = plainText(message);
  if (plain !== null) {
    texts.add(normalized(plain));
    texts.add(normalized(withoutAdditions(plain)));
  }
  let pictures = 0;
  if (message.htmlBody !== null && message.htmlBody.length <= MAX_LENGTH) {
    const lines = textLines(sanitize(message.htmlBody).body);
    texts.add(normalized(lines.map(({ text }) => text).join('\n')));
    for (const line of lines) pictures += line.pictures;
  }
  texts.delete(' ');
  const words = { texts: [...texts], pictures };
  cache.set(message, words);
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

const WORD = /[\p{L}\p{M}\p{N}]+|[\p{So}\p{Sc}]/gu;
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

function hasPart(lines: readonly (readonly string[])[], earlier: readonly string[]): boolean {
  const words = lines.flat();
  const isEarlier = earlierWordsIn(words, earlier);
  const first = isEarlier.indexOf(true);
  if (first < 0) return false;
  // The first word of the line that holds the first earlier word.
  let start = 0;
  for (const line of lines) {
    if (start + line.length > first) break;
    start += line.length;
  }
  return start > 0 || isEarlier.includes(false, first);
}

/** For each word, whether it is part of a run of words that stands in an earlier message. */
function earlierWordsIn(words: readonly string[], earlier: readonly string[]): boolean[] {
  const placesOf = new Map<string, number[]>();
  for (let size = 1; size <= RUN; size += 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const run = words.slice(at, at + size).join(' ');
      const places = placesOf.get(run);
      if (places) places.push(at);
      else placesOf.set(run, [at]);
    }
  }
  const isEarlier = words.map(() => false);
  const mark = (run: string, size: number): void => {
    for (const at of placesOf.get(run) ?? []) isEarlier.fill(true, at, at + size);
    placesOf.delete(run);
  };
  for (const other of earlier) {
    const its = other.trim().split(' ');
    if (its.length < RUN) mark(its.join(' '), its.length);
    for (let at = 0; at + RUN <= its.length; at += 1) mark(its.slice(at, at + RUN).join(' '), RUN);
  }
  return isEarlier;
}
