import type { Timeline } from '../events/timeline.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import { loadLanguage } from '../i18n/languages.ts';
import { withLock } from '../storage/lock.ts';
import type { ConversationActions, StatePlace } from '../timeline/conversation-actions.tsx';
import type { FetchJson } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';
import type { TabChannel } from '../zendesk/tab-channel.ts';
import { createAccountReplyApi } from './account-reply-api.ts';
import type { Draft } from './draft.ts';
import { createDraftStore } from './draft-store.ts';
import { type PendingTimeline, withPendingReplies } from './pending-events.ts';
import type { ReplyAuthor } from './reply-author.ts';
import type { ShownTicket } from './shown-ticket.ts';
import { createReplyController } from './reply-controller.ts';
import { createStateChanges } from './state-change-controller.ts';
import { NO_STATE_CHANGES, reduceStateChanges } from './state-changes.ts';
import type { WritingState } from './writing-state.ts';
import { parseSideConversation, type SideConversation } from '../events/side-conversation.ts';
import {
  INITIAL_REPLY_STATE,
  type ReplyState,
  type ReplyStore,
  reduceReplies,
} from './reply-state.ts';
import { returnedKeysOf } from './returned-keys.ts';
import { createTicketActions } from './ticket-actions.tsx';

export interface RepliesOptions {
  readonly host: Host;
  readonly fetchJson: FetchJson;
  readonly channel: TabChannel;
  readonly author: ReplyAuthor;
  /** The ticket of the page; null until it is known. */
  readonly getTicketId: () => string | null;
  /** The part of the page's state that belongs to this folder; null before the first change. */
  readonly getState: () => WritingState | null;
  readonly setState: (state: WritingState) => void;
  /** Calls back after each change of the page's state. */
  readonly subscribe: ReplyStore['subscribe'];
  /** The events that the page has read. */
  readonly getTimeline: () => Timeline;
  /** Reads what has changed, and returns a conversation as it is now; null if the page does not show it. */
  readonly readConversation: (conversationId: string) => Promise<SideConversation | null>;
}

/** What the agent of a page writes and changes. All of its code is loaded lazily. */
export interface Replies {
  /** The agent's language with the texts of all that follows. */
  readonly i18n: I18n;
  readonly withPending: (timeline: Timeline, state: ReplyState) => PendingTimeline;
  /** What the agent can do in the conversations of a ticket. */
  readonly actionsIn: (ticket: ShownTicket) => ConversationActions;
  /** Shows the drafts, and takes notice of what the page reads. */
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * The agent's language with the texts of what agents write and change.
 *
 * @throws if they cannot be loaded
 */
export async function loadReplyTexts({ locale, i18n }: ReplyAuthor): Promise<I18n> {
  return { ...i18n, t: await loadLanguage(locale, ['ticket', 'reply']) };
}

const NOTHING_WRITTEN: WritingState = {
  replies: INITIAL_REPLY_STATE,
  stateChanges: NO_STATE_CHANGES,
};

/** Starts the replies of a page, and loads the drafts. */
export function createReplies(options: RepliesOptions): Replies {
  const { host, fetchJson, channel, setState, subscribe, readConversation } = options;
  const author = { ...options.author, accountHost: new URL(host.origin).hostname };
  const { i18n, storageKey } = author;
  const getState = () => options.getState() ?? NOTHING_WRITTEN;

  const api = createAccountReplyApi({
    host,
    fetchJson,
    channel,
    i18n,
    knownEvents: (id) => options.getTimeline().eventsByConversation.get(id) ?? [],
  });
  const stateChanges = createStateChanges({
    store: {
      getState: () => getState().stateChanges,
      dispatch(action) {
        const state = getState();
        setState({ ...state, stateChanges: reduceStateChanges(state.stateChanges, action) });
      },
    },
    setState: ({ id, ticketId }, state) => api.setState(ticketId ?? '', id, state),
    onChanged: async (id) => (await readConversation(id))?.state ?? null,
  });
  const store: ReplyStore = {
    getState: () => getState().replies,
    dispatch(action) {
      const state = getState();
      setState({ ...state, replies: reduceReplies(state.replies, action) });
    },
    subscribe,
  };
  const returnedKeys = returnedKeysOf(host.installation);
  const controller = createReplyController({
    store,
    drafts: createDraftStore({ installation: host.installation, storageKey, nowMs: Date.now }),
    returnedKeys,
    api,
    agentId: author.id,
    withLock: (conversationId, job, lockOptions) =>
      withLock(`${storageKey} reply ${conversationId}`, job, lockOptions),
    getTicketId: options.getTicketId,
    onChanged: (id) => void readConversation(id),
    onClose(draft) {
      void stateChanges.change(conversationOf(draft), 'closed', placeOfClosing(draft));
    },
    onCloseSkipped(draft) {
      stateChanges.skip(conversationOf(draft), 'closed', placeOfClosing(draft));
    },
  });

  /** At the answered message if the agent was there until the end. Otherwise it may be folded, or out of view. */
  function placeOfClosing({ conversationId, eventKey }: Draft): StatePlace {
    const { answered } = getState().replies;
    return answered?.conversationId === conversationId ? `event ${eventKey}` : 'notice';
  }

  function conversationOf({ ticketId, conversationId }: Draft): SideConversation {
    const { conversations } = options.getTimeline();
    const known = conversations.find(({ id }) => id === conversationId);
    return known ?? parseSideConversation({ id: conversationId, ticket_id: ticketId });
  }

  let stopObserving = (): void => undefined;
  let observed: Timeline | null = null;

  function observe(): void {
    const timeline = options.getTimeline();
    if (timeline === observed) return;
    observed = timeline;
    const { conversations, eventsByConversation } = timeline;
    const states = new Map(conversations.map(({ id, state }) => [id, state]));
    stateChanges.observe((id) => states.get(id) ?? null);
    controller.observe((id) => eventsByConversation.get(id) ?? []);
  }

  return {
    i18n,
    withPending: (timeline, state) =>
      withPendingReplies(timeline, state, {
        sender: author,
        matchesBodies: ({ target }) => !returnedKeys.wereSeen(target.channel),
        nowMs: Date.now(),
      }),
    actionsIn: createTicketActions({
      store,
      controller,
      stateChanges,
      author,
      fetchTicketStatus: api.fetchTicketStatus,
    }),
    start() {
      setState(getState());
      stopObserving = subscribe(observe);
      document.addEventListener('click', stateChanges.dismissPast);
      observe();
    },
    stop() {
      stopObserving();
      document.removeEventListener('click', stateChanges.dismissPast);
      stateChanges.stop();
      controller.stop();
    },
  };
}
