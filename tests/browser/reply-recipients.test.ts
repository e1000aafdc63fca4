import type { Locator } from '@playwright/test';
import { isolate } from '../../src/i18n/isolate.ts';
import { LONGEST_WAITING } from '../../sandbox/scenarios/reply-conversations.ts';
import { messageWith } from './account-events.ts';
import {
  composer,
  recipients,
  replyButton,
  replyFromMessage,
  replyFromStrip,
  sendButton,
  textField,
} from './reply-composer.ts';
import { writes } from './writes.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';

const TEXT = 'Thank you all.';

function remove(region: Locator, person: string): Locator {
  return region.getByRole('button', { name: new RegExp(`^Remove .*${person}`) });
}

function addField(region: Locator): Locator {
  return region.getByRole('textbox', { name: 'Add recipient' });
}

/** Sends the open draft, and returns to whom the API got it. */
async function sentTo(app: SandboxPage, region: Locator): Promise<readonly object[]> {
  const request = app.page.waitForRequest(
    (one) => one.url().endsWith('/sandbox/relay') && (one.postData() ?? '').includes('/reply'),
  );
  await region.getByRole('button', { name: 'Send', exact: true }).click();
  const { body } = (await request).postDataJSON() as { body: string };
  await expect(region).toHaveCount(0);
  await expect
    .poll(() => writes(app))
    .toEqual(['POST /api/v2/tickets/1/side_conversations/:id/reply 200']);
  const { message } = JSON.parse(body) as { message: { to: object[] } };
  return message.to;
}

test.describe('the recipients of a mail', () => {
  test('are everybody of the last message but oneself', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromMessage(frame, 'The driver needs a time slot');
    await expect(recipients(frame)).toHaveText([
      'Greta Lindqvist',
      'Hanna Berg',
      'Viktor Hellström',
      'Rosa Jiménez',
      'Mateusz Zieliński',
    ]);
    await app.page.keyboard.type(TEXT);
    const sent = await sentTo(app, composer(frame));
    expect(sent).toEqual([
      { email: 'greta.lindqvist@north-cargo.example', name: 'Greta Lindqvist' },
      { email: 'hanna@example.com', name: 'Hanna Berg' },
      { email: 'viktor@hellstrom-lager.example', name: 'Viktor Hellström' },
      { email: 'rosa@jimenez-transportes.example', name: 'Rosa Jiménez' },
      { email: 'mateusz@rhein-pallets.example', name: 'Mateusz Zieliński' },
    ]);
    const { to } = await messageWith(app, TEXT);
    expect(to).toHaveLength(5);
  });

  test('are those of one’s own last message', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromMessage(frame, 'On which day would it arrive?');
    await expect(recipients(frame)).toHaveText(['Keiko Mori']);
    await app.page.keyboard.type(TEXT);
    const sent = await sentTo(app, composer(frame));
    expect(sent).toEqual([{ email: 'keiko.mori@lasermate.example', name: 'Keiko Mori' }]);
  });

  test('can be removed with the mouse and the keyboard, and the focus stays in the composer', async ({
    app,
  }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    const region = composer(frame);
    await app.page.keyboard.type(TEXT);
    await remove(region, 'Paulo Ferreira').click();
    await expect(recipients(frame)).toHaveText(['Dr Ines Vogt']);
    await expect(remove(region, 'Dr Ines Vogt')).toBeFocused();
    await app.page.keyboard.press('Enter');
    await expect(recipients(frame)).toHaveCount(0);
    await expect(addField(region)).toBeFocused();
    await sendButton(frame).click();
    await expect(region).toContainText('Add a recipient.');
    await app.expectAccessible();
    await addField(region).fill('paulo.ferreira@atlantic-cover.example');
    await app.page.keyboard.press('Enter');
    await expect(recipients(frame)).toHaveText(['Paulo Ferreira']);
    await expect(region).not.toContainText('Add a recipient.');
    const sent = await sentTo(app, region);
    expect(sent).toEqual([
      { email: 'paulo.ferreira@atlantic-cover.example', name: 'Paulo Ferreira' },
    ]);
  });

  test('can be chosen from the people whom the ticket knows', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    const region = composer(frame);
    await app.page.keyboard.type(TEXT);
    await addField(region).click();
    await app.page.keyboard.type('jimen');
    const known = region.getByRole('group', { name: 'Known people' });
    await expect(known.getByRole('button')).toHaveText(['Rosa Jiménez']);
    await app.expectAccessible();
    // She belongs to other conversations of the ticket.
    await known.getByRole('button').click();
    await expect(region).toContainText('hasn’t been part of this conversation. Add them?');
    await region.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(recipients(frame)).toHaveText(['Paulo Ferreira', 'Dr Ines Vogt', 'Rosa Jiménez']);
    await expect(addField(region)).toBeFocused();
    await addField(region).fill('Paulo Ferreira <paulo.ferreira@atlantic-cover.example>');
    await app.page.keyboard.press('Enter');
    await expect(region).toContainText('is a recipient already');
    await expect(recipients(frame)).toHaveCount(3);
  });

  test('can be chosen and refused with the keyboard', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    const region = composer(frame);
    const { keyboard } = app.page;
    const question = region.getByText('hasn’t been part of this conversation. Add them?');
    const known = region.getByRole('group', { name: 'Known people' });
    await addField(region).focus();
    // Enter takes the first of the suggestions for what is no address.
    await keyboard.type('jimen');
    await expect(known.getByRole('button')).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(question).toBeVisible();
    // Escape answers the question, and does not close the composer.
    await keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(recipients(frame)).toHaveCount(2);
    await expect(addField(region)).toBeFocused();
    await addField(region).fill('');
    await keyboard.type('jimen');
    await keyboard.press('ArrowDown');
    await expect(known.getByRole('button')).toBeFocused();
    await keyboard.press('Enter');
    await region.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await expect(recipients(frame)).toHaveText(['Paulo Ferreira', 'Dr Ines Vogt', 'Rosa Jiménez']);
    await keyboard.press('Escape');
    await expect(region).toHaveCount(0);
  });

  test('can be many, and leave the text and the buttons near', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    const region = composer(frame);
    const many = Array.from({ length: 40 }, (_none, index) => `partner${index}@many.example`);
    await addField(region).fill(many.join(', '));
    await addField(region).press('Enter');
    for (const address of many) {
      await expect(region.getByText(`${isolate(address)} hasn’t been part`)).toBeVisible();
      await region.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    }
    await expect(recipients(frame)).toHaveCount(42);
    const height = async () => (await region.boundingBox())?.height ?? Infinity;
    await expect.poll(height).toBeLessThan(600);
    await app.expectAccessible();
  });

  test('can be typed, and only mail addresses count', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, LONGEST_WAITING);
    const region = composer(frame);
    await app.page.keyboard.type(TEXT);
    await addField(region).fill('new partner');
    await app.page.keyboard.press('Enter');
    await expect(region).toContainText('isn’t an email address');
    await expect(addField(region)).toHaveAccessibleDescription(/isn’t an email address/);
    await expect(addField(region)).toBeFocused();
    await app.expectAccessible();
    await addField(region).fill('New Partner <new@partner.example>');
    await app.page.keyboard.press('Enter');
    await expect(region).toContainText('hasn’t been part of this conversation. Add them?');
    await app.expectAccessible();
    await region.getByRole('button', { name: 'Don’t add' }).click();
    await expect(recipients(frame)).toHaveCount(2);
    await expect(addField(region)).toBeFocused();

    await addField(region).fill('New Partner <new@partner.example>');
    await app.page.keyboard.press('Enter');
    await region.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await expect(recipients(frame)).toHaveCount(3);
    await remove(region, 'New Partner').click();
    await expect(recipients(frame)).toHaveCount(2);
    // The agent has agreed already.
    await addField(region).fill('new@partner.example');
    await app.page.keyboard.press('Enter');
    await expect(recipients(frame)).toHaveCount(3);
    const sent = await sentTo(app, region);
    expect(sent).toMatchObject([
      { email: 'paulo.ferreira@atlantic-cover.example' },
      { email: 'ines@vogt-assessors.example' },
      { email: 'new@partner.example' },
    ]);
  });
});

test('a recipient that is typed and not added yet keeps the mail from being sent', async ({
  app,
}) => {
  const frame = await app.open('scenario=reply');
  await replyFromStrip(frame, LONGEST_WAITING);
  const region = composer(frame);
  await app.page.keyboard.type(TEXT);
  await addField(region).fill('new@partner.example');
  await app.page.keyboard.press('Control+Enter');
  await expect(region).toContainText('Add the recipient that you typed, or clear the field.');
  await sendButton(frame).click();
  await app.answered();
  await expect.poll(() => writes(app)).toEqual([]);
  await region.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(region).not.toContainText('Add the recipient that you typed');
  const sent = await sentTo(app, region);
  expect(sent).toHaveLength(3);
});

test('recipients can be typed with a comma in their names, and pasted as a list', async ({
  app,
}) => {
  const frame = await app.open('scenario=reply');
  await replyFromStrip(frame, LONGEST_WAITING);
  const region = composer(frame);
  await app.page.keyboard.type(TEXT);
  await addField(region).click();
  await app.page.keyboard.type('"Lopez, Maria" <maria@lopez.example>,');
  await expect(region).toContainText('hasn’t been part of this conversation. Add them?');
  await region.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(recipients(frame)).toHaveText(['Paulo Ferreira', 'Dr Ines Vogt', 'Lopez, Maria']);

  await addField(region).evaluate((field) => {
    const clipboardData = new DataTransfer();
    const lines = [
      'rosa@jimenez-transportes.example',
      'JOHNNY@example.com',
      'nobody',
      'kim@kim.example',
    ];
    clipboardData.setData('text/plain', lines.join('\r\n'));
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await app.page.keyboard.press('Enter');
  const add = region.getByRole('button', { name: 'Add', exact: true });
  await expect(region).toContainText('rosa@jimenez-transportes.example⁩ hasn’t been part');
  await add.click();
  await expect(region).toContainText('kim@kim.example⁩ hasn’t been part');
  await add.click();
  await expect(region).toContainText('“⁨nobody⁩” isn’t an email address');
  await expect(addField(region)).toHaveValue('nobody');
  await addField(region).fill('Johnny <JOHNNY@example.com>');
  await app.page.keyboard.press('Enter');
  await expect(region).toContainText('is your own address. The message goes to the others.');
  await expect(addField(region)).toHaveValue('');
  await app.expectAccessible();
  const sent = await sentTo(app, region);
  expect(sent).toMatchObject([
    { email: 'paulo.ferreira@atlantic-cover.example' },
    { email: 'ines@vogt-assessors.example' },
    { email: 'maria@lopez.example', name: 'Lopez, Maria' },
    { email: 'rosa@jimenez-transportes.example' },
    { email: 'kim@kim.example' },
  ]);
});

test('a recipient that is being typed is part of the draft', async ({ app }) => {
  const frame = await app.open('scenario=reply');
  await replyFromStrip(frame, LONGEST_WAITING);
  const region = composer(frame);
  await addField(region).fill('new@partner.example');
  await app.page.keyboard.press('Escape');
  await expect(region).toHaveCount(0);
  await replyButton(frame).click();
  await expect(addField(region)).toHaveValue('new@partner.example');
  await textField(frame).fill(TEXT);
  await app.page.keyboard.press('Control+Enter');
  await expect(region).toContainText('Add the recipient that you typed, or clear the field.');
  await app.answered();
  await expect.poll(() => writes(app)).toEqual([]);
  await addField(region).fill('');
  const sent = await sentTo(app, region);
  expect(sent).toHaveLength(2);
});

test.describe('the fixed target', () => {
  test('is the channel in Slack', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, 'Who can install a printer on Friday?');
    await expect(composer(frame)).toContainText('#field-service in Slack');
    await expect(addField(composer(frame))).toHaveCount(0);
    await app.expectAccessible();
    await app.page.keyboard.type(TEXT);
    const to = [{ slack_workspace_id: 'T024BE7LD', slack_channel_id: 'C061EG9T2' }];
    const sent = await sentTo(app, composer(frame));
    expect(sent).toEqual(to);
    const message = await messageWith(app, TEXT);
    expect(message.to).toMatchObject(to);
  });

  test('is the channel in Teams', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, 'Dock for the burnt printer');
    await expect(composer(frame)).toContainText('Logistics in Microsoft Teams');
    await expect(addField(composer(frame))).toHaveCount(0);
    await app.page.keyboard.type(TEXT);
    const to = [{ msteams_channel_id: '19:4a95f7d8db4c4e7fae857bcebe0623e6@thread.tacv2' }];
    const sent = await sentTo(app, composer(frame));
    expect(sent).toEqual(to);
    const message = await messageWith(app, TEXT);
    expect(message.to).toMatchObject(to);
  });

  test('is the child ticket, and the composer says where the reply lands', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await replyFromStrip(frame, 'Power supply PS-220 for a customer replacement');
    await expect(composer(frame)).toContainText('Child ticket #3');
    await expect(composer(frame)).toContainText('Your message becomes a comment in ticket #3.');
    await expect(textField(frame)).toBeFocused();
    await app.page.keyboard.type(TEXT);
    const to = await sentTo(app, composer(frame));
    expect(to).toEqual([{ support_group_id: 360004077472, support_agent_id: 35440 }]);
    const message = await messageWith(app, TEXT);
    expect(message.event.type).toBe('reply');
  });
});
