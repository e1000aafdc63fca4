import type { Frame, Locator } from '@playwright/test';
import { LONGEST_WAITING } from '../../sandbox/scenarios/reply-conversations.ts';
import { openLargeView } from './open-large-view.ts';
import { replyFromStrip, row } from './reply-composer.ts';
import { expect, test } from './sandbox-page.ts';

/** The composer in any language. */
function composer(frame: Frame): Locator {
  return frame.locator('section').filter({ has: frame.locator('textarea') });
}

/** Nothing is wider than the frame, and no part of the composer is cut off. */
async function expectToFit(frame: Frame): Promise<void> {
  const overflow = () =>
    frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(overflow).toBeLessThanOrEqual(0);
  const partsOutside = () =>
    composer(frame).evaluate((region) => {
      const outer = region.getBoundingClientRect();
      const parts = [...region.querySelectorAll('button, input, textarea, p, label, li')];
      const outside = parts.filter((part) => {
        const { left, right } = part.getBoundingClientRect();
        return right - left > 1 && (left < outer.left - 1 || right > outer.right + 1);
      });
      return outside.map((part) => part.outerHTML.slice(0, 120));
    });
  await expect.poll(partsOutside).toEqual([]);
}

for (const display of [
  'width=280&locale=de',
  'width=280&theme=dark',
  'width=280&locale=ar-xb',
  'width=640',
  'width=640&theme=dark&locale=ar-xb',
]) {
  test(`the composer fits and is accessible with ${display}`, async ({ app }) => {
    const frame = await app.open(`scenario=reply-closed-ticket&${display}`);
    // The first message of a day: axe would miss the heading of a day that is scrolled away.
    await row(frame, 'please tell us the purchase price').locator('[data-row]').click();
    await frame.locator('[data-reply]').click();
    const region = composer(frame);
    await expect(region.locator('textarea')).toBeFocused();
    await expect(region.getByRole('listitem')).toHaveCount(2);
    await expectFitsAndAccessible();

    // With everything that it can say.
    await region.locator('textarea').fill('W'.repeat(200));
    await region.locator('input[type="text"]').fill(`${'long'.repeat(12)}@partner.example`);
    await region.locator('input[type="text"]').press('Enter');
    await expect(region.locator('[data-choice] button')).toHaveCount(2);
    await expectFitsAndAccessible();
    await region.locator('button').last().click();
    await expect(region.getByRole('alertdialog')).toBeVisible();
    await expectFitsAndAccessible();

    async function expectFitsAndAccessible(): Promise<void> {
      await expectToFit(frame);
      // Axe would measure what a head that stays in view covers half.
      await frame.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('*'))
          if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
      });
      await app.expectAccessible();
    }
  });
}

test('the composer fits and is accessible in the dark large view', async ({ app }) => {
  await app.page.setViewportSize({ width: 1280, height: 800 });
  const frame = await app.open('scenario=reply-closed-ticket&theme=dark');
  const large = await openLargeView(app.page, frame);
  await replyFromStrip(large, LONGEST_WAITING);
  await expectToFit(large);
  await app.expectAccessible(large);
});
