import { expect, test } from './sandbox-page.ts';
import { listLoaded } from './list-settled.ts';
import { lazyPartsLoaded } from './open-search.ts';

test.describe('awkward', () => {
  test('counts every event, unknown types included', async ({ app }) => {
    const frame = await app.open('scenario=awkward');
    await expect(frame.getByRole('status')).toHaveText('102 events · 8 conversations');
    await frame.getByRole('button', { name: 'Other 5' }).click();
    await expect(frame.getByRole('article')).toHaveCount(5);
    await expect(frame.getByRole('button', { name: /add-entity/ })).toHaveCount(1);
    await app.expectAccessible();
  });

  test('can open every row', async ({ app }) => {
    test.slow();
    const frame = await app.open('scenario=awkward');
    await lazyPartsLoaded(frame);
    await listLoaded(frame);
    // The page asks for new events each minute, which would change the rows of a slow test. In the background, it does not.
    await app.page.evaluate(() => window.sandbox?.fire('app.deactivated'));
    for (let index = 0; index < 102; index += 1) {
      const row = frame.locator(`[data-row="${index}"]`);
      await row.focus();
      await app.page.keyboard.press('Enter');
      await expect(row).toHaveAttribute('aria-expanded', 'true');
      await expect(
        row.locator('xpath=ancestor::article').getByRole('button', { name: 'Details' }),
      ).toBeVisible();
      const problemsOf = (rowIndex: number) => {
        const article = document.querySelector(`[data-row="${rowIndex}"]`)?.closest('article');
        const width = document.documentElement.clientWidth;
        const isCut = (element: Element) => {
          for (let one = element.parentElement; one && one !== article; one = one.parentElement)
            if (getComputedStyle(one).textOverflow === 'ellipsis') return true;
          return false;
        };
        return {
          overflow: [...(article?.querySelectorAll('*') ?? [])]
            .filter(
              (element) =>
                !element.closest('[role="tooltip"], pre') &&
                // A line that is cut off ends within its parent.
                !isCut(element) &&
                element.getBoundingClientRect().right > width + 1,
            )
            .map((element) => element.outerHTML.slice(0, 120)),
          empty: (article?.querySelector('button')?.getAttribute('aria-label') ?? '').trim() === '',
        };
      };
      await expect
        .poll(() => frame.evaluate(problemsOf, index))
        .toEqual({ overflow: [], empty: false });
      await app.page.keyboard.press('Enter');
      await app.page.keyboard.press('j');
    }
    await expect(frame.locator('[data-row="101"]')).toBeFocused();
  });

  test('runs no code of a message', async ({ app }) => {
    const frame = await app.open('scenario=awkward');
    await expect(frame.getByRole('article').first()).toBeVisible();
    await lazyPartsLoaded(frame);
    await app.answered();
    await expect.poll(() => app.page.evaluate(() => 'hostile' in window)).toBe(false);
    await expect.poll(() => frame.evaluate(() => 'hostile' in window)).toBe(false);
  });
});
