import type { SideConversation } from '../events/side-conversation.ts';
import type { Translator } from '../i18n/translator.ts';

/**
 * What a conversation is called.
 *
 * @param conversation null where an event belongs to none that the account lists
 */
export function conversationName(
  conversation: Pick<SideConversation, 'subject'> | null,
  t: Translator,
): string {
  if (!conversation) return t('list.foreign_conversation');
  return conversation.subject ?? t('list.no_subject');
}
