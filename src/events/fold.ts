/** ASCII text, like most messages, has no accents. */
const PLAIN = /^[\0-\x7f]*$/;

/** Most lower-case letters of many languages: Latin, Greek, Cyrillic, Hebrew, Arabic, katakana, and Chinese. They remain. */
const STABLE =
  '\\0-\\x7fäåöü“”α-ρσ-ωа-ик-яא-ת\u0621\u0627\u0628\u062a-\u063a\u0641-\u0648\u064a\u3001\u3002\u30a1-\u30fa\u30fc\u4e00-\u9fff';

/** A run of other characters, with the letter before it to which a distinguishing mark can belong. */
const OTHER_RUN = new RegExp(`[aou\u30a1-\u30fc]?[^${STABLE}]+`, 'g');

/** Letters and the marks that distinguish them: German and Nordic vowels, and voiced Japanese syllables. */
const DISTINCT = /([aou\u3041-\u30ff])(\p{M}*?)([\u0308\u030a\u3099\u309a])/giu;

/**
 * Invisible characters, the Arabic tatweel, which only lengthens a word, and marks above or below a letter. Not the vowel
 * signs of Hindi or Thai, which distinguish words.
 */
const IGNORED =
  /[\p{Default_Ignorable_Code_Point}\u0640]|(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** The plain forms of characters that Unicode does not decompose: the character and then its plain form. */
const PLAIN_FORMS = new Map(
  [
    // Latin. In Danish and Norwegian, ø is the letter that German and Swedish write as ö.
    'æae œoe øö łl đd ðd þth ħh ŧt ŋn əe ɛe ɔo ɓb ƀb ɖd ɗd ɨi ʉu ůu ƙk ƚl ƴy ƶz ĸk ȷj ƒf',
    'ⱥa ɑa ƃb ȼc ƈc ɇe ǝe ǥg ɠg ɣg ɡg ⱨh ɦh ɩi ɉj ⱪk ɫl ⱡl ɲn ƞn ꞑn ɵö ƥp ᵽp ɋq ɍr ɽr ⱦt ƭt ʈt ʊu ʋv ⱳw ɏy ⱬz ȥz ʒz',
    // Ligatures, and the sign in sizes ("10 × 20").
    'ꜳaa ꜵao ꜷau ꜹav ꜻav ꜽay ꝏoo ᵫue ×x',
    // Cyrillic: letters of Ukrainian, Kazakh, Tajik, Tatar, and Bashkir, without their strokes and hooks.
    'ґг ғг қк ҡк ңн үу ұу өо әа ҳх һх җж ҷч ҙз ҫс',
    // Greek: the form at the end of a word.
    'ςσ',
    // Arabic: alef with wavy hamza, high hamza, swash kaf.
    '\u0672\u0627 \u0673\u0627 \u0674 \u06aa\u0643',
    // Arabic: alef wasla, alef maqsura, ta marbuta; the ya, kaf, and ha of Persian, Kurdish, and Urdu keyboards.
    '\u0671\u0627 \u0649\u064a \u0629\u0647 \u06cc\u064a \u06a9\u0643 \u06d5\u0647 \u06c1\u0647 \u06be\u0647 \u06c3\u0647',
    // Yiddish: letters that are two letters in Hebrew.
    '\u05f0\u05d5\u05d5 \u05f1\u05d5\u05d9 \u05f2\u05d9\u05d9',
    // Punctuation: Arabic decimal and thousands separators, minus signs, hyphen bullet, slashes, tildes, ratio.
    '\u066b. \u066c, \u2212- \u02d7- \u2043- \u2044/ \u2215/ \u301c~ \u3030~ \u223c~ \u2053~ \u2236:',
    // Apostrophes and primes; the Armenian one, the Hebrew geresh and gershayim.
    "‘' ’' ‚' ‛' ʼ' ʻ' ʽ' ʾ' ʿ' ʹ' ˈ' ˊ' ˋ' ′' ‵' ꞌ' ՚' ׳' ״\"",
  ].flatMap((forms) => forms.split(' ').map((form) => [form.charAt(0), form.slice(1)] as const)),
);

/**
 * Characters that Unicode decomposes to a space and a mark, and what they stand for: apostrophes, the tilde, and the voicing
 * marks of Japanese, which belong to the letter before them.
 */
const SPACING_MARKS = new Map([
  ...['\u00b4', '\u0384', '\u1fbd', '\u1ffd'].map((mark) => [mark, "'"] as const),
  ['\u02dc', '~'],
  ['\u309b', '\u3099'],
  ['\u309c', '\u309a'],
]);
const SPACING_MARK = new RegExp(`[${[...SPACING_MARKS.keys()].join('')}]`, 'g');

/** The characters of `PLAIN_FORMS`, hiragana, dashes, and digits of other scripts. */
const WITH_PLAIN_FORM = new RegExp(
  `[${[...PLAIN_FORMS.keys()].join('')}\u3041-\u3096\u309d\u309e\\p{Pd}]|(?!\\d)\\p{Nd}`,
  'gu',
);

/** The distance of a katakana character from the same hiragana character in Unicode. */
const KATAKANA_OFFSET = 0x60;

/**
 * Normalizes a text for search: lower case, no accents, invisible characters or other forms of the same letter (`ł`,
 * hiragana, the Arabic `ى`), ASCII digits, dashes, and apostrophes, and one space for any white space.
 *
 * `ä`, `ö`, `ü`, and `å` remain, because each has two plain forms; see `patternOf`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return (PLAIN.test(lower) ? lower : lower.replaceAll(OTHER_RUN, foldedRun)).replaceAll(
    /\s+/g,
    ' ',
  );
}

/** Folded short runs, because texts repeat them: accented letters, apostrophes, the endings of Japanese words. */
const runs = new Map<string, string>();

/** The maximum length of a cached run, and of the cache: about 0.5 MB. V8 copies such short parts of a text. */
const MAX_RUN_LENGTH = 12;
const MAX_RUNS = 5000;

function foldedRun(run: string): string {
  const known = runs.get(run);
  if (known !== undefined) return known;
  const folded = foldRun(run);
  if (runs.size >= MAX_RUNS) runs.clear();
  if (run.length <= MAX_RUN_LENGTH) runs.set(run, folded);
  return folded;
}

function foldRun(run: string): string {
  const spelled = run.replaceAll(SPACING_MARK, (mark) => SPACING_MARKS.get(mark) ?? mark);
  const bare = spelled.normalize('NFKD').replaceAll(DISTINCT, compose).replaceAll(IGNORED, '');
  // Upper case turns `ß` into `SS` and the dotless `ı` into `I`.
  const lower = bare.toLowerCase().toUpperCase().toLowerCase();
  return lower.replaceAll(WITH_PLAIN_FORM, plainFormOf);
}

/** The letter with its mark as one character if there is one. */
function compose(_match: string, letter: string, between: string, mark: string): string {
  const composed = `${letter}${mark}`.normalize('NFC');
  return `${composed.length === 1 ? composed : letter}${between}`;
}

function plainFormOf(character: string): string {
  const known = PLAIN_FORMS.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (character >= '\u3041' && character <= '\u309e')
    return String.fromCharCode(code + KATAKANA_OFFSET);
  return /\p{Pd}/u.test(character) ? '-' : digitOf(code);
}

/** The ASCII form of a decimal digit. In Unicode, the digits of a script follow each other, from 0 to 9. */
function digitOf(code: number): string {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** A folded text with the position of each character in the original, because folding changes lengths (`ﬁ`, `é`, `İ`). */
export interface FoldedText {
  readonly text: string;
  /** Index in the original for each index of `text`, and the original's length for the end. */
  readonly origins: readonly number[];
}

/** A character with its marks. The spacing and the half-width voicing marks of katakana are no marks in Unicode. */
const WITH_MARKS = /[^][\p{M}\u309b\u309c\uff9e\uff9f]*/gu;

/** Like `fold`, for finding the position of a match in the original text. */
export function foldWithOrigins(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  const known = new Map<string, string>();
  let index = 0;
  // Looking at the end of the text instead would copy it each time.
  let last = '';
  for (const [character] of original.matchAll(WITH_MARKS)) {
    let folded = known.get(character);
    if (folded === undefined) known.set(character, (folded = fold(character)));
    for (const unit of folded.split('')) {
      if (unit === ' ' && last === ' ') continue;
      text += unit;
      last = unit;
      origins.push(index);
    }
    index += character.length;
  }
  origins.push(original.length);
  return { text, origins };
}
