import type { SideConversationEvent } from '../events/event.ts';
import { plainText } from '../events/plain-text.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import { participantName } from '../labels/participant-name.ts';
import { authorOf } from '../turns/sides.ts';
import type { Quote } from './message-body.ts';

/**
 * The message of an event as a quotation, with a line above it in the agent's language. A message that has only HTML needs
 * the code that converts it; see `needsHtmlConverter`.
 *
 * @returns null if the event has no message, or if the message has no text
 */
export function quoteOf(event: SideConversationEvent, { t, formats }: I18n): Quote | null {
  const text = event.message && plainText(event.message);
  if (!text) return null;
  const person = participantName(authorOf(event), t);
  const { createdMs } = event;
  if (createdMs === null) return { introduction: t('reply.quote.undated', { person }), text };
  const date = formats.dayNamed(formats.dayKey(createdMs));
  return { introduction: t('reply.quote.on_date', { date, person }), text };
}
