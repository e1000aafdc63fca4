import { expect, test } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';

test.describe('long: 10,000 events · 500 conversations', () => {
  test('are loaded with five requests and rendered as few elements', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events · 500 conversations');
    await lazyPartsLoaded(frame);
    await app.answered();
    const paths = (await app.requests()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('side_conversations'))).toHaveLength(5);
    // Whose turn it is depends on roles, and for how long on business hours: two more requests.
    expect(paths.length).toBeLessThanOrEqual(7);
    await expect.poll(() => frame.getByRole('article').count()).toBeLessThan(60);
    const list = frame.getByRole('list', { name: 'Side conversation events' });
    // A few updates by one person are in one row.
    const size = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
    expect(size).toBeGreaterThan(9900);
    expect(size).toBeLessThan(10_000);
    await app.expectAccessible();
  });

  test('can be navigated to the end and back without losing the focus', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events · 500 conversations');
    const first = frame.getByRole('listitem').filter({ has: frame.locator('[data-row="0"]') });
    const size = Number(await first.getAttribute('aria-setsize'));
    const row = (index: number) => frame.locator(`[data-row="${index}"]`);
    await lazyPartsLoaded(frame);
    await row(0).focus();
    await app.page.keyboard.press('End');
    await expect(row(size - 1)).toBeFocused();
    await expect(row(size - 1)).toBeInViewport();
    await app.page.keyboard.press('k');
    await expect(row(size - 2)).toBeFocused();
    await app.page.keyboard.press('Home');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
    await expect(frame.locator('[data-row="0"]')).toBeInViewport();
  });

  test('scroll to the top when other types are selected', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events · 500 conversations');
    const scroller = frame.locator('main > div');
    await scroller.evaluate((element) => element.scrollTo(0, 50_000));
    await expect(frame.locator('[data-row="0"]')).not.toBeInViewport();
    await frame.getByRole('button', { name: 'Created 500' }).click();
    await expect(frame.locator('[data-row="0"]')).toBeInViewport();
    await expect(scroller).toHaveJSProperty('scrollTop', 0);
  });

  test('keep the focus on a row that is scrolled out of view', async ({ app }) => {
    const frame = await app.open('scenario=long');
    await expect(frame.getByRole('status')).toHaveText('10,000 events · 500 conversations');
    await frame.locator('[data-row="0"]').focus();
    await frame.locator('main > div').evaluate((scroller) => scroller.scrollTo(0, 50_000));
    await expect(frame.locator('[data-row="0"]')).not.toBeInViewport();
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
  });
});
