import { expect, type SandboxPage } from './sandbox-page.ts';

/** A message of the account, as the API has it. */
export interface AccountMessage {
  readonly subject?: string;
  readonly preview_text?: string;
  readonly body?: string;
  readonly html_body: string;
  readonly to: readonly object[];
  readonly external_ids: Readonly<Record<string, string>>;
}

/** An event of the account, as the API has it. */
export interface AccountEvent {
  readonly type: string;
  readonly side_conversation_id: string;
  readonly ticket_id: number;
  readonly actor: { readonly name?: string } | null;
  readonly message?: AccountMessage;
}

/** All events of the account. */
export async function accountEvents({ page }: SandboxPage): Promise<readonly AccountEvent[]> {
  const id = await page.evaluate(() => window.sandbox?.worldId);
  const { origin } = new URL(page.url());
  const answer = await page.request.get(`${origin}/sandbox/worlds/${id}/events`);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as AccountEvent);
}

/** The events of the account whose message has this text. */
export async function eventsWith(app: SandboxPage, text: string): Promise<AccountEvent[]> {
  const events = await accountEvents(app);
  return events.filter(({ message }) => message?.body?.includes(text));
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

/** How many messages of the account have this text. */
export async function messageCount(app: SandboxPage, text: string): Promise<number> {
  return (await eventsWith(app, text)).length;
}
