import { expect, type Frame, type Locator } from '@playwright/test';
import { isolate } from '../../src/i18n/isolate.ts';
import { head } from './waiting-groups.ts';

/** The conversation of the scenario `reply` whose partner has waited longest. */
export const CLAIM = /Claim 61-0042/;

/** The composer that is open. */
export function composer(frame: Frame): Locator {
  return frame.getByRole('region', {
    name: /^(?:Reply to|Reminder about|Antwort auf|Erinnerung) /,
  });
}

/** The composer of a conversation. */
export function composerOf(frame: Frame, subject: RegExp): Locator {
  return composer(frame).and(frame.getByRole('region', { name: subject }));
}

/** The field for the text of an open composer. */
export function textField(within: Frame | Locator): Locator {
  return within.getByRole('textbox', { name: /^(?:Message|Nachricht)$/ });
}

/** The names of the recipients who can be removed. */
export function recipients(frame: Frame): Locator {
  return composer(frame).getByRole('list', { name: 'To' }).getByRole('listitem');
}

export function sendButton(within: Frame | Locator): Locator {
  return within.getByRole('button', { name: 'Send', exact: true });
}

/** The row of an event with this text, open or not. */
export function row(frame: Frame, text: string | RegExp): Locator {
  return frame.getByRole('article').filter({ hasText: text });
}

/** Opens an event, and the composer by its button Reply. */
export async function replyFromMessage(frame: Frame, text: string | RegExp): Promise<void> {
  await row(frame, text).locator('[data-row]').click();
  await frame.getByRole('article').getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(textField(frame)).toBeFocused();
}

/** Opens the composer from the strip. */
export async function replyFromStrip(frame: Frame, subject: string): Promise<void> {
  await head(frame, 'Your turn').click();
  await frame.getByRole('button', { name: `Reply to “${isolate(subject)}”` }).click();
  await expect(textField(frame)).toBeFocused();
}

/** Opens the composer of a conversation in which it is our turn, without a look at the focus. */
export async function openComposer(frame: Frame, subject = CLAIM): Promise<Locator> {
  const group = head(frame, 'Your turn');
  await expect(group).toBeVisible();
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
  await replyButton(frame, subject).click();
  const opened = composerOf(frame, subject);
  await expect(textField(opened)).toBeVisible();
  return opened;
}

/** The button of the waiting strip that opens the composer. */
export function replyButton(frame: Frame, subject = CLAIM): Locator {
  return frame.getByRole('button', { name: new RegExp(`^Reply to .*${subject.source}`) });
}

/** Waits until the code for replies has loaded. Until then, the key r does nothing. */
export async function untilReady(frame: Frame): Promise<void> {
  await head(frame, 'Your turn').click();
  await expect(frame.getByRole('button', { name: /^Reply to/ }).first()).toBeVisible();
  await head(frame, 'Your turn').click();
}
