import { expect, test } from './persistent-browser.ts';
import { appIn, watch } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';
import { settledTop } from './settled-top.ts';
import { choose, head, rows } from './waiting-groups.ts';

/** With the same start, the messages have the same dates in each page. */
const TURNS = 'scenario=turns&now=2026-11-20T15:00:00Z';

test('unfolded groups stay unfolded', async ({ persistentContext, sandbox }) => {
  const app = appIn(await persistentContext.newPage(), sandbox);
  const frame = await app.open(TURNS);
  await head(frame, 'Their turn').click();
  await expect(rows(frame, 'Their turn')).toHaveCount(5);
  // What is stored is stored after the page was drawn.
  await settledTop(frame.getByRole('article').first());
  const again = await app.open(TURNS);
  await expect(rows(again, 'Their turn')).toHaveCount(5);
  await expect(head(again, 'Your turn')).toHaveAttribute('aria-expanded', 'false');
});

test('a conversation that needs no reply is set aside on all pages, by keyboard, and back', async ({
  persistentContext,
  sandbox,
}) => {
  const other = appIn(await persistentContext.newPage(), sandbox);
  const otherFrame = await other.open(TURNS);
  await expect(head(otherFrame, 'Your turn')).toHaveText(/^Your turn\s*8/);
  const page = await persistentContext.newPage();
  const noise = watch(page);
  const app = appIn(page, sandbox);
  const frame = await app.open(TURNS);

  await lazyPartsLoaded(frame);
  await head(frame, 'Your turn').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(rows(frame, 'Your turn').first().getByRole('button').first()).toBeFocused();
  await expect(frame.getByRole('button', { name: /^Actions for .*Claim/ })).toBeEnabled();
  await expect(frame.getByRole('button', { name: /^Reply to .*Claim/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('menuitem', { name: 'Mark as done' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(frame.getByRole('menuitem', { name: 'Show only this' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(rows(frame, 'Your turn').first()).toContainText(
    /Claim 55-2093.* needs no reply until the next message/,
  );
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*7/);
  await expect(head(frame, 'Set aside')).toHaveText(/^Set aside\s*1$/);
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(frame.getByRole('button', { name: 'Dismiss' })).toBeFocused();
  await page.keyboard.press('Tab');
  const next = frame.getByRole('button', { name: /Which dock/ }).first();
  await expect(next).toBeFocused();
  await expect(head(otherFrame, 'Your turn')).toHaveText(/^Your turn\s*7/);
  await app.expectAccessible();

  await frame.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rows(frame, 'Your turn').first().getByRole('button').first()).toBeFocused();
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*8/);
  await expect(head(otherFrame, 'Your turn')).toHaveText(/^Your turn\s*8/);
  expect(noise).toEqual([]);
});

test('a conversation that was set aside can be moved back', async ({
  persistentContext,
  sandbox,
}) => {
  const app = appIn(await persistentContext.newPage(), sandbox);
  const frame = await app.open(TURNS);
  await head(frame, 'Their turn').click();
  await choose(frame, /Recording of the unloading camera/, 'Snooze until next week');
  await expect(head(frame, 'Their turn')).toHaveText(/^Their turn\s*4/);

  const again = await app.open(TURNS);
  await head(again, 'Set aside').click();
  await expect(rows(again, 'Set aside')).toContainText(/Snoozed until Monday/);
  await app.expectAccessible();
  await again.getByRole('button', { name: /^Move back/ }).click();
  await expect(head(again, 'Their turn')).toHaveText(/^Their turn\s*5/);
  await expect(head(again, 'Set aside')).toHaveCount(0);
});
