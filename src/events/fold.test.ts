import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigins } from './fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'É',
      'e\u0301',
      'ﬁ',
      'İ',
      'ß',
      'Σ',
      'ً',
      'م',
      '👍🏽',
      ' ',
      '\n',
      'a',
      'u',
      'ü',
      '\u0308',
      '\u030a',
      'å',
      'ů',
      'ø',
      'æ',
      'は',
      'ハ',
      'ば',
      'ﾊ',
      'ﾞ',
      '\u309b',
      '\u309c',
      '\u00b4',
      '\u02dc',
      '\u301c',
      '\u0674',
      'ꜳ',
      '\u3099',
      '\u309a',
      'ー',
      '한',
      'ى',
      'ة',
      'ـ',
      '٣',
      '\u00ad',
      '\u200d',
      '–',
      '’',
      '\u0323',
      'ำ',
      'ि',
    ),
  }),
);

describe('fold returns the same text for two texts', () => {
  it.each([
    ['in upper and lower case', 'HELLO', 'hello'],
    ['with and without accents', 'Résumé', 'resume'],
    ['with precomposed and combining accents', 'Zo\u00eb', 'zoe\u0308'],
    ['with ß and with ss, in any case', 'Straße', 'STRASSE'],
    ['with ß in upper case', 'STRAẞE', 'straße'],
    ['with precomposed and combining umlauts', 'MÜLLER', 'mu\u0308ller'],
    ['with an umlaut that has another mark', 'ǖ', 'ü'],
    ['with a Swedish and a Danish ö', 'Göteborg Sjö', 'gøteborg sjø'],
    ['with æ and œ and with their letters', 'Ærlig cœur', 'aerlig coeur'],
    ['with ł and đ and without strokes', 'Łódź Đorđe', 'lodz dorde'],
    ['with Icelandic letters and with their plain forms', 'Þórður', 'thordur'],
    ['with other letters that have no accent in Unicode', 'Ħamrun əli ŋ ů', 'hamrun eli n u'],
    ['in hiragana and in katakana', 'さーばー ゞ', 'サーバー ヾ'],
    ['in half-width and in full-width katakana', 'ｻｰﾊﾞｰ ﾊﾟ', 'サーバー パ'],
    ['with precomposed and combining voicing marks', 'バ ぱ', 'ハ\u3099 は\u309a'],
    ['with alef maqsura and with ya', 'مستشفى', 'مستشفي'],
    ['with ta marbuta and with ha', 'فاتورة', 'فاتوره'],
    ['with and without tatweel', 'فاتـــورة', 'فاتورة'],
    ['with any alef', 'آأإٱا', 'ااااا'],
    ['with a Persian and an Arabic keyboard', 'کی', 'كي'],
    [
      'with Arabic, Persian, Hindi, full-width, and ASCII digits',
      '٢٢٠ ۲۲۰ २२० ２２０',
      '220 220 220 220',
    ],
    ['with an Arabic decimal separator', '١٢٫٥', '12.5'],
    ['with spacing, combining, and no voicing marks', 'ハ\u309b は\u309c', 'バ ぱ'],
    ['with spacing voicing marks after half-width katakana', 'ﾊ\u309b ﾊ\u309c', 'バ パ'],
    ['with different wave dashes and tildes', '1\u301c2\uff5e3\u223c4\u02dc5', '1~2~3~4~5'],
    [
      'with any apostrophe or prime',
      'O\u00b4Brien o\u2018o\u2019o\u02bco\u02bbo\u02b9o\u2032o\uff07o\u201bo\ua78co\u1fbd',
      "o'brien o'o'o'o'o'o'o'o'o'o'",
    ],
    ['with a full-width backtick', 'O\uff40Brien', 'O`Brien'],
    ['with a Hebrew geresh and gershayim', 'צ\u05f3ק צה\u05f4ל', 'צ\'ק צה"ל'],
    ['with Yiddish letters and with two letters', '\u05f0\u05f1\u05f2', 'וווייי'],
    ['with a wavy or high hamza at an alef', '\u0672\u0673\u0675', 'ااا'],
    ['with letters that have a stroke or a hook', 'Ⱥȼ Ɇɉ ǥ ɫ Ɍ Ⱦ', 'ac ej g l r t'],
    ['with ligatures of vowels and with their letters', 'Ꜳ Ꝏ ᵫ', 'aa oo ue'],
    ['with a sign and with a letter in a size', '1920×1080', '1920x1080'],
    ['with Ukrainian and Kazakh letters and without strokes', 'Ґанок Қазақ', 'ганок казак'],
    ['with a hyphen bullet', '\u2043 one', '- one'],
    ['with different dashes', 'a–b—c\u2011d\u2212e', 'a-b-c-d-e'],
    [
      'with and without a soft hyphen, joiners, and direction marks',
      'Rech\u00adnung\u200b \u200fمی\u200cخ',
      'rechnung میخ',
    ],
    ['with the dotted İ of Turkish', 'İSTANBUL', 'istanbul'],
    ['with the dotless ı of Turkish, whose upper case is I', 'ısparta', 'ISPARTA'],
    ['with a ligature and with its letters', 'oﬃce ﬁle', 'OFFICE FILE'],
    ['with a final Greek sigma, in upper and lower case', 'ΟΔΟΣ', 'οδος'],
    ['with a Greek sigma at the end that is not in its final form', 'ΟΔΟΣ', 'οδοσ'],
    ['with and without Arabic vowel marks', 'مُحَمَّد', 'محمد'],
    ['with and without the hamza on an alef', 'أحمد', 'احمد'],
    ['with and without Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['in full-width and in regular letters', 'ＺＥＮＤＥＳＫ', 'zendesk'],
    ['with different white space between words', 'a\u00a0b\r\n\t c', 'a b c'],
    ['with and without the variation selector of an emoji', '❤\ufe0f', '❤'],
  ])('%s', (_which, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('fold returns different texts for two texts', () => {
  it.each([
    ['with a different letter', 'hello', 'hallo'],
    ['with a different Hindi vowel sign', 'दिन', 'दान'],
    ['with a different Thai vowel sign', 'ดี', 'ดุ'],
    ['with unvoiced and voiced katakana', 'ハ', 'バ'],
    ['with voiced and semi-voiced katakana', 'バ', 'パ'],
    ['with unvoiced and voiced hiragana', 'は', 'ば'],
    ['with unvoiced katakana and a spacing voicing mark', 'ハ', 'ハ\u309b'],
    ['with unvoiced and voiced half-width katakana', 'ﾊ', 'ﾊﾞ'],
    ['with and without an umlaut, which has two plain forms', 'Müller', 'Muller'],
    ['as one word and as two', 'ab', 'a b'],
    ['with a different emoji', '🎉', '🎊'],
  ])('%s', (_which, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('fold', () => {
  it('does not change a folded text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('ignores case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
      }),
    );
  });

  it('returns the same for each character and its decomposition, and does not change it again', () => {
    const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    const isFolded = (one: string) =>
      fold(one.normalize('NFD')) === fold(one) && fold(fold(one)) === fold(one);
    expect(characters.filter((one) => !isFolded(one))).toEqual([]);
  });

  it('returns an ASCII digit for each decimal digit', () => {
    const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
    const codes = Array.from({ length: 0x11_0000 }, (_, code) => code).filter(isDigit);
    // Each script has ten digits in a row.
    expect(codes.map((code) => fold(String.fromCodePoint(code)))).toEqual(
      codes.map((_, index) => String(index % 10)),
    );
  });

  it('returns no white space other than spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[^\S ]/);
      }),
    );
  });
});

describe('foldWithOrigins', () => {
  it('returns the same text as fold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithOrigins(text).text).toBe(fold(text));
      }),
    );
  });

  it.each([
    ['a letter that becomes two letters', 'aßb', 'assb', [0, 1, 1, 2, 3]],
    ['a ligature', 'ﬁx', 'fix', [0, 0, 1, 2]],
    ['a removed mark', 'e\u0301a', 'ea', [0, 2, 3]],
    ['a spacing voicing mark', 'ハ\u309ba', 'バa', [0, 2, 3]],
    ['a spacing accent for an apostrophe', 'o\u00b4b', "o'b", [0, 1, 2, 3]],
    ['a surrogate pair', '👍a', '👍a', [0, 0, 2, 3]],
    ['white space that becomes one space', 'a \n b', 'a b', [0, 1, 4, 5]],
    ['an empty text', '', '', [0]],
  ])('returns the origins of %s', (_what, original, text, origins) => {
    expect(foldWithOrigins(original)).toEqual({ text, origins });
  });

  it('returns ascending origins, one for each index of the text and one for its end', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, origins } = foldWithOrigins(original);
        expect(origins).toHaveLength(text.length + 1);
        expect(origins).toEqual(origins.toSorted((a, b) => a - b));
        expect(origins.at(-1)).toBe(original.length);
      }),
    );
  });
});
