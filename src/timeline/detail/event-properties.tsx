import { formatSize } from '../../i18n/measures.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import type { Attachment } from '../../events/message.ts';
import { shortJson } from '../../events/wire-values.ts';
import { participantLine } from '../../labels/participant-name.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { lines, namedValues, PropertyList } from './property-list.tsx';

/** Lists the properties of an event that its row and its message do not show, or show only roughly. */
export function EventProperties({ event }: { readonly event: SideConversationEvent }) {
  const { t, formats } = useI18n();
  const { actor, createdMs, message } = event;
  const htmlBody = message?.htmlBody ?? null;

  return (
    <PropertyList
      properties={[
        [t('details.time'), createdMs === null ? null : formats.exactTime(createdMs)],
        [t('details.type'), event.typeName],
        [
          t('details.actor'),
          actor && [participantLine(actor, t), actor.userId].filter(Boolean).join(' · '),
        ],
        [t('details.subject'), message?.subject],
        [t('details.channel'), event.conversation && t(`channels.${event.conversation.channel}`)],
        [t('details.via'), valueOf(event.via)],
        [t('details.message_via'), valueOf(message?.via)],
        [t('details.preview'), message?.previewText],
        [
          t('details.html'),
          htmlBody === null ? null : formatSize(formats.locale, new Blob([htmlBody]).size),
        ],
        [t('details.attachments'), lines(message?.attachments.map(attachmentLine))],
        [t('details.external_ids'), namedValues(message?.externalIds)],
        [t('details.event_id'), event.id],
        [t('details.conversation_id'), event.conversationId],
        [t('details.ticket_id'), event.ticketId],
        [t('details.url'), event.url],
      ]}
    />
  );
}

/** The properties of an attachment that `Attachments` does not show, with its name. */
function attachmentLine({ id, name, contentType, width, height }: Attachment): string {
  const pixels = width === null || height === null ? null : `${width} × ${height}`;
  return [name, contentType, pixels, id].filter((part) => part !== null).join(' · ');
}

function valueOf(via: unknown): string | null {
  return via === null || via === undefined ? null : shortJson(via);
}
