import type { Frame, Locator } from '@playwright/test';
import { isolate } from '../../src/i18n/isolate.ts';
import { expect, type SandboxPage } from './sandbox-page.ts';
import { head } from './waiting-groups.ts';

/** A message of the account, as the API has it. */
export interface AccountMessage {
  readonly body: string;
  readonly html_body: string;
  readonly to: readonly object[];
  readonly external_ids: Readonly<Record<string, string>>;
}

export interface AccountEvent {
  readonly type: string;
  readonly side_conversation_id: string;
  readonly ticket_id: number;
  readonly actor: object;
  readonly message?: AccountMessage;
}

/** The composer that is open. */
export function composer(frame: Frame): Locator {
  return frame.getByRole('region', {
    name: /^(?:Reply to|Reminder about|Antwort auf|Erinnerung) /,
  });
}

/** The field for the text. */
export function textField(frame: Frame): Locator {
  return composer(frame).getByRole('textbox', { name: /^(?:Message|Nachricht)$/ });
}

/** The names of the recipients who can be removed. */
export function recipients(frame: Frame): Locator {
  return composer(frame).getByRole('list', { name: 'To' }).getByRole('listitem');
}

export function sendButton(frame: Frame): Locator {
  return composer(frame).getByRole('button', { name: 'Send', exact: true });
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

/** The app's requests that change something in the account. */
export async function writes(app: SandboxPage): Promise<readonly string[]> {
  const all = await app.requests();
  return all
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, status }) => `${method} ${path.replace(/[\w-]{36}/, ':id')} ${status}`);
}

/** The events of the account whose message has this text. */
export async function eventsWith({ page }: SandboxPage, text: string): Promise<AccountEvent[]> {
  const id = await page.evaluate(() => window.sandbox?.worldId);
  const answer = await page.request.get(
    `${new URL(page.url()).origin}/sandbox/worlds/${id}/events`,
  );
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return lines
    .map((line) => JSON.parse(line) as AccountEvent)
    .filter(({ message }) => message?.body.includes(text));
}

/** The only message of the account with this text, once it is there. */
export async function messageWith(
  app: SandboxPage,
  text: string,
): Promise<AccountMessage & { readonly event: AccountEvent }> {
  await expect.poll(async () => (await eventsWith(app, text)).length).toBe(1);
  const [event] = await eventsWith(app, text);
  if (!event?.message) throw new Error(`There is no message “${text}”.`);
  return { ...event.message, event };
}

/** Waits until the code for replies has loaded. Until then, the key r does nothing. */
export async function untilReady(frame: Frame): Promise<void> {
  await head(frame, 'Your turn').click();
  await expect(frame.getByRole('button', { name: /^Reply to/ }).first()).toBeVisible();
  await head(frame, 'Your turn').click();
}
