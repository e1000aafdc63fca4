import type { FaultName, WriteFaultName } from '../../sandbox/account/named-faults.ts';
import { beginFault } from './begin-fault.ts';
import { sendButton, textField } from './reply-composer.ts';
import { runClocksUntil } from './run-clocks.ts';
import { expect, test } from './sandbox-page.ts';
import { expectCounts, expectReplyRow, expectSent, TEXT, writeReply } from './written-reply.ts';

const NOT_FOUND = /^The message wasn’t found .* it may arrive twice/;

// Two writes in doubt, each for up to a minute and a half.
test('a reply whose connection is lost after it was done is found, and not sent again', async ({
  app,
}) => {
  const { frame, composer } = await writeReply(app, 'scenario=reply-lost');
  // The read before sending succeeds. The account is out of order until the fault ends.
  await beginFault(app, '500', { path: '/events$', after: 1 });
  await sendButton(composer).click();
  await runClocksUntil(
    app,
    composer.getByText(/^The app doesn’t know whether the message arrived: .* keeps checking/),
  );
  await expectReplyRow(app, frame, /Checking…/);
  await app.expectAccessible();
  await app.page.evaluate(() => window.sandbox?.endFaults());
  await expectSent(app, { frame, composer }, 1);
});

test('a reply whose connection is lost before it was done is sent again only on request', async ({
  app,
}) => {
  const { frame, composer } = await writeReply(app);
  await beginFault(app, 'a connection lost before it was done', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  await expect(composer.getByText(/^No answer from Zendesk\. Checking/)).toBeVisible();
  await app.expectAccessible();

  // Whatever is pressed while the app is checking, nothing is sent.
  await textField(composer).press('Control+Enter');
  await expect(textField(composer)).toHaveAttribute('readonly', '');
  await composer.getByRole('button', { name: 'Send and mark as done' }).press('Enter');
  await sendButton(composer).press('Enter');
  await runClocksUntil(app, composer.getByText(NOT_FOUND));
  // The next press of the key must not send again.
  await expect(textField(composer)).toBeFocused();
  await expectCounts(app, { posts: 1, messages: 0 });
  await app.expectAccessible();

  await composer.getByRole('button', { name: 'Send again' }).dblclick();
  await expectSent(app, { frame, composer }, 2);
});

test('a reply that was not found can be changed first, and is another version then', async ({
  app,
}) => {
  const { frame, composer } = await writeReply(app);
  await beginFault(app, 'a connection lost before it was done', { method: 'POST', first: 1 });
  await sendButton(composer).click();
  await runClocksUntil(app, composer.getByText(NOT_FOUND));
  await composer.getByRole('button', { name: 'Edit first' }).click();
  await expect(textField(composer)).toBeFocused();
  await expect(textField(composer)).toBeEditable();
  await textField(composer).fill(`${TEXT} With VAT.`);
  await sendButton(composer).click();
  await expectSent(app, { frame, composer }, 2);
  await expectReplyRow(app, frame, /With VAT\./);
});

test('two presses send one reply', async ({ app }) => {
  const written = await writeReply(app);
  await textField(written.composer).focus();
  await app.page.keyboard.press('Control+Enter');
  await app.page.keyboard.press('Control+Enter');
  await expectSent(app, written, 1);
});

test('a double click sends one reply', async ({ app }) => {
  const written = await writeReply(app);
  await sendButton(written.composer).dblclick();
  await expectSent(app, written, 1);
});

/** What a fault of the first attempt comes to. */
type Outcome =
  | { readonly end: 'sent'; readonly isLate?: boolean }
  | { readonly end: 'not found' }
  | { readonly end: 'refused'; readonly says: RegExp };

const OUTCOMES = {
  'a connection lost before it was done': { end: 'not found' },
  'a connection lost after it was done': { end: 'sent' },
  'a connection lost 20 s before it was done': { end: 'sent' },
  'no answer after it was done': { end: 'sent' },
  'an answer after the time limit of writes': { end: 'sent' },
  '500 after it was done': { end: 'sent' },
  '504 after it was done': { end: 'sent' },
  '422 with the API’s words': {
    end: 'refused',
    says: /^Not sent\. Zendesk says: “\S*The recipient’s address is suspended\.\S*” /,
  },
} as const satisfies Record<WriteFaultName, Outcome>;

const OUTCOMES_OF_ALL_REQUESTS = {
  'an empty 200': { end: 'sent' },
  'a login page': { end: 'not found' },
  'a connection lost half-way': { end: 'sent' },
  'no answer': { end: 'not found' },
  '503': { end: 'not found' },
  '403 with JSON': { end: 'refused', says: /^Not sent: your role can view/ },
  '404 with HTML': { end: 'refused', says: /^Not sent: this side conversation no longer exists/ },
  '409': { end: 'refused', says: /^Not sent: Zendesk refused the message/ },
  '429 with seconds': { end: 'refused', says: /^Not sent: Zendesk accepts no more messages/ },
} as const satisfies Partial<Record<FaultName, Outcome>>;

for (const [fault, outcome] of entriesOf({ ...OUTCOMES, ...OUTCOMES_OF_ALL_REQUESTS })) {
  test(`with ${fault}, a reply is ${outcome.end}, after one attempt`, async ({ app }) => {
    const { frame, composer } = await writeReply(app);
    await beginFault(app, fault, { method: 'POST', first: 1 });
    await sendButton(composer).click();
    if (outcome.end === 'sent') return expectSent(app, { frame, composer }, 1);
    const text = outcome.end === 'refused' ? outcome.says : NOT_FOUND;
    await runClocksUntil(app, composer.getByText(text));
    await expect(textField(composer)).toHaveValue(TEXT);
    await expectCounts(app, { posts: 1, messages: 0 });
  });
}

function entriesOf<Key extends string>(
  record: Readonly<Record<Key, Outcome>>,
): readonly (readonly [Key, Outcome])[] {
  return Object.entries(record) as [Key, Outcome][];
}
