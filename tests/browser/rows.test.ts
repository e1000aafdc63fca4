import type { Frame, Locator } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';

const rows = (frame: Frame) => frame.getByRole('article');
const row = (frame: Frame, name: RegExp) => frame.getByRole('button', { name });

async function groupByConversation(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'By conversation' }).click();
}

async function heightOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.height ?? 0;
}

/** Whether an ellipsis stands for the end of a text. */
function isCut(text: Locator): Promise<boolean> {
  return text.evaluate((element) => element.scrollWidth > element.clientWidth);
}

test.describe('the rows of messages', () => {
  test('name who, what, when and the subject, and describe the rest', async ({ app }) => {
    await app.page.clock.setFixedTime('2026-11-20T15:00:00Z');
    const frame = await app.open('now=2026-11-20T15:00:00Z&timeZone=Europe/Berlin');
    const first = frame.locator('[data-row="0"]');
    await expect(first).toHaveAccessibleName(
      /^Maria Lopez replied\. \d+:\d\d [AP]M\. Help, my printer is on fire!$/,
    );
    await expect(first).toHaveAccessibleDescription(
      /^Friday, November 20, 2026 at .*\. Incoming message\. Email$/,
    );
    await expect(rows(frame).first()).toHaveAccessibleName(/^Maria Lopez replied/);
  });

  test('show the direction without color: only outgoing ones have an arrow and recipients', async ({
    app,
  }) => {
    const frame = await app.open();
    const outgoing = row(frame, /^Johnny Agent replied.*Power supply/);
    await expect(outgoing.locator('xpath=..')).toContainText('Spare parts');
    await expect(outgoing.locator('xpath=..').locator('svg')).toHaveCount(1);
    await expect(outgoing).toHaveAccessibleDescription(/Outgoing message/);
    const incoming = row(frame, /^Maria Lopez replied/);
    await expect(incoming.locator('xpath=..').locator('svg')).toHaveCount(0);
    const outline = (locator: Locator) =>
      rows(frame)
        .filter({ has: locator })
        .locator('figure')
        .evaluate((figure) => getComputedStyle(figure).borderTopColor !== 'rgba(0, 0, 0, 0)');
    await expect.poll(() => outline(outgoing)).toBe(true);
    await expect.poll(() => outline(incoming)).toBe(false);
  });

  test('have a channel badge with a name and a tooltip', async ({ app }) => {
    const frame = await app.open();
    const names = ['Email', 'Child ticket', 'Slack'];
    for (const name of names) {
      const badge = frame.getByRole('img', { name, exact: true }).first();
      await expect(badge).toBeVisible();
      await expect(badge.locator('xpath=..')).toHaveAttribute('title', name);
    }
  });

  test('have the exact time on hover, and times are no tab stops', async ({ app }) => {
    const frame = await app.open('now=2026-11-20T15:00:00Z&timeZone=Europe/Berlin');
    const time = frame.locator('time').first();
    await expect(time).toHaveAttribute('title', /\d:\d\d:\d\d.*(CET|GMT\+1)/);
    await expect(time).toHaveJSProperty('tabIndex', -1);
    // The pressable area of the row does not cover the time, so that its tooltip appears.
    await time.hover();
  });
});

test.describe('the rows of updates', () => {
  test('are one line of at most 32 px', async ({ app }) => {
    const frame = await app.open('scenario=updates');
    await expect(row(frame, /^Yuki Tanaka renamed/)).toBeVisible();
    const updates = [/^Yuki Tanaka renamed/, /merged/, /^Yuki Tanaka updated/];
    for (const name of updates) {
      const article = rows(frame).filter({ has: row(frame, name) });
      await expect(article).toHaveCount(1);
      await expect.poll(() => heightOf(article)).toBeGreaterThanOrEqual(24);
      await expect.poll(() => heightOf(article)).toBeLessThanOrEqual(32);
    }
  });

  test('are named by a sentence that says each subject once, and quotes it', async ({ app }) => {
    const frame = await app.open('scenario=updates');
    const subject = '“Pallet 7 and pallet 9 for Friday”';
    await expect(row(frame, /^Yuki Tanaka renamed/)).toHaveAccessibleName(
      new RegExp(`to ${subject}\\. [^.”]+$`),
    );
    await expect(row(frame, /merged/)).toHaveAccessibleName(
      new RegExp(`^Johnny Agent set ${subject} to “merged”\\. [^.”]+$`),
    );
    const german = await app.open('scenario=updates&locale=de');
    await expect(row(german, /merged/)).toHaveAccessibleName(
      /^Johnny Agent hat auf „merged“ gesetzt: „Pallet 7 and pallet 9 for Friday“\. [^.]+$/,
    );
  });

  test('strike through the words that a renaming replaced', async ({ app }) => {
    const frame = await app.open('scenario=updates');
    const renamed = rows(frame).filter({ has: row(frame, /^Yuki Tanaka renamed/) });
    await expect(renamed.locator('del')).toHaveText('…8…');
    await expect(renamed.locator('ins')).toHaveText('…9…');
  });

  for (const width of [280, 320]) {
    test(`show what changed, whatever else is cut off, at ${width} px`, async ({ app }) => {
      // A time of the widest form, "12:20 PM", leaves the least room.
      const time = 'now=2026-11-20T13:00:00Z&timeZone=UTC';
      const frame = await app.open(`scenario=updates&width=${width}&${time}`);
      const renamed = rows(frame).filter({ has: row(frame, /^Yuki Tanaka renamed/) });
      await expect.poll(() => isCut(renamed.locator('del'))).toBe(false);
      await expect.poll(() => isCut(renamed.locator('ins'))).toBe(false);
      await expect.poll(() => isCut(renamed.locator('bdi').first())).toBe(width === 280);
    });
  }

  test('show the state that was set, and the person, before the subject', async ({ app }) => {
    const frame = await app.open('scenario=updates');
    const update = rows(frame).filter({ has: row(frame, /merged/) });
    await expect.poll(() => isCut(update.getByText('merged', { exact: true }))).toBe(false);
    await expect.poll(() => isCut(update.locator('bdi').first())).toBe(true);
    const closed = rows(frame).filter({ has: row(frame, /^Yuki Tanaka closed/) });
    await expect.poll(() => isCut(closed.locator('bdi').first())).toBe(false);
  });

  test('fold into one row if one person made them within five minutes', async ({ app }) => {
    const frame = await app.open('scenario=updates');
    const run = row(frame, /^Johnny Agent made 3 updates\. .*\. Pallet 7 and pallet 9 for Friday$/);
    await expect(run).toHaveAttribute('aria-expanded', 'false');
    const item = run.locator('xpath=ancestor::*[@role="listitem"]');
    await expect.poll(() => heightOf(item)).toBeLessThanOrEqual(32);
    await expect(row(frame, /^Johnny Agent reopened/)).toHaveCount(0);
    // The chips count single events.
    await expect(frame.getByRole('button', { name: /Updates\s*8/ })).toBeVisible();

    await lazyPartsLoaded(frame);
    await run.press('Enter');
    await expect(run).toHaveAttribute('aria-expanded', 'true');
    await expect(run).toBeFocused();
    await app.page.keyboard.press('ArrowDown');
    await expect(row(frame, /^Johnny Agent renamed/)).toBeFocused();
    await app.page.keyboard.press('Enter');
    await expect(frame.getByText('Pallet 7 and pallet 8 for Friday').first()).toBeVisible();
    await run.press('Enter');
    await expect(row(frame, /^Johnny Agent reopened/)).toHaveCount(0);
    await app.expectAccessible();
  });

  test('are single during a search', async ({ app }) => {
    const frame = await app.open('scenario=updates');
    await expect(row(frame, /^Johnny Agent made 3 updates/)).toBeVisible();
    await frame.getByRole('button', { name: 'Search', exact: true }).click();
    await frame.getByRole('searchbox').fill('johnny');
    await expect(row(frame, /^Johnny Agent reopened/)).toBeVisible();
    await expect(row(frame, /^Johnny Agent made/)).toHaveCount(0);
  });
});

test('an open update stays open, with the focus in it, when it becomes a part of a run', async ({
  app,
}) => {
  const frame = await app.open();
  await expect(row(frame, /^Maria Lopez replied/)).toBeVisible();
  await app.page.evaluate(() => window.sandbox?.simulate('close', { notify: true }));
  const first = frame.locator('[data-row="0"]');
  await expect(first).toHaveAccessibleName(/^Johnny Agent closed/);
  await lazyPartsLoaded(frame);
  await first.press('Enter');
  const copy = frame.getByRole('button', { name: 'Copy', exact: true });
  await copy.focus();
  await app.page.evaluate(() => window.sandbox?.simulate('rename', { notify: true }));
  const run = row(frame, /^Johnny Agent made 2 updates/);
  await expect(run).toHaveAttribute('aria-expanded', 'true');
  await expect(copy).toBeFocused();
});

test.describe('grouped by conversation', () => {
  test('groups fold and unfold, and keep the focus', async ({ app }) => {
    const frame = await app.open();
    await groupByConversation(frame);
    const heading = frame.getByRole('button', { name: /^Help, my printer/ });
    await expect(heading).toHaveAttribute('aria-expanded', 'true');
    const group = row(frame, /\. Help, my printer is on fire!$/);
    await expect(group).toHaveCount(5);
    await heading.click();
    await expect(heading).toHaveAttribute('aria-expanded', 'false');
    await expect(heading).toBeFocused();
    await expect(group).toHaveCount(0);
    await app.page.keyboard.press('Enter');
    await expect(group).toHaveCount(5);
    await expect(group.first()).toHaveAccessibleName(/^Maria Lopez replied/);
    await app.expectAccessible();
  });

  test('headings tell state, whose turn it is, and the child ticket', async ({ app }) => {
    const frame = await app.open();
    await groupByConversation(frame);
    const heading = frame.getByRole('button', { name: /^Power supply/ });
    await expect(heading).toHaveAccessibleDescription(/^Open · .+ · 3 events$/);
    const group = heading.locator('xpath=ancestor::*[@role="listitem"]');
    await expect(group.getByRole('button', { name: 'Open ticket #3' })).toBeVisible();
  });

  test('times are short, so that each name stays in one line', async ({ app }) => {
    const frame = await app.open('width=280');
    await groupByConversation(frame);
    await expect(frame.getByRole('button', { name: /^Help, my printer/ })).toBeVisible();
    await expect(frame.locator('time').first()).toBeVisible();
    const widest = () =>
      frame
        .locator('time')
        .evaluateAll((times) =>
          Math.max(...times.map((time) => time.getBoundingClientRect().width)),
        );
    await expect.poll(widest).toBeLessThan(70);
  });
});
