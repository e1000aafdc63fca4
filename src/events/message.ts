import { type Participant, parseParticipant } from './participant.ts';
import { fieldsOf, itemsOf, sizeOf, textOf } from './wire-values.ts';

export interface Attachment {
  readonly id: string | null;
  readonly name: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly contentType: string | null;
  /** Width and height of an image, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly url: string | null;
  /** True if the HTML body displays the attachment. */
  readonly inline: boolean;
}

/** The message of a create or reply event. */
export interface Message {
  readonly subject: string | null;
  /** The API's preview of the body. */
  readonly previewText: string | null;
  /** The plain text body; null if the message has only an HTML body. */
  readonly body: string | null;
  readonly htmlBody: string | null;
  readonly from: Participant | null;
  readonly to: readonly Participant[];
  readonly attachments: readonly Attachment[];
  readonly externalIds: readonly (readonly [name: string, value: unknown])[];
  readonly via: unknown;
}

/**
 * @param raw the message as the API sends it, of any type
 * @returns null if the event has no message
 */
export function parseMessage(raw: unknown): Message | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const fields = fieldsOf(raw);
  return {
    subject: textOf(fields['subject']),
    previewText: textOf(fields['preview_text']),
    body: textOf(fields['body']),
    htmlBody: textOf(fields['html_body']),
    from: parseParticipant(fields['from']),
    to: itemsOf(fields['to'])
      .map(parseParticipant)
      .filter((participant) => participant !== null),
    attachments: itemsOf(fields['attachments']).map(parseAttachment),
    externalIds: Object.entries(fieldsOf(fields['external_ids'])),
    via: fields['via'] ?? null,
  };
}

function parseAttachment(raw: unknown): Attachment {
  const fields = fieldsOf(raw);
  return {
    id: textOf(fields['id']),
    name: textOf(fields['file_name']) ?? textOf(fields['name']),
    size: sizeOf(fields['size']),
    contentType: textOf(fields['content_type']),
    width: sizeOf(fields['width']),
    height: sizeOf(fields['height']),
    url: textOf(fields['content_url']),
    inline: fields['inline'] === true,
  };
}
