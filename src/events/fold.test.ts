import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOrigins } from './fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('É', 'e\u0301', 'ﬁ', 'İ', 'ß', 'Σ', 'ً', 'م', '👍🏽', ' ', '\n', 'a'),
  }),
);

describe('fold returns the same text for two texts', () => {
  it.each([
    ['in upper and lower case', 'HELLO', 'hello'],
    ['with and without accents', 'Résumé', 'resume'],
    ['with precomposed and combining accents', 'Zo\u00eb', 'zoe\u0308'],
    ['with ß and with ss, in any case', 'Straße', 'STRASSE'],
    ['with ß in upper case', 'STRAẞE', 'straße'],
    ['with and without umlauts', 'MÜLLER', 'Muller'],
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
