import type { Frame, Locator, Page } from '@playwright/test';
import { holdRoute } from './hold-requests.ts';
import { lazyPartsLoaded, openSearch } from './open-search.ts';
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
    if (name === 'Search') await app.page.keyboard.type('printer');
    await expect(
      frame.getByText('This part of the app didn’t load', { exact: false }),
    ).toBeVisible();
    await frame.locator('[aria-expanded="true"]').first().click();
  }
});

/** How the search is opened, by the name of the way. Each leads to the box, whatever has loaded. */
const WAYS: Readonly<Record<string, (frame: Frame, page: Page) => Promise<void>>> = {
  'with Enter': async (frame, page) => {
    await searchButton(frame).focus();
    await page.keyboard.press('Enter');
  },
  'with the space bar': async (frame, page) => {
    await searchButton(frame).focus();
    await page.keyboard.press(' ');
  },
  'with the mouse': async (frame) => searchButton(frame).click(),
  'with / in the list': async (frame, page) => {
    await frame.locator('[data-row="0"]').focus();
    await page.keyboard.press('/');
  },
};

for (const [way, open] of Object.entries(WAYS)) {
  test(`keeps what is typed at once after the search was opened ${way}`, async ({ app }) => {
    const load = await holdSearch(app.page);
    const frame = await app.open();
    await lazyPartsLoaded(frame);
    const { keyboard } = app.page;
    await open(frame, app.page);
    await keyboard.type('my  printx');
    await keyboard.press('Backspace');
    await keyboard.type('er ');
    await keyboard.press('Home');
    await keyboard.press('Delete');
    await keyboard.press('Delete');
    const search = frame.getByRole('searchbox', { name: 'Search' });
    await expect(search).toHaveValue('  printer ');
    load();
    await expect(frame.getByRole('button', { name: 'Next match' })).toBeVisible();
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('  printer ');
    await keyboard.type('the');
    await expect(search).toHaveValue('the  printer ');
  });
}

test('the filter panel does not take the focus from a search that was opened after it', async ({
  app,
}) => {
  const load = await holdSearch(app.page);
  const frame = await app.open();
  await lazyPartsLoaded(frame);
  const { keyboard } = app.page;
  const filter = frame.getByRole('button', { name: 'Filter', exact: true });
  await filter.focus();
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.type('printer');
  await expect(filter).toHaveAttribute('aria-expanded', 'true');
  load();
  await expect(frame.getByRole('button', { name: 'Next match' })).toBeVisible();
  await expect(filter).toHaveAttribute('aria-expanded', 'false');
  await keyboard.type(' fire');
  const search = frame.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('printer fire');
});

/** Holds the code of the search back. Resolves with a function that lets it through. */
function holdSearch(page: Page): Promise<() => void> {
  return holdRoute(page, /\/search\.js$/);
}

function searchButton(frame: Frame): Locator {
  return frame.getByRole('button', { name: 'Search', exact: true });
}

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
