import { expect, type Frame, type Locator } from '@playwright/test';

/** Opens the search box if it is closed. Resolves with the box. */
export async function openSearch(frame: Frame): Promise<Locator> {
  const box = frame.getByRole('searchbox', { name: 'Search' });
  const button = frame.getByRole('button', { name: 'Search', exact: true });
  await expect(box.or(button).first()).toBeVisible();
  if (await button.isVisible()) await button.click();
  await expect(box).toBeVisible();
  return box;
}

/** Waits for the parts of the page that are loaded after the list. A key that is pressed while they are rendered may be lost. */
export async function lazyPartsLoaded(frame: Frame): Promise<void> {
  await expect(
    frame.locator('header [aria-haspopup]:not([data-filter-button])').last(),
  ).toBeEnabled();
}
