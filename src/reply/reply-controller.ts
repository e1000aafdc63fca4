import type { Store } from '../app/store.ts';
import type { SideConversationEvent } from '../events/event.ts';
import { mayPass, type RequestError } from '../zendesk/request-error.ts';
import { isRefusal, WRITE_TIMEOUT_MS } from '../zendesk/write.ts';
import { type Draft, isSameDraft, isUnderway, newSendKey } from './draft.ts';
import { shareDrafts } from './shared-drafts.ts';
import type { DraftStore } from './draft-store.ts';
import { countAwaited, type FindOptions, findSent, findVersions, sendKeyOf } from './find-sent.ts';
import type { ReturnedKeys } from './returned-keys.ts';
import { expectRequestError } from '../zendesk/expect-request-error.ts';
import { CHECK_MS, readRepeatedly } from './read-repeatedly.ts';
import { createConversationLocks, type WithLock } from './conversation-locks.ts';
import type { ReplyApi } from './reply-api.ts';
import { racingMessages } from './races.ts';
import { phaseOf, type ReplyState } from './reply-state.ts';
import type { ReplyProblem } from './reply-problem.ts';
import type { ReplyAction } from './reply-actions.ts';
import { retryAtMsOf } from './retry-at.ts';

export interface ReplyControllerOptions {
  readonly store: Store<ReplyState, ReplyAction>;
  readonly drafts: DraftStore;
  readonly returnedKeys: ReturnedKeys;
  readonly api: ReplyApi;
  /** User id of the agent; empty if it is unknown. */
  readonly agentId: string;
  /** Runs a job that only one page may run at a time; see `storage/lock.ts`. */
  readonly withLock: WithLock;
  /** The ticket of the page. What became of a reply in another ticket is found out, and told, by a page of that one. */
  readonly getTicketId: () => string | null;
  /** Called when a conversation has a new message, so that the page reads it. */
  readonly onChanged: (conversationId: string) => void;
  /** Called when a reply that also marks its conversation as done has arrived, on the page where the agent pressed. */
  readonly onClose: (draft: Draft) => void;
  /**
   * Called instead if the agent pressed on a page that is closed now, or if somebody has replied since: then it is not certain
   * that the agent still wants it.
   */
  readonly onCloseSkipped: (draft: Draft) => void;
}

export interface SendOptions {
  /** Keys of the messages that came meanwhile, and that the agent knows of and answers anyway. */
  readonly answersAnyway: readonly string[];
  /** Marks the conversation as done when the reply has arrived. */
  readonly closes: boolean;
  /** True if the agent wants to send a reply again that was not found. Without it, such a reply is not sent. */
  readonly again: boolean;
}

/** Sends replies, each at most once for every press. */
export interface ReplyController {
  /**
   * Sends the draft of a conversation. First it reads the conversation: if somebody else has replied since the agent began, or
   * if an earlier version has arrived after all, nothing is sent, and the agent decides. Does nothing while the draft is being
   * sent.
   */
  send(conversationId: string, options: SendOptions): Promise<void>;
  /** Lets the agent change a reply that was not found. It becomes another version, with a send key of its own. */
  startVersion(conversationId: string): void;
  /** Takes notice of events that the page has read: replies that are among them have arrived. */
  observe(eventsOf: (conversationId: string) => readonly SideConversationEvent[]): void;
  stop(): void;
}

/**
 * Creates the replies of a page. The state of each draft is stored before its request is sent, so that a page that is
 * opened later knows that the outcome is unknown.
 */
export function createReplyController({
  store,
  drafts: stored,
  returnedKeys,
  api,
  agentId,
  withLock,
  getTicketId,
  onChanged,
  onClose,
  onCloseSkipped,
}: ReplyControllerOptions): ReplyController {
  const { dispatch } = store;
  let isStopped = false;
  const stopping = new AbortController();
  /** The send keys of the replies that the agent has sent on this page. */
  const pressed = new Set<string>();
  const locks = createConversationLocks(withLock);
  /** The conversations for which this page waits, to find out what became of a reply there. */
  const resuming = new Set<string>();

  function draftOf(conversationId: string): Draft | undefined {
    return store.getState().drafts.get(conversationId);
  }

  function optionsFor({ target }: Draft): FindOptions {
    return { agentId, matchesBodies: !returnedKeys.wereSeen(target.channel) };
  }

  function find(events: readonly SideConversationEvent[], draft: Draft) {
    const found = findSent(events, draft, optionsFor(draft));
    if (found && sendKeyOf(found) !== null) returnedKeys.recordSeen(draft.target.channel);
    return found;
  }

  /** The draft of a conversation, unless the agent has begun another reply there. */
  function sameVersion({ conversationId, sendKey }: Draft): Draft | null {
    const draft = draftOf(conversationId);
    return draft?.sendKey === sendKey ? draft : null;
  }

  /** @param events those of the conversation if they were read after the reply arrived */
  function finish(version: Draft, events: readonly SideConversationEvent[] | null): void {
    const draft = sameVersion(version);
    if (!draft) return;
    const { conversationId, sendKey, sending } = draft;
    dispatch({ type: 'reply-sent', conversationId, sendKey, sentMs: Date.now() });
    onChanged(conversationId);
    if (sending.phase !== 'editing' && sending.closes) void close(draft, events);
  }

  /** Marks a conversation as done, unless it is not certain that the agent still wants it. */
  async function close(
    draft: Draft,
    known: readonly SideConversationEvent[] | null,
  ): Promise<void> {
    if (!pressed.has(draft.sendKey)) return onCloseSkipped(draft);
    // Somebody may have written while the reply was on its way.
    const events = known ?? (await api.readEvents(draft, { waits: false }).catch(noEvents));
    if (isStopped) return;
    const isAsBefore = events !== null && racingMessages(events, draft, agentId).length === 0;
    if (isAsBefore) onClose(draft);
    else onCloseSkipped(draft);
  }

  /** Takes notice of earlier versions that have arrived after all. Returns true if there is one more. */
  function findEarlier(events: readonly SideConversationEvent[], draft: Draft): boolean {
    const { conversationId, sendKey, sending, earlier } = draft;
    const found = findVersions(events, [...earlier, { sendKey, sending }], optionsFor(draft));
    const arrived = earlier.filter((one) => !one.hasArrived && found.has(one.sendKey));
    for (const { sendKey: earlierKey } of arrived)
      dispatch({ type: 'earlier-arrived', conversationId, earlierKey });
    return arrived.length > 0;
  }

  async function sendAlone(conversationId: string, { closes }: SendOptions): Promise<void> {
    const draft = draftOf(conversationId);
    if (!draft || !isCurrent(draft)) return endPreparing(conversationId);
    const events = await readBeforeSending(draft);
    if (!events || isStopped) return;
    if (!isCurrent(draft)) return endPreparing(conversationId);

    const { sendKey } = draft;
    pressed.add(sendKey);
    const attemptedMs = Date.now();
    const knownKeys = events.filter(({ message }) => message !== null).map(({ key }) => key);
    const message = api.compose(draft, events);
    const { body } = message;
    const sent = store.getState().sent.map((one) => one.draft);
    const awaitedCount = countAwaited(events, sent, draft, body, optionsFor(draft));
    dispatch({
      type: 'send-started',
      conversationId,
      sendKey,
      attemptedMs,
      closes,
      body,
      knownKeys,
      awaitedCount,
    });
    try {
      await api.send(draft, message);
      if (!isStopped) finish(draft, null);
    } catch (error) {
      if (isStopped) return;
      const failure = expectRequestError(error);
      if (isRefusal(failure)) {
        const problem = notSent(failure);
        return dispatch({ type: 'send-refused', conversationId, sendKey, problem });
      }
      dispatch({ type: 'outcome-unknown', conversationId, sendKey });
      await check(draft, CHECK_MS);
    }
  }

  /**
   * Whether a draft is still as the agent has seen it. Another page may have sent or changed it, and this one does not know
   * yet; then it shows that now.
   */
  function isCurrent(draft: Draft): boolean {
    drafts.adopt(draft.conversationId);
    return isSameDraft(draftOf(draft.conversationId), draft);
  }

  function endPreparing(conversationId: string, problem: ReplyProblem | null = null): void {
    dispatch({ type: 'preparing-ended', conversationId, problem });
  }

  /** The conversation's events; null if nothing may be sent now. */
  async function readBeforeSending(draft: Draft) {
    const { conversationId } = draft;
    let events: readonly SideConversationEvent[];
    try {
      events = await api.readEvents(draft, { waits: false });
    } catch (error) {
      endPreparing(conversationId, notSent(expectRequestError(error)));
      return null;
    }
    const found = find(events, draft);
    if (found) {
      finishFound(draft, found, events);
      return null;
    }
    if (findEarlier(events, draft)) {
      endPreparing(conversationId);
      onChanged(conversationId);
      return null;
    }
    const messageKeys = racingMessages(events, draft, agentId).map(({ key }) => key);
    if (messageKeys.length === 0) return events;
    endPreparing(conversationId, { kind: 'raced', messageKeys });
    onChanged(conversationId);
    return null;
  }

  /** A browser that loses what it has stored can bring back a draft as it was before it was sent, and the agent changes it. */
  function finishFound(
    draft: Draft,
    found: SideConversationEvent,
    events: readonly SideConversationEvent[],
  ): void {
    const { conversationId, sendKey, sending } = draft;
    const isOtherText =
      sending.phase === 'editing' && api.compose(draft, events).body !== found.message?.body;
    if (isOtherText) {
      const newKey = newSendKey();
      return dispatch({ type: 'other-text-arrived', conversationId, sendKey, newKey });
    }
    finish(draft, events);
  }

  /** Reads the conversation until its reply is found, at least for that time, and until it could be read once after that. */
  function check(version: Draft, forMs: number): Promise<void> {
    const { conversationId, sendKey } = version;
    return readRepeatedly({
      read: () => api.readEvents(version),
      forMs,
      isOver: () => sameVersion(version) === null,
      onRead(events, isTimeUp) {
        const draft = sameVersion(version);
        if (!draft) return true;
        if (find(events, draft)) {
          finish(draft, events);
          return true;
        }
        findEarlier(events, draft);
        dispatch({ type: isTimeUp ? 'not-found' : 'still-missing', conversationId, sendKey });
        return isTimeUp;
      },
      onFailure(failure, isTimeUp) {
        const isEnd = isTimeUp && !mayPass(failure);
        const type = isEnd ? 'check-refused' : 'check-failed';
        dispatch({ type, conversationId, sendKey, failure });
        return isEnd;
      },
      signal: stopping.signal,
    });
  }

  /** Finds out what became of a reply that another page was sending, or this one before it was reloaded. */
  async function resume({ conversationId, ticketId }: Draft): Promise<void> {
    if (ticketId !== getTicketId()) return;
    if (locks.isOwn(conversationId) || resuming.has(conversationId)) return;
    resuming.add(conversationId);
    try {
      await locks.run(
        conversationId,
        async () => {
          if (isStopped) return;
          drafts.adopt(conversationId);
          const draft = draftOf(conversationId);
          if (!draft || !isUnderway(draft)) return;
          const { sendKey, sending } = draft;
          dispatch({ type: 'outcome-unknown', conversationId, sendKey });
          const sinceMs = Math.max(0, Date.now() - sending.attemptedMs);
          await check(draft, Math.max(0, WRITE_TIMEOUT_MS + CHECK_MS - sinceMs));
        },
        { waits: true },
      );
    } finally {
      resuming.delete(conversationId);
    }
  }

  /** Finishes a reply that has arrived, unless another page is about to do it. */
  async function finishOnce(draft: Draft, events: readonly SideConversationEvent[]): Promise<void> {
    const { conversationId } = draft;
    if (locks.isOwn(conversationId)) return finish(draft, events);
    await locks.run(conversationId, async () => {
      drafts.adopt(conversationId);
      finish(draft, events);
    });
  }

  const drafts = shareDrafts({
    store,
    stored,
    onUnderway: (draft) => void resume(draft),
  });

  return {
    async send(conversationId, options) {
      const draft = draftOf(conversationId);
      if (!draft) return;
      const phase = phaseOf(store.getState(), draft);
      const { answersAnyway: messageKeys, again } = options;
      if (phase !== (again ? 'not-found' : 'editing')) return;
      if (messageKeys.length > 0) dispatch({ type: 'messages-seen', conversationId, messageKeys });
      dispatch({ type: 'preparing-started', conversationId, nowMs: Date.now() });
      const isMine = await locks.run(conversationId, () => sendAlone(conversationId, options));
      // Another page is sending it, or looks for it.
      if (!isMine) dispatch({ type: 'preparing-ended', conversationId, problem: null });
    },
    startVersion(conversationId) {
      dispatch({ type: 'version-started', conversationId, newKey: newSendKey() });
    },
    observe(eventsOf) {
      const { drafts: written, sent } = store.getState();
      for (const draft of written.values()) {
        const events = eventsOf(draft.conversationId);
        findEarlier(events, draft);
        const found = draft.sending.phase === 'editing' ? null : find(events, draft);
        if (found) void finishOnce(draft, events);
      }
      const read = sent.filter(({ draft }) => find(eventsOf(draft.conversationId), draft) !== null);
      const sendKeys = new Set(read.map(({ draft }) => draft.sendKey));
      if (sendKeys.size > 0) dispatch({ type: 'sent-read', sendKeys });
    },
    stop() {
      isStopped = true;
      drafts.stop();
      stopping.abort();
    },
  };
}

function notSent(failure: RequestError): ReplyProblem {
  return { kind: 'not-sent', failure, retryAtMs: retryAtMsOf(failure, Date.now()) };
}

/** @throws any other error, so that a bug is not taken for a failed request */
function noEvents(error: unknown): null {
  expectRequestError(error);
  return null;
}
