import type { Frame } from '@playwright/test';
import { inspectFrame } from '../attacks/inspect-frame.ts';
import { vanishedWords } from '../attacks/vanished-words.ts';
import { mailDriver } from './mail-driver-in-page.ts';
import type { MailToOpen, SeenMail, SeeOptions } from './seen-mail.ts';

/** Puts a driver into the app's page. A test that opened hundreds of messages from outside would take minutes. */
export async function installMailDriver(frame: Frame): Promise<void> {
  // Playwright evaluates a text as an expression.
  await frame.evaluate(`window.inspectFrame = ${inspectFrame.toString()}; 0`);
  await frame.evaluate(`window.vanishedWords = ${vanishedWords.toString()}; 0`);
  await frame.evaluate(mailDriver);
}

/** Opens messages one after another: formatted, and as plain text. Then closes each. */
export async function seeMails(
  frame: Frame,
  mails: readonly MailToOpen[],
  options: SeeOptions = {},
): Promise<SeenMail[]> {
  return frame.evaluate(async ([all, what]) => (await window.mailDriver?.seeAll(all, what)) ?? [], [
    mails,
    options,
  ] as const);
}
