import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { matchesQuery, NO_SEARCH, parseQuery } from './search-query.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 5 });

describe('parseQuery', () => {
  it.each([
    ['one word', 'invoice', ['invoice']],
    ['several words', ' late  invoice\t', ['late', 'invoice']],
    ['a phrase', '"late invoice"', ['late invoice']],
    ['a phrase and words', 'from "late invoice" maria', ['from', 'late invoice', 'maria']],
    ['a phrase in German quotation marks', '„späte Rechnung“', ['späte rechnung']],
    ['a phrase in typographic quotation marks', '“late invoice”', ['late invoice']],
    ['a phrase without a closing quotation mark', 'from "late inv', ['from', 'late inv']],
    ['a phrase right after a word', 'a"b c"d', ['a', 'b c', 'd']],
    ['a phrase with extra white space', '"  late \n invoice "', ['late invoice']],
    ['a repeated word', 'Invoice invoice INVOICE', ['invoice']],
    ['an address', 'maria@acme.example', ['maria@acme.example']],
    ['an apostrophe, which does not start a phrase', "it's", ["it's"]],
    ['words with accents', 'ÉTÉ Straße', ['ete', 'strasse']],
    ['Arabic words', 'فاتورة متأخرة', ['فاتوره', 'متاخره']],
    ['an emoji', '🎉', ['🎉']],
  ])('parses %s', (_what, input, terms) => {
    expect(parseQuery(input)).toEqual(terms);
  });

  it.each(['', '   ', '"', '""', '" "', '“”„"', '\u0301'])('returns no terms for %j', (input) => {
    expect(parseQuery(input)).toEqual(NO_SEARCH);
  });

  it('divides a pasted text that is too long for a pattern, and finds it', () => {
    const pasted = 'Späte Rechnung: ue, 1-2. '.repeat(1000);
    const query = parseQuery(`"${pasted}"`);
    expect(query.every((term) => term.length <= 300)).toBe(true);
    expect(matchesQuery(fold(`Before ${pasted} after`), query)).toBe(true);
    expect(matchesQuery(fold(pasted.replaceAll('Rechnung', 'Quittung')), query)).toBe(false);
  });

  it('returns unique, nonempty, folded terms for any input', () => {
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

  it('returns each word between spaces', () => {
    const word = fc.stringMatching(/^[a-z0-9@.-]+$/);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(parseQuery(words.join(' '))).toEqual([...new Set(words)]);
      }),
    );
  });
});

describe('matchesQuery', () => {
  const text = fold('Späte Rechnung von Maria Lopez');

  it.each([
    ['all words, in any order', 'lopez rechnung', true],
    ['part of a word', 'rech', true],
    ['a phrase', '"spate rechnung"', true],
    ['an empty search', '', true],
    ['only one of two words', 'rechnung invoice', false],
    ['the words of a phrase that are not adjacent', '"rechnung maria"', false],
  ])('handles %s', (_what, input, isFound) => {
    expect(matchesQuery(text, parseQuery(input))).toBe(isFound);
  });

  it('is true for the words of the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(matchesQuery(fold(any), parseQuery(any.replaceAll(/["“”„]/g, ' ')))).toBe(true);
      }),
    );
  });
});
