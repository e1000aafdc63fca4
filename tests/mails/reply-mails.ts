import { APPLE } from './apple.ts';
import { CLIENTS } from './clients.ts';
import { GMAIL } from './gmail.ts';
import { NOT_QUOTATIONS } from './not-quotations.ts';
import { OUTLOOK } from './outlook.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import type { ReplyMail } from './reply-mail.ts';
import { REPORTED_FOLDING } from './reported-folding.ts';
import { REPORTED_WHOLE } from './reported-whole.ts';
import { THUNDERBIRD } from './thunderbird.ts';
import { WEBMAIL } from './webmail.ts';

export type { ReplyMail } from './reply-mail.ts';

/** Replies, forwards, and mails that only look like them, by mail program or kind. */
export const REPLY_MAIL_GROUPS = {
  'reported as hiding new words': REPORTED_WHOLE,
  'reported as not folded': REPORTED_FOLDING,
  Gmail: GMAIL,
  Outlook: OUTLOOK,
  'Apple Mail': APPLE,
  Thunderbird: THUNDERBIRD,
  webmail: WEBMAIL,
  'other programs': CLIENTS,
  'plain text': PLAIN_TEXT,
  'no quotations': NOT_QUOTATIONS,
} satisfies Readonly<Record<string, readonly ReplyMail[]>>;

/** All of them. */
export const REPLY_MAILS: readonly ReplyMail[] = Object.values(REPLY_MAIL_GROUPS).flat();
