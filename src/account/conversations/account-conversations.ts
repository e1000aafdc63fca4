import { lightConversationOf } from './light-conversation.ts';
import { type LightEvent, lightEventOf, ownKeyOf } from './light-event.ts';
import { lightEventTable } from './light-event-table.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import type { AccountEvent } from './account-event.ts';
import { changesInHistory } from './change-history.ts';
import { sharedValues } from './shared-values.ts';
import { groupByConversation } from '../../events/group-by-conversation.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { BEFORE_THE_FIRST_EVENT, changesOf, compareEvents } from '../../events/timeline.ts';
import type { Change } from '../../events/change.ts';

/** One of an account's side conversations, with what is stored of its events. */
export interface AccountConversation {
  /** Null for events that name no conversation. */
  readonly conversation: SideConversation | null;
  /** Oldest first; events without a date come last. */
  readonly events: readonly LightEvent[];
}

/** The side conversations of an account, derived from their events: an export has nothing else. Bodies are not stored. */
export interface AccountConversations {
  /** Adds the events of a page, once. The events of a conversation may be spread over any number of pages. */
  add(events: readonly AccountEvent[]): void;
  /** Replaces events that were added, by their keys, with newer copies. */
  update(events: readonly AccountEvent[]): void;
  /**
   * The conversation according to all events so far. As long as there are not many of them, it is the same object until another
   * of its events is added or replaced.
   */
  get(id: string): SideConversation | undefined;
  /** All of them, one after the other, so that each can be freed before the next one is built. */
  all(): Generator<AccountConversation, void>;
  /**
   * Completes events that were added: with their conversations, and with what each update changed from what, also if that
   * follows from events on other pages.
   *
   * @param events of one page or more
   * @returns in the same order
   */
  resolve(events: readonly AccountEvent[]): AccountEvent[];
}

/**
 * So many conversations are remembered: more than the list can have. A search comes across all of the account, and a million
 * events have more than fit in memory.
 */
const CACHE_SIZE = 65_536;

/** Starts empty. The result is the same however the events are divided into pages. */
export function accountConversations(): AccountConversations {
  const table = lightEventTable();
  const cache = new Map<string, SideConversation>();
  const shared = sharedValues();

  const get = (id: string): SideConversation | undefined => {
    const known = cache.get(id);
    if (known) return known;
    const events = table.eventsOf(id);
    if (events.length === 0) return undefined;
    const conversation = lightConversationOf(id, inOrder(events));
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(id, conversation);
    return conversation;
  };

  return {
    add: (events) => {
      for (const event of events) {
        const { conversationId } = event;
        table.add(lightEventOf(event, shared, table.latestOf(conversationId)));
        if (conversationId !== null) cache.delete(conversationId);
      }
    },
    update: (events) => {
      for (const [id, group] of groupByConversation(events)) {
        const latest = table.latestOf(id);
        const [missing] = table.replace(
          id,
          group.map((event) => lightEventOf(event, shared, latest)),
        );
        if (missing !== undefined) throw new Error(`event ${missing} was not added`);
        if (id !== null) cache.delete(id);
      }
    },
    get,
    *all() {
      for (const id of table.ids()) {
        const events = inOrder(table.eventsOf(id));
        const conversation =
          id === null ? null : (cache.get(id) ?? lightConversationOf(id, events));
        yield { conversation, events };
      }
    },
    resolve: (events) => {
      const changes = new Map<SideConversationEvent, readonly Change[]>();
      for (const [id, group] of groupByConversation(events)) {
        // Events that name no conversation have nothing to do with each other.
        if (id === null) continue;
        const own = new Set(group.map(ownKeyOf));
        const others = table.eventsOf(id).filter(({ key }) => !own.has(key));
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

/** Nearly all events are added in order. */
function inOrder(events: readonly LightEvent[]): readonly LightEvent[] {
  const isInOrder = events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || compareEvents(before, event) <= 0;
  });
  return isInOrder ? events : events.toSorted(compareEvents);
}
