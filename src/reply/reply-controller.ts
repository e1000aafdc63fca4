import type { Store } from '../app/store.ts';
import type { SideConversationEvent } from '../events/event.ts';
import { mayPass, RequestError } from '../zendesk/request-error.ts';
import { delay } from '../zendesk/delay.ts';
import { isRefusal, WRITE_TIMEOUT_MS } from '../zendesk/write.ts';
import { type Draft, isSameDraft, isUnderway, newSendKey } from './draft.ts';
import { shareDrafts } from './shared-drafts.ts';
import type { DraftStore } from './draft-store.ts';
import { countAwaited, type FindOptions, findSent, sendKeyOf } from './find-sent.ts';
import type { ReturnedKeys } from './returned-keys.ts';
import type { ReplyApi } from './reply-api.ts';
import { racingMessage } from './races.ts';
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
  readonly withLock: (
    conversationId: string,
    job: () => Promise<void>,
    options?: { readonly waits: boolean },
  ) => Promise<boolean>;
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
  /** Key of the newest message that the agent knows of and answers anyway; null if no message has come meanwhile. */
  readonly answersAnyway: string | null;
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

/** For how long a reply is looked for, in milliseconds, and the pauses between. */
export const CHECK_MS = 60_000;
const CHECK_PAUSES_MS = [1000, 2000, 4000, 8000, 15_000];

const NEVER = new AbortController().signal;

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
  onChanged,
  onClose,
  onCloseSkipped,
}: ReplyControllerOptions): ReplyController {
  const { dispatch } = store;
  let isStopped = false;
  const stopping = new AbortController();
  /** The send keys of the replies that the agent has sent on this page. */
  const pressed = new Set<string>();
  /** The conversations that this page has locked. */
  const owned = new Set<string>();

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

  /** @param later the events that came after the reply, as far as they were read */
  function finish(version: Draft, later: readonly SideConversationEvent[] = []): void {
    const draft = sameVersion(version);
    if (!draft) return;
    const { conversationId, sendKey, sending } = draft;
    dispatch({ type: 'reply-sent', conversationId, sendKey, sentMs: Date.now() });
    onChanged(conversationId);
    if (sending.phase === 'editing' || !sending.closes) return;
    const isAnswered = racingMessage(later, { ...draft, seenMessageKey: null }, agentId) !== null;
    if (pressed.has(sendKey) && !isAnswered) onClose(draft);
    else onCloseSkipped(draft);
  }

  /** Takes notice of earlier versions that have arrived after all. Returns true if there is one more. */
  function findEarlier(events: readonly SideConversationEvent[], draft: Draft): boolean {
    const arrived = draft.earlier.filter(
      ({ sendKey, sending, hasArrived }) =>
        !hasArrived && find(events, { ...draft, sendKey, sending }) !== null,
    );
    const { conversationId } = draft;
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
      if (!isStopped) finish(draft);
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
      events = await api.readEvents(draft);
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
    const racing = racingMessage(events, draft, agentId);
    if (!racing) return events;
    endPreparing(conversationId, { kind: 'raced', messageKey: racing.key });
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
    finish(draft, events.slice(events.indexOf(found) + 1));
  }

  /**
   * Reads the conversation until its reply is found, at least for that time, and until it could be read once after that. The
   * clock of the machine may be set meanwhile.
   */
  async function check(version: Draft, forMs: number): Promise<void> {
    const { conversationId, sendKey } = version;
    const untilMs = performance.now() + forMs;
    for (let round = 0; sameVersion(version); round += 1) {
      const startedMs = performance.now();
      try {
        const events = await api.readEvents(version);
        const draft = sameVersion(version);
        if (isStopped || !draft) return;
        const found = find(events, draft);
        if (found) return finish(draft, events.slice(events.indexOf(found) + 1));
        if (startedMs >= untilMs) return dispatch({ type: 'not-found', conversationId, sendKey });
        dispatch({ type: 'still-missing', conversationId, sendKey });
      } catch (error) {
        if (isStopped) return;
        const failure = expectRequestError(error);
        if (startedMs >= untilMs && !mayPass(failure))
          return dispatch({ type: 'check-refused', conversationId, sendKey, failure });
        dispatch({ type: 'check-failed', conversationId, sendKey, failure });
      }
      const pauseMs = CHECK_PAUSES_MS[Math.min(round, CHECK_PAUSES_MS.length - 1)] ?? 0;
      const restMs = untilMs - performance.now();
      await delay(restMs > 0 ? Math.min(pauseMs, restMs) : pauseMs, NEVER, stopping.signal);
      if (isStopped) return;
    }
  }

  /** Runs a job on a conversation that no other page runs at the same time. Returns false if another page does. */
  function lock(
    conversationId: string,
    job: () => Promise<void>,
    options?: { readonly waits: boolean },
  ): Promise<boolean> {
    return withLock(
      conversationId,
      async () => {
        owned.add(conversationId);
        try {
          await job();
        } finally {
          owned.delete(conversationId);
        }
      },
      options,
    );
  }

  /** Finds out what became of a reply that another page was sending, or this one before it was reloaded. */
  function resume({ conversationId }: Draft): void {
    void lock(
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
  }

  /** Finishes a reply that has arrived, unless another page is about to do it. */
  async function finishOnce(draft: Draft, later: readonly SideConversationEvent[]): Promise<void> {
    const { conversationId } = draft;
    if (owned.has(conversationId)) return finish(draft, later);
    await lock(conversationId, async () => {
      drafts.adopt(conversationId);
      finish(draft, later);
    });
  }

  const drafts = shareDrafts({
    store,
    stored,
    onUnderway(draft) {
      if (!owned.has(draft.conversationId)) resume(draft);
    },
  });

  return {
    async send(conversationId, options) {
      const draft = draftOf(conversationId);
      if (!draft) return;
      const phase = phaseOf(store.getState(), draft);
      const { answersAnyway: messageKey, again } = options;
      if (phase !== (again ? 'not-found' : 'editing')) return;
      if (messageKey !== null) dispatch({ type: 'messages-seen', conversationId, messageKey });
      dispatch({ type: 'preparing-started', conversationId, nowMs: Date.now() });
      const isMine = await lock(conversationId, () => sendAlone(conversationId, options));
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
        if (found) void finishOnce(draft, events.slice(events.indexOf(found) + 1));
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

/** @throws any other error, so that a bug is not shown as a failed request */
function expectRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}
