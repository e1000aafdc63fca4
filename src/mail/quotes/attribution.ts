/**
 * How surely a line is an attribution, such as "On 16 Nov 2026, at 10:12, Johnny wrote:", which mail programs put above
 * what they quote. From the surest:
 *
 * - `worded`: with a date and the word for "wrote"
 * - `dated`: begins with a date and a time, and ends with a colon
 * - `named`: only a name and the word for "wrote"
 */
export type Attribution = 'worded' | 'dated' | 'named';

/** The word for "wrote", by language. */
const WROTE = [
  'wrote|writes', // en
  'schrieb|geschrieben', // de
  'a écrit|écrit|écrivait', // fr
  'escribió|ha escrito', // es
  'schreef|geschreven', // nl
  'ha scritto', // it
  'escreveu', // pt
  'skrev(?: følgende| följande)?', // da, no, sv
  'kirjoitti', // fi
  'pisze|napisał\\(a\\)|napisała?', // pl
  'napsal\\(a\\)|napsala?', // cs
  'napísal\\(a\\)|napísala?', // sk
  'a scris', // ro
  'írta', // hu
  'yazdı', // tr
  'έγραψε', // el
  'пишет|написал\\(а\\)|написала?', // ru
  'пише|написав|написала', // uk
  'написа|написала?', // bg
  'كتب|كتبت', // ar
  'כתב/ה|כתבה|כתב', // he
  'ने लिखा', // hi
  'đã viết', // vi
  'menulis', // id
  '님이 작성|님이 쓴 글|작성', // ko
].join('|');

/** Languages that put no space before the word. */
const WROTE_UNSPACED = '写道|寫道|书写|書きました|のメッセージ|のメール|เขียนว่า|เขียน';

const VERB = new RegExp(
  `(?:(?<![\\p{L}\\p{M}])(?:${WROTE})(?![\\p{L}\\p{M}])|${WROTE_UNSPACED})`,
  'iu',
);

/** What stands before a date at the beginning of the line, by language. */
const PREPOSITION =
  '(?:on|am|le|el|op|il giorno|il|in data|em|no dia|den|på|dne|dňa|w dniu|dnia|la data de|la|pe|în|στις|την|на|в|у|في|على|بتاريخ|ב-?|בתאריך|vào lúc|vào|ngày|pada|เมื่อ|ใน|在|於|于)';

const DAY = String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|\.)?`;
const MONTH = String.raw`[\p{L}\p{M}.'’׳]{2,14}`;
const DATE = String.raw`(?:${[
  String.raw`\p{Nd}{1,4}[./-] ?\p{Nd}{1,2}[./-] ?\p{Nd}{1,4}\.?`,
  String.raw`${DAY} (?:de |of |ב)?${MONTH},? ?(?:de |del )?,?\p{Nd}{4}`,
  String.raw`${MONTH} ${DAY},? \p{Nd}{4}`,
  String.raw`\p{Nd}{4} ?[年년] ?\p{Nd}{1,2} ?[月월] ?\p{Nd}{1,2} ?[日일]`,
  String.raw`\p{Nd}{4}\.? ${MONTH} ${DAY}`,
  String.raw`\p{Nd}{1,2} (?:thg|tháng) \p{Nd}{1,2},? \p{Nd}{4}`,
  String.raw`${DAY} ${MONTH},? (?:kl\.? |at |um |à |om |alle )?\p{Nd}{1,2}[:.]\p{Nd}{2}`,
].join('|')})`;
const ANY_DATE = new RegExp(DATE, 'iu');
const TIME = /\p{Nd}{1,2} ?[:.h時时點点시] ?\p{Nd}{2}/u;

/** The beginning of an attribution that starts with the date: at most a weekday stands before it. */
const WEEKDAY = String.raw`[\p{L}\p{M}\p{Nd}.'’׳()-]{1,14}[,，،]?`;
const START = String.raw`^(?:${PREPOSITION} ?(?:${WEEKDAY} ){0,3}|(?:${WEEKDAY} ?){0,1})${DATE}`;

const STARTS_WITH_DATE = new RegExp(START, 'iu');

const ADDRESS = /<[^<>\s]+@[^<>\s]+>|\[(?:mailto:)?[^[\]\s]+@[^[\]\s]+\]/u;

const EVERY_ADDRESS = new RegExp(ADDRESS.source, 'gu');
const EVERY_VERB = new RegExp(VERB.source, 'giu');

/** Words in lower case that attributions have beside weekday, month, and name, in all languages. */
const SMALL_WORDS = new Set(
  'a à a.m al alle am as às at az bin by d da de del den der di do dos du el et ezt från from fra g gmt h hat heeft időpont időpontban iz jam kello keltezéssel kl klo la las le lúc o ob of og om on ora ore p.m pm por por pukul přes saat şunu tarihinde te through time u uhr um uživatel używateľ používateľ użytkownik v van ve vi via von w z zu г в вы года από με ο η ο/η στις και om από пользователь користувач от від по у о'.split(
    ' ',
  ),
);

/** The most words of an attribution beside its date and "wrote". */
const MAX_WORDS = 10;

/** Attributions are shorter, in characters. */
const MAX_LENGTH = 300;

/**
 * Whether a line is an attribution. Words that do not belong to one, such as a sentence before it in the same line, make
 * it none.
 *
 * @param text with single spaces
 * @returns null if it is none
 */
export function attributionOf(text: string): Attribution | null {
  if (text.length > MAX_LENGTH || !/[\p{Nd}:：]/u.test(text)) return null;
  // Some programs put dashes around it.
  const line = text.replaceAll(/^[-–—*]{2,} ?| ?[-–—*]{2,}$/g, '').normalize('NFC');
  const verb = VERB.exec(line);
  const afterVerb = verb ? line.slice(verb.index + verb[0].length).trim() : null;
  const startsWithDate = STARTS_WITH_DATE.test(line);
  if (!/[:：]$/.test(line) && !(startsWithDate && afterVerb === '')) return null;
  const hasAddress = ADDRESS.test(line);
  if (!isPlain(line, hasAddress)) return null;
  const isWorded =
    verb !== null && (startsWithDate || isNameFirst(line.slice(0, verb.index), line));
  if (isWorded) return 'worded';
  if (startsWithDate) return TIME.test(line) ? 'dated' : null;
  return afterVerb !== null && /^[:：]$/.test(afterVerb) && !/[\p{Nd},]/u.test(line)
    ? 'named'
    : null;
}

/** Languages that put the date between a name and the word for "wrote". */
const NAME_AND_DATE = new RegExp(String.raw`^[^,]{1,80}(?:,| ?[于於]) ?${DATE}[^;]{0,40}$`, 'iu');

/** @param before what stands before the word for "wrote" in a line that does not begin with a date */
function isNameFirst(before: string, line: string): boolean {
  if (before.trim() === '' || !ANY_DATE.test(line)) return false;
  if (ANY_DATE.test(before)) return /yazdı|[写寫]道/u.test(line) && NAME_AND_DATE.test(before);
  return !/,|[\p{L}\p{M}]{3}\. /u.test(before);
}

/** Whether a line may be the beginning of an attribution that continues on the next line. */
export function mayBeginAttribution(text: string): boolean {
  return text.length <= MAX_LENGTH && STARTS_WITH_DATE.test(text);
}

const SENTENCE_END = /[\p{L}\p{M}]{5}\. \p{Lu}/u;

/**
 * Whether what stands beside date, address, and "wrote" can be a name: few words, with capitals in scripts that have
 * them. A sentence is none.
 */
function isPlain(line: string, hasAddress: boolean): boolean {
  const rest = line
    .replace(STARTS_WITH_DATE, ' ')
    .replace(ANY_DATE, ' ')
    .replaceAll(EVERY_ADDRESS, ' ')
    .replaceAll(EVERY_VERB, ' ');
  const words = rest.match(/[\p{L}\p{M}](?:[\p{L}\p{M}.'’/@-]*[\p{L}\p{M}])?/gu) ?? [];
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !word.includes('@') && !SMALL_WORDS.has(word),
  );
  if (SENTENCE_END.test(line)) return false;
  return words.length <= MAX_WORDS && small.length <= (hasAddress ? 2 : 0);
}
