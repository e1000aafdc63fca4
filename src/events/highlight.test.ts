import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { excerptOf, piecesOf } from './highlight.ts';
import { matchesQuery, NO_SEARCH, parseQuery } from './search-query.ts';

/** Returns a text with its matches in brackets. */
const highlight = (text: string, typed: string) =>
  piecesOf(text, parseQuery(typed))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

/** A small alphabet, so that generated terms match, with characters that folding lengthens, shortens, or removes. */
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
  'u',
  'ü',
  'ø',
  'å',
  'æ',
  '\u0308',
  '-',
  '1',
  '22',
  '２',
  'ハ',
  'バ',
  'ば',
  'ﾞ',
  'ー',
  'ـ',
  '\u00ad',
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

describe('piecesOf', () => {
  it.each([
    ['nothing', 'Hello', '', 'Hello'],
    ['every occurrence', 'Order, order!', 'order', '[Order], [order]!'],
    ['all terms', 'late invoice', 'invoice late', '[late] [invoice]'],
    ['overlapping terms as one match', 'abcd', 'abc bcd', '[abcd]'],
    ['adjacent terms as one match', 'abcd', 'ab cd', '[abcd]'],
    ['a term inside another term once', 'invoice', 'invoice voi', '[invoice]'],
    ['accents', 'Un résumé.', 'resume', 'Un [résumé].'],
    ['combining marks', 're\u0301sume\u0301 x', 'resume', '[re\u0301sume\u0301] x'],
    ['ß for ss', 'die Straße', 'strasse', 'die [Straße]'],
    ['the whole letter if half of its folded form matches', 'Straße', 'stras', '[Straß]e'],
    ['the second letter of a ligature', 'ﬁle', 'il', '[ﬁl]e'],
    ['a dotted İ', 'in İstanbul', 'istanbul', 'in [İstanbul]'],
    ['Arabic with vowel marks', 'يا مُحَمَّدُ!', 'محمد', 'يا [مُحَمَّدُ]!'],
    ['ü for ue', 'Herr Müller!', 'mueller', 'Herr [Müller]!'],
    ['ue for ü', 'Herr Mueller!', 'müller', 'Herr [Mueller]!'],
    ['both letters of ue at the end', 'Menue A', 'menü', '[Menue] A'],
    ['a separator inside an identifier', 'Order PS-220, late', 'ps220', 'Order [PS-220], late'],
    ['an identifier without its separator', 'Order PS220, late', 'ps-220', 'Order [PS220], late'],
    ['several separators', 'PS – 220 A', 'ps220a', '[PS – 220 A]'],
    ['tatweel and ta marbuta', 'رقم فاتـورة!', 'فاتوره', 'رقم [فاتـورة]!'],
    ['half-width katakana with its marks', 'ｻｰﾊﾞｰ です', 'さーばー', '[ｻｰﾊﾞｰ] です'],
    ['invisible characters inside a word', 'Rech\u00adnung', 'rechnung', '[Rech\u00adnung]'],
    ['Arabic digits', 'رقم ٢٢٠', '220', 'رقم [٢٢٠]'],
    ['an emoji', 'well done 🎉🎉', '🎉', 'well done [🎉🎉]'],
    ['a phrase across two lines', 'Dear\n  Sir Dear', '"dear sir"', '[Dear\n  Sir] Dear'],
    ['nothing in a text without a match', 'Hello', 'goodbye', 'Hello'],
    ['characters of regular expressions literally', 'a.c (abc)', 'a.c', '[a.c] (abc)'],
  ])('matches %s', (_what, text, typed, result) => {
    expect(highlight(text, typed)).toBe(result);
  });

  it('returns one piece for an empty text', () => {
    expect(piecesOf('', parseQuery('a'))).toEqual([{ text: '', isMatch: false }]);
  });

  it('returns nonempty pieces that add up to the text', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const pieces = piecesOf(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter((piece) => piece.text === '')).toHaveLength(text === '' ? 1 : 0);
      }),
    );
  });

  it('returns matches that contain a term', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        for (const piece of piecesOf(text, query).filter(({ isMatch }) => isMatch)) {
          expect(query.some((term) => matchesQuery(fold(piece.text), [term]))).toBe(true);
        }
      }),
    );
  });

  it('returns a match if and only if the search matches', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const isMatch = query.some((term) => matchesQuery(fold(text), [term]));
        expect(piecesOf(text, query).some((piece) => piece.isMatch)).toBe(isMatch);
      }),
    );
  });

  it('never returns two adjacent matches', () => {
    fc.assert(
      fc.property(texts, queries, (text, query) => {
        const kinds = piecesOf(text, query).map(({ isMatch }) => isMatch);
        expect(kinds.some((kind, index) => kind === kinds[index + 1])).toBe(false);
      }),
    );
  });
});

describe('excerptOf', () => {
  const FILLER = 'lorem ipsum dolor sit amet '.repeat(20);

  it('is the beginning of a text without a match', () => {
    expect(excerptOf('  Dear Sir,\n\nthank you ', parseQuery('x'))).toBe('Dear Sir, thank you');
    expect(excerptOf(FILLER, NO_SEARCH)).toBe(FILLER.slice(0, 240).trim());
  });

  it('is the beginning if the first match is near it', () => {
    expect(excerptOf(`Dear Sir ${FILLER}`, parseQuery('sir'))).toMatch(/^Dear Sir lorem/);
  });

  it('starts with a whole word shortly before the first match', () => {
    expect(excerptOf(`${FILLER}invoice ${FILLER}`, parseQuery('invoice'))).toMatch(
      /^… (?:lorem|ipsum|dolor|sit|amet) [a-z ]{0,40}invoice lorem/,
    );
  });

  it.each([
    ['in a text without spaces', '請'.repeat(500), '求', '求'],
    ['after many line breaks', '> \n\r\n    '.repeat(300), 'invoice', 'invoice'],
    ['after many marks that folding removes', 'e\u0301'.repeat(600), 'invoice', 'invoice'],
    ['after many letters that folding makes longer', 'ß '.repeat(600), 'invoice', 'invoice'],
    ['after Arabic with vowel marks', 'مُحَمَّدُ '.repeat(100), 'فاتورة', 'فاتورة'],
    ['of a phrase across two lines', FILLER, 'late\ninvoice', '"late invoice"'],
  ])('contains the match %s', (_where, before, match, typed) => {
    const query = parseQuery(typed);
    const excerpt = excerptOf(`${before}${match}${before}`, query);
    expect(matchesQuery(fold(excerpt), query)).toBe(true);
    expect(excerpt).toMatch(/^… /);
  });

  it('is one line of limited length', () => {
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

  it('never contains half of a surrogate pair', () => {
    const wide = fc.string({ unit: fc.constantFrom('👍', '🏽', 'a', ' ', 'ß'), maxLength: 400 });
    fc.assert(
      fc.property(wide, wide, (before, after) => {
        const excerpt = excerptOf(`${before}x${after}`, ['x']);
        expect(excerpt.isWellFormed()).toBe(true);
        expect(excerpt).not.toContain('\ufffd');
      }),
    );
  });

  it('contains the match, whatever surrounds it', () => {
    const around = fc.string({ unit: letters, maxLength: 900 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(excerptOf(`${before}xyz${after}`, ['xyz'])).toContain('xyz');
      }),
    );
  });
});
