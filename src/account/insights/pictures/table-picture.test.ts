import { expect, it } from 'vitest';
import { tablePicture } from './table-picture.ts';

it('has room for each heading, and at least for a number', () => {
  const columns = [{ label: 'Partner' }, { label: 'Median (business hours)', isNumber: true }];
  const { width, height } = tablePicture({ columns, rows: [['Maria', '1.5']] });
  expect(width).toBe(280 + 23 * 7 + 16);
  expect(height).toBe(52);
  expect(tablePicture({ columns: [{ label: 'A' }, { label: 'B' }], rows: [] }).width).toBe(384);
});
