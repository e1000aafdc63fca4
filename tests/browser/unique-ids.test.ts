import { expect, test as plainTest } from '@playwright/test';
import { reportDuplicateIds } from './duplicate-ids.ts';
import { openSearch } from './open-search.ts';
import { test, watch } from './sandbox-page.ts';

/**
 * Every test of the built app fails as soon as two elements have the same id, because `sandbox-page.ts` installs
 * `reportDuplicateIds`. These tests show that it finds them, and open what the other tests do not: several lazy parts at
 * once, and a page that receives events.
 */
plainTest('an id that appears twice is reported once', async ({ page }) => {
  const noise = watch(page);
  await page.goto('data:text/html,<p id="a"></p><p id="b"></p>');
  await page.evaluate(reportDuplicateIds);
  await page.evaluate(() => {
    const twin = document.createElement('p');
    twin.id = 'b';
    document.body.append(twin);
  });
  await expect.poll(() => noise).toEqual(['console error: duplicate id "b"']);
  await page.evaluate(() => document.body.append(document.createElement('i')));
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('p')) one.id = 'c';
  });
  await expect
    .poll(() => noise)
    .toEqual(['console error: duplicate id "b"', 'console error: duplicate id "c"']);
});

for (const scenario of ['slow', 'live', 'long', 'awkward']) {
  test(`${scenario} has unique ids with everything open and after new events`, async ({ app }) => {
    const frame = await app.open(`scenario=${scenario}`);
    await expect(frame.getByRole('article').first()).toBeVisible();
    await frame.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(frame.getByRole('dialog', { name: 'Filter' })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await frame.getByRole('article').first().getByRole('button').first().click();
    await frame.getByRole('button', { name: 'More', exact: true }).click();
    await expect(frame.getByRole('menu')).toBeVisible();
    await app.page.keyboard.press('Escape');
    await app.page.evaluate(() => window.sandbox?.simulate('reply'));
    await (await openSearch(frame)).fill('a');
    await expect(frame.getByRole('searchbox')).toHaveValue('a');
    await app.answered();
  });
}
