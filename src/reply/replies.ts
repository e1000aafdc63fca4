import { h } from 'preact';
import type { ReactNode } from 'preact/compat';
import type { SideConversationEvent } from '../events/event.ts';
import type { Timeline } from '../events/timeline.ts';
import { type I18n, I18nProvider } from '../i18n/i18n-context.tsx';
import { loadLanguage } from '../i18n/languages.ts';
import { withLock } from '../storage/lock.ts';
import type { ConversationActions, ReplyKind } from '../timeline/conversation-actions.tsx';
import type { Roles } from '../turns/sides.ts';
import type { FetchJson } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';
import type { TabChannel } from '../zendesk/tab-channel.ts';
import { createAccountReplyApi } from './account-reply-api.ts';
import { type Draft, newSendKey } from './draft.ts';
import { createDraftStore } from './draft-store.ts';
import { type PendingTimeline, type Sender, withPendingReplies } from './pending-events.ts';
import { reminderText } from './reminder.ts';
import { Composer } from './lazy.ts';
import { createReplyController, type ReplyController } from './reply-controller.ts';
import {
  INITIAL_REPLY_STATE,
  type ReplyState,
  type ReplyStore,
  reduceReplies,
} from './reply-state.ts';
import { returnedKeysOf } from './returned-keys.ts';
import { replyTargetOf } from './reply-target.ts';

/** The agent who writes, and where their drafts are. */
export interface ReplyAuthor extends Sender {
  /** Identifies agent and installation. */
  readonly storageKey: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly i18n: I18n;
}

export interface RepliesOptions {
  readonly host: Host;
  readonly fetchJson: FetchJson;
  readonly channel: TabChannel;
  readonly author: ReplyAuthor;
  /** The part of the page's state that is about replies; null before the first change. */
  readonly getState: () => ReplyState | null;
  readonly setState: (state: ReplyState) => void;
  /** Calls back after each change of the page's state. */
  readonly subscribe: ReplyStore['subscribe'];
  /** Called when a conversation has a new message, so that the page reads it. */
  readonly onChanged: (conversationId: string) => void;
  /** Called when a conversation is to be marked as done, because a reply has arrived that does so. */
  readonly onClose: (conversationId: string) => void;
}

/** What a page shows of a ticket. */
export interface ShownTicket extends PendingTimeline {
  readonly ticketId: string;
  readonly roles: Roles;
  readonly state: ReplyState;
  /** The ticket's status; null if it cannot be found out. Never rejects. */
  readonly fetchTicketStatus: (ticketId: string) => Promise<string | null>;
}

/** The replies of a page. All of its code is loaded lazily. */
export interface Replies extends ReplyController {
  readonly getState: () => ReplyState;
  readonly withPending: (timeline: Timeline, state: ReplyState) => PendingTimeline;
  /** What the agent can do in the conversations of a ticket. */
  readonly actionsIn: (ticket: ShownTicket) => ConversationActions;
}

/**
 * The agent's language with the texts of the composer.
 *
 * @throws if they cannot be loaded
 */
export async function loadReplyTexts({ locale, i18n }: ReplyAuthor): Promise<I18n> {
  return { ...i18n, t: await loadLanguage(locale, ['ticket', 'reply']) };
}

/** Starts the replies of a page, and loads the drafts. */
export function createReplies(options: RepliesOptions): Replies {
  const { host, fetchJson, channel, author, getState, setState, subscribe } = options;
  const { i18n, storageKey } = author;
  const store: ReplyStore = {
    getState: () => getState() ?? INITIAL_REPLY_STATE,
    dispatch: (action) => setState(reduceReplies(store.getState(), action)),
    subscribe,
  };
  const controller = createReplyController({
    store,
    drafts: createDraftStore({ storageKey, nowMs: Date.now }),
    returnedKeys: returnedKeysOf(host.installation),
    api: createAccountReplyApi({ host, fetchJson, channel, i18n }),
    agentId: author.id,
    withLock: (conversationId, job, lockOptions) =>
      withLock(`${storageKey} reply ${conversationId}`, job, lockOptions),
    onChanged: options.onChanged,
    onClose: ({ conversationId }) => options.onClose(conversationId),
  });

  return {
    ...controller,
    getState: store.getState,
    withPending: (timeline, state) => withPendingReplies(timeline, state, author),
    actionsIn(ticket) {
      const { pending, state } = ticket;
      function composerOf(conversationId: string): ReactNode {
        if (state.openId !== conversationId) return null;
        const props = { conversationId, store, controller, ticket, author };
        const children = h(Composer, props);
        return h(I18nProvider, { key: conversationId, i18n: author.i18n, children });
      }
      return {
        onReply(event, kind) {
          const draft = draftFor(event, kind, ticket, author);
          if (draft) store.dispatch({ type: 'composer-opened', draft });
        },
        onStateChange: () => undefined,
        changing: new Set(),
        renderComposer({ key, conversationId }) {
          const draft = state.drafts.get(conversationId ?? '');
          return draft?.eventKey === key ? composerOf(draft.conversationId) : null;
        },
        renderThreadComposer: (id) => (id === null ? null : composerOf(id)),
        renderStateOutcome: () => null,
        draftPlaces: draftPlacesIn(state),
        pending,
      };
    },
  };
}

/** Untouched drafts are nothing that the agent would miss. */
function draftPlacesIn({ drafts }: ReplyState): ReadonlyMap<string, string> {
  const touched = [...drafts.values()].filter(({ isTouched }) => isTouched);
  return new Map(touched.map(({ conversationId, eventKey }) => [conversationId, eventKey]));
}

/** A new draft; null if it is not known where it would go. */
function draftFor(
  event: SideConversationEvent,
  kind: ReplyKind,
  { ticketId, timeline }: Pick<ShownTicket, 'ticketId' | 'timeline'>,
  author: ReplyAuthor,
): Draft | null {
  const { conversation } = event;
  if (!conversation) return null;
  const events = timeline.eventsByConversation.get(conversation.id) ?? [];
  const target = replyTargetOf(events, conversation, author);
  if (!target) return null;
  return {
    ticketId,
    conversationId: conversation.id,
    eventKey: event.key,
    kind,
    target,
    text: kind === 'reminder' ? reminderText(event, author.i18n) : '',
    isQuoting: false,
    isTouched: false,
    sendKey: newSendKey(),
    earlierKeys: [],
    seenMessageKey: events.findLast(({ message }) => message !== null)?.key ?? null,
    savedMs: Date.now(),
    sending: { phase: 'editing' },
  };
}
