import type { ReplyMail } from './reply-mail.ts';
import { REPORTED_FOLDING } from './reported-folding.ts';
import { REPORTED_WHOLE } from './reported-whole.ts';

export type { ReplyMail } from './reply-mail.ts';

/** Replies, forwards, and mails that only look like them, of many mail programs and languages. */
export const REPLY_MAILS: readonly ReplyMail[] = [...REPORTED_WHOLE, ...REPORTED_FOLDING];
