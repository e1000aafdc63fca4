import type { Frame } from '@playwright/test';
import { beginFault } from './begin-fault.ts';
import { messageCount } from './account-events.ts';
import {
  CLAIM,
  composer as composerIn,
  openComposer,
  sendButton,
  textField,
} from './reply-composer.ts';
import { writeCount } from './writes.ts';
import { expect as expectStored, test as testStored } from './persistent-browser.ts';
import { appIn, expect, test, watch } from './sandbox-page.ts';
import { openWorld } from './shared-world.ts';

const TEXT = 'The price was 219 euros.';
/** With the same start, the conversations are the same in each page. */
const NOW = '2026-11-20T15:00:00Z';
const REPLY = `scenario=reply&now=${NOW}`;
const NOT_STORED = /This browser doesn’t store drafts/;

/** The row of the message that is answered. */
function answeredRow(frame: Frame) {
  return frame.getByRole('article').filter({ hasText: 'please tell us the purchase price' });
}

test('a draft outlasts closing the composer, and marks the row', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  const composer = await openComposer(frame);
  await textField(composer).fill(TEXT);
  await expect(composer.getByText(NOT_STORED)).toBeVisible();
  await app.expectAccessible();
  await textField(composer).press('Escape');
  await expect(composer).toHaveCount(0);

  await answeredRow(frame).locator('[data-row]').click();
  await expect(answeredRow(frame).getByText('Draft', { exact: true })).toBeVisible();
  await app.expectAccessible();
  const opened = await openComposer(frame);
  await expect(textField(opened)).toHaveValue(TEXT);
});

test('an empty draft leaves nothing', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  const composer = await openComposer(frame);
  await textField(composer).press('Escape');
  await expect(composer).toHaveCount(0);
  await answeredRow(frame).locator('[data-row]').click();
  await expect(frame.getByText('Draft', { exact: true })).toHaveCount(0);
});

test('where storage is refused, a draft outlasts another ticket, and goes with the page', async ({
  app,
}) => {
  const frame = await app.open('scenario=reply');
  await textField(await openComposer(frame)).fill(TEXT);
  await app.page.evaluate(() => window.sandbox?.openTicket(2));
  const other = await app.frame();
  await expect(other.getByRole('article').first()).toBeVisible();
  await expect(other.getByText(TEXT)).toHaveCount(0);
  await app.page.evaluate(() => window.sandbox?.openTicket(1));
  await expect(textField(composerIn(frame))).toHaveValue(TEXT);

  const again = await app.open('scenario=reply');
  const opened = await openComposer(again);
  await expect(textField(opened)).toHaveValue('');
});

test('discarding asks, and keeps the draft unless it is confirmed', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  const composer = await openComposer(frame);
  await textField(composer).fill(TEXT);
  const discard = composer.getByRole('button', { name: 'Discard draft' });
  await discard.press('Enter');
  const question = composer.getByRole('alertdialog', { name: /^Discard this draft\?/ });
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused();
  await app.expectAccessible();
  await app.page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(discard).toBeFocused();
  await expect(textField(composer)).toHaveValue(TEXT);

  // Escape answers the question, and does not close the composer.
  await discard.press('Enter');
  await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(discard).toBeFocused();

  await discard.press('Enter');
  await question.getByRole('button', { name: 'Discard draft' }).click();
  await expect(composer).toHaveCount(0);
  const opened = await openComposer(frame);
  await expect(textField(opened)).toHaveValue('');
});

test('without text, nothing is asked', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  const composer = await openComposer(frame);
  await composer.getByRole('button', { name: 'Discard draft' }).click();
  await expect(composer).toHaveCount(0);
});

test('a refused reply stays as a draft', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  const composer = await openComposer(frame);
  await textField(composer).fill(TEXT);
  await beginFault(app, '409', { method: 'POST' });
  await sendButton(composer).click();
  await expect(composer.getByText(/^Not sent: .* Your draft is still here\./)).toBeVisible();
  await composer.getByRole('button', { name: 'Close and keep the draft' }).click();
  await expect(composer).toHaveCount(0);
  const opened = await openComposer(frame);
  await expect(textField(opened)).toHaveValue(TEXT);
});

testStored(
  'a stored draft outlasts a reload, only for its agent and conversation, for 30 days',
  async ({ persistentContext, sandbox }) => {
    const page = await persistentContext.newPage();
    const noise = watch(page);
    const app = appIn(page, sandbox);
    await openWorld(persistentContext);
    const frame = await app.open(REPLY);
    const composer = await openComposer(frame);
    await textField(composer).fill(TEXT);
    await expectStored(composer.getByText(NOT_STORED)).toHaveCount(0);
    await app.expectAccessible();

    const again = await app.open(REPLY);
    await expectStored(composerIn(again)).toHaveCount(0);
    await openComposer(again);
    await expectStored(textField(composerIn(again))).toHaveValue(TEXT);

    await openWorld(persistentContext, { agentId: 99_001 });
    const ofOther = await app.open(REPLY);
    await openComposer(ofOther);
    await expectStored(textField(composerIn(ofOther))).toHaveValue('');

    await openWorld(persistentContext);
    const dayMs = 86_400_000;
    await page.clock.install({ time: Date.now() + 29 * dayMs });
    const later = await app.open(REPLY);
    await openComposer(later);
    await expectStored(textField(composerIn(later))).toHaveValue(TEXT);
    await page.clock.setSystemTime(Date.now() + 31 * dayMs);
    const tooLate = await app.open(REPLY);
    await openComposer(tooLate);
    await expectStored(textField(composerIn(tooLate))).toHaveValue('');
    expectStored(noise).toEqual([]);
  },
);

testStored(
  'an open composer and its text are the same after a visit to another ticket',
  async ({ persistentContext, sandbox }) => {
    const app = appIn(await persistentContext.newPage(), sandbox);
    const frame = await app.open(REPLY);
    await textField(await openComposer(frame)).fill(TEXT);
    await app.page.evaluate(() => window.sandbox?.openTicket(3));
    const other = await app.frame();
    await expectStored(other.getByRole('article').first()).toBeVisible();
    await expectStored(other.getByRole('region', { name: CLAIM })).toHaveCount(0);
    await app.page.evaluate(() => window.sandbox?.openTicket(1));
    await expectStored(textField(composerIn(frame))).toHaveValue(TEXT);
  },
);

testStored(
  'the draft of a conversation that is gone can still be copied, and discarded',
  async ({ persistentContext, sandbox }) => {
    await openWorld(persistentContext);
    const app = appIn(await persistentContext.newPage(), sandbox);
    const frame = await app.open(REPLY);
    const composer = await openComposer(frame);
    await textField(composer).fill(TEXT);
    await frame.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.includes(' draft ')) ?? '';
      const stored = localStorage.getItem(key) ?? '{}';
      const draft = { ...(JSON.parse(stored) as object), conversationId: 'gone' };
      localStorage.setItem(key.replace(/ draft .*$/, ' draft gone'), JSON.stringify(draft));
      localStorage.removeItem(key);
    });

    const again = await app.open(REPLY);
    const notice = again.getByRole('region', { name: /no longer in this ticket/ });
    await expectStored(notice.getByRole('textbox', { name: 'Message' })).toHaveValue(TEXT);
    await app.expectAccessible();
    await notice.getByRole('button', { name: 'Copy text' }).click();
    await expectStored(notice.getByText('Copied')).toBeVisible();
    await notice.getByRole('button', { name: 'Discard draft' }).click();
    await expectStored(notice.getByRole('button', { name: 'Keep' })).toBeFocused();
    await app.expectAccessible();
    await notice.getByRole('button', { name: 'Discard draft' }).click();
    await expectStored(notice).toHaveCount(0);

    const last = await app.open(REPLY);
    await openComposer(last);
    await expectStored(textField(composerIn(last))).toHaveValue('');
    await expectStored(last.getByRole('region', { name: /no longer in this ticket/ })).toHaveCount(
      0,
    );
  },
);

testStored(
  'where locks are refused, two pages still send a message once',
  async ({ persistentContext, sandbox }) => {
    await openWorld(persistentContext);
    await persistentContext.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
      Object.defineProperty(Object.getPrototypeOf(navigator.locks), 'query', { value: refuse });
    });
    const [one, other] = [
      appIn(await persistentContext.newPage(), sandbox),
      appIn(await persistentContext.newPage(), sandbox),
    ];
    const composer = await openComposer(await one.open(REPLY));
    await textField(composer).fill(TEXT);
    const otherFrame = await other.open(REPLY);
    const otherComposer = await openComposer(otherFrame);
    await expectStored(textField(otherComposer)).toHaveValue(TEXT);
    await Promise.all([
      sendButton(composer).press('Enter'),
      sendButton(otherComposer).press('Enter'),
    ]);
    await expectStored(composer).toHaveCount(0);
    await expectStored(otherComposer).toHaveCount(0);
    await expectStored.poll(() => messageCount(one, TEXT)).toBe(1);
    await expectStored.poll(() => writeCount(one, 'POST')).toBe(1);
  },
);
