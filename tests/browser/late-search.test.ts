import { openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';

/** The search is code of its own. The rest of the page works with it, without it, and before it. */
test('a page whose search cannot be loaded says so where it is used', async ({ app }) => {
  // A response that is not JavaScript: an aborted request would be a message in the console.
  await app.page.route(/\/search\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  const frame = await app.open('scenario=turns');
  await expect(frame.getByRole('button', { name: /^Your turn \d/ })).toBeVisible();
  for (const name of ['Search', 'Filter']) {
    const button = frame.getByRole('button', { name, exact: true });
    await button.click();
    await expect(
      frame.getByText('This part of the app didn’t load', { exact: false }),
    ).toBeVisible();
    await frame.locator('[aria-expanded="true"]').first().click();
  }
});

test('the search box takes the focus when its code arrives, and nothing moves', async ({ app }) => {
  let load = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    load = resolve;
  });
  await app.page.route(/\/search\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  const frame = await app.open('scenario=turns');
  const head = frame.locator('header');
  const row = frame.getByRole('article').first();
  await expect(row).toBeVisible();
  await frame.getByRole('button', { name: 'Search', exact: true }).click();
  const button = frame.getByRole('button', { name: 'Close search' });
  const before = [await head.boundingBox(), await button.boundingBox(), await row.boundingBox()];
  await expect(frame.getByRole('searchbox')).toHaveCount(0);
  load();
  await expect(frame.getByRole('searchbox')).toBeFocused();
  expect([await head.boundingBox(), await button.boundingBox(), await row.boundingBox()]).toEqual(
    before,
  );
});

test('focus goes to the search when a search without a match is cleared', async ({ app }) => {
  const frame = await app.open();
  const search = await openSearch(frame);
  await search.fill('zzzz');
  const clear = frame.getByRole('button', { name: 'Clear search' });
  await clear.focus();
  await app.page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
});
