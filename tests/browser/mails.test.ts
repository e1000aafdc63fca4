import { listOfMails, type WireBody } from '../attacks/wire.ts';
import { LAYOUT_MAILS } from '../mails/layout-mails.ts';
import { REPLY_MAILS } from '../mails/reply-mails.ts';
import { answerWith } from './answer-with.ts';
import { recordEffects } from './effects.ts';
import { installMailDriver, seeMails } from './mail-driver.ts';
import type { MailToOpen } from './seen-mail.ts';
import { lazyPartsLoaded } from './open-search.ts';
import { appIn, expect, test } from './sandbox-page.ts';

interface Mail extends Omit<MailToOpen, 'row'> {
  readonly name: string;
  /** Oldest first. The mail is the last one. */
  readonly conversation: readonly WireBody[];
}

const LAYOUTS = LAYOUT_MAILS.map(({ name, html, shown, hiddenBySender }): Mail => ({
  name,
  conversation: [{ html }],
  words: shown,
  hidden: hiddenBySender,
}));

const REPLIES = REPLY_MAILS.map(({ name, html, earlier, stays, folds }): Mail => ({
  name,
  conversation: [...earlier.map((text) => ({ text })), { html }],
  words: stays,
  folded: folds,
}));

/** The mails with their rows: the newest conversation comes first, and in it the newest message. */
function withRows(mails: readonly Mail[]): (Mail & MailToOpen)[] {
  let row = 0;
  return mails.toReversed().map((mail) => {
    const own = { ...mail, row };
    row += mail.conversation.length;
    return own;
  });
}

for (const { theme, what, mails } of [
  { theme: 'light', what: 'layout', mails: LAYOUTS },
  { theme: 'dark', what: 'layout', mails: LAYOUTS },
  { theme: 'light', what: 'reply', mails: REPLIES },
]) {
  test(`every ${what} mail shows its words in a narrow sidebar, ${theme}`, async ({
    page,
    sandbox,
  }) => {
    test.slow();
    const effects = await recordEffects(page);
    const list = listOfMails(mails.map(({ conversation }) => conversation));
    await answerWith(page, (path) =>
      path.startsWith('/api/v2/tickets/1/side_conversations?') ? list : undefined,
    );
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
    const frame = await appIn(page, sandbox).open(`theme=${theme}`);
    await lazyPartsLoaded(frame);
    await installMailDriver(frame);
    const opened = withRows(mails);
    const seen = await seeMails(frame, opened);

    const failures = (part: 'vanished' | 'vanishedAsText' | 'revealed' | 'dangers' | 'unfolded') =>
      seen
        .filter((one) => one[part].length > 0)
        .map((one) => [opened.find(({ row }) => row === one.row)?.name, ...one[part]]);
    const replies = mails.filter(({ folded = [] }) => folded.length > 0).length;
    console.log(
      `${what} mails ${seen.length}, ${theme}, shown ${seen.filter(({ isShown }) => isShown).length}, ` +
        `requests ${effects.requests.length}, scripts ${seen.filter(({ ran }) => ran).length}, ` +
        `vanished ${failures('vanished').length}, in text ${failures('vanishedAsText').length}, ` +
        `revealed ${failures('revealed').length}, ` +
        `folded right ${replies - failures('unfolded').length} of ${replies}`,
    );
    expect({
      vanished: failures('vanished'),
      vanishedAsText: failures('vanishedAsText'),
      revealed: failures('revealed'),
      unfolded: failures('unfolded'),
      dangers: failures('dangers'),
    }).toEqual({ vanished: [], vanishedAsText: [], revealed: [], unfolded: [], dangers: [] });
    expect(seen.filter(({ isShown }) => isShown)).toHaveLength(mails.length);
    expect(effects).toEqual({ requests: [], dialogs: [], tabs: [], noise: [] });
    await expect.poll(() => frame.evaluate(() => window.mailDriver?.damage)).toEqual([]);
  });
}
