import { expect, test } from './sandbox-page.ts';

test.describe('long: 10,000 events in 500 conversations', () => {
  test('are all there with five requests, and few of them are elements', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events in 500 conversations', {
      timeout: 20_000,
    });
    const paths = (await app.requests()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('side_conversations'))).toHaveLength(5);
    // Whose turn it is hangs on who is an agent: one request for all of them.
    expect(paths.length).toBeLessThanOrEqual(6);
    expect(await frame.getByRole('article').count()).toBeLessThan(60);
    const list = frame.getByRole('list', { name: 'Side conversation events' });
    await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '10000');
    await app.expectAccessible();
  });

  test('can be walked to the last and back without losing the focus', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events in 500 conversations', {
      timeout: 20_000,
    });
    await frame.locator('[data-row="0"]').focus();
    await app.page.keyboard.press('End');
    await expect(frame.locator('[data-row="9999"]')).toBeFocused();
    await expect(frame.locator('[data-row="9999"]')).toBeInViewport();
    await app.page.keyboard.press('k');
    await expect(frame.locator('[data-row="9998"]')).toBeFocused();
    await app.page.keyboard.press('Home');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
    await expect(frame.locator('[data-row="0"]')).toBeInViewport();
  });

  test('begin at the top again when other types are asked for', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events in 500 conversations', {
      timeout: 20_000,
    });
    const scroller = frame.locator('main > div');
    await scroller.evaluate((element) => element.scrollTo(0, 50_000));
    await expect(frame.locator('[data-row="0"]')).not.toBeInViewport();
    await frame.getByRole('button', { name: 'Created 500' }).click();
    await expect(frame.locator('[data-row="0"]')).toBeInViewport();
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0);
  });

  test('keep the focused row when it is scrolled away', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events in 500 conversations', {
      timeout: 20_000,
    });
    await frame.locator('[data-row="0"]').focus();
    await frame.locator('main > div').evaluate((scroller) => scroller.scrollTo(0, 50_000));
    await expect(frame.locator('[data-row="0"]')).not.toBeInViewport();
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
  });
});
