import type { Frame, Locator } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';
import { holdRequests } from './hold-requests.ts';
import { settledTop } from './settled-top.ts';
import { choose, type Group, head, rows } from './waiting-groups.ts';

/** Shows all rows of a group. Returns what they say. */
async function unfold(frame: Frame, group: Group): Promise<Locator> {
  await head(frame, group).click();
  await expect(frame.getByRole('list', { name: group })).toBeVisible();
  const more = frame.getByRole('button', { name: /^Show all/ });
  if (await more.isVisible()) {
    await more.click();
    await expect(more).toHaveCount(0);
  }
  return rows(frame, group).locator('button:first-child');
}

/** Finds these rows in a group, and folds it again. */
async function expectRows(frame: Frame, group: Group, expected: readonly RegExp[]): Promise<void> {
  const texts = await unfold(frame, group);
  // The parts of a row are lines of their own.
  const lines = expected.map(({ source }) => new RegExp(source.replaceAll(' ', String.raw`\s+`)));
  await expect(texts).toHaveText(lines, { useInnerText: true });
  await head(frame, group).click();
}

/** Longest wait first, without the closed conversation. */
const OURS = [
  /^Claim 55-2093.* 9 days Paulo Ferreira$/,
  /^Which dock takes the return pallet\? 4 days Logistics$/,
  /^Two quotes for recycling six printers 1 day Bastian Krol$/,
  /^Pick-up of the broken pallet 20 hours Mateusz Zieliński$/,
  /^Wooden crates for the way back 4 hours Émile Laurent$/,
  /^Damage report for pallet 7731 3 hours Greta Lindqvist$/,
  /^Who can set up six printers on Friday\? 2 hours Priya Nair$/,
  /^Serial numbers of the six printers 1 hour Yuki Tanaka · Ticket #3 · Open$/,
];

/** After an automatic reply it is still their turn. */
const THEIRS = [
  /^Recording of the unloading camera 5 days Gate 3$/,
  /^Six replacement LaserMate 220 2 days Keiko Mori$/,
  /^May I offer the school 10 %\? 1 day Leila Farsi$/,
  /^Forklift log of the unloading 1 day Viktor Hellström$/,
  /^Appointment for an inspection in Berlin 1 day Dr Ines Vogt$/,
];

/** The conversations that the strip leaves out, because a role is missing. */
const LEFT_OUT = /^Zendesk didn’t say who is an agent/;

const pageStatus = (frame: Frame) => frame.getByRole('status').first();

/** The text of the page's status once the filters are applied. */
async function filteredStatus(frame: Frame): Promise<string> {
  await expect(pageStatus(frame)).toHaveText(/ of 36 events$/);
  return (await pageStatus(frame).textContent()) ?? '';
}

/** The bottom of the toolbar, in px. */
function toolbarBottom(frame: Frame): Promise<number> {
  return frame.locator('header').evaluate((one) => one.getBoundingClientRect().bottom);
}

test('two folded groups say whose turn it is and for how long', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*8\s*oldest 9 days$/);
  await expect(head(frame, 'Their turn')).toHaveText(/^Their turn\s*5\s*oldest 5 days$/);
  for (const group of ['Your turn', 'Their turn'] as const) {
    await expect.poll(async () => (await head(frame, group).boundingBox())?.height).toBe(26);
  }
  await app.expectAccessible();
});

test('subjects and ages are whole at 280 px', async ({ app }) => {
  const frame = await app.open('scenario=turns&width=280&locale=de');
  for (const group of [/^Wir am Zug/, /^Andere am Zug/]) {
    await frame.getByRole('button', { name: group }).click();
  }
  // Five rows of each group are shown.
  await expect(frame.locator('[data-turn-row]')).toHaveCount(10);
  const cut = () =>
    frame
      .locator('[data-turn-row] button:first-child > span:not(:last-child)')
      .evaluateAll((spans) =>
        spans
          .filter((one) => one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 0)
          .map((one) => one.textContent),
      );
  await expect.poll(cut).toEqual([]);
});

test('the groups have the conversations, longest wait first', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await expectRows(frame, 'Your turn', OURS);
  await expectRows(frame, 'Their turn', THEIRS);
  await expect
    .poll(async () => (await app.requests()).filter(({ path }) => path.includes('users/show_many')))
    .toHaveLength(1);
});

test('five rows are shown, and all on request', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await head(frame, 'Your turn').click();
  await expect(rows(frame, 'Your turn')).toHaveCount(5);
  await frame.getByRole('button', { name: 'Show all 8' }).click();
  await expect(rows(frame, 'Your turn')).toHaveCount(8);
  await app.expectAccessible();
  await frame.getByRole('button', { name: 'Show fewer' }).click();
  await expect(rows(frame, 'Your turn')).toHaveCount(5);
});

test('without roles the strip leaves out the conversations where they matter, and says so', async ({
  app,
}) => {
  const frame = await app.open('scenario=turns-without-roles');
  const notice = frame.getByText(LEFT_OUT);
  await expect(notice).toBeVisible();
  let missing = OURS.length + THEIRS.length;
  for (const group of ['Your turn', 'Their turn'] as const) {
    const texts = await unfold(frame, group);
    // Hanna, who answered Viktor, may be an agent or not.
    await expect(texts.filter({ hasText: 'Viktor' })).toHaveCount(0);
    missing -= await texts.count();
    await head(frame, group).click();
  }
  expect(missing).toBeGreaterThan(0);
  await expect(notice).toContainText(new RegExp(` ${missing} conversations? `));
  await app.expectAccessible();
});

test('roles that could not be read are read with the next refresh', async ({ app }) => {
  const frame = await app.open('scenario=turns-with-late-roles');
  await expect(frame.getByText(LEFT_OUT)).toBeVisible();
  await frame.getByRole('button', { name: 'Refresh' }).click();
  await expect(frame.getByText(LEFT_OUT)).toHaveCount(0);
  await expectRows(frame, 'Your turn', OURS);
  await expectRows(frame, 'Their turn', THEIRS);
});

test('the ages have the colors of the app settings', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await head(frame, 'Your turn').click();
  await frame.getByRole('button', { name: 'Show all 8' }).click();
  await expect(rows(frame, 'Your turn')).toHaveCount(8);
  const colors = () =>
    rows(frame, 'Your turn')
      .locator('button:first-child > span:nth-child(2)')
      .evaluateAll((ages) => ages.map((age) => getComputedStyle(age).backgroundColor));
  // 9 days, 4 days, 1 day, 20 hours, 4 hours.
  await expect.poll(async () => new Set(await colors()).size).toBe(4);
  await expect.poll(async () => new Set((await colors()).slice(3)).size).toBe(1);
});

test('a press opens the unanswered message and leaves the filters alone', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await frame.getByRole('button', { name: /^Replies/ }).click();
  const filtered = await filteredStatus(frame);
  await head(frame, 'Your turn').click();
  await rows(frame, 'Your turn').first().getByRole('button').first().click();
  const row = frame.locator('[data-row][aria-expanded="true"]');
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport();
  await expect(row).toHaveAccessibleName(/^Paulo Ferreira/);
  await expect(pageStatus(frame)).toHaveText(filtered);
  await expect(frame.getByRole('button', { name: /^Replies/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a message that the filters hide is shown above the list', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await frame.getByRole('button', { name: /^Updates/ }).click();
  const filtered = await filteredStatus(frame);
  await head(frame, 'Your turn').click();
  const opener = rows(frame, 'Your turn').first().getByRole('button').first();
  await opener.click();
  const panel = frame.getByRole('region', { name: 'Outside your filters' });
  const heading = panel.getByRole('heading', { name: 'Outside your filters' });
  await expect(heading).toBeFocused();
  await expect(panel).toContainText('Paulo Ferreira');
  await expect(panel.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  // Near the toolbar, so that as much of the message as possible is in view. The page ends below the list.
  await expect
    .poll(async () => Math.abs((await settledTop(panel)) - (await toolbarBottom(frame))))
    .toBeLessThan(48);
  await expect(pageStatus(frame)).toHaveText(filtered);
  await app.expectAccessible();

  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  await panel.getByRole('button', { name: 'Clear filters' }).click();
  await expect(panel).toHaveCount(0);
  await expect(frame.locator('[data-row][aria-expanded="true"]')).toBeFocused();
  await expect(pageStatus(frame)).toHaveText('36 events · 14 conversations');
});

for (const position of [0, 1, 3]) {
  test(`row ${position + 1}: a message that the filters hide stays in view when it has loaded`, async ({
    app,
  }) => {
    const frame = await app.open('scenario=turns');
    await frame.getByRole('button', { name: /^Created/ }).click();
    await head(frame, 'Your turn').click();
    await rows(frame, 'Your turn').nth(position).getByRole('button').first().click();
    const panel = frame.getByRole('region', { name: 'Outside your filters' });
    await expect(panel.getByText('Details')).toBeAttached();
    await app.answered();
    // The message's own frame is loaded last.
    await settledTop(panel.getByText('Details'));
    await expect
      .poll(async () => Math.abs((await settledTop(panel)) - (await toolbarBottom(frame))))
      .toBeLessThan(2);
    await expect(panel.getByRole('heading', { name: 'Outside your filters' })).toBeFocused();
  });
}

test('the list can be narrowed to a conversation, and that can be undone', async ({ app }) => {
  const frame = await app.open('scenario=turns');
  await frame.getByRole('button', { name: /^Replies/ }).click();
  const filtered = await filteredStatus(frame);
  await head(frame, 'Your turn').click();
  await choose(frame, /Claim 55-2093/, 'Show only this conversation');
  await expect(frame.getByText(/^Showing only .*Claim 55-2093/).first()).toBeVisible();
  await expect(pageStatus(frame)).toHaveText('3 of 36 events');
  await app.expectAccessible();
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(pageStatus(frame)).toHaveText(filtered);
  await expect(frame.getByText(/^Showing only/)).toHaveCount(0);
  await expect(frame.getByRole('button', { name: /^Actions for .*Claim 55-2093/ })).toBeFocused();
});

test('a ticket whose conversations are all closed has no strip', async ({ app }) => {
  const frame = await app.open('scenario=turns&ticket=3');
  await expect(frame.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(frame.getByText('Checking whose turn it is…')).toHaveCount(0);
  await expect(frame.getByRole('button', { name: /turn \d/ })).toHaveCount(0);
});

test('the strip says that it is checking until it is known whose turn it is, and does not move the list', async ({
  app,
}) => {
  const answerRoles = await holdRequests(app.page, (path) => path.includes('show_many'));
  const frame = await app.open('scenario=turns');
  const first = frame.getByRole('article').first();
  await expect(frame.getByText('Checking whose turn it is…')).toBeVisible();
  await expect(first).toBeVisible();
  const before = await settledTop(first);
  answerRoles();
  await expect(head(frame, 'Your turn')).toBeVisible();
  await expect(frame.getByText('Checking whose turn it is…')).toHaveCount(0);
  await expect.poll(() => settledTop(first)).toBe(before);
});

test('a conversation that was set aside waits again with its next message', async ({ app }) => {
  const frame = await app.open();
  const ours = head(frame, 'Your turn');
  await ours.click();
  await expect(ours).toHaveText(/^Your turn\s*2/);
  await choose(frame, /Help, my printer is on fire/, 'No reply needed');
  await expect(ours).toHaveText(/^Your turn\s*1/);
  await expect(head(frame, 'Set aside')).toBeVisible();
  await app.page.evaluate(() => window.sandbox?.simulate('reply'));
  await expect(ours).toHaveText(/^Your turn\s*2/);
  await expect(head(frame, 'Set aside')).toHaveCount(0);
});

test('a snooze ends at nine in the morning of the agent', async ({ app }) => {
  await app.page.clock.setFixedTime('2026-11-20T15:00:00Z');
  const frame = await app.open('scenario=turns&now=2026-11-20T15:00:00Z&timeZone=Europe/Berlin');
  await head(frame, 'Your turn').click();
  await choose(frame, /Claim 55-2093/, 'Snooze until tomorrow');
  await expect(head(frame, 'Set aside')).toBeVisible();
  const refreshAt = async (time: string) => {
    await app.page.clock.setFixedTime(time);
    await frame.getByRole('button', { name: 'Refresh' }).click();
    await app.answered();
  };
  await refreshAt('2026-11-21T07:59:59Z');
  await expect(head(frame, 'Set aside')).toBeVisible();
  await refreshAt('2026-11-21T08:00:00Z');
  await expect(head(frame, 'Set aside')).toHaveCount(0);
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*8/);
});

test('the strip works where the browser refuses storage', async ({ app }) => {
  const frame = await app.open('scenario=turns&frameSandbox=strict');
  await head(frame, 'Your turn').click();
  await choose(frame, /Claim 55-2093/, 'No reply needed');
  await choose(frame, /Which dock/, 'No reply needed');
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*6/);
  await expect(head(frame, 'Set aside')).toHaveText(/^Set aside\s*2$/);
});

test('menus of the strip are inside a narrow frame', async ({ app }) => {
  const frame = await app.open('scenario=turns&width=280&locale=de');
  await frame.locator('[data-turn-group="ours"]').click();
  await frame.locator('[data-turn-row] [aria-haspopup]').first().click();
  const items = frame.getByRole('menuitem');
  await expect(items.first()).toBeVisible();
  for (const item of await items.all()) {
    const room = () =>
      item.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return Math.min(left, innerWidth - right);
      });
    await expect.poll(room).toBeGreaterThanOrEqual(0);
  }
  await expect
    .poll(() => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBe(0);
});
