import { type Participant, parseParticipant } from './participant.ts';
import { fieldsOf, itemsOf, sizeOf, textOf } from './wire-values.ts';

export interface Attachment {
  readonly id: string | null;
  readonly name: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly contentType: string | null;
  /** Pixels, of an image. */
  readonly width: number | null;
  readonly height: number | null;
  readonly url: string | null;
  /** True where the HTML body shows it. */
  readonly inline: boolean;
}

/** What was said. */
export interface Message {
  readonly subject: string | null;
  /** The API's own preview of the body. */
  readonly previewText: string | null;
  /** The body as plain text; null on messages that came as HTML only. */
  readonly body: string | null;
  readonly htmlBody: string | null;
  readonly from: Participant | null;
  readonly to: readonly Participant[];
  readonly attachments: readonly Attachment[];
  readonly externalIds: readonly (readonly [name: string, value: unknown])[];
  readonly via: unknown;
}

/** @returns null where the event carries no message */
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
    attachments: itemsOf(fields['attachments']).map(readAttachment),
    externalIds: Object.entries(fieldsOf(fields['external_ids'])),
    via: fields['via'] ?? null,
  };
}

function readAttachment(raw: unknown): Attachment {
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
