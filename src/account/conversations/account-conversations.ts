import { lightConversationOf } from './light-conversation.ts';
import { type LightEvent, lightEventOf, ownKeyOf } from './light-event.ts';
import { changesInHistory } from './change-history.ts';
import { sharedValues } from './shared-values.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { groupByConversation } from '../../events/group-by-conversation.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { BEFORE_THE_FIRST_EVENT, changesOf, compareEvents } from '../../events/timeline.ts';
import type { Change } from '../../events/change.ts';

/** A side conversation of the account, with the stored part of its events. */
export interface AccountConversation {
  /** Null for events without a conversation. */
  readonly conversation: SideConversation | null;
  /** Oldest first, those without a date at the end. */
  readonly events: readonly LightEvent[];
}

/** The side conversations of an account, derived from their events, because an export only has events. No bodies. */
export interface AccountConversations {
  /** Adds the events of a page. The events of a conversation may be on any number of pages. */
  add(events: readonly SideConversationEvent[]): void;
  /** The conversation as derived from all events so far; the same object until another of its events is added. */
  get(id: string): SideConversation | undefined;
  /** Yields all conversations. Each can be freed before the next one is built. */
  all(): Generator<AccountConversation, void>;
  /**
   * Adds conversations and changes to events that were added before. The previous values of changes may come from events
   * on other pages.
   *
   * @param events the events of one page
   * @returns new events in the same order
   */
  resolve(events: readonly SideConversationEvent[]): SideConversationEvent[];
}

/** Creates an empty collection. The result does not depend on how the events are divided into pages. */
export function accountConversations(): AccountConversations {
  const eventsById = new Map<string | null, LightEvent[]>();
  const cache = new Map<string, SideConversation>();
  const shared = sharedValues();

  const get = (id: string): SideConversation | undefined => {
    const known = cache.get(id);
    const events = eventsById.get(id);
    if (known || !events) return known;
    const conversation = lightConversationOf(id, inOrder(events));
    cache.set(id, conversation);
    return conversation;
  };

  return {
    add: (events) => {
      for (const event of events) {
        const siblings = eventsById.get(event.conversationId);
        const light = lightEventOf(event, shared, siblings?.at(-1));
        if (siblings) siblings.push(light);
        else eventsById.set(light.conversationId, [light]);
        if (light.conversationId !== null) cache.delete(light.conversationId);
      }
    },
    get,
    *all() {
      for (const [id, unordered] of eventsById) {
        const events = inOrder(unordered);
        const conversation =
          id === null ? null : (cache.get(id) ?? lightConversationOf(id, events));
        yield { conversation, events };
      }
    },
    resolve: (events) => {
      const changes = new Map<SideConversationEvent, readonly Change[]>();
      for (const [id, group] of groupByConversation(events)) {
        // Events without a conversation do not belong together.
        if (id === null) continue;
        const groupKeys = new Set(group.map(ownKeyOf));
        const others = (eventsById.get(id) ?? []).filter(({ key }) => !groupKeys.has(key));
        for (const [event, change] of changesInHistory(group, others)) changes.set(event, change);
      }
      return events.map((event) => ({
        ...event,
        conversation: event.conversationId === null ? null : (get(event.conversationId) ?? null),
        changes: changes.get(event) ?? changesOf(event, BEFORE_THE_FIRST_EVENT),
      }));
    },
  };
}

/** Sorts the events, unless they are in order, as nearly always. */
function inOrder(events: readonly LightEvent[]): readonly LightEvent[] {
  const isInOrder = events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || compareEvents(before, event) <= 0;
  });
  return isInOrder ? events : events.toSorted(compareEvents);
}
