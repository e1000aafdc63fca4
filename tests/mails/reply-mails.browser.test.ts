import { describe, expect, it } from 'vitest';
import type { EarlierMessage } from '../../src/events/earlier-messages.ts';
import { parseMessage } from '../../src/events/message.ts';
import { removeQuotedHistory } from '../../src/mail/quotes/quoted-history.ts';
import { sanitize } from '../../src/mail/sanitize.ts';
import { ANSWERS_IN_QUOTATIONS } from './answers-in-quotations.ts';
import { REPLY_MAIL_GROUPS, REPLY_MAILS, type ReplyMail } from './reply-mails.ts';

/** A message of the same conversation that none of the mails quotes. */
const UNRELATED = 'Good morning, we would like to order a new printer.';

function toEarlier(body: string): readonly EarlierMessage[] {
  const message = parseMessage({ body });
  return message ? [{ message, isOfOther: true }] : [];
}

/** What is left of a mail in sight, given the texts of the earlier messages, oldest first. */
function textLeft(html: string, earlier: readonly string[]): string {
  const { document } = sanitize(html);
  removeQuotedHistory(document, earlier.flatMap(toEarlier));
  return document.body.textContent ?? '';
}

function hidden(mail: ReplyMail, earlier: readonly string[]): string[] {
  const text = textLeft(mail.html, earlier);
  return mail.stays.filter((word) => !text.includes(word)).map((word) => `${mail.name}: ${word}`);
}

function isFolded(mail: ReplyMail, earlier: readonly string[]): boolean {
  const text = textLeft(mail.html, earlier);
  return mail.folds.every((word) => !text.includes(word));
}

it('has mails with different names, each with new words', () => {
  expect(new Set(REPLY_MAILS.map(({ name }) => name)).size).toBe(REPLY_MAILS.length);
  expect(REPLY_MAILS.filter(({ stays }) => stays.length === 0)).toEqual([]);
});

describe('new words stay in sight', () => {
  it.each([
    ['no earlier message', () => []],
    ['an unrelated message', () => [UNRELATED]],
    ['the earlier messages of the conversation', ({ earlier }: ReplyMail) => earlier],
    [
      'the earlier messages and an unrelated one',
      ({ earlier }: ReplyMail) => [UNRELATED, ...earlier, UNRELATED],
    ],
    [
      'the earlier messages as one with more around them',
      ({ earlier }: ReplyMail) => [`Hello,\n\n${earlier.join('\n\n')}\n\n${UNRELATED}`],
    ],
    ['half of the first message', ({ earlier }: ReplyMail) => earlier.slice(0, 1).map(half)],
  ] as const)('if the app knows %s', (_, earlierOf) => {
    expect(REPLY_MAILS.flatMap((mail) => hidden(mail, earlierOf(mail)))).toEqual([]);
  });
});

it('new words stay in sight if all mails are one conversation of one sender', () => {
  const earlier: EarlierMessage[] = [];
  const lost = REPLY_MAILS.flatMap(({ name, html, stays }) => {
    const { document } = sanitize(html);
    removeQuotedHistory(document, earlier);
    const message = parseMessage({ html_body: html });
    if (message) earlier.push({ message, isOfOther: false });
    const text = document.body.textContent ?? '';
    return stays.filter((word) => !text.includes(word)).map((word) => `${name}: ${word}`);
  });
  expect(lost).toEqual([]);
});

it.each(ANSWERS_IN_QUOTATIONS.map((mail) => [mail.name, mail] as const))(
  'new words in a quotation of a known message stay in sight: %s',
  (_, mail) => {
    expect(hidden(mail, mail.earlier)).toEqual([]);
    expect(hidden(mail, [UNRELATED, ...mail.earlier])).toEqual([]);
  },
);

function half(text: string): string {
  return text.slice(0, text.length / 2);
}

/** By group: mails, those whose quotation should fold, those that fold in their conversation, and those that fold alone. */
const FOLDED: Readonly<Record<keyof typeof REPLY_MAIL_GROUPS, readonly number[]>> = {
  'reported as hiding new words': [28, 0, 0, 0],
  'reported as not folded': [24, 24, 24, 4],
  Gmail: [33, 26, 26, 26],
  Outlook: [92, 71, 71, 0],
  'Apple Mail': [29, 17, 17, 16],
  Thunderbird: [42, 33, 33, 32],
  webmail: [30, 17, 17, 10],
  'other programs': [19, 14, 14, 6],
  'plain text': [10, 6, 6, 0],
  'no quotations': [23, 0, 0, 0],
};

it('folds every quotation that is certain', () => {
  const counts = Object.entries(REPLY_MAIL_GROUPS).map(([group, mails]) => {
    const quoting = mails.filter(({ folds }) => folds.length > 0);
    const known = quoting.filter((mail) => isFolded(mail, mail.earlier));
    const alone = quoting.filter((mail) => isFolded(mail, []));
    return [group, [mails.length, quoting.length, known.length, alone.length]];
  });
  expect(Object.fromEntries(counts)).toEqual(FOLDED);
});
