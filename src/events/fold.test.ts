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

describe('two texts are the same to a search', () => {
  it.each([
    ['whatever their case', 'HELLO', 'hello'],
    ['with and without accents', 'Résumé', 'resume'],
    ['whether the accent is part of the letter or follows it', 'Zo\u00eb', 'zoe\u0308'],
    ['with ß and with ss, in any case', 'Straße', 'STRASSE'],
    ['with ß in upper case', 'STRAẞE', 'straße'],
    ['with umlauts and without', 'MÜLLER', 'Muller'],
    ['with the dotted İ of Turkish', 'İSTANBUL', 'istanbul'],
    ['with the dotless ı of Turkish, of which the upper case is I', 'ısparta', 'ISPARTA'],
    ['with a ligature and with its letters', 'oﬃce ﬁle', 'OFFICE FILE'],
    ['whatever the Greek sigma', 'ΟΔΟΣ', 'οδος'],
    ['also when the sigma ends only what was typed', 'ΟΔΟΣ', 'οδοσ'],
    ['with and without Arabic vowel marks', 'مُحَمَّد', 'محمد'],
    ['with and without the hamza on an alef', 'أحمد', 'احمد'],
    ['with and without Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['in wide letters of Japanese', 'ＺＥＮＤＥＳＫ', 'zendesk'],
    ['whatever the blanks between their words', 'a\u00a0b\r\n\t c', 'a b c'],
    ['whether an emoji is drawn in colour or not', '❤\ufe0f', '❤'],
  ])('%s', (_which, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('two texts differ to a search', () => {
  it.each([
    ['in another letter', 'hello', 'hallo'],
    ['in a vowel sign of Hindi', 'दिन', 'दान'],
    ['in a vowel sign of Thai', 'ดี', 'ดุ'],
    ['in a word apart', 'ab', 'a b'],
    ['in another emoji', '🎉', '🎊'],
  ])('%s', (_which, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('a folded text', () => {
  it('is folded already', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not tell case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
      }),
    );
  });

  it('has no line break, whatever it was folded from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[^\S ]/);
      }),
    );
  });
});

describe('a folded text with origins', () => {
  it('is the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithOrigins(text).text).toBe(fold(text));
      }),
    );
  });

  it.each([
    ['a letter that becomes two', 'aßb', 'assb', [0, 1, 1, 2, 3]],
    ['a ligature', 'ﬁx', 'fix', [0, 0, 1, 2]],
    ['a mark that goes', 'e\u0301a', 'ea', [0, 2, 3]],
    ['a character of two halves', '👍a', '👍a', [0, 0, 2, 3]],
    ['blanks that become one', 'a \n b', 'a b', [0, 1, 4, 5]],
    ['nothing', '', '', [0]],
  ])('knows the place of %s', (_what, original, text, origins) => {
    expect(foldWithOrigins(original)).toEqual({ text, origins });
  });

  it('has a place in the original for each of its places, in order, and one for its end', () => {
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
