import { messageWith } from './account-events.ts';
import {
  composer,
  replyFromMessage,
  replyFromStrip,
  sendButton,
  textField,
} from './reply-composer.ts';
import { writes } from './writes.ts';
import { LONGEST_WAITING } from '../../sandbox/scenarios/reply-conversations.ts';
import { expect, test } from './sandbox-page.ts';
import { head, rows } from './waiting-groups.ts';

test.describe('the text of a reply', () => {
  test('has paragraphs and links, and nothing in it is HTML', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    await textField(frame).fill(
      'Dear Paulo,\n\nthe price was <b>199</b> euros & more:\nhttps://shop.example/receipt?id=7&x=1\n\nJohnny',
    );
    await sendButton(frame).click();
    const { body, html_body: html } = await messageWith(app, 'Dear Paulo');
    expect(body).toBe(
      'Dear Paulo,\n\nthe price was <b>199</b> euros & more:\nhttps://shop.example/receipt?id=7&x=1\n\nJohnny',
    );
    expect(html).toBe(
      '<p>Dear Paulo,</p><p>the price was &lt;b&gt;199&lt;/b&gt; euros &amp; more:<br>' +
        '<a href="https://shop.example/receipt?id=7&amp;x=1">https://shop.example/receipt?id=7&amp;x=1</a></p><p>Johnny</p>',
    );
    // The strip leads to it, wherever the list is scrolled to.
    await expect(composer(frame)).toHaveCount(0);
    await head(frame, 'Their turn').click();
    await rows(frame, 'Their turn')
      .filter({ hasText: LONGEST_WAITING })
      .getByRole('button')
      .first()
      .click();
    const link = frame.frameLocator('iframe').getByRole('link').first();
    await expect(link).toHaveText('https://shop.example/receipt?id=7&x=1');
  });

  test('has the answered message below it on request', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, 'Who can install a printer on Friday?');
    await app.page.keyboard.type('Both.');
    await composer(frame).getByText('Quote the message below the text').click();
    await expect(composer(frame).getByRole('checkbox')).toBeChecked();
    await app.expectAccessible();
    await sendButton(frame).click();
    const { body, html_body: html } = await messageWith(app, 'Both.');
    expect(body).toMatch(
      /^Both\.\n\nOn .*, Priya Nair wrote:\n> I can, in the morning\. Does she have network cable at the desk, or only Wi-Fi\?$/,
    );
    expect(html).toMatch(
      /^<p>Both\.<\/p><p>On .*, Priya Nair wrote:<\/p><blockquote><p>I can, .*<\/p><\/blockquote>$/,
    );
  });

  test('must not be empty', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    await app.page.keyboard.type('  ');
    await sendButton(frame).click();
    await expect(composer(frame)).toContainText('Write a message first.');
    await app.expectAccessible();
    await textField(frame).press('Control+Enter');
    await app.answered();
    await expect.poll(() => writes(app)).toEqual([]);
    await textField(frame).fill('Now there is one.');
    await expect(composer(frame)).not.toContainText('Write a message first.');
  });

  test('comes with no attachments, and the composer says where they can be sent', async ({
    app,
  }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    await expect(textField(frame)).toHaveAccessibleDescription(
      /^To send files, reply in Zendesk’s own side conversations panel\./,
    );
  });
});

test.describe('a reminder', () => {
  for (const [locale, group, button, text] of [
    [
      'en-us',
      'Their turn',
      /^Send a reminder about/,
      /^Hello,\n\nThis is a short reminder of our message “Delivery date of the replacement” of Nov 24, 2026\. We are still/,
    ],
    [
      'de',
      'Andere am Zug',
      /erinnern$/,
      /^Guten Tag,\n\ndies ist eine kurze Erinnerung an unsere Nachricht „Delivery date of the replacement“ vom 24\.11\.2026\. Wir warten/,
    ],
  ] as const) {
    test(`names subject and date, and can be edited (${locale})`, async ({ app }) => {
      await app.page.clock.setFixedTime('2026-11-26T15:00:00Z');
      const frame = await app.open(
        `scenario=reply&now=2026-11-26T15:00:00Z&timeZone=Europe/Berlin&locale=${locale}`,
      );
      await frame.getByRole('button', { name: new RegExp(`^${group} \\d`) }).click();
      await frame.getByRole('button', { name: button }).click();
      await expect(textField(frame)).toBeFocused();
      await expect(textField(frame)).toHaveValue(text);
      await app.expectAccessible();
      await app.page.keyboard.type(' - J.');
      await expect(textField(frame)).toHaveValue(/(?:Thank you|Vielen Dank) - J\.$/);
      await app.page.keyboard.press('Control+Enter');
      const { body, to } = await messageWith(app, ' - J.');
      expect(body).toMatch(text);
      expect(to).toMatchObject([{ email: 'keiko.mori@lasermate.example' }]);
      await expect(composer(frame)).toHaveCount(0);
      await expect.poll(() => writes(app)).toHaveLength(1);
    });
  }
});

test.describe('a closed ticket', () => {
  const notice = 'This ticket is closed. When you reply, Zendesk creates a follow-up ticket';

  for (const [channel, subject, isFollowedUp] of [
    ['by email', LONGEST_WAITING, true],
    ['in Slack', 'Who can install a printer on Friday?', true],
    ['in Teams', 'Dock for the burnt printer', false],
  ] as const) {
    const what = isFollowedUp ? 'opens a follow-up ticket, and the composer says so' : 'opens none';
    test(`with a reply ${channel} ${what}`, async ({ app }) => {
      const frame = await app.open('scenario=reply-closed-ticket');
      await replyFromStrip(frame, subject);
      if (isFollowedUp) await expect(composer(frame)).toContainText(notice);
      else {
        await app.answered();
        await expect(composer(frame)).not.toContainText(notice);
      }
      await app.expectAccessible();
      await app.page.keyboard.type('To the closed ticket.');
      await sendButton(frame).click();
      await expect(composer(frame)).toHaveCount(0);
      await expect.poll(() => writes(app)).toHaveLength(1);
      await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*4/);
    });
  }

  test('is not named where the ticket is open', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromMessage(frame, 'please tell us the purchase price');
    await app.answered();
    await expect(composer(frame)).not.toContainText('This ticket is closed');
  });
});
