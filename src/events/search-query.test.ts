import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { matchesQuery, NO_SEARCH, parseQuery } from './search-query.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 5 });

describe('what the agent typed', () => {
  it.each([
    ['one word', 'invoice', ['invoice']],
    ['several words', ' late  invoice\t', ['late', 'invoice']],
    ['a phrase', '"late invoice"', ['late invoice']],
    ['a phrase and words', 'from "late invoice" maria', ['from', 'late invoice', 'maria']],
    ['a phrase in German quotation marks', '„späte Rechnung“', ['spate rechnung']],
    ['a phrase in typographic quotation marks', '“late invoice”', ['late invoice']],
    ['a phrase that is not closed yet', 'from "late inv', ['from', 'late inv']],
    ['a phrase right after a word', 'a"b c"d', ['a', 'b c', 'd']],
    ['a phrase with blanks too many', '"  late \n invoice "', ['late invoice']],
    ['one word twice', 'Invoice invoice INVOICE', ['invoice']],
    ['an address', 'maria@acme.example', ['maria@acme.example']],
    ['an apostrophe, which begins no phrase', "it's", ["it's"]],
    ['words with accents', 'ÉTÉ Straße', ['ete', 'strasse']],
    ['Arabic words', 'فاتورة متأخرة', ['فاتورة', 'متاخرة']],
    ['an emoji', '🎉', ['🎉']],
  ])('is read as %s', (_what, input, terms) => {
    expect(parseQuery(input)).toEqual(terms);
  });

  it.each(['', '   ', '"', '""', '" "', '“”„"', '\u0301'])('is no search in %j', (input) => {
    expect(parseQuery(input)).toEqual(NO_SEARCH);
  });

  it('gives folded terms, none empty and none twice, whatever it is', () => {
    const input = fc
      .array(fc.oneof(fc.constantFrom('"', '„', '”', ' ', '\n', 'É', 'ß', '\u0301'), anyText))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(input, (typed) => {
        const terms = parseQuery(typed);
        expect(new Set(terms).size).toBe(terms.length);
        for (const term of terms) {
          expect(term).not.toBe('');
          expect(term).toBe(fold(term).trim());
        }
      }),
    );
  });

  it('gives every word that was typed between blanks', () => {
    const word = fc.stringMatching(/^[a-z0-9@.-]+$/);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(parseQuery(words.join(' '))).toEqual([...new Set(words)]);
      }),
    );
  });
});

describe('a text', () => {
  const text = fold('Späte Rechnung von Maria Lopez');

  it.each([
    ['all words, in any order', 'lopez rechnung', true],
    ['a part of a word', 'rech', true],
    ['a phrase', '"spate rechnung"', true],
    ['nothing in particular', '', true],
    ['one word of two', 'rechnung invoice', false],
    ['the words of a phrase, but apart', '"rechnung maria"', false],
  ])('is searched for %s', (_what, input, isFound) => {
    expect(matchesQuery(text, parseQuery(input))).toBe(isFound);
  });

  it('contains each of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(matchesQuery(fold(any), parseQuery(any.replaceAll(/["“”„]/g, ' ')))).toBe(true);
      }),
    );
  });
});
