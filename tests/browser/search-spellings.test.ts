import type { Frame } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';

const rows = (frame: Frame) => frame.getByRole('article');
const search = (frame: Frame) => frame.getByRole('searchbox', { name: 'Search' });

test('a search finds other spellings and marks all of them', async ({ app }) => {
  const frame = await app.open();
  for (const [typed, marked] of [
    ['ps220', 'PS-220'],
    ['ｐｓ２２０', 'PS-220'],
    ['PS/٢٢٠', 'PS-220'],
    ['prïnter', /^printer$/i],
  ] as const) {
    await search(frame).fill(typed);
    await expect(rows(frame).locator('mark').first()).toHaveText(marked);
  }
  await search(frame).fill('プリンター');
  await expect(frame.getByRole('heading', { name: 'No matching events' })).toBeVisible();
});
