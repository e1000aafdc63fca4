import { readFileSync } from 'node:fs';
import type { Download, Frame } from '@playwright/test';
import { advanceTime } from './advance-time.ts';
import { ADMIN, openExports, runUntil, startExport } from './export-page.ts';
import { runClockUntil } from './run-clock-until.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';

/** Exports 30 days and shows their insights. */
async function openInsights(app: SandboxPage, query = ''): Promise<Frame> {
  await app.page.clock.install();
  const frame = await app.open(`${ADMIN}&scenario=export-docs-end${query}`);
  await app.page.clock.runFor(1000);
  await frame.getByText('Last 30 days', { exact: true }).click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  await advanceTime(app, 100_000);
  await frame.getByRole('button', { name: 'Insights', exact: true }).click();
  for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);
  await expect(frame.getByRole('region', { name: 'Slow partners' })).toBeVisible();
  return frame;
}

test('a mark opens the events behind it, and the way back leads to the mark', async ({ app }) => {
  const frame = await openInsights(app);
  const insights = frame.getByRole('button', { name: 'Insights', exact: true });

  // Below the first screen, so that the page has to scroll back.
  const agents = frame.getByRole('region', { name: 'Agents' });
  const mark = agents.locator('tbody th button').first();
  const name = await mark.innerText();
  const tag = frame.getByText(new RegExp(`^Agent: \\W*${name}`));
  const scroller = frame.locator('header + div').filter({ has: agents });
  await mark.focus();
  const scrollTop = await scroller.evaluate((element) => element.scrollTop);
  expect(scrollTop).toBeGreaterThan(0);
  await mark.press('Enter');
  const back = frame.getByRole('button', { name: 'Back to insights' });
  await expect(back).toBeFocused();
  await app.page.clock.runFor(1000);
  await expect(tag).toBeVisible();
  await expect(frame.getByRole('article').first()).toBeVisible();
  await app.expectAccessible();

  await back.press('Enter');
  await app.page.clock.runFor(1000);
  await expect(mark).toBeFocused();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(scrollTop);
  await expect(tag).toHaveCount(0);
  await expect(insights).toHaveAttribute('aria-pressed', 'true');
});

/** Chooses an item from the menu of a card, and returns the file. */
async function downloadCard(
  app: SandboxPage,
  frame: Frame,
  card: string,
  item: string,
): Promise<Download> {
  await frame.getByRole('button', { name: new RegExp(`^More actions: \\W*${card}`) }).click();
  await app.page.clock.runFor(1000);
  const downloading = app.page.waitForEvent('download');
  await frame.getByRole('menuitem', { name: item }).click();
  await app.page.clock.runFor(1000);
  return downloading;
}

async function linesOf(download: Download): Promise<string[]> {
  return readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
}

const CARDS = [
  ['Slow partners', /^Partner,Median \(hours\),Conversations,/],
  ['First reply over time', /^Day,Median \(hours\),90th percentile \(hours\),/],
  ['First reply by channel', /^Channels?,Conversations,Median \(hours\),/],
  ['When messages come', /^Weekday \(1 = Monday\),Hour \(0–23\),Messages$/],
  ['Agents', /^Agent,Started,Replies,Median time to answer \(hours\),/],
  ['Open conversations by age', /^Age,Waiting on us,Waiting on them$/],
  ['Events over time', /^Day,Created,Replies,Updates$/],
] as const;

test('the files of the cards have the data of the cards, without invisible characters', async ({
  app,
}) => {
  const frame = await openInsights(app);
  const firstDays = new Map<string, string>();
  for (const [card, columns] of CARDS) {
    const file = await downloadCard(app, frame, card, 'Download CSV');
    const [head = '', ...rows] = await linesOf(file);
    expect(head.replace('\uFEFF', ''), card).toMatch(columns);
    expect([head, ...rows].join('\n'), card).not.toMatch(/[\u2066-\u2069\u200E\u200F]/);
    if (card === 'When messages come') {
      const hours = rows.map((row) => row.split(',').slice(0, 2).join(' '));
      expect(new Set(hours).size).toBe(168);
      expect(hours).toEqual(expect.arrayContaining(['1 0', '7 23']));
    }
    firstDays.set(card, file.suggestedFilename().slice(card.length + 1, card.length + 11));
  }
  // One begins with the previous period.
  const [day = '', other = ''] = ['First reply over time', 'Agents'].map((one) =>
    firstDays.get(one),
  );
  expect(Date.parse(other) - Date.parse(day)).toBe(15 * 86_400_000);
  expect(new Set(firstDays.values()).size).toBe(2);
  const picture = await downloadCard(app, frame, 'First reply over time', 'Download PNG');
  expect(picture.suggestedFilename()).toContain(day);
});

test('business hours and a target leave the numbers in one line', async ({ app }) => {
  await app.page.setViewportSize({ width: 1366, height: 768 });
  const frame = await openInsights(
    app,
    '&theme=dark&appSettings=schedule:none,business_days:mo-fr,first_reply_target_minutes:240',
  );
  await expect(frame.getByText(/^Waits count business hours only, .*Mon–Fri/)).toBeVisible();
  const tiles = frame.getByRole('list', { name: 'Overview' }).getByRole('listitem');
  await expect(tiles).toHaveCount(7);
  const shapes = () =>
    tiles.locator('button > :nth-child(2), div > :nth-child(2)').evaluateAll((values) =>
      values.map((value) => {
        const { top, height } = value.getBoundingClientRect();
        return `${Math.round(top)} ${Math.round(height)}`;
      }),
    );
  await expect.poll(async () => new Set(await shapes()).size).toBe(1);
});

test('the name and the median of a partner are in view at 288 px, and the table has whole rows', async ({
  app,
}) => {
  const frame = await openInsights(app);
  await app.page.setViewportSize({ width: 332, height: 800 });
  await app.page.clock.runFor(1000);
  const card = frame.getByRole('region', { name: 'Slow partners' });
  const scroller = card.getByRole('group', { name: /^Slow partners/ });
  const hidden = () =>
    scroller.evaluate((element) => {
      const median = element.querySelector('thead th:nth-child(2)');
      const outside =
        (median?.getBoundingClientRect().right ?? 0) - element.getBoundingClientRect().right;
      return Math.max(0, Math.round(outside)) + element.scrollHeight - element.clientHeight;
    });
  await expect(card.getByRole('columnheader').nth(1)).toHaveText('Median');
  await expect.poll(hidden).toBe(0);
  await card.getByRole('button', { name: /^Show all/ }).click();
  await expect(card.getByRole('button', { name: /^Show all/ })).toHaveCount(0);
});

test('a number opens as many conversations as it counts, also of before a date filter', async ({
  app,
}) => {
  const frame = await openExports(app, 'scenario=export-short-pages');
  await startExport(app, frame);
  await runUntil(app, frame, 'Export finished');
  await frame.getByRole('button', { name: 'Filter', exact: true }).click();
  await frame
    .getByRole('dialog', { name: 'Filter' })
    .getByText(/^Last 7 days/)
    .click();
  await app.page.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Insights', exact: true }).click();
  const tile = frame.getByRole('button', { name: /^Never answered/ });
  await runClockUntil(app.page, tile);
  const count = /^Never answered\W*(\d+)/.exec(await tile.innerText())?.[1];
  expect(Number(count)).toBeGreaterThan(5);

  await tile.click();
  const created = frame.getByRole('button', { name: new RegExp(`^Created\\W*${count}$`) });
  await runClockUntil(app.page, created);
  await expect(frame.getByText(/Back to insights applies .*Last 7 days.* again/)).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Remove filter: Last 7 days' })).toHaveCount(0);
  await app.expectAccessible();

  await frame.getByRole('button', { name: 'Back to insights' }).click();
  await runClockUntil(app.page, tile);
  await expect(frame.getByRole('button', { name: 'Remove filter: Last 7 days' })).toBeVisible();
});
