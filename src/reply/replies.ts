import { h } from 'preact';
import type { ReactNode } from 'preact/compat';
import type { SideConversationEvent } from '../events/event.ts';
import type { Timeline } from '../events/timeline.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import { loadLanguage } from '../i18n/languages.ts';
import { withLock } from '../storage/lock.ts';
import type { ConversationActions, ReplyKind } from '../timeline/conversation-actions.tsx';
import type { FetchJson } from '../zendesk/fetcher.ts';
import type { Host } from '../zendesk/host.ts';
import type { TabChannel } from '../zendesk/tab-channel.ts';
import { createAccountReplyApi } from './account-reply-api.ts';
import { type Draft, newSendKey } from './draft.ts';
import { createDraftStore } from './draft-store.ts';
import type { Self } from './mail-people.ts';
import { lostDraftsIn } from './lost-drafts.ts';
import { type PendingTimeline, withPendingReplies } from './pending-events.ts';
import type { ReplyAuthor } from './reply-author.ts';
import type { ShownTicket } from './shown-ticket.ts';
import { reminderText } from './reminder.ts';
import { Composer, LostDraftNotices } from './lazy.ts';
import { createReplyController } from './reply-controller.ts';
import { createStateChanges } from './state-change-controller.ts';
import { NO_STATE_CHANGES, reduceStateChanges } from './state-changes.ts';
import { StateOutcomeAnnouncement, StateOutcomeLine } from './state-outcome.tsx';
import { AnsweredLine } from './answered-line.tsx';
import { UnknownTarget } from './unknown-target.tsx';
import { UnsentNotice } from './unsent-notice.tsx';
import type { WritingState } from './writing-state.ts';
import { parseSideConversation, type SideConversation } from '../events/side-conversation.ts';
import {
  INITIAL_REPLY_STATE,
  type ReplyState,
  type ReplyStore,
  reduceReplies,
  unsentDraftsOf,
} from './reply-state.ts';
import { returnedKeysOf } from './returned-keys.ts';
import { replyTargetOf } from './reply-target.ts';

export interface RepliesOptions {
  readonly host: Host;
  readonly fetchJson: FetchJson;
  readonly channel: TabChannel;
  readonly author: ReplyAuthor;
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
    onChanged: (id) => void readConversation(id),
    onClose({ ticketId, conversationId, eventKey }) {
      const conversation = parseSideConversation({ id: conversationId, ticket_id: ticketId });
      void stateChanges.change(conversation, 'closed', `event ${eventKey}`);
    },
    onCloseSkipped({ ticketId, conversationId, eventKey }) {
      const conversation = parseSideConversation({ id: conversationId, ticket_id: ticketId });
      stateChanges.skip(conversation, 'closed', `event ${eventKey}`);
    },
  });
  /** What had the focus when the agent opened the composer. */
  let opener: Element | null = null;
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
    actionsIn(ticket) {
      const { pending, state, ticketId } = ticket;
      const { replies } = state;
      function composerOf(conversationId: string): ReactNode {
        if (replies.openId !== conversationId) return null;
        const { fetchTicketStatus } = api;
        const props = {
          conversationId,
          store,
          controller,
          ticket,
          author,
          opener,
          fetchTicketStatus,
        };
        return h(Composer, { key: conversationId, ...props });
      }
      const unknownTarget = () =>
        h(UnknownTarget, {
          onDismiss: () => store.dispatch({ type: 'target-unknown-dismissed' }),
        });
      const answeredLine = () =>
        h(AnsweredLine, { onDismiss: () => store.dispatch({ type: 'answered-dismissed' }) });
      return {
        onReply(event, kind) {
          const draft = draftFor(event, kind, ticket, author);
          opener = document.activeElement;
          if (draft) store.dispatch({ type: 'composer-opened', draft });
          else {
            const place = { conversationId: event.conversationId ?? '', eventKey: event.key };
            store.dispatch({ type: 'target-unknown', place });
          }
        },
        onStateChange(conversation, next, place) {
          void stateChanges.change({ ...conversation, ticketId }, next, place);
        },
        changing: state.stateChanges.changing,
        stateOutcomes: state.stateChanges.outcomes,
        answeredKey: replies.drafts.get(replies.openId ?? '')?.eventKey ?? null,
        renderComposer({ key, conversationId }) {
          if (replies.unanswerable?.eventKey === key) return unknownTarget();
          const draft = replies.drafts.get(conversationId ?? '');
          if (draft?.eventKey === key) return composerOf(draft.conversationId);
          return replies.answered?.eventKey === key ? answeredLine() : null;
        },
        renderThreadComposer(id) {
          if (id === null) return null;
          if (replies.unanswerable?.conversationId === id) return unknownTarget();
          return (
            composerOf(id) ?? (replies.answered?.conversationId === id ? answeredLine() : null)
          );
        },
        renderStateOutcome(id) {
          const outcome = id === null ? undefined : state.stateChanges.outcomes.get(id);
          const { changing } = state.stateChanges;
          return outcome
            ? h(StateOutcomeLine, { outcome, changing, controller: stateChanges })
            : null;
        },
        renderNotices(isListComplete) {
          const lost = isListComplete ? lostDraftsIn(ticket) : [];
          const onDiscard = ({ conversationId }: Draft) =>
            store.dispatch({ type: 'draft-discarded', conversationId });
          const onDismiss = ({ conversationId }: Draft) =>
            store.dispatch({ type: 'unsent-dismissed', conversationId });
          return [
            ...unsentDraftsOf(replies, ticketId).map((draft) =>
              h(UnsentNotice, { key: draft.sendKey, draft, onDismiss: () => onDismiss(draft) }),
            ),
            lost.length > 0 && h(LostDraftNotices, { key: 'lost', drafts: lost, onDiscard }),
          ];
        },
        renderAnnouncement: () => h(StateOutcomeAnnouncement, { changes: state.stateChanges }),
        draftPlaces: draftPlacesIn(replies),
        pending,
      };
    },
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

/** Untouched drafts are nothing that the agent would miss. */
function draftPlacesIn({ drafts }: ReplyState): ReadonlyMap<string, string> {
  const touched = [...drafts.values()].filter(({ isTouched }) => isTouched);
  return new Map(touched.map(({ conversationId, eventKey }) => [conversationId, eventKey]));
}

/** A new draft; null if it is not known where it would go. */
function draftFor(
  event: SideConversationEvent,
  kind: ReplyKind,
  { ticketId, timeline, pending, roles }: ShownTicket,
  author: ReplyAuthor & Self,
): Draft | null {
  const { conversation } = event;
  if (!conversation) return null;
  const events = timeline.eventsByConversation.get(conversation.id) ?? [];
  const target = replyTargetOf(events, conversation, author, roles);
  if (!target) return null;
  return {
    ticketId,
    conversationId: conversation.id,
    eventKey: event.key,
    kind,
    target,
    text: kind === 'reminder' ? reminderText(event, author.i18n) : '',
    typedRecipient: '',
    isQuoting: false,
    isTouched: false,
    sendKey: newSendKey(),
    earlier: [],
    seenMessageKey:
      events.findLast(({ key, message }) => message !== null && !pending.has(key))?.key ?? null,
    savedMs: Date.now(),
    sending: { phase: 'editing' },
  };
}
