import type { Frame, Locator } from '@playwright/test';
import { LONGEST_WAITING } from '../../sandbox/scenarios/reply-conversations.ts';
import { isolate } from '../../src/i18n/isolate.ts';
import { beginFault } from './begin-fault.ts';
import { messageCount } from './account-events.ts';
import {
  composer,
  replyFromMessage,
  replyFromStrip,
  row,
  sendButton,
  textField,
} from './reply-composer.ts';
import { runClocksUntil } from './run-clocks.ts';
import { writeCount } from './writes.ts';
import { openWorld } from './shared-world.ts';
import { expect as expectStored, test as testStored } from './persistent-browser.ts';
import { appIn, expect, test } from './sandbox-page.ts';
import { head } from './waiting-groups.ts';
import { TEXT, writeReply } from './written-reply.ts';

const WAITING_MESSAGE = 'please tell us the purchase price';

function unsentNotice(frame: Frame): Locator {
  return frame.getByRole('alert').filter({ hasText: 'wasn’t found' });
}

test('the message that was answered says that the reply was sent, until it is dismissed', async ({
  app,
}) => {
  const frame = await app.open('scenario=reply');
  await replyFromMessage(frame, WAITING_MESSAGE);
  await app.page.keyboard.type(TEXT);
  await app.page.keyboard.press('Control+Enter');
  const answered = row(frame, WAITING_MESSAGE);
  await expect(answered.getByText('Message sent.')).toBeInViewport();
  await expect(answered.getByRole('button', { name: 'Reply', exact: true })).toBeFocused();
  await app.expectAccessible();
  await answered.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(answered.getByText('Message sent.')).toHaveCount(0);
});

test('a message that was not found after its composer was closed is named above the list', async ({
  app,
}) => {
  const { frame, composer: region } = await writeReply(app);
  await beginFault(app, 'a connection lost before it was done', { method: 'POST', first: 1 });
  await sendButton(frame).click();
  await runClocksUntil(app, region.getByText(/Checking whether the message arrived/));
  await app.page.keyboard.press('Escape');
  await expect(composer(frame)).toHaveCount(0);
  await runClocksUntil(app, unsentNotice(frame));
  await expect(unsentNotice(frame)).toContainText(LONGEST_WAITING);
  await app.expectAccessible();
  await unsentNotice(frame).getByRole('button', { name: 'Open message' }).press('Enter');
  await runClocksUntil(app, region.getByText(/it may arrive twice/));
  await expect(unsentNotice(frame)).toHaveCount(0);
  // Only its own button sends again.
  await textField(frame).press('Control+Enter');
  await app.answered();
  await expect.poll(() => writeCount(app, 'POST')).toBe(1);
});

test('a draft is marked in the waiting conversations, and opened by its message', async ({
  app,
}) => {
  const frame = await app.open('scenario=reply');
  await replyFromStrip(frame, LONGEST_WAITING);
  await app.page.keyboard.type('Half a sentence');
  const waiting = frame.locator('[data-turn-row]').filter({ hasText: LONGEST_WAITING });
  await expect(waiting.getByText('Draft', { exact: false })).toBeAttached();
  await app.page.keyboard.press('Escape');
  await expect(waiting.getByText('Draft', { exact: false })).toBeInViewport();
  await expect(
    waiting.getByRole('button', { name: `Reply to “${isolate(LONGEST_WAITING)}”` }),
  ).toBeFocused();
  await row(frame, WAITING_MESSAGE).getByRole('button', { name: 'Open draft' }).press('Enter');
  await expect(textField(frame)).toHaveValue('Half a sentence');
});

test('Alt+R opens the reply to who has waited longest, from anywhere', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  await expect(head(frame, 'Your turn')).toBeVisible();
  await frame.getByRole('button', { name: 'Search', exact: true }).focus();
  await expect(async () => {
    await app.page.keyboard.press('Alt+r');
    await expect(textField(frame)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await expect(composer(frame)).toHaveAccessibleName(new RegExp(LONGEST_WAITING));
  await app.page.keyboard.type(TEXT);
  await app.page.keyboard.press('Control+Enter');
  await expect.poll(() => messageCount(app, TEXT)).toBe(1);
});

testStored(
  'a page that is opened later closes no conversation, and offers it',
  async ({ persistentContext, sandbox }) => {
    await openWorld(persistentContext);
    const page = await persistentContext.newPage();
    const app = appIn(page, sandbox);
    const frame = await app.open('scenario=reply');
    await beginFault(app, 'a connection lost after it was done', { method: 'POST', first: 1 });
    await beginFault(app, '500', { path: '/events$', after: 1 });
    await replyFromMessage(frame, WAITING_MESSAGE);
    await page.keyboard.type(TEXT);
    await composer(frame).getByRole('button', { name: 'Send and mark as done' }).click();
    await expectStored.poll(() => messageCount(app, TEXT)).toBe(1);

    const next = await app.open('scenario=reply');
    await page.evaluate(() => window.sandbox?.endFaults());
    await expectStored.poll(() => writeCount(app, 'PUT')).toBe(0);
    await expectStored(row(next, WAITING_MESSAGE).first()).toBeVisible();
    // Above the list: the message may be folded, or out of view.
    const line = next.getByText(
      /^The message was sent\. “.Claim 61-0042.* wasn’t marked as done\.$/,
    );
    await expectStored(line.last()).toBeVisible();
    await expectStored.poll(() => writeCount(app, 'PUT')).toBe(0);
  },
);
