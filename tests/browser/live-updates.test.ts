import type { Frame, Page } from '@playwright/test';
import { advanceTime } from './advance-time.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';
import { listSettled } from './list-settled.ts';
import { settledTop } from './settled-top.ts';

const MINUTE_MS = 60_000;

function simulate(page: Page, what: 'reply' | 'edit' | 'close' | 'start', notify = true) {
  return page.evaluate(
    ([event, isNotified]) => window.sandbox?.simulate(event, { notify: isNotified }),
    [what, notify] as const,
  );
}

function summary(frame: Frame) {
  return frame.getByRole('status');
}

/** The scroll container of the list. */
function scroller(frame: Frame) {
  return frame.locator('main > div').last();
}

/** Simulated events, and the scroll position of the list at that time, in pixels. */
const SIMULATED_EVENTS = [
  ['close', 90],
  ['start', 130],
  ['reply', 430],
  ['close', 60],
  ['start', 620],
  ['close', 620],
] as const;

/**
 * The tops of the rows in pixels, by their text, and the text of the first completely visible row, once nothing has moved for
 * 30 frames: rows are rendered and measured after scrolling has ended.
 */
function settledRows(frame: Frame): Promise<{ tops: Record<string, number>; first: string }> {
  return scroller(frame).evaluate(async (element) => {
    const read = () =>
      [...element.querySelectorAll('article')].map((row): [string, number] => [
        row.textContent ?? '',
        row.getBoundingClientRect().top,
      ]);
    let rows = read();
    for (let same = 0; same < 30;) {
      await new Promise(requestAnimationFrame);
      const now = read();
      same = String(now) === String(rows) ? same + 1 : 0;
      rows = now;
    }
    // The header may grow by one line and cover a row.
    const edge = element.getBoundingClientRect().top + 30;
    const first = rows.find(([, top]) => top >= edge)?.[0] ?? '';
    return { tops: Object.fromEntries(rows), first };
  });
}

test.describe('new events', () => {
  test('are inserted above a line if the list is scrolled to the top', async ({ app }) => {
    const frame = await app.open();
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
    await expect(frame.getByText('New', { exact: true })).toHaveCount(0);
    await simulate(app.page, 'reply');
    await expect(summary(frame)).toHaveText('13 events · 3 conversations');
    await expect(frame.getByText('New', { exact: true })).toBeVisible();
    await expect(
      frame
        .getByRole('article')
        .first()
        .getByRole('button', { name: /^Unread/ }),
    ).toBeVisible();
    await expect(scroller(frame)).toHaveJSProperty('scrollTop', 0);
    await app.expectAccessible();
  });

  test('do not move the visible rows, and a button scrolls to them', async ({ app }) => {
    const frame = await app.open();
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
    await listSettled(frame);
    await scroller(frame).evaluate((element) => element.scrollTo(0, 550));
    const row = frame
      .getByRole('article')
      .filter({ hasText: 'There are three left of the safe series' })
      .first();
    const before = await settledTop(row);

    let count = 12;
    for (const what of ['reply', 'close', 'start', 'reply'] as const) {
      await simulate(app.page, what);
      count += 1;
      await expect(summary(frame)).toContainText(`${count} events`);
      await expect.poll(async () => Math.abs((await settledTop(row)) - before)).toBeLessThan(2);
    }
    // The agent's own events are not unread. The replies are.
    const pill = frame.getByRole('button', { name: '2 new events' });
    await expect(pill).toBeVisible();
    await app.expectAccessible();
    await pill.click();
    await expect(pill).toHaveCount(0);
    await expect(
      frame.getByRole('article').filter({ hasText: 'Maria Lopez' }).first(),
    ).toBeInViewport();
  });

  test('do not move an event that is open at the top of the list', async ({ app }) => {
    const frame = await app.open();
    await frame.locator('[data-row="0"]').click();
    const open = frame
      .getByRole('article')
      .filter({ has: frame.locator('[aria-expanded="true"]') });
    await expect(open).toHaveCount(1);
    await expect(open.frameLocator('iframe').getByText('parcel 20817')).toBeAttached();
    await settledTop(open.getByText('Details'));
    // What is above the list is out of view, and the new event will be, too.
    await scroller(frame).evaluate((element) => {
      const row = element.querySelector('article');
      const { top: edge } = element.getBoundingClientRect();
      element.scrollBy(0, (row?.getBoundingClientRect().top ?? 0) - edge);
    });
    const before = await settledTop(open);
    await simulate(app.page, 'reply');
    await expect(frame.getByRole('button', { name: '1 new event' })).toBeVisible();
    await expect.poll(async () => Math.abs((await settledTop(open)) - before)).toBeLessThan(2);
  });

  for (const grouping of ['By day', 'By conversation']) {
    for (const order of ['Newest first', 'Oldest first']) {
      test(`do not move visible rows at any scroll position, ${grouping}, ${order}`, async ({
        app,
      }) => {
        const frame = await app.open('width=320');
        await expect(summary(frame)).toHaveText('12 events · 3 conversations');
        await listSettled(frame);
        for (const choice of [grouping, order]) {
          await frame.getByRole('button', { name: 'More', exact: true }).click();
          await frame.getByRole('menuitemradio', { name: choice }).click();
        }
        let count = 12;
        for (const [what, top] of SIMULATED_EVENTS) {
          await scroller(frame).evaluate((element, to) => element.scrollTo(0, to), top);
          const { tops: before, first } = await settledRows(frame);
          await simulate(app.page, what);
          count += 1;
          await expect(summary(frame)).toContainText(`${count} events`);
          await expect
            .poll(async () => (await settledRows(frame)).tops[first], `${what} at ${top}`)
            .toBeCloseTo(before[first] ?? 0, 0);
        }
      });
    }
  }

  test('are not added for an edited message, whose text is replaced', async ({ app }) => {
    const frame = await app.open();
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
    await simulate(app.page, 'edit');
    await expect(frame.getByText('Corrected at').first()).toBeVisible();
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
  });

  test('are below the line until the agent leaves the ticket', async ({ app }) => {
    const frame = await app.open();
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
    await simulate(app.page, 'reply');
    await expect(frame.getByText('New', { exact: true })).toBeVisible();
    await app.page.evaluate(() => window.sandbox?.openTicket(2));
    await app.page.evaluate(() => window.sandbox?.openTicket(1));
    await expect(frame.getByText('New', { exact: true })).toHaveCount(0);
    await simulate(app.page, 'reply');
    await expect(summary(frame)).toHaveText('14 events · 3 conversations');
    await expect(frame.getByText('New', { exact: true })).toBeVisible();
  });
});

test.describe('polling', () => {
  test('happens immediately when the page becomes visible again', async ({ app }) => {
    const frame = await app.open();
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
    await app.page.evaluate(() => window.sandbox?.openTicket(2));
    await app.page.evaluate(() =>
      window.sandbox?.simulate('reply', { ticketId: 1, notify: false }),
    );
    await app.page.evaluate(() => window.sandbox?.openTicket(1));
    await expect(summary(frame)).toHaveText('13 events · 3 conversations');
  });

  test('shows all changes of a ticket within a minute', async ({ app }) => {
    await app.page.clock.install();
    const frame = await app.open('scenario=live');
    await app.page.clock.runFor(1000);
    await expect(summary(frame)).toHaveText('12 events · 3 conversations');
    const accountCount = () =>
      app.page.evaluate(async () => (await window.sandbox?.accountEvents())?.length ?? 0);
    const ofOtherTickets = (await accountCount()) - 12;
    // Six in two minutes: a reply, an edit, a close, a start, a rename, and a reply that reopens a conversation.
    await advanceTime(app, 4 * MINUTE_MS);
    const changed = (await accountCount()) - ofOtherTickets;
    expect(changed).toBeGreaterThanOrEqual(20);
    await advanceTime(app, 1.1 * MINUTE_MS);
    const shownCount = async () => Number.parseInt(await summary(frame).innerText(), 10);
    await expect.poll(shownCount).toBeGreaterThanOrEqual(changed);
    const shown = await shownCount();
    expect(shown).toBeLessThanOrEqual((await accountCount()) - ofOtherTickets);
    await expect(summary(frame)).toHaveText(/^\d+ events · [4-6] conversations$/);
    await expect(frame.getByText('New', { exact: true })).toBeVisible();
    await app.expectAccessible();
  });
});

/** The requests about tickets: without the one for the account's business hours, once a day. */
async function ticketRequests(app: SandboxPage) {
  return (await app.requests()).filter(({ path }) => path.includes('/tickets/'));
}

test.describe('the requests of ten minutes', () => {
  test('with one tab: one to load the ticket, then at most one a minute, and fewer without changes', async ({
    app,
  }) => {
    await app.page.clock.install();
    const frame = await app.open('scenario=many-tickets');
    await app.page.clock.runFor(1000);
    await expect(summary(frame)).toContainText('events');
    await advanceTime(app, 10 * MINUTE_MS);
    const paths = (await ticketRequests(app)).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('include=events'))).toHaveLength(1);
    // Five polls a minute apart, then one after five minutes without changes.
    expect(paths.length).toBeGreaterThanOrEqual(6);
    expect(paths.length).toBeLessThanOrEqual(8);
  });

  test('with thirty tabs: one to load each, then one a minute for the visible tab', async ({
    app,
  }) => {
    test.slow();
    await app.page.clock.install();
    await app.open('scenario=many-tickets');
    await app.page.clock.runFor(1000);
    for (let id = 2; id <= 30; id += 1) {
      await app.page.evaluate((ticketId) => window.sandbox?.openTicket(ticketId), id);
      const frame = await app.frame();
      await advanceTime(app, 500);
      await expect(summary(frame)).toContainText('events');
    }
    const opened = (await ticketRequests(app)).length;
    expect(opened).toBe(30);
    await advanceTime(app, 10 * MINUTE_MS);
    const requests = await ticketRequests(app);
    expect(requests.length - opened).toBeGreaterThanOrEqual(5);
    expect(requests.length - opened).toBeLessThanOrEqual(8);
    expect(requests.every(({ status }) => status === 200)).toBe(true);
  });

  test('with thirty tabs that are switched all the time: never more than 100 a minute', async ({
    app,
  }) => {
    test.slow();
    await app.page.clock.install();
    await app.open('scenario=many-tickets');
    await app.page.clock.runFor(1000);
    for (let round = 0; round < 4; round += 1) {
      for (let id = 1; id <= 30; id += 1) {
        await app.page.evaluate((ticketId) => window.sandbox?.openTicket(ticketId), id);
        await advanceTime(app, 300);
      }
    }
    // Small steps, so that the pages learn of each other's requests before their own are due.
    await advanceTime(app, 1.2 * MINUTE_MS, 500);
    const requests = await app.requests();
    expect(requests.filter(({ status }) => status === 429)).toEqual([]);
    for (const { clock } of requests) {
      const within = requests.filter((one) => one.clock > clock - MINUTE_MS && one.clock <= clock);
      expect(within.length).toBeLessThanOrEqual(100);
    }
  });
});

test('the sidebar and the large view of a ticket share the polls of one of them', async ({
  app,
}) => {
  test.slow();
  await app.page.clock.install();
  // A random delay decides which page polls first. Here it is the sidebar.
  await app.page.addInitScript(() => {
    const value = location.pathname.endsWith('/modal.html') ? 0.99 : 0;
    Math.random = () => value;
  });
  const frame = await app.open('scenario=many-tickets');
  await app.page.clock.runFor(1000);
  await expect(summary(frame)).toContainText('events');
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name: 'Large view' }).click();
  await app.page.clock.runFor(1000);
  const largeView = app.page.frameLocator('iframe[src*="/modal.html"]');
  await expect(largeView.getByRole('status')).toContainText('events');
  await app.page.clock.runFor(1000);
  const before = (await ticketRequests(app)).length;
  await advanceTime(app, 4 * MINUTE_MS, 2000);
  const polls = (await ticketRequests(app)).slice(before).map(({ clock }) => clock);
  expect(polls.length).toBeGreaterThanOrEqual(3);
  // If both polled, there would be two polls a minute.
  const intervals = polls.slice(1).map((clock, index) => clock - (polls[index] ?? 0));
  expect(Math.min(...intervals)).toBeGreaterThan(0.9 * MINUTE_MS);
});
