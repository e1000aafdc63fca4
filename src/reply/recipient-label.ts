import type { Translator } from '../i18n/translator.ts';
import type { MailRecipient } from './mail-recipient.ts';
import type { ReplyTarget } from './reply-target.ts';
import { hasVisibleText } from './visible-text.ts';

/**
 * What a recipient is called: their name, or else their address. A name that looks like an address, or that nobody can see,
 * would hide where the mail goes.
 */
export function recipientLabel({ name, email, userId }: MailRecipient): string {
  const isClear = name !== null && !name.includes('@') && hasVisibleText(name);
  return (isClear ? name : email) ?? name ?? userId ?? '';
}

/** What the fixed target of a reply is called. */
export function targetLabel(
  target: Exclude<ReplyTarget, { readonly channel: 'email' }>,
  t: Translator,
): string {
  switch (target.channel) {
    case 'slack':
      return target.name === null
        ? t('reply.target.slack_unnamed')
        : t('reply.target.slack', { name: target.name });
    case 'teams':
      return target.name === null
        ? t('reply.target.teams_unnamed')
        : t('reply.target.teams', { name: target.name });
    case 'child-ticket':
      return target.ticketId === null
        ? t('reply.target.child_unnumbered')
        : t('reply.target.child', { id: target.ticketId });
  }
}
