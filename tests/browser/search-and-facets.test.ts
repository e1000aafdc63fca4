import type { Frame } from '@playwright/test';
import { openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';
import { listSettled } from './list-settled.ts';
import { settledBox } from './settled-box.ts';

const rows = (frame: Frame) => frame.getByRole('article');
const button = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true });

test.describe('search', () => {
  test('filters the list while typing, highlights the matches and counts them', async ({ app }) => {
    const frame = await app.open();
    const search = await openSearch(frame);
    await search.fill('PRINTER');
    await expect(frame.getByRole('status')).toHaveText('7 of 12 events');
    await expect(frame.getByText('1 of 7', { exact: true })).toBeVisible();
    for (const marked of await rows(frame).all()) {
      await expect(marked.locator('mark').first()).toHaveText(/printer/i);
    }
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test('accepts several words and quoted phrases, ignoring case and accents', async ({ app }) => {
    const frame = await app.open();
    const search = await openSearch(frame);
    await search.fill('burnt tomorrow');
    await expect(rows(frame)).toHaveCount(1);
    await search.fill('"burnt tomorrow"');
    await expect(frame.getByRole('heading', { name: 'No matching events' })).toBeVisible();
    await app.expectAccessible();
    await search.fill('"bürnt PRINTER tomorrow"');
    await expect(rows(frame)).toHaveCount(1);
  });

  test('finds people, addresses, attachments and changes', async ({ app }) => {
    const frame = await app.open();
    const search = await openSearch(frame);
    for (const [query, ...found] of [
      ['maria@acme-returns', /^Maria Lopez replied/],
      ['free this week', /^Johnny Agent renamed/, /^Johnny Agent created/],
      ['return-label-20817', /^Maria Lopez replied/],
    ] as const) {
      await search.fill(query);
      await expect(rows(frame)).toHaveCount(found.length);
      for (const name of found) await expect(frame.getByRole('article', { name })).toBeVisible();
    }
  });

  test('highlights the match in the opened message and in the preview', async ({ app }) => {
    const frame = await app.open();
    await (await openSearch(frame)).fill('refund goes out');
    await expect(rows(frame)).toHaveCount(1);
    await expect(rows(frame).locator('mark').first()).toHaveText('refund');
    await frame.locator('[data-row="0"]').click();
    const message = rows(frame).frameLocator('iframe');
    await expect(message.locator('mark')).toHaveText(['refund', 'goes', 'out']);
    await rows(frame).getByRole('button', { name: 'Plain text' }).click();
    await expect(rows(frame).locator('p mark').first()).toBeVisible();
  });

  test('steps through the matches, wraps around, and announces the position', async ({ app }) => {
    await app.page.setViewportSize({ width: 1280, height: 900 });
    const frame = await app.open();
    const search = await openSearch(frame);
    await search.fill('printer');
    const next = button(frame, 'Next match');
    const announced = frame.locator('[aria-live]:not([role])', { hasText: / of 7/ });
    await expect(next).toBeVisible();
    await expect(announced).toHaveCount(0);
    await next.click();
    await expect(announced).toHaveText('2 of 7');
    await button(frame, 'Previous match').click();
    await expect(announced).toHaveText('1 of 7');
    await button(frame, 'Previous match').click();
    await expect(announced).toHaveText('7 of 7');
    await expect(frame.locator('[data-row="6"]')).toBeInViewport();
    await next.click();
    await expect(announced).toHaveText('1 of 7');
    await expect(next).toBeFocused();
    await search.fill('nothing has this');
    await expect(frame.getByText('No matches', { exact: true })).toBeVisible();
  });

  test('leads into the list by ArrowDown, Enter, and Shift+Enter, and back by /', async ({
    app,
  }) => {
    const frame = await app.open();
    const { keyboard } = app.page;
    const search = await openSearch(frame);
    await expect(search).toBeFocused();
    await keyboard.type('printer');
    await expect(frame.getByText('1 of 7', { exact: true })).toBeVisible();
    await keyboard.press('ArrowDown');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
    await keyboard.press('j');
    await expect(frame.getByText('2 of 7', { exact: true })).toBeVisible();
    await keyboard.press('/');
    await expect(search).toBeFocused();
    await keyboard.press('Enter');
    await expect(frame.locator('[data-row="1"]')).toBeFocused();
    await keyboard.press('/');
    await keyboard.press('Shift+Enter');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
  });

  test('takes the place of the summary, and gives the focus back when it closes', async ({
    app,
  }) => {
    const frame = await app.open();
    const { keyboard } = app.page;
    const status = frame.getByRole('status');
    await expect(status).toHaveText('12 events · 3 conversations');
    await listSettled(frame);
    const summary = await status.boundingBox();
    await button(frame, 'Search').focus();
    await keyboard.press('Enter');
    const search = frame.getByRole('searchbox', { name: 'Search' });
    await expect(search).toBeFocused();
    // Not a number, and so not less, while one of the two has no place.
    const distance = async () =>
      Math.abs(((await search.boundingBox())?.x ?? Number.NaN) - (summary?.x ?? Number.NaN));
    await expect.poll(distance).toBeLessThan(3);
    await expect(button(frame, 'Close search')).toHaveAttribute('aria-expanded', 'true');
    await app.expectAccessible();

    await keyboard.type('printer');
    await keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await expect(status).toHaveText('12 events · 3 conversations');
    await keyboard.press('Escape');
    await expect(search).toHaveCount(0);
    await expect(button(frame, 'Search')).toBeFocused();

    await frame.locator('[data-row="1"]').focus();
    await keyboard.press('/');
    await expect(search).toBeFocused();
    await keyboard.press('Escape');
    await expect(frame.locator('[data-row="1"]')).toBeFocused();

    await keyboard.press('/');
    await button(frame, 'Close search').click();
    await expect(button(frame, 'Search')).toBeFocused();
  });

  test('has its box always open where there is room', async ({ app }) => {
    const frame = await app.open('width=640');
    await expect(frame.getByRole('searchbox')).toBeVisible();
    await expect(frame.getByRole('status')).toBeVisible();
    await expect(button(frame, 'Search')).toHaveCount(0);
    await frame.getByRole('searchbox').fill('printer');
    await expect
      .poll(async () => (await frame.locator('header').boundingBox())?.height)
      .toBeLessThanOrEqual(44);
    await frame.getByRole('searchbox').press('Escape');
    await frame.getByRole('searchbox').press('Escape');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
  });
});

test.describe('type chips', () => {
  test('have icons, and a check where they are pressed, and stay in place', async ({ app }) => {
    const frame = await app.open('width=320');
    const chip = frame.getByRole('button', { name: /^Replies/ });
    const icon = () => chip.locator('svg').innerHTML();
    await listSettled(frame);
    const before = await icon();
    const box = await settledBox(chip);
    expect(box.height).toBe(28);
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(icon).not.toBe(before);
    await expect.poll(() => settledBox(chip)).toEqual(box);
  });
});

test.describe('facets', () => {
  async function openPanel(frame: Frame) {
    const panel = frame.getByRole('dialog', { name: 'Filter' });
    await button(frame, 'Filter').click();
    await expect(panel).toBeVisible();
    return panel;
  }

  test('combine, and each option shows how many events it would leave', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await expect(panel.getByRole('group', { name: 'Channel' })).toContainText('Email 5');
    await app.expectAccessible();
    await panel.getByText('Slack').click();
    await expect(frame.getByRole('status')).toHaveText('4 of 12 events');
    await expect(panel.getByRole('group', { name: 'Channel' })).toContainText('Email 5');
    await expect(panel.getByRole('group', { name: 'Person' })).toContainText('Maria Lopez 0');
    await expect(frame.getByRole('button', { name: 'Created 1' })).toBeVisible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test('are shown as tags that can be removed one by one or all at once', async ({ app }) => {
    const frame = await app.open();
    const { keyboard } = app.page;
    const panel = await openPanel(frame);
    await panel.getByText('Slack').click();
    await panel.getByText('Child ticket').click();
    await panel.getByText('Today').click();
    await panel.getByRole('button', { name: 'Done' }).click();
    await expect(button(frame, 'Filter, 3 active filters')).toBeFocused();
    const tags = frame.getByRole('list', { name: 'Active filters' });
    await expect(tags).toContainText('Slack');
    await expect(tags).toContainText('Today');

    // By Tab alone, from the last button before the tags.
    const remove = (name: string) => tags.getByRole('button', { name: `Remove filter: ${name}` });
    const size = async () => {
      const { width = 0, height = 0 } = (await remove('Slack').boundingBox()) ?? {};
      return Math.min(width, height);
    };
    await expect.poll(size).toBeGreaterThanOrEqual(24);
    // It leaves the room of the tag to its text.
    const isCut = () =>
      tags.getByText('Slack').evaluate((text) => text.scrollWidth > text.clientWidth + 1);
    await expect.poll(isCut).toBe(false);
    await tags.getByRole('button', { name: 'Clear filters' }).focus();
    await keyboard.press('Shift+Tab');
    await expect(remove('Today')).toBeFocused();
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await expect(remove('Slack')).toBeFocused();
    await keyboard.press('Enter');
    await expect(tags).not.toContainText('Slack');
    await expect(remove('Child ticket')).toBeFocused();
    await keyboard.press('Space');
    await expect(remove('Today')).toBeFocused();
    await keyboard.press('Space');
    await expect(tags).toHaveCount(0);
    // Without a tag, the focus is not lost.
    await expect(button(frame, 'Filter')).toBeFocused();

    await button(frame, 'Filter').click();
    await panel.getByText('Slack').click();
    await keyboard.press('Escape');
    await frame.getByRole('button', { name: /^Created/ }).click();
    await tags.getByRole('button', { name: 'Clear filters' }).click();
    await expect(tags).toHaveCount(0);
    await expect(button(frame, 'Filter')).toBeFocused();
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

  test('float over the list and take no room, inside the frame, with what closes them', async ({
    app,
  }) => {
    const frame = await app.open('scenario=turns&width=320');
    const row = rows(frame).first();
    await listSettled(frame);
    const before = await settledBox(row);
    const panel = await openPanel(frame);
    await panel
      .getByRole('group', { name: 'Conversation' })
      .getByRole('button', { name: /more options$/ })
      .click();
    await expect.poll(() => settledBox(row)).toEqual(before);
    const room = () =>
      panel.evaluate((element) => {
        const box = element.parentElement?.parentElement?.getBoundingClientRect();
        return box && Math.min(box.left, innerWidth - box.right, innerHeight - box.bottom);
      });
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    await expect(panel.getByRole('button', { name: 'Done' })).toBeInViewport();
    await expect(panel.locator('legend').first()).toHaveText('Date');
  });

  test('have two columns where there is room', async ({ app }) => {
    for (const [width, columns] of [
      [320, 1],
      [640, 2],
    ] as const) {
      const frame = await app.open(`width=${width}`);
      const panel = await openPanel(frame);
      await expect(panel.locator('fieldset').first()).toBeVisible();
      const columnCount = () =>
        panel
          .locator('fieldset')
          .evaluateAll(
            (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().left))).size,
          );
      await expect.poll(columnCount).toBe(columns);
    }
  });

  test('accept any range of dates', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await panel.getByText('Custom range').click();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await panel.getByLabel('From', { exact: true }).fill('2018-11-01');
    await panel.getByLabel('To', { exact: true }).fill('2018-11-30');
    await expect(frame.getByRole('status')).toHaveText('3 of 12 events');
    await expect(frame.getByRole('list', { name: 'Active filters' })).toContainText(
      'Nov 1, 2018 – Nov 30, 2018',
    );
  });

  test('work by keyboard, and Escape closes the panel', async ({ app }) => {
    const frame = await app.open();
    const panel = await openPanel(frame);
    await expect(panel.getByRole('radio', { name: /^Any date/ })).toBeFocused();
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Space');
    await expect(frame.getByRole('list', { name: 'Active filters' })).toBeAttached();
    await app.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(button(frame, 'Filter, 1 active filter')).toBeFocused();
  });

  test('close the panel by a press outside or when the focus leaves it, and never lose the focus', async ({
    app,
  }) => {
    const frame = await app.open('width=320');
    const panel = await openPanel(frame);
    // On nothing that can take the focus.
    await frame.getByRole('status').click();
    await expect(panel).toBeHidden();
    await expect(button(frame, 'Filter')).toBeFocused();

    await openPanel(frame);
    await button(frame, 'Search').click();
    await expect(panel).toBeHidden();
    await expect(frame.getByRole('searchbox')).toBeFocused();

    await openPanel(frame);
    await panel.getByRole('checkbox').last().focus();
    await app.page.keyboard.press('Tab');
    await expect(panel).toBeHidden();
    await expect
      .poll(() => frame.evaluate(() => document.activeElement === document.body))
      .toBe(false);

    await openPanel(frame);
    await button(frame, 'Filter').click();
    await expect(panel).toBeHidden();
    await expect(button(frame, 'Filter')).toBeFocused();
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
  await expect(
    frame.getByText('Johnny Agent, printers@example.com, and Maria Lopez'),
  ).toBeVisible();
  await app.expectAccessible();
});
