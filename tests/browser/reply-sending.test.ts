import type { Frame, Page } from '@playwright/test';
import { LONGEST_WAITING } from '../../sandbox/scenarios/reply-conversations.ts';
import { test as testStored } from './persistent-browser.ts';
import { eventsWith, messageWith } from './account-events.ts';
import {
  composer,
  replyFromMessage,
  replyFromStrip,
  row,
  sendButton,
  textField,
} from './reply-composer.ts';
import { writes } from './writes.ts';
import { appIn, expect, test, watch } from './sandbox-page.ts';
import { settledTop } from './settled-top.ts';
import { head, rows } from './waiting-groups.ts';

const TEXT = 'It has the serial number LM-220-4711.';

/** Holds the requests that send replies. Returns how to let them go on. */
async function holdReplies(page: Page): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  let isOver = false;
  await page.route('**/sandbox/relay', async (route) => {
    const { path, method } = route.request().postDataJSON() as { path: string; method: string };
    if (isOver || method !== 'POST' || !path.endsWith('/reply')) return route.continue();
    held.push(() => route.continue());
    return undefined;
  });
  return async () => {
    isOver = true;
    await Promise.all(held.map((go) => go()));
  };
}

for (const [where, message] of [
  ['at the top of the list', 'Which serial number does the burnt one have?'],
  ['down the list', 'please tell us the purchase price'],
] as const) {
  test(`a reply to a message ${where} scrolls nothing away, from Send to the real event`, async ({
    app,
  }) => {
    const letGo = await holdReplies(app.page);
    const frame = await app.open('scenario=reply');
    await replyFromMessage(frame, message);
    await app.page.keyboard.type(TEXT);
    const answered = row(frame, message);
    const reply = frame.getByRole('article').getByRole('button', { name: 'Reply', exact: true });
    const before = await settledTop(answered);
    await sendButton(frame).click();
    await expect(composer(frame)).toContainText('Sending…');
    await expect.poll(async () => Math.abs((await settledTop(answered)) - before)).toBeLessThan(2);
    await letGo();
    await expect(composer(frame)).toHaveCount(0);
    await expect(reply).toBeFocused();
    await app.answered();
    await expect.poll(async () => Math.abs((await settledTop(answered)) - before)).toBeLessThan(2);
    await messageWith(app, TEXT);
  });
}

test('a reply is in the list at once, moves the turn, and becomes the real event', async ({
  app,
}) => {
  const letGo = await holdReplies(app.page);
  const frame = await app.open('scenario=reply');
  await replyFromMessage(frame, 'I have put one aside');
  await app.page.keyboard.type(TEXT);
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*5/);
  await sendButton(frame).click();
  const sent = row(frame, TEXT).filter({ hasText: 'Johnny Agent' });
  const pending = sent.filter({ hasText: 'Sending…' }).filter({ hasNot: composer(frame) });
  await expect(pending).toHaveCount(1);
  await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*4/);
  await expect(head(frame, 'Their turn')).toHaveText(/^Their turn\s*2/);
  await app.expectAccessible();
  // It cannot be sent twice, or changed.
  await expect(textField(frame)).toHaveAttribute('readonly');
  await sendButton(frame).click({ force: true });
  await textField(frame).press('Control+Enter');
  await expect.poll(() => eventsWith(app, TEXT)).toEqual([]);
  await letGo();
  await expect(composer(frame)).toHaveCount(0);
  await expect(sent).toHaveCount(1);
  await expect(sent).not.toContainText('Sending…');
  await expect(head(frame, 'Their turn')).toHaveText(/^Their turn\s*2/);
  await expect.poll(() => writes(app)).toHaveLength(1);
  await sent.locator('[data-row]').click();
  await frame.getByRole('button', { name: 'Details' }).last().click();
  const { event } = await messageWith(app, TEXT);
  await expect(row(frame, TEXT).last()).toContainText(event.side_conversation_id);
});

test('a reply is announced to screen readers', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  await replyFromMessage(frame, 'I have put one aside');
  await app.page.keyboard.type(TEXT);
  await sendButton(frame).click();
  await expect(frame.locator('[aria-live]').getByText('Message sent.')).toBeAttached();
});

/** Opens the page of a sandbox whose world all pages of a browser share. */
testStored(
  'a second tab of the ticket shows the reply too',
  async ({ persistentContext, sandbox }) => {
    let world: object | null = null;
    await persistentContext.route('**/sandbox/worlds', async (route) => {
      const response = world ? null : await route.fetch();
      world ??= (await response?.json()) as object;
      await route.fulfill({ status: 201, json: world });
    });
    const [first, second] = [await persistentContext.newPage(), await persistentContext.newPage()];
    const noise = [first, second].map((page) => watch(page));
    const app = appIn(first, sandbox);
    const other = await appIn(second, sandbox).open('scenario=reply');
    await openTheirs(other, 1);
    await first.bringToFront();
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    await first.keyboard.type(TEXT);
    await sendButton(frame).click();
    await expect(composer(frame)).toHaveCount(0);
    await messageWith(app, TEXT);
    await expect(rows(other, 'Their turn')).toHaveCount(2);
    await expect(row(other, TEXT)).toHaveCount(1);
    expect(noise).toEqual([[], []]);
  },
);

async function openTheirs(frame: Frame, count: number): Promise<void> {
  await head(frame, 'Their turn').click();
  await expect(rows(frame, 'Their turn')).toHaveCount(count);
}
