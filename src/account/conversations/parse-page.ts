import type { RawEvent } from '../../events/event.ts';
import { compareEvents, conversationIdOf, parseEvent } from '../../events/timeline.ts';
import { fieldsOf, idOf } from '../../events/wire-values.ts';
import { type AccountEvent, eventPosition } from './account-event.ts';
import { accountKeyOf } from './light-event.ts';

/**
 * Parses the events of one page of an export, oldest first. Of two copies of an event the later one wins. The events have no
 * conversations and no changes yet: `AccountConversations.resolve` adds both.
 *
 * @param pageNumber from 0. It is part of the keys of events without an id
 */
export function parsePage(
  rawEvents: readonly RawEvent[],
  pageNumber: number,
): readonly AccountEvent[] {
  const byKey = new Map(
    rawEvents.map((raw, index) => [keyOf(raw, `${pageNumber}#${index}`), { raw, index }]),
  );
  return [...byKey]
    .map(([key, { raw, index }]) => ({
      ...parseEvent(key, raw, null),
      position: eventPosition(pageNumber, index),
    }))
    .sort(compareEvents);
}

function keyOf(raw: RawEvent, fallback: string): string {
  const conversationId = conversationIdOf(raw);
  return accountKeyOf({ conversationId, key: idOf(fieldsOf(raw)['id']) ?? fallback });
}
