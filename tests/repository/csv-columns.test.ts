import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CSV_COLUMNS } from '../../src/download/csv-columns.ts';
import { firstColumn } from './documents.ts';

it('docs/using-the-app.md lists every CSV column, in order', () => {
  expect(firstColumn(readFileSync('docs/using-the-app.md', 'utf8'), /^Column$/)).toEqual(
    CSV_COLUMNS,
  );
});
