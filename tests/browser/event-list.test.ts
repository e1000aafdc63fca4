import type { Frame, Locator } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';
import { settledTop } from './settled-top.ts';

/** The rows, in the order of the page. */
function rows(frame: Frame) {
  return frame.getByRole('article');
}

function opener(frame: Frame, index: number) {
  return frame.locator(`[data-row="${index}"]`);
}

test.describe('the list', () => {
  test('shows newest first, grouped by day, with actor, action, conversation and time', async ({
    app,
  }) => {
    await app.page.clock.setFixedTime('2026-11-20T15:00:00Z');
    const frame = await app.open('now=2026-11-20T15:00:00Z&timeZone=Europe/Berlin');
    await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText('Today');
    await expect(rows(frame).first()).toHaveAccessibleName(/^Maria Lopez replied/);
    await expect(rows(frame).first()).toContainText('Help, my printer is on fire!');
    await expect(rows(frame).first()).toContainText(
      'Hello Johnny, we can pick up the burnt printer',
    );
  });

  test('describes what an update changed', async ({ app }) => {
    const frame = await app.open();
    await frame.getByRole('button', { name: 'Updates 3' }).click();
    await expect(rows(frame)).toHaveCount(3);
    const update = (name: RegExp) => frame.getByRole('button', { name });
    const renamed =
      /renamed the conversation from “Is a LaserMate 220 free this week\?” to “LaserMate 220 for Thursday 8:30”/;
    await expect(update(renamed)).toBeVisible();
    await expect(update(/reopened “Help, my printer is on fire!”/)).toBeVisible();
    await expect(update(/closed “Help, my printer is on fire!”/)).toBeVisible();
  });

  test('can be sorted by oldest first', async ({ app }) => {
    const frame = await app.open();
    await frame.getByRole('button', { name: 'More', exact: true }).click();
    await frame.getByRole('menuitemradio', { name: 'Oldest first' }).click();
    await expect(rows(frame).first()).toHaveAccessibleName(/created the conversation/);
    await expect(frame.getByRole('heading', { level: 2 }).first()).toContainText('2018');
  });

  test('shows all properties of the documented sample event', async ({ app }) => {
    const frame = await app.open();
    await frame.getByRole('button', { name: 'Replies 6' }).click();
    await expect(rows(frame)).toHaveCount(6);
    const closed = rows(frame).filter({ hasText: 'I was trying to print an email' });
    const index = Number(await closed.locator('[data-row]').getAttribute('data-row'));
    await opener(frame, index).click();
    const sample = rows(frame).filter({ has: opener(frame, index) });
    const whole = 'I was trying to print an email when the printer suddenly started burning';
    await expect(sample.frameLocator('iframe').locator('body')).toContainText(whole);
    await sample.getByRole('button', { name: 'Plain text' }).click();
    await expect(sample.getByText(whole)).toBeVisible();
    await expect(sample).toContainText('From');
    await expect(sample).toContainText('Johnny Agent <johnny@example.com>');
    await expect(sample).toContainText('printers@example.com');

    await sample.getByRole('button', { name: 'Details' }).click();
    const [ofEvent, ofConversation] = [sample.locator('dl').nth(1), sample.locator('dl').nth(2)];
    await expectProperties(ofEvent, {
      Type: 'reply',
      Actor: 'Johnny Agent <johnny@example.com> · 35436',
      Subject: 'Help, my printer is on fire!',
      Channel: 'Email',
      Via: 'support',
      'Message via': 'support',
      'Preview text': 'I was trying to print an email when the printer suddenly',
      'Event ID': '8566255a-ece5-11e8-857d-493066fa7b17',
      'Conversation ID': '8566255a-ece5-11e8-857d-493066fa7b17',
    });
    await expectProperties(ofConversation, {
      State: 'open',
      'Conversation ID': '8566255a-ece5-11e8-857d-493066fa7b17',
    });
    await expect(sample.locator('pre')).toContainText(
      '"created_at": "2018-11-20T16:58:36.453+00:00"',
    );
    await app.expectAccessible();
  });

  test('shows attachments with names and sizes', async ({ app }) => {
    const frame = await app.open();
    await opener(frame, 0).click();
    const files = frame.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
    await expect(files).toHaveText([/return-label-20817\.pdf 84 kB/, /box\.jpg 1\.5 MB/]);
  });
});

test.describe('the type buttons', () => {
  test('combine, show counts, and select all types if none is pressed', async ({ app }) => {
    const frame = await app.open();
    const created = frame.getByRole('button', { name: 'Created 3' });
    const updates = frame.getByRole('button', { name: 'Updates 3' });
    await created.click();
    await expect(frame.getByRole('status')).toHaveText('3 of 12 events');
    await updates.click();
    await expect(frame.getByRole('status')).toHaveText('6 of 12 events');
    await expect(updates).toHaveAttribute('aria-pressed', 'true');
    await app.expectAccessible();
    await created.click();
    await updates.click();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
  });

  test('show a message if nothing matches and can be cleared', async ({ app }) => {
    const frame = await app.open('ticket=3');
    await frame.getByRole('button', { name: 'Updates 0' }).click();
    await expect(frame.getByRole('heading', { name: 'No matching events' })).toBeVisible();
    await expect(frame.getByRole('status')).toHaveText('0 of 3 events');
    await app.expectAccessible();
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await expect(frame.getByRole('status')).toHaveText('3 events · 1 conversation');
  });
});

test.describe('ticket tabs', () => {
  test('show their own events and keep their state when they are hidden', async ({ app }) => {
    const first = await app.open();
    await opener(first, 2).click();
    await settledTop(first.getByRole('button', { name: 'Details' }));
    const scrolled = await first.evaluate(() => {
      const scroller = document.querySelector('main > div');
      scroller?.scrollTo(0, 150);
      return scroller?.scrollTop;
    });
    expect(scrolled).toBeGreaterThan(0);

    await app.page.getByRole('tab', { name: /#2/ }).click();
    const second = await app.frame();
    expect(second).not.toBe(first);
    await expect(second.getByRole('status')).toHaveText('4 events · 1 conversation');

    await app.page.getByRole('tab', { name: /#1/ }).click();
    await expect.poll(() => app.frame()).toBe(first);
    await expect(first.getByRole('button', { name: 'Details' })).toBeVisible();
    await expect
      .poll(() => first.evaluate(() => document.querySelector('main > div')?.scrollTop))
      .toBe(scrolled);
  });
});

test.describe('refresh', () => {
  test('fetches only the list and the conversation that changed', async ({ app }) => {
    const frame = await app.open();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await app.page.evaluate(() => window.sandbox?.simulate('reply', { notify: false }));
    await frame.getByRole('button', { name: 'Refresh' }).click();
    await expect(frame.getByRole('status')).toHaveText('13 events · 3 conversations');
    await app.answered();
    const paths = (await app.requests()).map(({ path }) => path);
    const [, list, events, ...more] = paths.filter((path) => path.includes('side_conversations'));
    expect(list).toBe('/api/v2/tickets/1/side_conversations?per_page=100');
    expect(events).toMatch(
      /^\/api\/v2\/tickets\/1\/side_conversations\/[^/]+\/events\?per_page=100$/,
    );
    expect(more).toEqual([]);
  });

  test('keeps the events and shows an error when it fails', async ({ app }) => {
    const frame = await app.open();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await app.page.route('**/sandbox/relay', (route) =>
      route.fulfill({ headers: { 'x-relayed-status': '200' }, body: 'not JSON' }),
    );
    await frame.getByRole('button', { name: 'Refresh' }).click();
    await expect(frame.getByRole('alert')).toContainText('This list may be out of date');
    await expect(rows(frame).first()).toHaveAccessibleName(/^Maria Lopez replied/);
  });
});

test.describe('the keyboard', () => {
  test('moves with j, k and the arrows, opens with Enter, closes with Escape', async ({ app }) => {
    const frame = await app.open();
    const { keyboard } = app.page;
    await lazyPartsLoaded(frame);
    await opener(frame, 0).focus();
    await keyboard.press('j');
    await keyboard.press('ArrowDown');
    await expect(opener(frame, 2)).toBeFocused();
    await keyboard.press('k');
    await expect(opener(frame, 1)).toBeFocused();
    await keyboard.press('Enter');
    await expect(opener(frame, 1)).toHaveAttribute('aria-expanded', 'true');
    await frame.getByRole('button', { name: 'Details' }).focus();
    await keyboard.press('Escape');
    await expect(opener(frame, 1)).toHaveAttribute('aria-expanded', 'false');
    await expect(opener(frame, 1)).toBeFocused();
    await keyboard.press('End');
    await expect(opener(frame, 11)).toBeFocused();
    await expect(opener(frame, 11)).toBeInViewport();
    await keyboard.press('Home');
    await expect(opener(frame, 0)).toBeFocused();
  });

  test('has no single-letter shortcuts outside the list', async ({ app }) => {
    const frame = await app.open();
    await lazyPartsLoaded(frame);
    for (const name of ['Refresh', 'Filter', /^Replies/]) {
      const button = frame.getByRole('button', { name });
      await button.focus();
      for (const key of ['j', 'k', '/', '?']) await app.page.keyboard.press(key);
      await expect(button).toBeFocused();
    }
    await expect(frame.getByRole('searchbox')).toHaveCount(0);
    await expect(frame.getByRole('dialog')).toHaveCount(0);
  });

  test('opens the list of keys with ? and restores the focus', async ({ app }) => {
    const frame = await app.open();
    await lazyPartsLoaded(frame);
    await opener(frame, 0).focus();
    await app.page.keyboard.press('?');
    const dialog = frame.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toBeVisible();
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener(frame, 0)).toBeFocused();
  });

  test('has a single Tab stop in the list', async ({ app }) => {
    const frame = await app.open();
    await expect(opener(frame, 0)).toBeVisible();
    const stops = frame.locator('[data-row][tabindex="0"]');
    await expect(stops).toHaveCount(1);
  });
});

/** Expects the values of some properties in a description list. */
async function expectProperties(list: Locator, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const term = list.getByText(name, { exact: true });
    await expect(term.locator('xpath=following-sibling::dd[1]')).toHaveText(value);
  }
}
