import type { Frame, Page } from '@playwright/test';
import { LONGEST_WAITING } from '../../sandbox/scenarios/reply-conversations.ts';
import { isolate } from '../../src/i18n/isolate.ts';
import { openLargeView } from './open-large-view.ts';
import { messageWith } from './account-events.ts';
import {
  composer,
  recipients,
  replyFromMessage,
  replyFromStrip,
  row,
  sendButton,
  textField,
  untilReady,
} from './reply-composer.ts';
import { writes } from './writes.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';
import { head } from './waiting-groups.ts';

const POSTED = 'POST /api/v2/tickets/1/side_conversations/:id/reply 200';
const WAITING_MESSAGE = 'please tell us the purchase price';
const TEXT = 'The price was 199 euros.';

/** Whether an element of the frame has the focus. */
async function expectFocus(frame: Frame): Promise<void> {
  await expect.poll(() => frame.evaluate(() => document.activeElement?.localName)).not.toBe('body');
}

/** The answer to the longest-waiting partner is in the account, once, and on the page. */
async function expectSent(app: SandboxPage, frame: Frame): Promise<void> {
  const { to, event } = await messageWith(app, TEXT);
  expect(to).toMatchObject([
    { email: 'paulo.ferreira@atlantic-cover.example' },
    { email: 'ines@vogt-assessors.example' },
  ]);
  expect(event).toMatchObject({ type: 'reply', ticket_id: 1, actor: { name: 'Johnny Agent' } });
  await expect(composer(frame)).toHaveCount(0);
  await expect.poll(() => writes(app)).toEqual([POSTED]);
  await expect(head(frame, 'Their turn')).toHaveText(/2/);
  await expectFocus(frame);
}

/** Presses Tab until a button has the focus. */
async function tabTo(page: Page, frame: Frame, name: RegExp): Promise<void> {
  const target = frame.getByRole('button', { name });
  const isFocused = async () => {
    await page.keyboard.press('Tab');
    return target.evaluate((button) => button === document.activeElement);
  };
  await expect.poll(isFocused, { intervals: [0] }).toBe(true);
}

test.describe('from the opened sidebar to an answer to the longest-waiting partner', () => {
  test('it takes three presses and the text with the mouse', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await head(frame, 'Your turn').click();
    await frame
      .getByRole('button', { name: /^Reply to/ })
      .first()
      .click();
    await expect(textField(frame)).toBeFocused();
    await expect(sendButton(frame)).toBeInViewport({ ratio: 1 });
    await app.page.keyboard.type(TEXT);
    await sendButton(frame).click();
    await expectSent(app, frame);
    await app.expectAccessible();
  });

  test('it takes three presses and the text with the keyboard', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await expect(head(frame, 'Your turn')).toBeVisible();
    await frame.locator('body').press('Tab');
    await tabTo(app.page, frame, /^Your turn \d/);
    await app.page.keyboard.press('Enter');
    await tabTo(app.page, frame, new RegExp(`^Reply to .*${LONGEST_WAITING}`));
    await app.page.keyboard.press('Enter');
    await expect(textField(frame)).toBeFocused();
    await app.page.keyboard.type(TEXT);
    await app.page.keyboard.press('Control+Enter');
    await expectSent(app, frame);
  });
});

test.describe('the composer opens', () => {
  test('at the foot of an opened message, and gives the focus back to its button', async ({
    app,
  }) => {
    const frame = await app.open('scenario=reply');
    await replyFromMessage(frame, WAITING_MESSAGE);
    await expect(row(frame, 'Dr Vogt will then').getByRole('region')).toHaveAccessibleName(
      `Reply to “${LONGEST_WAITING}”`,
    );
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect(composer(frame)).toHaveCount(0);
    await expect(
      row(frame, 'Dr Vogt will then').getByRole('button', { name: 'Reply', exact: true }),
    ).toBeFocused();
  });

  test('with the key r on a row, and gives the focus back to the row', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await untilReady(frame);
    const opener = row(frame, 'I have put one aside').locator('[data-row]');
    await opener.focus();
    await app.page.keyboard.press('r');
    await expect(textField(frame)).toBeFocused();
    await expect(composer(frame)).toContainText('Child ticket #3');
    await app.page.keyboard.press('Escape');
    await expect(composer(frame)).toHaveCount(0);
    await expect(frame.locator('[data-row][aria-expanded="true"]')).toBeFocused();
  });

  test('from the strip, and gives the focus back to the button there', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    await expect(row(frame, 'Dr Vogt will then').getByRole('region')).toBeVisible();
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect(composer(frame)).toHaveCount(0);
    await expect(
      frame.getByRole('button', { name: `Reply to “${isolate(LONGEST_WAITING)}”` }),
    ).toBeFocused();
  });

  test('above the list for a message that the filters hide', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await frame.getByRole('button', { name: /^Updates/ }).click();
    await replyFromStrip(frame, LONGEST_WAITING);
    const panel = frame.getByRole('region', { name: 'Outside your filters' });
    await expect(panel.getByRole('region', { name: /^Reply to/ })).toBeVisible();
    await expect(sendButton(frame)).toBeInViewport({ ratio: 1 });
    await app.expectAccessible();
    await app.page.keyboard.type(TEXT);
    await sendButton(frame).click();
    await expectSent(app, frame);
    await expect(frame.getByRole('button', { name: /^Updates/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  for (const isFolded of [false, true]) {
    const how = isFolded ? 'with the key r on a folded heading' : 'from a heading';
    test(`${how} below the newest message`, async ({ app }) => {
      const frame = await app.open('scenario=reply');
      await untilReady(frame);
      await frame.getByRole('button', { name: 'More', exact: true }).click();
      await frame.getByRole('menuitemradio', { name: 'By conversation' }).click();
      const subject = 'Power supply PS-220 for a customer replacement';
      const heading = frame.getByRole('button', { name: subject, exact: true });
      const item = heading.locator('xpath=ancestor::*[@role="listitem"]');
      if (isFolded) {
        await heading.click();
        await expect(heading).toHaveAttribute('aria-expanded', 'false');
        await app.page.keyboard.press('r');
      } else await item.getByRole('button', { name: 'Reply', exact: true }).click();
      await expect(textField(frame)).toBeFocused();
      await expect(sendButton(frame)).toBeInViewport({ ratio: 1 });
      await expect(row(frame, 'Which serial number').getByRole('region')).toBeVisible();
      await app.page.keyboard.press('Escape');
      const opener = isFolded ? heading : item.getByRole('button', { name: 'Reply', exact: true });
      // The list may have removed the row of the heading, which is far above by then.
      const message = row(frame, 'Which serial number').getByRole('button', {
        name: 'Reply',
        exact: true,
      });
      await expect(opener.or(message).and(frame.locator(':focus'))).toBeInViewport();
    });
  }

  test('below the thread in the large view', async ({ app }) => {
    await app.page.setViewportSize({ width: 1280, height: 800 });
    const frame = await app.open('scenario=reply');
    const large = await openLargeView(app.page, frame);
    await row(large, WAITING_MESSAGE).locator('[data-row]').first().click();
    const thread = large.getByRole('group', { name: /conversation/i });
    await thread.getByRole('article').getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(textField(large)).toBeFocused();
    await expect(sendButton(large)).toBeInViewport({ ratio: 1 });
    await expect(thread.getByRole('article').getByRole('region')).toHaveCount(0);
    await expect(recipients(large)).toHaveText(['Paulo Ferreira', 'Dr Ines Vogt']);
    await app.expectAccessible(large);
    await app.page.keyboard.type(TEXT);
    await app.page.keyboard.press('Control+Enter');
    await messageWith(app, TEXT);
    await expect(composer(large)).toHaveCount(0);
    // At the button where it came from, or in the thread if that is out of view.
    const opener = thread.getByRole('article').getByRole('button', { name: 'Reply', exact: true });
    await expect(opener.or(thread).and(large.locator(':focus'))).toBeInViewport();
    await expect(thread.getByText(TEXT)).toBeVisible();
  });
});

test('keys of the list are letters in the composer', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  await replyFromMessage(frame, WAITING_MESSAGE);
  await app.page.keyboard.type('/jr?k');
  await expect(textField(frame)).toHaveValue('/jr?k');
  await expect(textField(frame)).toBeFocused();
  await expect(frame.getByRole('dialog')).toHaveCount(0);
  await composer(frame).getByRole('textbox', { name: 'Add recipient' }).focus();
  await app.page.keyboard.type('/jr?');
  await expect(composer(frame).getByRole('textbox', { name: 'Add recipient' })).toHaveValue('/jr?');
});

test('Escape keeps the draft, and the same draft opens again', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  await replyFromMessage(frame, WAITING_MESSAGE);
  await app.page.keyboard.type('Half a sentence');
  // The key that answers from anywhere else. The focus still goes back to where it came from.
  await app.page.keyboard.press('Alt+KeyR');
  await app.page.keyboard.press('Escape');
  await expect(composer(frame)).toHaveCount(0);
  await app.page.keyboard.press('Enter');
  await expect(textField(frame)).toHaveValue('Half a sentence');
  await expect(textField(frame)).toBeFocused();
});
