import type { SideConversation } from '../events/side-conversation.ts';
import type { Translator } from '../i18n/translator.ts';

/**
 * The display name of a side conversation: its subject, or a placeholder text.
 *
 * @param conversation null for an event whose conversation is not in the ticket's list
 */
export function conversationName(
  conversation: Pick<SideConversation, 'subject'> | null,
  t: Translator,
): string {
  if (!conversation) return t('list.foreign_conversation');
  return conversation.subject ?? t('list.no_subject');
}
