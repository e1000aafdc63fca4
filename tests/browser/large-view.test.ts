import { openLargeView } from './open-large-view.ts';
import { expect, test } from './sandbox-page.ts';
import { lazyPartsLoaded, openSearch } from './open-search.ts';
import { stopClock } from './stop-clock.ts';
import { runClockUntil } from './run-clock-until.ts';

test.describe('the large view', () => {
  test('shows the list and the conversation of the chosen message side by side', async ({
    app,
  }) => {
    const large = await openLargeView(app.page, await app.open());
    await expect(large.getByRole('status').first()).toHaveText('12 events · 3 conversations');
    const thread = large.getByRole('complementary', { name: 'Conversation' });
    await expect(thread.getByRole('heading', { level: 2 })).toHaveText(
      'Help, my printer is on fire!',
    );
    await expect(thread.locator('header')).toContainText('Email · Open');
    await expect(thread.locator('header')).toContainText('Maria Lopez');
    // Every event of the conversation, oldest first; the chosen one is open.
    await expect(thread.getByRole('article')).toHaveCount(5);
    const chosen = thread.locator('article', {
      has: large.locator('[aria-current=true]'),
    });
    await expect(chosen).toHaveCount(1);
    await expect(chosen).toContainText('return-label-20817.pdf');
    await large.locator('[data-row="1"]').click();
    await expect(thread.getByRole('heading', { level: 2 })).toHaveText(/Power supply/);
    await expect(chosen).toContainText('Johnny Agent');
    await app.page.keyboard.press('j');
    await expect(chosen).toContainText('Priya Nair');
    const gap = async () => {
      const [list, aside] = [
        await large.locator('main > div').last().boundingBox(),
        await thread.boundingBox(),
      ];
      return list && aside && aside.x - (list.x + list.width);
    };
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
  });

  test('opens other messages of the conversation in place, with the focus where it was', async ({
    app,
  }) => {
    const large = await openLargeView(app.page, await app.open());
    const thread = large.getByRole('complementary', { name: 'Conversation' });
    const first = thread.getByRole('article').first();
    await lazyPartsLoaded(large);
    await first.getByRole('button').first().focus();
    await app.page.keyboard.press('Enter');
    await expect(first.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
    await expect(first.getByRole('button').first()).toBeFocused();
    await expect(first.getByRole('button').first()).toHaveAttribute('aria-expanded', 'true');
    await expect(large.locator('[data-row][aria-current=true]')).toHaveAttribute('data-row', '0');
    await app.expectAccessible(large);
  });

  test('scrolls the conversation to the chosen message, and not the list', async ({ app }) => {
    const large = await openLargeView(app.page, await app.open('scenario=paged'));
    const thread = large.getByRole('complementary', { name: 'Conversation' });
    for (const row of [0, 5]) {
      await large.locator(`[data-row="${row}"]`).click();
      const chosen = thread.locator('article', {
        has: large.locator('[aria-current=true]'),
      });
      await expect(chosen.getByRole('button', { name: 'Copy', exact: true })).toBeInViewport();
    }
  });

  test('opens events below their rows where there is no room for two columns', async ({ app }) => {
    const large = await openLargeView(app.page, await app.open());
    await app.page.setViewportSize({ width: 400, height: 900 });
    await expect(large.getByRole('complementary')).toHaveCount(0);
    await expect.poll(() => large.evaluate(() => innerWidth)).toBe(320);
    await expect(large.getByRole('complementary')).toHaveCount(0);
    await large.locator('[data-row="0"]').click();
    const article = large.locator('[data-row="0"]').locator('xpath=ancestor::article');
    await expect(article.getByRole('button', { name: 'Copy', exact: true })).toBeInViewport();
    await expect(article).toContainText('return-label-20817.pdf');
    await app.expectAccessible(large);
    await app.page.setViewportSize({ width: 1366, height: 900 });
    await expect(large.getByRole('complementary')).toBeVisible();
    await app.page.setViewportSize({ width: 800, height: 900 });
    await expect.poll(() => large.evaluate(() => innerWidth)).toBe(640);
    await expect(large.getByRole('complementary')).toHaveCount(0);
  });

  test('keeps the chosen message open, with the focus, when the window becomes narrow and wide', async ({
    app,
  }) => {
    const { page } = app;
    const large = await openLargeView(page, await app.open());
    const row = large.locator('[data-row="10"]');
    const pane = large.getByRole('complementary');
    const copy = large.getByRole('button', { name: 'Copy', exact: true });
    await lazyPartsLoaded(large);
    await large.locator('[data-row="0"]').press('End');
    await row.click();
    await expect(row).toHaveAttribute('aria-current', 'true');
    await expect(pane).toBeVisible();
    await expect(pane.locator('[aria-current=true]')).toHaveCount(1);
    const name = await row.getAttribute('aria-label');

    await page.setViewportSize({ width: 800, height: 900 });
    await expect(pane).toHaveCount(0);
    await expect(row).toHaveAttribute('aria-expanded', 'true');
    await expect(row).toHaveAccessibleName(name ?? '');
    await expect(row).toBeFocused();
    await expect(copy).toBeInViewport();

    // What has the focus is removed with what was opened in the list, and then with the pane.
    await copy.focus();
    await page.setViewportSize({ width: 1366, height: 900 });
    await expect(pane).toBeVisible();
    await expect(row).toHaveAttribute('aria-current', 'true');
    await expect(copy).toHaveCount(1);
    await expect(row).toBeFocused();
    await pane.getByRole('button', { name: 'Copy', exact: true }).focus();
    await page.setViewportSize({ width: 800, height: 900 });
    await expect(copy).toBeInViewport();
    await expect(row).toBeFocused();

    // It stays closed once the agent has closed it.
    await row.press('Enter');
    await expect(copy).toHaveCount(0);
  });

  for (const [host, removesAlone] of [
    ['gives the focus back to the frame', false],
    ['focuses nothing', true],
  ] as const) {
    test(`gives the focus back to the menu when it is closed and the host ${host}`, async ({
      app,
    }) => {
      const { keyboard } = app.page;
      const frame = await app.open();
      const more = frame.getByRole('button', { name: 'More', exact: true });
      await expect(more).toBeEnabled();
      if (removesAlone)
        await app.page.evaluate(() => {
          HTMLDialogElement.prototype.close = () => undefined;
        });
      await more.focus();
      for (let times = 0; times < 2; times += 1) {
        await keyboard.press('Enter');
        await expect(frame.getByRole('menuitemradio', { name: 'Newest first' })).toBeFocused();
        await keyboard.press('l');
        await expect(frame.getByRole('menuitem', { name: 'Large view' })).toBeFocused();
        await keyboard.press('Enter');
        await expect(app.page.getByRole('button', { name: 'Close' })).toBeFocused();
        // An agent closes what is there, and not before the host has answered.
        const large = app.page.getByRole('dialog').frameLocator('iframe');
        await expect(large.getByRole('complementary')).toContainText('return-label-20817.pdf');
        await keyboard.press('Enter');
        await expect(app.page.getByRole('dialog')).toHaveCount(0);
        await expect(more).toBeFocused();
        await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
      }
    });
  }

  test('takes at most 80 % of the window', async ({ app }) => {
    await app.page.setViewportSize({ width: 1600, height: 1000 });
    await openLargeView(app.page, await app.open());
    const dialog = app.page.getByRole('dialog').locator('iframe');
    await expect.poll(() => dialog.boundingBox()).toMatchObject({ width: 1280, height: 800 });
  });

  test('keeps the opened message when a new one arrives', async ({ app }) => {
    const large = await openLargeView(app.page, await app.open());
    const chosen = large.locator('aside article', {
      has: large.locator('[aria-current=true]'),
    });
    await expect(chosen).toContainText('return-label-20817.pdf');
    const before = await chosen.locator('time').innerText();
    await app.page.evaluate(() => window.sandbox?.simulate('reply'));
    await expect(large.getByRole('status').first()).toHaveText('13 events · 3 conversations');
    await expect(chosen.locator('time')).toHaveText(before);
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
    await stopClock(app.page);
    const frame = await app.open('delay=invoke:7000');
    const more = frame.getByRole('button', { name: 'More', exact: true, disabled: false });
    await runClockUntil(app.page, more);
    await more.click();
    const item = frame.getByRole('menuitem', { name: 'Large view' });
    await runClockUntil(app.page, item);
    await item.click();
    await runClockUntil(app.page, frame.getByRole('alert'));
    await expect(frame.getByRole('alert')).toHaveText(
      'Zendesk is still opening the large view. Please wait.',
    );
    await runClockUntil(app.page, app.page.getByRole('dialog'));
    await expect(frame.getByRole('alert')).toHaveCount(0);
  });
});
