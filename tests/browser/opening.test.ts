import type { Frame, Locator } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';
import { listSettled } from './list-settled.ts';
import { settledBox } from './settled-box.ts';
import { settledTop } from './settled-top.ts';

/** Where an element is, relative to the visible part of what scrolls around it. In px; negative if it is above or below. */
async function roomAround(element: Locator): Promise<{ top: number; bottom: number }> {
  return element.evaluate((node) => {
    let scroller = node.parentElement;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement;
    if (!scroller) throw new Error('Nothing scrolls around the element.');
    const [box, view] = [node.getBoundingClientRect(), scroller.getBoundingClientRect()];
    return { top: Math.round(box.top - view.top), bottom: Math.round(view.bottom - box.bottom) };
  });
}

const articleOf = (frame: Frame, row: number) =>
  frame.locator(`[data-row="${row}"]`).locator('xpath=ancestor::article');

/** The last row that is wholly in view, once the frame has its height and the list is filled. */
async function lastVisibleRow(frame: Frame): Promise<number> {
  await listSettled(frame);
  const lastRow = () =>
    frame.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const visible = rows.filter((row) => row.getBoundingClientRect().bottom < innerHeight);
      return Number(visible.at(-1)?.dataset['row'] ?? -1);
    });
  let row = -1;
  const isSettled = async () => {
    const before = row;
    row = await lastRow();
    return row >= 4 && row === before;
  };
  await expect.poll(isSettled).toBe(true);
  return row;
}

/** The name of what has the focus, and whether it is within the visible part of the page. */
async function focused(frame: Frame): Promise<{ text: string; isInView: boolean }> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return {
      text: element === document.body ? 'body' : (element?.textContent ?? ''),
      isInView: top >= 0 && bottom <= innerHeight,
    };
  });
}

/** Shows the whole message of an opened event, and waits until its frame has grown. */
async function showWhole(article: Locator): Promise<void> {
  await article.getByRole('button', { name: 'Show whole message' }).press('Enter');
  await expect(article.getByRole('button', { name: 'Show less' })).toBeAttached();
  await expect
    .poll(async () => (await article.locator('iframe').boundingBox())?.height)
    .toBeGreaterThan(2000);
}

/** The whole frame is in the window. */
test.use({ viewport: { width: 1280, height: 1000 } });

test.describe('opening an event', () => {
  for (const width of [280, 320, 640]) {
    test(`at the bottom scrolls it into view at ${width} px`, async ({ app }) => {
      const frame = await app.open(`width=${width}`);
      const row = await lastVisibleRow(frame);
      const before = await roomAround(articleOf(frame, row));
      await frame.locator(`[data-row="${row}"]`).click();
      const article = articleOf(frame, row);
      await expect(article.getByRole('button', { name: 'More actions' })).toBeVisible();
      await expect(article.getByText('Details')).toBeInViewport();
      await expect.poll(() => roomAround(article)).toMatchObject({ bottom: 0 });
      await expect.poll(async () => (await roomAround(article)).top).toBeLessThan(before.top);
    });
  }

  test('with the keyboard scrolls it into view, and the focus stays on its row', async ({
    app,
  }) => {
    const frame = await app.open();
    const row = await lastVisibleRow(frame);
    await frame.locator(`[data-row="${row}"]`).focus();
    await app.page.keyboard.press('Enter');
    await expect(articleOf(frame, row).getByText('Details')).toBeInViewport();
    await expect(frame.locator(`[data-row="${row}"]`)).toBeFocused();
  });

  test('does not scroll if it is in view', async ({ app }) => {
    const frame = await app.open('scenario=turns');
    await frame.locator('[data-row="0"]').click();
    await expect(articleOf(frame, 0).getByText('Details')).toBeInViewport();
    // The message's own frame is loaded last.
    await settledTop(articleOf(frame, 0).getByText('Details'));
    await expect.poll(async () => (await roomAround(articleOf(frame, 0))).top).toBeGreaterThan(0);
  });

  test('of a message that is higher than the screen has its top at the top', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    await frame.locator('[data-row="0"]').click();
    const article = articleOf(frame, 0);
    await expect(article.getByRole('button', { name: 'Show whole message' })).toBeInViewport();
    await expect.poll(() => roomAround(article)).toMatchObject({ top: 0 });
    await app.expectAccessible();
  });

  test('stops to scroll when the agent scrolls', async ({ app }) => {
    const frame = await app.open('scenario=long-1000');
    await frame.locator('[data-row="3"]').click();
    await expect(articleOf(frame, 3).getByText('Details')).toBeInViewport();
    const scroller = frame.locator('main > div').last();
    await scroller.hover();
    await app.page.mouse.wheel(0, 300);
    await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200);
    // The frame shrinks and with it the list: the event is no longer moved.
    await settledTop(frame.locator('[data-row="3"]'));
    const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
    await app.page.locator('iframe:visible').evaluate((element) => {
      element.style.height = '500px';
    });
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(500);
    await settledBox(scroller);
    await expect(scroller).toHaveJSProperty('scrollTop', before);
  });
});

test.describe('the head of an opened event', () => {
  test('stays in view with who, when, and the actions', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    await frame.locator('[data-row="0"]').click();
    const article = articleOf(frame, 0);
    await showWhole(article);
    await frame
      .locator('main > div')
      .last()
      .evaluate((scroller) => {
        scroller.scrollTop += 5000;
      });
    await expect(article.getByRole('button', { name: 'Copy', exact: true })).toBeInViewport();
    await expect(article.locator('strong').last()).toBeInViewport();
    await expect(article.locator('strong').last()).toHaveText('Maria Lopez');
    await expect(article.locator('time').last()).toBeInViewport();
    await expect(article.locator('time').last()).toHaveText(/^\w+ \d+, \d{4}, \d+:\d\d:\d\d/);
    await app.expectAccessible();
  });

  for (const [width, locale] of [
    [280, 'de'],
    [320, 'en-us'],
    [280, 'ar'],
  ] as const) {
    test(`has a menu inside the page at ${width} px in ${locale}`, async ({ app }) => {
      const frame = await app.open(`width=${width}&locale=${locale}`);
      await frame.locator('[data-row="0"]').click();
      await articleOf(frame, 0).locator('button[aria-haspopup]').click();
      const menu = frame.getByRole('menu').filter({ visible: true });
      await expect(menu).toBeVisible();
      const room = () =>
        menu.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return Math.min(left, innerWidth - right);
        });
      await expect.poll(room).toBeGreaterThanOrEqual(0);
      await app.expectAccessible();
    });
  }
});

test.describe('a message that is higher than the screen', () => {
  test('is whole on request, and the focus stays in view', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    await frame.locator('[data-row="0"]').click();
    const article = articleOf(frame, 0);
    const message = article.locator('iframe');
    const toggle = article.getByRole('button', { name: 'Show whole message' });
    await expect(toggle).toBeInViewport();
    await toggle.focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => focused(frame)).toEqual({ text: 'Show less', isInView: true });
    await expect.poll(async () => (await message.boundingBox())?.height).toBeGreaterThan(2000);
    await expect
      .poll(() => article.evaluate((element) => element.getBoundingClientRect().bottom))
      .toBeGreaterThan(2000);
    await app.page.keyboard.press('Enter');
    await expect.poll(() => focused(frame)).toEqual({ text: 'Show whole message', isInView: true });
    await expect.poll(() => roomAround(article)).toMatchObject({ top: 0 });
  });

  test('is cut again at its end, and its event is shown from the beginning', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    await frame.locator('[data-row="0"]').click();
    const article = articleOf(frame, 0);
    await showWhole(article);
    await frame
      .locator('main > div')
      .last()
      .evaluate((scroller) => {
        scroller.scrollTop += 4000;
      });
    await article.getByRole('button', { name: 'Show less' }).press('Enter');
    await expect.poll(() => roomAround(article)).toMatchObject({ top: 0 });
  });

  test('stays whole after it was off screen', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    await frame.locator('[data-row="0"]').click();
    await showWhole(articleOf(frame, 0));
    await frame.locator('[data-row="0"]').focus();
    await app.page.keyboard.press('End');
    await expect(frame.locator('[data-row="7"]')).toBeFocused();
    await app.page.keyboard.press('Home');
    await expect(frame.locator('[data-row="0"]')).toBeFocused();
    await expect(articleOf(frame, 0).getByRole('button', { name: 'Show less' })).toBeVisible();
  });

  test('becomes whole if the focus goes beyond the cut', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    await frame.locator('[data-row="0"]').click();
    const article = articleOf(frame, 0);
    await article.getByRole('button', { name: 'Show whole message' }).focus();
    await app.page.keyboard.press('Shift+Tab');
    await expect(article.getByRole('button', { name: 'Show less' })).toBeVisible();
  });

  test('is not cut if it fits', async ({ app }) => {
    const frame = await app.open();
    await frame.locator('[data-row="0"]').click();
    await expect(
      articleOf(frame, 0).frameLocator('iframe').getByText('parcel 20817'),
    ).toBeAttached();
    await settledTop(articleOf(frame, 0).getByText('Details'));
    await expect(frame.getByRole('button', { name: 'Show whole message' })).toHaveCount(0);
  });
});
