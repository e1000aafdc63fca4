import { expect, test } from './sandbox-page.ts';

/** The search is code of its own. The conversations that wait are shown with it, without it, and before it. */
test('conversations that wait are listed if the search cannot be loaded', async ({ app }) => {
  // A response that is not JavaScript: an aborted request would be a message in the console.
  await app.page.route(/\/search\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  const frame = await app.open('scenario=turns');
  await expect(
    frame.getByText('This part of the app did not load', { exact: false }),
  ).toBeVisible();
  await expect(frame.getByRole('button', { name: /^Your turn \d/ })).toBeVisible();
});

test('conversations that wait keep focus and stay expanded when the search loads late', async ({
  app,
}) => {
  let load = (): void => undefined;
  const isReleased = new Promise<void>((resolve) => {
    load = resolve;
  });
  await app.page.route(/\/search\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  const frame = await app.open('scenario=turns');
  const group = frame.getByRole('button', { name: /^Your turn \d/ });
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(group).toBeFocused();
  load();
  await expect(frame.getByRole('searchbox')).toBeVisible();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(group).toBeFocused();
});

test('focus goes to the search when search and filters are cleared', async ({ app }) => {
  const frame = await app.open();
  const search = frame.getByRole('searchbox');
  await search.fill('zzzz');
  const clear = frame.getByRole('button', { name: 'Clear search and filters' });
  await clear.focus();
  await app.page.keyboard.press('Enter');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
});
