import type { WireEvent } from '../../zendesk/wire-types.ts';
import { earlierChanges } from './earlier-changes.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { lightConversationOf } from './light-conversation.ts';
import { accountKeyOf, type LightEvent, lightEventOf } from './light-event.ts';
import { sharedValues } from './shared-values.ts';
import type { SideConversation } from '../../events/side-conversation.ts';
import { compareEvents, buildTimeline } from '../../events/timeline.ts';
import { fieldsOf, textOf } from '../../events/wire-values.ts';

/** One of an account's side conversations, with what is kept of its events. */
export interface AccountConversation {
  /** Null for events that name no conversation. */
  readonly conversation: SideConversation | null;
  /** Oldest first, those without a date at the end. */
  readonly events: readonly LightEvent[];
}

/** The side conversations of an account, as far as their events tell: an export answers nothing else. No bodies are kept. */
export interface AccountConversations {
  /**
   * Takes further events, each once; those of a conversation may be spread over any number of calls.
   *
   * @param pageName tells the page from others, so that events without an id have keys of their own
   */
  add(rawEvents: readonly (WireEvent | null)[], pageName: string | number): void;
  /** The conversation as all events so far tell it; the same object until another of its events comes. */
  get(id: string): SideConversation | undefined;
  /** All of them, made one after the other, so that each can go before the next is looked at. */
  all(): Generator<AccountConversation, void>;
  /**
   * Some events as the sidebar would read them: with their conversations, and with what each update changed from what,
   * also where events tell that are not among these. All must have been added.
   *
   * @param pageName as it was given to `add`
   * @returns oldest first, those without a date at the end
   */
  read(
    rawEvents: readonly (WireEvent | null)[],
    pageName: string | number,
  ): SideConversationEvent[];
}

/** Begins with nothing known. However the events are cut into calls of `add`, it comes to the same. */
export function accountConversations(): AccountConversations {
  const eventsById = new Map<string | null, LightEvent[]>();
  const asked = new Map<string, SideConversation>();
  const shared = sharedValues();

  const get = (id: string): SideConversation | undefined => {
    const known = asked.get(id);
    const events = eventsById.get(id);
    if (known || !events) return known;
    const conversation = lightConversationOf(id, inOrder(events));
    asked.set(id, conversation);
    return conversation;
  };

  return {
    add: (rawEvents, pageName) => {
      for (const event of buildTimeline([], rawEvents).events) {
        const siblings = eventsById.get(event.conversationId);
        const light = lightEventOf(event, shared, pageName, siblings?.at(-1));
        if (siblings) siblings.push(light);
        else eventsById.set(light.conversationId, [light]);
        if (light.conversationId !== null) asked.delete(light.conversationId);
      }
    },
    get,
    *all() {
      for (const [id, unordered] of eventsById) {
        const events = inOrder(unordered);
        const conversation =
          id === null ? null : (asked.get(id) ?? lightConversationOf(id, events));
        yield { conversation, events };
      }
    },
    read: (rawEvents, pageName) => {
      const page = new Set(rawEvents);
      const siblings = [...conversationIdsOf(rawEvents)].flatMap((id) => eventsById.get(id) ?? []);
      const { events } = buildTimeline([], [...rawEvents, ...earlierChanges(siblings, rawEvents)]);
      return events
        .filter(({ raw }) => page.has(raw))
        .map((event) => {
          const { conversationId } = event;
          const conversation = conversationId === null ? null : (get(conversationId) ?? null);
          return { ...event, key: accountKeyOf(event, pageName), conversation };
        });
    },
  };
}

function conversationIdsOf(rawEvents: readonly (WireEvent | null)[]): Set<string> {
  const ids = rawEvents.map((raw) => textOf(fieldsOf(raw)['side_conversation_id']));
  return new Set(ids.filter((id) => id !== null));
}

/** Nearly all come in order already. */
function inOrder(events: readonly LightEvent[]): readonly LightEvent[] {
  const isInOrder = events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || compareEvents(before, event) <= 0;
  });
  return isInOrder ? events : events.toSorted(compareEvents);
}
