import type { Frame } from '@playwright/test';
import { openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';

const rows = (frame: Frame) => frame.getByRole('article');

test('a search finds other spellings and marks all of them', async ({ app }) => {
  const frame = await app.open();
  const search = await openSearch(frame);
  for (const [typed, marked] of [
    ['ps220', 'PS-220'],
    ['ｐｓ２２０', 'PS-220'],
    ['PS/٢٢٠', 'PS-220'],
    ['prïnter', /^printer$/i],
    ['berlinmitte', 'Berlin-Mitte'],
  ] as const) {
    await search.fill(typed);
    await expect(rows(frame).locator('mark').first()).toHaveText(marked);
  }
  await search.fill('プリンター');
  await expect(frame.getByRole('heading', { name: 'No matching events' })).toBeVisible();
});
