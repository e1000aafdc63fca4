import type { SideConversationEvent } from '../events/event.ts';
import type { I18n } from '../i18n/i18n-context.tsx';

/**
 * The text that a reminder starts with, in the agent's language. It names the subject and the date of the unanswered
 * message, as far as they are known.
 *
 * @param event the event of the unanswered message
 */
export function reminderText(
  { message, conversation, createdMs }: SideConversationEvent,
  { t, formats }: I18n,
): string {
  const subject = oneLine(message?.subject ?? conversation?.subject ?? '');
  const date = createdMs === null ? null : formats.dayNamed(formats.dayKey(createdMs));
  if (date === null)
    return subject === '' ? t('reply.reminder.neither') : t('reply.reminder.subject', { subject });
  return subject === ''
    ? t('reply.reminder.date', { date })
    : t('reply.reminder.subject_and_date', { subject, date });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
