import type { I18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import type { TicketSummary } from './ticket-record.ts';

/** A ticket in one line: its number and its subject. */
export function ticketText(
  { id, subject }: Pick<TicketSummary, 'id' | 'subject'>,
  { t }: I18n,
): string {
  const ticket = subject ?? t('my_conversations.no_ticket_subject');
  return t('my_conversations.ticket_named', { id, ticket: isolate(ticket) });
}
