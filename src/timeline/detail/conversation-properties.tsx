import type { SideConversation } from '../../events/side-conversation.ts';
import { childTicketLabel } from '../../labels/child-ticket-label.ts';
import { participantLine } from '../../labels/participant-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useChildTicket } from '../child-ticket-context.ts';
import { lines, namedValues, PropertyList } from './property-list.tsx';

/** Lists every property of an event's side conversation in its current state. */
export function ConversationProperties({
  conversation,
}: {
  readonly conversation: SideConversation;
}) {
  const { t, formats } = useI18n();
  const { childTicketId } = conversation;
  const childTicket = useChildTicket(childTicketId);
  const time = (milliseconds: number | null) =>
    milliseconds === null ? null : formats.exactTime(milliseconds);

  return (
    <PropertyList
      properties={[
        [t('details.subject'), conversation.subject],
        [t('details.state'), conversation.state],
        [
          t('details.participants'),
          lines(conversation.participants.map((one) => participantLine(one, t))),
        ],
        [
          t('details.child_ticket'),
          childTicketId && childTicketLabel(childTicketId, childTicket, t),
        ],
        [t('details.preview'), conversation.previewText],
        [t('details.created'), time(conversation.createdMs)],
        [t('details.message_added'), time(conversation.messageAddedMs)],
        [t('details.state_updated'), time(conversation.stateUpdatedMs)],
        [t('details.updated'), time(conversation.updatedMs)],
        [t('details.external_ids'), namedValues(conversation.externalIds)],
        [t('details.conversation_id'), conversation.id],
        [t('details.ticket_id'), conversation.ticketId],
        [t('details.url'), conversation.url],
      ]}
    />
  );
}
