import type { Locator } from '@playwright/test';
import { beginFault } from './begin-fault.ts';
import { openComposer, replyButton, sendButton, textField } from './reply-composer.ts';
import { runClocksUntil } from './run-clocks.ts';
import { writeCount } from './writes.ts';
import { expect, test } from './sandbox-page.ts';
import { head } from './waiting-groups.ts';
import { expectCounts, expectSent, TEXT, writeReply } from './written-reply.ts';

function sendAnyway(composer: Locator): Locator {
  return composer.getByRole('button', { name: 'Send anyway', exact: true });
}

test('a role that only reads is told so, and keeps its draft', async ({ app }) => {
  const { composer } = await writeReply(app, 'scenario=reply&role=view-only');
  await sendButton(composer).click();
  await runClocksUntil(
    app,
    composer.getByText(/^Not sent: your role can view side conversations but can’t reply/),
  );
  await expect(textField(composer)).toHaveValue(TEXT);
  await expect(textField(composer)).toBeEditable();
  await app.expectAccessible();
  await expectCounts(app, { posts: 1, messages: 0 });
});

test('a refused reply can be sent once the account takes it', async ({ app }) => {
  const { frame, composer } = await writeReply(app, 'scenario=reply-denied');
  await sendButton(composer).click();
  await runClocksUntil(
    app,
    composer.getByText(/^Not sent: your role can view side conversations but can’t reply/),
  );
  await app.page.evaluate(() => window.sandbox?.endFaults());
  await sendButton(composer).click();
  await expectSent(app, { frame, composer }, 2);
});

test('a reply in a deleted conversation is not sent, and stays as a draft', async ({ app }) => {
  const { composer } = await writeReply(app);
  await beginFault(app, '404 with HTML', { path: '/events$' });
  await sendButton(composer).click();
  await runClocksUntil(
    app,
    composer.getByText(/^Not sent: this side conversation no longer exists/),
  );
  await expect(textField(composer)).toHaveValue(TEXT);
  await app.expectAccessible();
  await expectCounts(app, { posts: 0, messages: 0 });
});

test('after 422 with the API’s words, the reply can be changed and sent', async ({ app }) => {
  const { frame, composer } = await writeReply(app);
  await beginFault(app, '422 with the API’s words', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  await runClocksUntil(app, composer.getByText(/The recipient’s address is suspended\./));
  await app.expectAccessible();
  await textField(composer).press('End');
  await textField(composer).pressSequentially(' Thank you.');
  await sendButton(composer).click();
  await expectSent(app, { frame, composer }, 2);
});

test('after 429, the time left runs down, and the reply can be sent', async ({ app }) => {
  const { frame, composer } = await writeReply(app, 'scenario=reply&headers=readable');
  await beginFault(app, '429 with seconds', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  const timer = composer.getByRole('timer');
  await runClocksUntil(app, timer);
  await expect(composer.getByText(/^Not sent: Zendesk accepts no more messages/)).toBeVisible();
  await expect(timer).toHaveText(/\d+ seconds?/);
  await app.expectAccessible();
  const isOver = async () => {
    await app.page.clock.runFor(1000);
    return (await timer.count()) === 0;
  };
  await expect.poll(isOver, { intervals: [50] }).toBe(true);
  await sendButton(composer).click();
  await expectSent(app, { frame, composer }, 2);
});

test('after 429 without a time, the agent is told to wait', async ({ app }) => {
  const { frame, composer } = await writeReply(app, 'scenario=reply');
  await beginFault(app, '429 with seconds', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  const notice = composer.getByText(/Wait a few minutes, then send it again\./);
  await runClocksUntil(app, notice);
  await expect(composer.getByRole('timer')).toHaveCount(0);
  await sendButton(composer).click();
  await expectSent(app, { frame, composer }, 2);
});

test('a reply of somebody else is shown before the agent sends theirs', async ({ app }) => {
  const { frame, composer } = await writeReply(app, 'scenario=reply-raced');
  const notice = composer.getByText(/Paulo Ferreira\S* replied while you were writing/);
  await runClocksUntil(app, notice);
  await expect(sendButton(composer)).toHaveCount(0);
  await app.expectAccessible();
  await textField(composer).fill('');
  await sendAnyway(composer).click();
  await expect(composer.getByText('Write a message first.')).toBeVisible();
  await textField(composer).fill(TEXT);
  await expectCounts(app, { posts: 0, messages: 0 });
  await sendAnyway(composer).click();
  await expectSent(app, { frame, composer }, 1);
});

test('a reply of somebody else that the page has not read yet stops the agent’s', async ({
  app,
}) => {
  const frame = await app.open('scenario=reply-raced');
  const composer = await openComposer(frame);
  await textField(composer).fill(TEXT);
  await app.page.evaluate(() => window.sandbox?.advance(11_000));
  await sendButton(composer).click();
  await expect(composer.getByText(/replied while you were writing/)).toBeVisible();
  await expect.poll(() => writeCount(app, 'POST')).toBe(0);
  await sendAnyway(composer).click();
  await expect(composer).toHaveCount(0);
  await expectCounts(app, { posts: 1, messages: 1 });
});

test('"Send and mark as done" writes twice, and says that it is done', async ({ app }) => {
  const { frame, composer } = await writeReply(app);
  await composer.getByRole('button', { name: 'Send and mark as done' }).click();
  await runClocksUntil(app, frame.getByRole('button', { name: 'Undo' }));
  const list = frame.getByRole('list', { name: 'Side conversation events' });
  await expect(list.getByText('Marked as done.')).toBeVisible();
  await expectCounts(app, { posts: 1, messages: 1 });
  await expect.poll(() => writeCount(app, 'PUT')).toBe(1);
});

test('a conversation is marked as done only after its reply was found', async ({ app }) => {
  const { frame, composer } = await writeReply(app, 'scenario=reply-lost');
  await beginFault(app, '500', { path: '/events$', after: 1 });
  await composer.getByRole('button', { name: 'Send and mark as done' }).click();
  await runClocksUntil(
    app,
    composer.getByText(/^The app doesn’t know whether the message arrived/),
  );
  await expect.poll(() => writeCount(app, 'PUT')).toBe(0);
  await app.page.evaluate(() => window.sandbox?.endFaults());
  await runClocksUntil(app, frame.getByRole('button', { name: 'Undo' }));
  await expectCounts(app, { posts: 1, messages: 1 });
  await expect.poll(() => writeCount(app, 'PUT')).toBe(1);
});

test('a conversation whose reply was refused is not marked as done', async ({ app }) => {
  const { composer } = await writeReply(app);
  await beginFault(app, '409', { method: 'POST' });
  await composer.getByRole('button', { name: 'Send and mark as done' }).click();
  await runClocksUntil(app, composer.getByText(/^Not sent: Zendesk refused/));
  await expect.poll(() => writeCount(app, 'PUT')).toBe(0);
});

for (const code of ['reply', 'reply-language-en', 'composer']) {
  test(`a page says so if ${code}.js cannot be loaded`, async ({ app }) => {
    // A response that is not the code: an aborted request would be a message in the console.
    await app.page.route(new RegExp(`/${code}\\.js$`), (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    const frame = await app.open('scenario=reply');
    if (code === 'composer') {
      await head(frame, 'Your turn').click();
      await replyButton(frame).click();
    }
    await expect(
      frame.getByText(/a part of the app didn’t load|This part of the app didn’t load/),
    ).toBeVisible();
    await app.expectAccessible();
  });
}
