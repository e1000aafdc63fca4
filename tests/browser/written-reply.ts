import type { Frame, Locator } from '@playwright/test';
import { messageCount } from './account-events.ts';
import { openComposer, textField } from './reply-composer.ts';
import { runClocks, runClocksUntil, runClocksUntilGone } from './run-clocks.ts';
import { writeCount } from './writes.ts';
import { expect, type SandboxPage } from './sandbox-page.ts';

/** The text of the reply. */
export const TEXT = 'The price was 219 euros.';
/** The time of an event that was read. */
const READ = /\d (?:AM|PM)/;

export interface WrittenReply {
  readonly frame: Frame;
  readonly composer: Locator;
}

/** Opens a scenario with a clock that only tests move, and writes a reply. */
export async function writeReply(
  app: SandboxPage,
  query = 'scenario=reply',
): Promise<WrittenReply> {
  await app.page.clock.install();
  const frame = await app.open(query);
  await runClocksUntil(app, frame.getByRole('button', { name: /^Your turn \d/ }));
  const composer = await openComposer(frame);
  await textField(composer).fill(TEXT);
  return { frame, composer };
}

/** The rows of the reply, which is the newest message. */
function replyRows(frame: Frame): Locator {
  return frame.getByRole('article').filter({ hasText: TEXT, hasNot: frame.getByRole('textbox') });
}

/** Finds the reply at the top of the list, in that state. The list scrolls where the focus goes when the composer closes. */
export async function expectReplyRow(app: SandboxPage, frame: Frame, state: RegExp): Promise<void> {
  const list = frame.locator('main > div').last();
  const isShown = async () => {
    await list.evaluate((element) => element.scrollTo(0, 0));
    const count = await replyRows(frame).count();
    return count === 1 && (await replyRows(frame).filter({ hasText: state }).count()) === 1;
  };
  await runClocks(app, isShown);
}

/** The reply is there once, in the list and in the account, and the composer is closed. */
export async function expectSent(
  app: SandboxPage,
  { frame, composer }: WrittenReply,
  posts: number,
): Promise<void> {
  await runClocksUntilGone(app, composer);
  await expectReplyRow(app, frame, READ);
  await expectCounts(app, { posts, messages: 1 });
}

export async function expectCounts(
  app: SandboxPage,
  counts: { readonly posts: number; readonly messages: number },
): Promise<void> {
  const found = async () => ({
    posts: await writeCount(app, 'POST'),
    messages: await messageCount(app, TEXT),
  });
  await expect.poll(found).toEqual(counts);
}
