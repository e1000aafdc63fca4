import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { excerptOf, piecesOf } from './highlight.ts';
import { matchesQuery, NO_SEARCH, parseQuery } from './search-query.ts';

/** A text with its matches in brackets. */
const marked = (text: string, typed: string) =>
  piecesOf(text, parseQuery(typed))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

/** Few letters, so that terms do occur, and those that folding lengthens, shortens or takes away. */
const letters = fc.constantFrom(
  'a',
  'A',
  'b',
  'é',
  'e\u0301',
  'e',
  'ß',
  's',
  'ﬁ',
  'İ',
  'i',
  'Σ',
  'م',
  'ُ',
  '👍🏽',
  ' ',
  '\n',
);
const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));
const queries = fc
  .array(
    fc.oneof(
      fc.string({ unit: letters, maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 4 },
  )
  .map((words) => parseQuery(words.join(' ')));

describe('matches', () => {
  it.each([
    ['nothing', 'Hello', '', 'Hello'],
    ['each of them', 'Order, order!', 'order', '[Order], [order]!'],
    ['all terms', 'late invoice', 'invoice late', '[late] [invoice]'],
    ['overlaps as one', 'abcd', 'abc bcd', '[abcd]'],
    ['neighbours as one', 'abcd', 'ab cd', '[abcd]'],
    ['a term within a term once', 'invoice', 'invoice voi', '[invoice]'],
    ['accents', 'Un résumé.', 'resume', 'Un [résumé].'],
    ['marks that follow their letter', 're\u0301sume\u0301 x', 'resume', '[re\u0301sume\u0301] x'],
    ['ß for ss', 'die Straße', 'strasse', 'die [Straße]'],
    ['a letter of which only half was asked for', 'Straße', 'stras', '[Straß]e'],
    ['the second letter of a ligature', 'ﬁle', 'il', '[ﬁl]e'],
    ['a dotted İ', 'in İstanbul', 'istanbul', 'in [İstanbul]'],
    ['Arabic with vowel marks', 'يا مُحَمَّدُ!', 'محمد', 'يا [مُحَمَّدُ]!'],
    ['an emoji', 'well done 🎉🎉', '🎉', 'well done [🎉🎉]'],
    ['a phrase broken over two lines', 'Dear\n  Sir Dear', '"dear sir"', '[Dear\n  Sir] Dear'],
    ['nothing of a text without a match', 'Hello', 'goodbye', 'Hello'],
    ['what looks like a pattern', 'a.c (abc)', 'a.c', '[a.c] (abc)'],
  ])('are marked: %s', (_what, text, typed, result) => {
    expect(marked(text, typed)).toBe(result);
  });

  it('leave one piece of an empty text', () => {
    expect(piecesOf('', parseQuery('a'))).toEqual([{ text: '', isMatch: false }]);
  });

  it('are in pieces that together are the text', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const pieces = piecesOf(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter((piece) => piece.text === '')).toHaveLength(text === '' ? 1 : 0);
      }),
    );
  });

  it('each contain a term', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        for (const piece of piecesOf(text, query).filter(({ isMatch }) => isMatch)) {
          expect(query.some((term) => fold(piece.text).includes(term))).toBe(true);
        }
      }),
    );
  });

  it('are marked exactly where the search finds one', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const isFound = query.some((term) => matchesQuery(fold(text), [term]));
        expect(piecesOf(text, query).some(({ isMatch }) => isMatch)).toBe(isFound);
      }),
    );
  });

  it('never stand beside one another', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const kinds = piecesOf(text, query).map(({ isMatch }) => isMatch);
        expect(kinds.some((kind, index) => kind === kinds[index + 1])).toBe(false);
      }),
    );
  });
});

describe('an excerpt', () => {
  const FILLING = 'lorem ipsum dolor sit amet '.repeat(20);

  it('is the beginning where nothing matches', () => {
    expect(excerptOf('  Dear Sir,\n\nthank you ', parseQuery('x'))).toBe('Dear Sir, thank you');
    expect(excerptOf(FILLING, NO_SEARCH)).toBe(FILLING.slice(0, 240).trim());
  });

  it('is the beginning where the first match stands near it', () => {
    expect(excerptOf(`Dear Sir ${FILLING}`, parseQuery('sir'))).toMatch(/^Dear Sir lorem/);
  });

  it('begins with a whole word a little before the first match', () => {
    expect(excerptOf(`${FILLING}invoice ${FILLING}`, parseQuery('invoice'))).toMatch(
      /^… (?:lorem|ipsum|dolor|sit|amet) [a-z ]{0,40}invoice lorem/,
    );
  });

  it.each([
    ['in a text without blanks', '請'.repeat(500), '求', '求'],
    ['after many line breaks', '> \n\r\n    '.repeat(300), 'invoice', 'invoice'],
    ['after many marks that folding takes off', 'e\u0301'.repeat(600), 'invoice', 'invoice'],
    ['after many letters that folding makes two', 'ß '.repeat(600), 'invoice', 'invoice'],
    ['after Arabic with vowel marks', 'مُحَمَّدُ '.repeat(100), 'فاتورة', 'فاتورة'],
    ['in a phrase over two lines', FILLING, 'late\ninvoice', '"late invoice"'],
  ])('shows the match %s', (_where, before, match, typed) => {
    const query = parseQuery(typed);
    const excerpt = excerptOf(`${before}${match}${before}`, query);
    expect(matchesQuery(fold(excerpt), query)).toBe(true);
    expect(excerpt).toMatch(/^… /);
  });

  it('is one line, of a length that fits into two lines of a wide page', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: letters, minLength: 0, maxLength: 900 }),
        queries,
        (text, query) => {
          const excerpt = excerptOf(text, query);
          expect(excerpt).not.toMatch(/[^\S ]/);
          expect(excerpt.length).toBeLessThanOrEqual(242);
        },
      ),
    );
  });

  it('never has half a character', () => {
    const wide = fc.string({ unit: fc.constantFrom('👍', '🏽', 'a', ' ', 'ß'), maxLength: 400 });
    fc.assert(
      fc.property(wide, wide, (before, after) => {
        const excerpt = excerptOf(`${before}x${after}`, ['x']);
        expect(excerpt.isWellFormed()).toBe(true);
        expect(excerpt).not.toContain('\ufffd');
      }),
    );
  });

  it('shows a match, whatever stands around it', () => {
    const around = fc.string({ unit: letters, maxLength: 900 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(excerptOf(`${before}xyz${after}`, ['xyz'])).toContain('xyz');
      }),
    );
  });
});
