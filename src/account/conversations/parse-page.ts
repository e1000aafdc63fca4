import type { RawEvent, SideConversationEvent } from '../../events/event.ts';
import { compareEvents, conversationIdOf, parseEvent } from '../../events/timeline.ts';
import { fieldsOf, idOf } from '../../events/wire-values.ts';
import { accountKeyOf } from './light-event.ts';

/**
 * Parses the events of one page of an export, oldest first. Of two copies of an event the later one wins. The events have no
 * conversations and no changes yet: `AccountConversations.resolve` adds both.
 *
 * @param pageName unique among the pages of the export, for example the page number. It is part of the keys of events
 *   without an id
 */
export function parsePage(
  rawEvents: readonly RawEvent[],
  pageName: string | number,
): readonly SideConversationEvent[] {
  const byKey = new Map(rawEvents.map((raw, index) => [keyOf(raw, `${pageName}#${index}`), raw]));
  return [...byKey].map(([key, raw]) => parseEvent(key, raw, null)).sort(compareEvents);
}

function keyOf(raw: RawEvent, fallback: string): string {
  const conversationId = conversationIdOf(raw);
  return accountKeyOf({ conversationId, key: idOf(fieldsOf(raw)['id']) ?? fallback });
}
