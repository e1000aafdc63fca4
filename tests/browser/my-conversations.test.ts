import { MY_TICKETS } from '../../sandbox/scenarios/my-tickets-world.ts';
import { beginFault } from './begin-fault.ts';
import { checks, groupHead, myRow, myRows } from './my-rows.ts';
import { expect, test } from './sandbox-page.ts';

/** Without the page in the background, which would check the same tickets where the browser refuses storage. */
const MINE = 'background=off&scenario=my-tickets';

test.beforeEach(({ app }) => app.page.setViewportSize({ width: 1366, height: 768 }));

test('lists what waits in all tickets, the longest wait first, and names tickets that it cannot check', async ({
  app,
}) => {
  const frame = await app.open(MINE);
  await expect(checks(frame, 'Checked just now')).toBeVisible();
  const first = myRows(frame, 'Your turn').first();
  await expect(first).toContainText('Ada Berg');
  await expect(first).toContainText('Warranty for order 22137');
  await expect(first).toContainText(/#137 .?Order 20137: two parcels instead of three/);
  await expect(first).toContainText(/9 days.*Open/);
  await expect(groupHead(frame, 'Their turn')).toBeVisible();

  const skipped = frame.getByRole('button', { name: '1 ticket skipped' });
  await skipped.click();
  await expect(frame.locator('header')).toContainText(`#${MY_TICKETS.denied}`);
  const failed = frame.getByRole('button', { name: '1 ticket not checked' });
  await failed.click();
  await frame.getByRole('button', { name: `Check again: ticket #${MY_TICKETS.failsOnce}` }).click();
  await expect(failed).toBeHidden();
  await expect(myRow(frame, `#${MY_TICKETS.failsOnce} `).first()).toBeVisible();
});

test('filters and search narrow the list, each with the number of rows that it would leave', async ({
  app,
}) => {
  const frame = await app.open(MINE);
  await expect(checks(frame, 'Checked just now')).toBeVisible();
  await frame.getByRole('button', { name: /^Filter/ }).click();
  const slack = frame.locator('label', { hasText: /^Slack/ });
  await expect(slack).toContainText(/\d/);
  const left = Number(/\d+/.exec((await slack.textContent()) ?? '')?.[0]);
  await slack.click();
  await expect(frame.locator('[data-row]')).toHaveCount(left);
  await frame.getByRole('searchbox').fill('20103');
  await expect(frame.locator('[data-row]')).toHaveCount(1);
  await expect(myRow(frame, '#103 ')).toHaveCount(1);
});

test('an agent chooses a view instead of their own tickets', async ({ app }) => {
  const frame = await app.open(MINE);
  await frame.getByRole('button', { name: /^Tickets: .?Assigned to me/ }).click();
  await frame.getByRole('menuitemradio', { name: 'Unassigned tickets' }).click();
  await expect(frame.getByRole('button', { name: /^Tickets: .?Unassigned tickets/ })).toBeVisible();
  await expect(checks(frame, 'Checked just now')).toBeVisible();
  await expect(myRow(frame, /#20(?:11|12|13|14) /).first()).toBeVisible();
  await expect(myRow(frame, '#101 ')).toHaveCount(0);
});

test('a conversation is set aside from the list, and marked as done in its thread', async ({
  app,
}) => {
  const frame = await app.open(MINE);
  await expect(checks(frame, 'Checked just now')).toBeVisible();
  const warranty = myRow(frame, 'Warranty for order 22137');
  await warranty.hover();
  await frame.getByRole('button', { name: /^Actions for .*Warranty for order 22137/ }).click();
  await frame.getByRole('menuitem', { name: 'No reply needed' }).click();
  await expect(groupHead(frame, 'Set aside')).toContainText('1');

  await myRow(frame, 'Refund for order 20115').locator('[data-row]').click();
  const thread = frame.getByRole('region', { name: /^Ticket #115/ });
  await thread.getByRole('article').getByRole('button', { name: 'More actions' }).first().click();
  await frame.getByRole('menuitem', { name: 'Mark as done' }).click();
  await expect(myRow(frame, 'Refund for order 20115').locator('[data-row]')).toHaveCount(0);
  await thread.getByRole('button', { name: 'Open ticket' }).click();
  await expect.poll(() => app.page.evaluate(() => window.sandbox?.ticketId)).toBe(115);
});

test('400 tickets are checked in turn, and the page says how far it is', async ({ app }) => {
  const frame = await app.open('background=off&scenario=my-tickets-many');
  await expect(frame.locator('[data-row]').nth(9)).toBeVisible();
  await expect(checks(frame, /^\d+ of 400 tickets checked$/)).toBeVisible();
  await app.expectAccessible();
  const lists = (await app.requests()).filter(({ path }) => path.startsWith('/api/v2/search'));
  expect(lists).toHaveLength(4);
});

test('a list that cannot be read is said with its reason, and what is known stays', async ({
  app,
}) => {
  const frame = await app.open(MINE);
  await expect(checks(frame, 'Checked just now')).toBeVisible();
  await beginFault(app, '500', { path: '/api/v2/search' });
  await frame.getByRole('button', { name: 'Check all tickets now' }).click();
  await expect(frame.getByText(/^The list of tickets couldn’t be updated/)).toBeVisible();
  await expect(frame.locator('[data-row]').first()).toBeVisible();
});
