import type { I18n } from '../i18n/i18n-context.tsx';
import type { Sender } from './pending-events.ts';

/** The agent who writes, and where their drafts are. */
export interface ReplyAuthor extends Sender {
  /** Identifies agent and installation. */
  readonly storageKey: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly i18n: I18n;
}
