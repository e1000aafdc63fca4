import { expect, test } from './persistent-browser.ts';
import { appIn, watch } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';
import { settledTop } from './settled-top.ts';

test('order and filters are stored per agent, not per ticket', async ({
  persistentContext,
  sandbox,
}) => {
  const page = await persistentContext.newPage();
  const noise = watch(page);
  const app = appIn(page, sandbox);

  const frame = await app.open();
  await frame.getByRole('button', { name: 'Replies 6' }).click();
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await expect(frame.getByRole('article').first()).toContainText('I was trying to print an email');
  // What is stored is stored after the page was drawn.
  await settledTop(frame.getByRole('article').first());

  const other = await app.open('ticket=3');
  await expect(other.getByRole('button', { name: /^Replies/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(other.getByRole('button', { name: /^Created/ })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  const again = await app.open();
  await expect(again.getByRole('status')).toHaveText('6 of 12 events');
  await expect(again.getByRole('article').first()).toContainText('I was trying to print an email');
  expect(noise).toEqual([]);
});

test('the attribution of quotations is stored for each kind of comment', async ({
  persistentContext,
  sandbox,
}) => {
  const page = await persistentContext.newPage();
  const app = appIn(page, sandbox);
  const openFirst = async () => {
    const frame = await app.open();
    await lazyPartsLoaded(frame);
    await frame.locator('[data-row="0"]').click();
    await frame.getByRole('button', { name: 'More actions' }).click();
    return frame.getByRole('menuitemcheckbox', { name: 'With name and subject' });
  };

  await (await openFirst()).click();
  await settledTop((await app.frame()).getByRole('article').first());
  const inPublicReplies = await openFirst();
  await expect(inPublicReplies).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Internal note' }).click();
  const frame = await app.frame();
  await expect(frame.getByRole('button', { name: 'Quote in internal note' })).toBeVisible();
  await frame.getByRole('button', { name: 'More actions' }).click();
  await expect(inPublicReplies).toHaveAttribute('aria-checked', 'false');
});

test('events since the last visit are unread', async ({ persistentContext, sandbox }) => {
  const page = await persistentContext.newPage();
  const noise = watch(page);
  const app = appIn(page, sandbox);
  const frame = await app.open('now=2026-11-20T15:00:00Z');
  await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
  await expect(frame.getByRole('button', { name: /^Unread/ })).toHaveCount(0);

  // The same ticket a day later, with newer events.
  const again = await app.open('now=2026-11-21T15:00:00Z');
  await expect(again.getByText('New', { exact: true })).toBeVisible();
  expect(noise).toEqual([]);
});
