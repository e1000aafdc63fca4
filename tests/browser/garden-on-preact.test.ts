import type { Locator } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';

/** Places where Garden depends on details of React that Preact does not have. */
test.describe('Garden on Preact', () => {
  test('opens a menu next to its button, not in the corner of the page', async ({ app }) => {
    const frame = await app.open();
    const button = frame.getByRole('button', { name: 'More', exact: true });
    await button.click();
    await expectBeside(button, frame.getByRole('menu'));
    await app.expectAccessible();
  });

  test('handles keys pressed right after a menu opens', async ({ app }) => {
    const frame = await app.open();
    const button = frame.getByRole('button', { name: 'More', exact: true });
    await expect(button).toBeEnabled();
    await button.focus();
    // In a single task, so that no frame is painted between the keys.
    await frame.evaluate(() => {
      const press = (key: string) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      return (async () => {
        press('ArrowDown');
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        press('ArrowDown');
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
        press('Enter');
      })();
    });
    await expect(frame.getByRole('article').first()).toHaveAccessibleName(
      /created the conversation/,
    );
  });

  test('forwards the ref of a tooltip’s child, such as the button of the menu', async ({ app }) => {
    const frame = await app.open();
    const button = frame.getByRole('button', { name: 'More', exact: true });
    await button.hover();
    await expect(frame.getByRole('tooltip', { name: 'More', exact: true })).toBeVisible();
    await button.click();
    await expectBeside(button, frame.getByRole('menu'));
    await app.page.keyboard.press('Escape');
    await expect(frame.getByRole('menu')).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('gives links the attributes that Garden’s types omit', async ({ app }) => {
    const frame = await app.open();
    await frame.locator('[data-row="0"]').click();
    const link = frame.getByRole('link', { name: 'return-label-20817.pdf' });
    await expect(link).toHaveAttribute('href', /^https?:/);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });
});

/** Expects the menu below its button, aligned at the end. */
async function expectBeside(button: Locator, menu: Locator): Promise<void> {
  await expect(menu).toBeVisible();
  const distance = async () => {
    const [trigger, opened] = [await button.boundingBox(), await menu.boundingBox()];
    // Not a number, and so not less, while one of the two has no place.
    if (!trigger || !opened) return Number.NaN;
    return Math.max(
      Math.abs(opened.y - (trigger.y + trigger.height)),
      Math.abs(opened.x + opened.width - (trigger.x + trigger.width)),
    );
  };
  await expect.poll(distance).toBeLessThan(12);
}
