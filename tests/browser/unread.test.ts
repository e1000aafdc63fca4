import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import { announcements, recordAnnouncements } from './announcements.ts';
import { openLargeView } from './open-large-view.ts';
import { expect as expectStored, test as testStored } from './persistent-browser.ts';
import { runClockUntilTrue } from './run-clock-until.ts';
import { appIn, expect, type SandboxPage, test } from './sandbox-page.ts';
import { settledBox } from './settled-box.ts';
import { settledTop } from './settled-top.ts';
import { stopClock } from './stop-clock.ts';

/** The rows of unread events. Their dots say nothing to screen readers, but their names do. */
function unreadRows(frame: Frame | FrameLocator): Locator {
  return frame.getByRole('button', { name: /^Unread/ });
}

function pill(frame: Frame, count: number): Locator {
  const name = count === 1 ? '1 new event' : `${count} new events`;
  return frame.getByRole('button', { name });
}

/** The scroll container of the list. */
function scroller(frame: Frame): Locator {
  return frame.locator('main > div').last();
}

function scrollTo(frame: Frame, top: number): Promise<void> {
  return scroller(frame).evaluate((element, to) => element.scrollTo(0, to), top);
}

/** Runs the page's clock in steps of half a second until a check passes. */
function runUntil(page: Page, check: () => Promise<boolean>): Promise<void> {
  return runClockUntilTrue(page, check, 500);
}

async function runUntilCount(page: Page, locator: Locator, count: number): Promise<void> {
  await runUntil(page, async () => (await locator.count()) === count);
}

function runUntilSummary(page: Page, frame: Frame, text: string): Promise<void> {
  const summary = frame.getByRole('status').filter({ hasText: text });
  return runUntil(page, async () => (await summary.count()) > 0);
}

/** Opens a ticket of 12 events with a clock that stands still. */
async function open(app: SandboxPage, query = ''): Promise<Frame> {
  await stopClock(app.page);
  const frame = await app.open(query);
  await runUntilSummary(app.page, frame, '12 events · 3 conversations');
  // The list has its place once what is above it is there.
  await runUntil(app.page, () => frame.locator('[data-turn-group]').first().isVisible());
  await app.page.clock.runFor(1000);
  return frame;
}

/** Opens an event with the keyboard: rows take no clicks for a moment after the list has scrolled, and that moment does not end
 * while the clock stands still. */
function openRow(frame: Frame | FrameLocator, row: number): Promise<void> {
  return frame.locator(`[data-row="${row}"]`).press('Enter');
}

/** Another person replies. Returns when the reply has arrived. */
async function reply(app: SandboxPage, frame: Frame): Promise<void> {
  const summary = frame.getByRole('status').first();
  const before = await summary.textContent();
  await app.page.evaluate(() => window.sandbox?.simulate('reply'));
  // In small steps, so that no event that arrives is in view for two seconds.
  const hasArrived = async () => (await summary.textContent()) !== before;
  await runClockUntilTrue(app.page, hasArrived, 100);
}

test.describe('an event that arrives', () => {
  test('is unread until it is in view for two seconds', async ({ app }) => {
    const frame = await open(app);
    await expect(unreadRows(frame)).toHaveCount(0);
    await reply(app, frame);
    await expect(unreadRows(frame)).toHaveCount(1);
    await app.page.clock.runFor(1500);
    await expect(unreadRows(frame)).toHaveCount(1);
    await runUntilCount(app.page, unreadRows(frame), 0);
    // The line above it stays where it is.
    await expect(frame.getByText('New', { exact: true })).toBeVisible();
  });

  test('is unread while the host shows something else, and while it is out of view', async ({
    app,
  }) => {
    const frame = await open(app);
    await scrollTo(frame, 420);
    await reply(app, frame);
    await app.page.clock.runFor(10_000);
    await runUntilCount(app.page, pill(frame, 1), 1);
    await app.page.evaluate(() => window.sandbox?.fire('app.deactivated'));
    await scrollTo(frame, 0);
    await expect(unreadRows(frame)).toHaveCount(1);
    await app.page.clock.runFor(10_000);
    await expect(unreadRows(frame)).toHaveCount(1);
    await app.page.evaluate(() => window.sandbox?.fire('app.activated'));
    await runUntilCount(app.page, unreadRows(frame), 0);
  });

  test('is unread until it is opened', async ({ app }) => {
    const frame = await open(app);
    await reply(app, frame);
    await expect(unreadRows(frame)).toHaveCount(1);
    await openRow(frame, 0);
    await expect(unreadRows(frame)).toHaveCount(0);
  });

  test('is unread while a dialog covers the list', async ({ app }) => {
    const frame = await open(app);
    await frame.locator('[data-row="0"]').focus();
    await app.page.keyboard.press('?');
    await expect(frame.getByRole('dialog')).toBeVisible();
    await reply(app, frame);
    await scrollTo(frame, 0);
    await app.page.clock.runFor(10_000);
    await expect(unreadRows(frame)).toHaveCount(1);
    await app.page.keyboard.press('Escape');
    await runUntilCount(app.page, unreadRows(frame), 0);
  });

  for (const where of ['on screen', 'off screen']) {
    test(`is announced once, ${where}`, async ({ app }) => {
      const frame = await open(app, 'scenario=live');
      if (where === 'off screen') await scrollTo(frame, 420);
      // The announcement of the loaded ticket is over.
      await app.page.clock.runFor(5000);
      await recordAnnouncements(frame);
      await app.page.evaluate(() => window.sandbox?.advance(25_000));
      await app.page.evaluate(() => window.sandbox?.fire('ticket.updated'));
      await runUntilSummary(app.page, frame, '13 events · 3 conversations');
      await runUntil(app.page, async () => (await announcements(frame)).length > 0);
      await app.page.clock.runFor(5000);
      await expect.poll(() => announcements(frame)).toEqual(['1 new event']);
    });
  }

  test('is announced again when the next one arrives, but not for an event of the agent', async ({
    app,
  }) => {
    const frame = await open(app);
    await app.page.clock.runFor(5000);
    await recordAnnouncements(frame);
    await reply(app, frame);
    await app.page.evaluate(() => window.sandbox?.simulate('close'));
    await runUntilSummary(app.page, frame, '14 events · 3 conversations');
    await reply(app, frame);
    await runUntil(app.page, async () => (await announcements(frame)).length === 2);
    await expect.poll(() => announcements(frame)).toEqual(['1 new event', '1 new event']);
  });

  test('does not change what search and filters announce', async ({ app }) => {
    const frame = await open(app);
    await app.page.clock.runFor(5000);
    await recordAnnouncements(frame);
    await frame.getByRole('button', { name: /^Replies/ }).click();
    const summary = '6 of 12 events';
    await runUntil(app.page, async () => (await announcements(frame)).includes(summary));
    await expect
      .poll(async () => (await announcements(frame)).filter((text) => text.includes('events')))
      .toEqual([summary]);
  });
});

test.describe('an event that arrives while the large view covers the sidebar', () => {
  // The test's clock is a script, which the frame of the open message refuses.
  test.use({ expectedNoise: /^console error: Blocked script execution in 'about:srcdoc'/ });

  test('is announced by the large view alone', async ({ app }) => {
    const frame = await open(app);
    const large = await openLargeView(app.page, frame);
    await runUntilSummary(app.page, large, '12 events · 3 conversations');
    await app.page.clock.runFor(5000);
    await recordAnnouncements(frame);
    await recordAnnouncements(large);
    await app.page.evaluate(() => window.sandbox?.simulate('reply', { notify: true }));
    await runUntilSummary(app.page, large, '13 events · 3 conversations');
    await runUntilSummary(app.page, frame, '13 events · 3 conversations');
    await app.page.clock.runFor(5000);
    await expect.poll(() => announcements(large)).toEqual(['1 new event']);
    await expect.poll(() => announcements(frame)).toEqual([]);
    await app.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await reply(app, frame);
    await runUntil(app.page, async () => (await announcements(frame)).length > 0);
    await expect.poll(() => announcements(frame)).toEqual(['1 new event']);
  });
});

test.describe('the button for new events', () => {
  for (const width of [280, 320, 640]) {
    test(`covers no event at ${width} px, and moves none`, async ({ app }) => {
      // Without a fake clock, whose animation frames are not those in which the browser measures new rows.
      const frame = await app.open(`width=${width}`);
      await frame.locator('[data-row="2"]').click();
      const opened = frame
        .locator('article')
        .filter({ has: frame.locator('[aria-expanded="true"]') });
      await settledTop(opened.getByText('Details'));
      await scrollTo(frame, 200);
      const before = await settledTop(opened);
      await app.page.evaluate(() => window.sandbox?.simulate('reply'));
      await expect(pill(frame, 1)).toBeVisible();
      await expect.poll(async () => Math.abs((await settledTop(opened)) - before)).toBeLessThan(2);
      const button = await settledBox(pill(frame, 1));
      const list = await settledBox(scroller(frame));
      expect(button.y + button.height).toBeLessThanOrEqual(list.y);
      await app.expectAccessible();
      await pill(frame, 1).click();
      await expect(pill(frame, 1)).toHaveCount(0);
      await expect(frame.locator('[data-row="0"]')).toBeFocused();
    });
  }

  test('shows the first new event and those below it in one press, oldest first', async ({
    app,
  }) => {
    const frame = await app.open('width=320');
    await frame.getByRole('button', { name: 'More', exact: true }).click();
    await frame.getByRole('menuitemradio', { name: 'Oldest first' }).click();
    for (let count = 1; count <= 3; count += 1) {
      await app.page.evaluate(() => window.sandbox?.simulate('reply'));
      await expect(pill(frame, count)).toBeVisible();
    }
    await pill(frame, 3).click();
    await expect(frame.getByRole('button', { name: /new events?$/ })).toHaveCount(0);
    await expect(frame.getByText('New', { exact: true })).toBeInViewport();
    await expect(unreadRows(frame)).toHaveCount(3);
    for (const row of await unreadRows(frame).all()) await expect(row).toBeInViewport();
  });
});

for (const order of ['Newest first', 'Oldest first']) {
  test(`one line is above the new events, ${order}`, async ({ app }) => {
    const frame = await open(app);
    await frame.getByRole('button', { name: 'More', exact: true }).click();
    await runUntil(app.page, () => frame.getByRole('menuitemradio', { name: order }).isVisible());
    await frame.getByRole('menuitemradio', { name: order }).click();
    await reply(app, frame);
    await reply(app, frame);
    const last = await scroller(frame).evaluate(({ scrollHeight }) => scrollHeight);
    await scrollTo(frame, order === 'Newest first' ? 0 : last);
    const line = frame.getByText('New', { exact: true });
    await expect(line).toBeVisible();
    await expect(line).toHaveCount(1);
    const tops = (locator: Locator) =>
      locator.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    const rowsAboveAndBelow = async () => {
      await app.page.clock.runFor(100);
      const [y = 0] = await tops(line);
      const rows = await tops(frame.locator('article'));
      return [rows.filter((top) => top < y).length, rows.filter((top) => top > y).length];
    };
    const below = order === 'Newest first' ? expect.any(Number) : 2;
    const above = order === 'Newest first' ? 0 : expect.any(Number);
    await expect.poll(rowsAboveAndBelow).toEqual([above, below]);
  });
}

testStored.describe('unread events', () => {
  testStored(
    'stay unread over visits until they are read, and then stay read',
    async ({ persistentContext, sandbox }) => {
      const page = await persistentContext.newPage();
      const app = appIn(page, sandbox);
      await stopClock(page);
      const openOn = async (day: string) => {
        const frame = await app.open(`now=2026-11-${day}T15:00:00Z`);
        await runUntilSummary(page, frame, 'conversations');
        return frame;
      };
      const first = await openOn('20');
      await expectStored(unreadRows(first)).toHaveCount(0);

      // The same ticket a day later, with newer events. The agent leaves before two seconds have passed.
      const second = await openOn('21');
      await expectStored(second.getByText('New', { exact: true })).toBeVisible();
      const count = await unreadRows(second).count();
      expect(count).toBeGreaterThan(0);

      const third = await openOn('21');
      await expectStored(unreadRows(third)).toHaveCount(count);
      await expectStored(third.getByText('New', { exact: true })).toHaveCount(0);
      await openRow(third, 0);
      await expectStored(unreadRows(third)).toHaveCount(count - 1);

      const fourth = await openOn('21');
      await expectStored(unreadRows(fourth)).toHaveCount(count - 1);
    },
  );

  testStored(
    'are read in the sidebar when they are opened in the large view',
    async ({ persistentContext, sandbox }) => {
      const page = await persistentContext.newPage();
      const app = appIn(page, sandbox);
      const frame = await open(app);
      await openRow(frame, 3);
      const copy = frame.getByRole('button', { name: 'Copy', exact: true });
      await runUntil(page, () => copy.isVisible());
      // Opening an event also scrolls, for some frames.
      await page.clock.runFor(1000);
      await scrollTo(frame, 420);
      await reply(app, frame);
      await runUntilCount(page, pill(frame, 1), 1);

      await frame.getByRole('button', { name: 'More', exact: true }).click();
      const item = frame.getByRole('menuitem', { name: 'Large view' });
      await runUntil(page, () => item.isVisible());
      await item.click();
      const large = page.frameLocator('iframe[src*="/modal.html"]');
      const row = unreadRows(large);
      await runUntil(page, () => row.isVisible());
      await openRow(large, 1);
      await openRow(large, 0);
      await runUntilCount(page, row, 0);
      await runUntilCount(page, pill(frame, 1), 0);
    },
  );
});
