import type { Frame, Page } from '@playwright/test';
import { openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';

/** The frame of the modal that is open. */
async function modalFrame(page: Page): Promise<Frame> {
  const element = await page.getByRole('dialog').locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('There is no modal.');
  await frame.waitForURL(/\/modal\.html/);
  return frame;
}

async function openLargeView(page: Page, frame: Frame): Promise<Frame> {
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name: 'Large view' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return modalFrame(page);
}

test.describe('the large view', () => {
  test('shows the list and the opened message side by side', async ({ app }) => {
    const large = await openLargeView(app.page, await app.open());
    await expect(large.getByRole('status').first()).toHaveText('12 events · 3 conversations');
    const opened = large.getByRole('complementary', { name: 'Opened event' });
    await expect(opened).toContainText('Maria Lopez replied');
    await expect(opened).toContainText('return-label-20817.pdf');
    await large.locator('[data-row="1"]').click();
    await expect(opened).toContainText('Johnny Agent replied');
    await app.page.keyboard.press('j');
    await expect(opened).toContainText('Priya Nair replied');
    const [list, aside] = [await large.locator('main').boundingBox(), await opened.boundingBox()];
    expect(list && aside && aside.x >= list.x + list.width).toBe(true);
  });

  test('takes at most 80 % of the window', async ({ app }) => {
    await app.page.setViewportSize({ width: 1600, height: 1000 });
    await openLargeView(app.page, await app.open());
    const box = await app.page.getByRole('dialog').locator('iframe').boundingBox();
    expect(box).toMatchObject({ width: 1280, height: 800 });
  });

  test('keeps the opened message when a new one arrives', async ({ app }) => {
    const large = await openLargeView(app.page, await app.open());
    const opened = large.getByRole('complementary', { name: 'Opened event' });
    await expect(opened).toContainText('Maria Lopez replied');
    const before = await opened.locator('header').innerText();
    await app.page.evaluate(() => window.sandbox?.simulate('reply'));
    await expect(large.getByRole('status').first()).toHaveText('13 events · 3 conversations');
    expect(await opened.locator('header').innerText()).toBe(before);
  });

  test('inherits search, filters, order and grouping', async ({ app }) => {
    const frame = await app.open();
    await frame.getByRole('button', { name: 'Replies 6' }).click();
    await (await openSearch(frame)).fill('printer');
    await expect(frame.getByRole('status').first()).toHaveText('3 of 12 events');
    const large = await openLargeView(app.page, frame);
    await expect(large.getByRole('status').first()).toHaveText('3 of 12 events');
    await expect(large.getByRole('searchbox', { name: 'Search' })).toHaveValue('printer');
    await expect(large.getByRole('button', { name: 'Replies 3' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await large.getByRole('button', { name: 'More', exact: true }).click();
    await expect(large.getByRole('menuitem', { name: 'Large view' })).toHaveCount(0);
  });

  for (const display of ['theme=light', 'theme=dark&locale=ar']) {
    test(`is accessible with ${display}`, async ({ app }) => {
      const large = await openLargeView(app.page, await app.open(display));
      await expect(large.getByRole('complementary')).toContainText('return-label-20817.pdf');
      await app.expectAccessible(large);
    });
  }

  test('may open late', async ({ app }) => {
    await app.page.clock.install();
    const frame = await app.open('delay=invoke:7000');
    await app.page.clock.runFor(1000);
    await frame.getByRole('button', { name: 'More', exact: true }).click();
    await frame.getByRole('menuitem', { name: 'Large view' }).click();
    await app.page.clock.runFor(6000);
    await expect(frame.getByRole('alert')).toHaveText(
      'Zendesk is still opening the large view. Please wait.',
    );
    await app.page.clock.runFor(2000);
    await expect(frame.getByRole('alert')).toHaveCount(0);
    await expect(app.page.getByRole('dialog')).toBeVisible();
  });
});
