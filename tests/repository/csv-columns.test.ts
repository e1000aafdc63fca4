import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CSV_COLUMNS } from '../../src/download/csv-columns.ts';
import { firstColumn } from './documents.ts';

it('the README tells of every column of a CSV, in their order', () => {
  expect(firstColumn(readFileSync('README.md', 'utf8'), /^Column$/)).toEqual(CSV_COLUMNS);
});
