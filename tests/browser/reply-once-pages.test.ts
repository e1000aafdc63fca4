import { beginFault } from './begin-fault.ts';
import { messageCount } from './account-events.ts';
import { openComposer, sendButton, textField } from './reply-composer.ts';
import { runClocksUntil } from './run-clocks.ts';
import { writeCount } from './writes.ts';
import { expect, test } from './persistent-browser.ts';
import { appIn } from './sandbox-page.ts';
import { openWorld } from './shared-world.ts';
import { expectCounts, expectReplyRow, expectSent, TEXT, writeReply } from './written-reply.ts';

const REPLY = 'scenario=reply&now=2026-11-20T15:00:00Z';
const NOT_FOUND = /^The message wasn’t found .* it may arrive twice/;

test('after a reload, a reply without an answer is looked for and found', async ({
  persistentContext,
  sandbox,
}) => {
  await openWorld(persistentContext);
  const app = appIn(await persistentContext.newPage(), sandbox);
  const { composer } = await writeReply(app, REPLY);
  await beginFault(app, 'no answer after it was done', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  await expect.poll(() => writeCount(app, 'POST')).toBe(1);
  const frame = await app.open(REPLY);
  await expectReplyRow(app, frame, /\d (?:AM|PM)/);
  await expectCounts(app, { posts: 1, messages: 1 });
  const opened = await openComposer(frame, /Pick-up and inspection/);
  await expect(textField(opened)).toHaveValue('');
});

test('after a reload, a reply that never arrived is looked for, and sent again on request', async ({
  persistentContext,
  sandbox,
}) => {
  await openWorld(persistentContext);
  const app = appIn(await persistentContext.newPage(), sandbox);
  const { composer } = await writeReply(app, REPLY);
  await beginFault(app, 'no answer', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  await expect.poll(() => writeCount(app, 'POST')).toBe(1);
  const frame = await app.open(REPLY);
  await expectReplyRow(app, frame, /Checking…/);
  await app.expectAccessible();
  await runClocksUntil(app, frame.getByRole('button', { name: /^Your turn 5/ }));
  const again = await openComposer(frame);
  await expect(again.getByText(NOT_FOUND)).toBeVisible();
  await expect(textField(again)).toHaveValue(TEXT);
  await again.getByRole('button', { name: 'Send again' }).click();
  await expectSent(app, { frame, composer: again }, 2);
});

test('two tabs that send the same draft at the same time send one reply', async ({
  persistentContext,
  sandbox,
}) => {
  await openWorld(persistentContext);
  const one = appIn(await persistentContext.newPage(), sandbox);
  const other = appIn(await persistentContext.newPage(), sandbox);
  const composer = await openComposer(await one.open(REPLY));
  await textField(composer).fill(TEXT);
  const otherFrame = await other.open(REPLY);
  const otherComposer = await openComposer(otherFrame);
  await expect(textField(otherComposer)).toHaveValue(TEXT);
  await Promise.all([
    sendButton(composer).press('Enter'),
    sendButton(otherComposer).press('Enter'),
  ]);
  await expect(composer).toHaveCount(0);
  await expect(otherComposer).toHaveCount(0);
  await expect.poll(() => writeCount(one, 'POST')).toBe(1);
  await expect.poll(() => messageCount(one, TEXT)).toBe(1);
});

test('another tab says that a draft is being sent, and looks for it when its page is closed', async ({
  persistentContext,
  sandbox,
}) => {
  await openWorld(persistentContext);
  const one = appIn(await persistentContext.newPage(), sandbox);
  const other = appIn(await persistentContext.newPage(), sandbox);
  const composer = await openComposer(await one.open(REPLY));
  await textField(composer).fill(TEXT);
  const otherComposer = await openComposer(await other.open(REPLY));
  await beginFault(one, 'no answer after it was done', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  await expect(otherComposer.getByText('Sending…')).toBeVisible();
  await textField(otherComposer).press('Control+Enter');
  await expect.poll(() => writeCount(other, 'POST')).toBe(1);
  await one.page.close();
  await expect(otherComposer).toHaveCount(0);
  await expect.poll(() => writeCount(other, 'POST')).toBe(1);
  await expect.poll(() => messageCount(other, TEXT)).toBe(1);
});
