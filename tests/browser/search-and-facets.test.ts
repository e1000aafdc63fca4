import type { Frame } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';

const rows = (frame: Frame) => frame.getByRole('article');
const search = (frame: Frame) => frame.getByRole('searchbox', { name: 'Search' });

test.describe('search', () => {
  test('filters the list while typing, highlights the matches and counts them', async ({ app }) => {
    const frame = await app.open();
    await search(frame).fill('PRINTER');
    await expect(frame.getByRole('status')).toHaveText('7 of 12 events · 3 conversations');
    await expect(frame.getByText('1/7')).toBeVisible();
    for (const marked of await rows(frame).all()) {
      await expect(marked.locator('mark').first()).toHaveText(/printer/i);
    }
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test('accepts several words and quoted phrases, ignoring case and accents', async ({ app }) => {
    const frame = await app.open();
    await search(frame).fill('burnt tomorrow');
    await expect(rows(frame)).toHaveCount(1);
    await search(frame).fill('"burnt tomorrow"');
    await expect(frame.getByRole('heading', { name: 'No matching events' })).toBeVisible();
    await app.expectAccessible();
    await search(frame).fill('"bürnt PRINTER tomorrow"');
    await expect(rows(frame)).toHaveCount(1);
  });

  test('finds people, addresses, attachments and changes', async ({ app }) => {
    const frame = await app.open();
    for (const [query, count] of [
      ['maria@acme-returns', 5],
      ['return-label-20817', 1],
      ['free this week', 2],
    ] as const) {
      await search(frame).fill(query);
      await expect(rows(frame).first()).toBeVisible();
      expect(await rows(frame).count()).toBeGreaterThanOrEqual(1);
      expect(await rows(frame).count()).toBeLessThanOrEqual(count);
    }
  });

  test('highlights the match in the opened message and in the preview', async ({ app }) => {
    const frame = await app.open();
    await search(frame).fill('refund goes out');
    await expect(rows(frame)).toHaveCount(1);
    await expect(rows(frame).locator('mark').first()).toHaveText('refund');
    await frame.locator('[data-row="0"]').click();
    const message = rows(frame).frameLocator('iframe');
    await expect(message.locator('mark')).toHaveText(['refund', 'goes', 'out']);
    await rows(frame).getByRole('button', { name: 'Plain text' }).click();
    await expect(rows(frame).locator('p mark').first()).toBeVisible();
  });

  test('moves to the next and the previous match by Enter and by button, wrapping around', async ({
    app,
  }) => {
    const frame = await app.open();
    await app.page.keyboard.press('Tab');
    await frame.locator('[data-row="0"]').focus();
    await app.page.keyboard.press('/');
    await expect(search(frame)).toBeFocused();
    await app.page.keyboard.type('printer');
    await app.page.keyboard.press('Enter');
    await expect(frame.getByText('2/7')).toBeVisible();
    await app.page.keyboard.press('Shift+Enter');
    await app.page.keyboard.press('Shift+Enter');
    await expect(frame.getByText('7/7')).toBeVisible();
    await expect(search(frame)).toBeFocused();
    await frame.getByRole('button', { name: 'Next match' }).click();
    await expect(frame.getByText('1/7')).toBeVisible();
    await search(frame).focus();
    await app.page.keyboard.press('Escape');
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await app.page.keyboard.press('Escape');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
  });
});

test.describe('facets', () => {
  async function openPanel(frame: Frame) {
    await frame.getByRole('button', { name: 'Filter', exact: true }).click();
    return frame.getByRole('region', { name: 'Filter' });
  }

  test('combine, and each option shows how many events it would leave', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await expect(panel.getByRole('group', { name: 'Channel' })).toContainText('Email 5');
    await app.expectAccessible();
    await panel.getByText('Slack').click();
    await expect(frame.getByRole('status')).toHaveText('4 of 12 events · 3 conversations');
    await expect(panel.getByRole('group', { name: 'Channel' })).toContainText('Email 5');
    await expect(panel.getByRole('group', { name: 'Person' })).toContainText('Maria Lopez 0');
    await expect(frame.getByRole('button', { name: 'Created 1' })).toBeVisible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test('are shown as tags that can be removed one by one or all at once', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await panel.getByText('Slack').click();
    await panel.getByText('Child ticket').click();
    await panel.getByText('Today').click();
    const tags = frame.getByRole('list', { name: 'Active filters' });
    await expect(tags).toContainText('Slack');
    await expect(tags).toContainText('Today');
    await tags.getByRole('button', { name: 'Remove filter: Slack' }).click();
    await expect(tags).not.toContainText('Slack');
    // The focused button was removed, but the focus is not lost.
    await expect(frame.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
    await frame.getByRole('button', { name: /^Created/ }).click();
    await tags.getByRole('button', { name: 'Clear filters' }).click();
    await expect(tags).toHaveCount(0);
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
  });

  test('show more options on demand and move the focus to the first of them', async ({ app }) => {
    const frame = await app.open('scenario=turns');
    const panel = await openPanel(frame);
    const conversations = panel.getByRole('group', { name: 'Conversation' });
    await expect(conversations.getByRole('checkbox')).toHaveCount(5);
    await conversations.getByRole('button', { name: '9 more options' }).click();
    await expect(conversations.getByRole('checkbox')).toHaveCount(14);
    await expect(conversations.getByRole('checkbox').nth(5)).toBeFocused();
  });

  test('leave room for the list, also if many are selected', async ({ app }) => {
    const frame = await app.open('scenario=turns&width=320');
    const panel = await openPanel(frame);
    const conversations = panel.getByRole('group', { name: 'Conversation' });
    await conversations.getByRole('button', { name: '9 more options' }).click();
    for (let index = 0; index < 6; index += 1)
      await conversations.getByRole('checkbox').nth(index).press('Space');
    const list = frame.locator('main > div').last();
    expect((await list.boundingBox())?.height).toBeGreaterThanOrEqual(160);
    await frame.getByRole('article').first().scrollIntoViewIfNeeded();
    await expect(frame.getByRole('article').first()).toBeInViewport();
  });

  test('accept any range of dates', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await panel.getByText('Custom range').click();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await panel.getByLabel('From', { exact: true }).fill('2018-11-01');
    await panel.getByLabel('To', { exact: true }).fill('2018-11-30');
    await expect(frame.getByRole('status')).toHaveText('3 of 12 events · 3 conversations');
    await expect(frame.getByRole('list', { name: 'Active filters' })).toContainText(
      'Nov 1, 2018 – Nov 30, 2018',
    );
  });

  test('work by keyboard, and Escape closes the panel', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await expect(panel.getByRole('checkbox').first()).toBeFocused();
    await app.page.keyboard.press('Space');
    await expect(frame.getByRole('list', { name: 'Active filters' })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(frame.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
  });
});

test('the list can be grouped by conversation, with state, turn, count and people', async ({
  app,
}) => {
  const frame = await app.open();
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'By conversation' }).click();
  const headings = frame.getByRole('heading', { level: 2 });
  await expect(headings.first()).toContainText('Help, my printer is on fire!');
  await expect(frame.getByText('Open · Your turn · 5 events')).toBeVisible();
  await expect(frame.getByText('Johnny Agent, printers@example.com, Maria Lopez')).toBeVisible();
  await app.expectAccessible();
});
