import type { Store } from '../app/store.ts';
import type { SideConversationEvent } from '../events/event.ts';
import { RequestError } from '../zendesk/request-error.ts';
import { isRefusal, WRITE_TIMEOUT_MS } from '../zendesk/write.ts';
import type { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { findSent, sendKeyOf } from './find-sent.ts';
import type { ReturnedKeys } from './returned-keys.ts';
import type { Attempt } from './sending-state.ts';
import type { ReplyApi } from './reply-api.ts';
import { racingMessage } from './races.ts';
import { phaseOf, type ReplyAction, type ReplyProblem, type ReplyState } from './reply-state.ts';
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
  /** Called when a reply that also marks its conversation as done has arrived. */
  readonly onClose: (draft: Draft) => void;
}

export interface SendOptions {
  /** Key of the newest message that the agent knows of and answers anyway; null if no message has come meanwhile. */
  readonly answersAnyway: string | null;
  /** Marks the conversation as done when the reply has arrived. */
  readonly closes: boolean;
}

/** Sends replies, each at most once for every press. */
export interface ReplyController {
  /**
   * Sends the draft of a conversation. First it reads the conversation: if somebody else has replied since the agent began,
   * nothing is sent, and the agent decides. Does nothing while the draft is being sent.
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
}: ReplyControllerOptions): ReplyController {
  const { dispatch } = store;
  let isStopped = false;
  const waits = new Set<() => void>();
  /** The conversations that this page has locked. */
  const owned = new Set<string>();

  function draftOf(conversationId: string): Draft | undefined {
    return store.getState().drafts.get(conversationId);
  }

  function find(events: readonly SideConversationEvent[], draft: Draft) {
    const found = findSent(events, draft, { agentId, matchesBodies: !returnedKeys.wereSeen() });
    if (found && sendKeyOf(found) !== null) returnedKeys.recordSeen();
    return found;
  }

  /** The draft of a conversation, unless the agent has begun another reply there. */
  function sameVersion({ conversationId, sendKey }: Draft): Draft | null {
    const draft = draftOf(conversationId);
    return draft?.sendKey === sendKey ? draft : null;
  }

  function finish(version: Draft): void {
    const draft = sameVersion(version);
    if (!draft) return;
    const { conversationId, sendKey, sending } = draft;
    dispatch({ type: 'reply-sent', conversationId, sendKey, sentMs: Date.now() });
    onChanged(conversationId);
    if (sending.phase !== 'editing' && sending.closes) onClose(draft);
  }

  async function sendAlone(conversationId: string, { closes }: SendOptions): Promise<void> {
    // Another page may have sent or changed it, and this one does not know yet. What the agent has not seen is not sent.
    const pressed = draftOf(conversationId);
    if (saved.get(conversationId)) adopt(conversationId);
    const draft = draftOf(conversationId);
    if (!draft || !isSame(draft, pressed))
      return dispatch({ type: 'preparing-ended', conversationId, problem: null });
    const isAgain = draft.sending.phase === 'not-found';
    const events = await readBeforeSending(draft, isAgain);
    if (!events) return;

    const { sendKey } = draft;
    const attemptedMs = Date.now();
    const knownKeys = events.filter(({ message }) => message !== null).map(({ key }) => key);
    const message = api.compose(draft, events);
    const { body } = message;
    dispatch({
      type: 'send-started',
      conversationId,
      sendKey,
      attemptedMs,
      closes,
      body,
      knownKeys,
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
      await check(draft, Date.now() + CHECK_MS);
    }
  }

  /** The conversation's events; null if nothing may be sent now. */
  async function readBeforeSending(draft: Draft, isAgain: boolean) {
    const { conversationId } = draft;
    let events: readonly SideConversationEvent[];
    try {
      events = await api.readEvents(draft);
    } catch (error) {
      const problem = notSent(expectRequestError(error));
      dispatch({ type: 'preparing-ended', conversationId, problem });
      return null;
    }
    if (find(events, draft)) {
      finish(draft);
      return null;
    }
    const racing = racingMessage(events, draft.seenMessageKey, agentId);
    if (isAgain || !racing) return events;
    const problem = { kind: 'raced', messageKey: racing.key } as const;
    dispatch({ type: 'preparing-ended', conversationId, problem });
    onChanged(conversationId);
    return null;
  }

  /** Reads the conversation until its reply is found, at least until then, and until it could be read once after that. */
  async function check(version: Draft, untilMs: number): Promise<void> {
    const { conversationId, sendKey } = version;
    for (let round = 0; sameVersion(version); round += 1) {
      const startedMs = Date.now();
      try {
        const events = await api.readEvents(version);
        const draft = sameVersion(version);
        if (isStopped || !draft) return;
        if (find(events, draft)) return finish(draft);
        if (startedMs >= untilMs) return dispatch({ type: 'not-found', conversationId, sendKey });
        dispatch({ type: 'still-missing', conversationId, sendKey });
      } catch (error) {
        if (isStopped) return;
        const failure = expectRequestError(error);
        dispatch({ type: 'check-failed', conversationId, sendKey, failure });
      }
      const pauseMs = CHECK_PAUSES_MS[Math.min(round, CHECK_PAUSES_MS.length - 1)] ?? 0;
      const restMs = untilMs - Date.now();
      await pause(restMs > 0 ? Math.min(pauseMs, restMs) : pauseMs);
      if (isStopped) return;
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      function end(): void {
        clearTimeout(timer);
        waits.delete(end);
        resolve();
      }
      const timer = setTimeout(end, milliseconds);
      waits.add(end);
    });
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
        adopt(conversationId);
        const draft = draftOf(conversationId);
        if (!draft || !isUnderway(draft)) return;
        const { sendKey, sending } = draft;
        dispatch({ type: 'outcome-unknown', conversationId, sendKey });
        await check(draft, sending.attemptedMs + WRITE_TIMEOUT_MS + CHECK_MS);
      },
      { waits: true },
    );
  }

  /** Finishes a reply that has arrived, unless another page is about to do it. */
  async function finishOnce(draft: Draft): Promise<void> {
    const { conversationId } = draft;
    if (owned.has(conversationId)) return finish(draft);
    await lock(conversationId, async () => {
      adopt(conversationId);
      finish(draft);
    });
  }

  /** Takes over what another page has stored. */
  function adopt(conversationId: string): void {
    const draft = stored.get(conversationId);
    if (isSame(draft, draftOf(conversationId))) return;
    saved.set(conversationId, draft ?? undefined);
    dispatch({ type: 'draft-replaced', conversationId, draft });
  }

  /** The drafts as they are stored, by conversation id. */
  const saved = new Map<string, Draft | undefined>();

  /** Stores what has changed. */
  function persist(): void {
    const { drafts } = store.getState();
    for (const id of new Set([...drafts.keys(), ...saved.keys()])) {
      const draft = drafts.get(id);
      if (saved.get(id) === draft || draft?.isTouched === false) continue;
      // Another page may have begun to send it, and this one does not know yet.
      const other = stored.get(id);
      if (other && isUnderway(other) && !isSame(other, saved.get(id))) {
        adopt(id);
        continue;
      }
      saved.set(id, draft);
      if (draft === undefined) stored.remove(id);
      else if (!stored.save(draft)) dispatch({ type: 'storage-refused' });
    }
  }

  const loaded = stored.load();
  for (const [id, draft] of loaded) saved.set(id, draft);
  dispatch({ type: 'drafts-loaded', drafts: loaded });
  const stopPersisting = store.subscribe(persist);
  const stopWatching = stored.subscribe(() => {
    for (const id of new Set([...stored.load().keys(), ...saved.keys()])) {
      adopt(id);
      const draft = draftOf(id);
      if (draft && isUnderway(draft) && !owned.has(id)) resume(draft);
    }
  });
  for (const draft of loaded.values()) if (isUnderway(draft)) resume(draft);

  return {
    async send(conversationId, options) {
      const draft = draftOf(conversationId);
      if (!draft) return;
      const phase = phaseOf(store.getState(), draft);
      if (phase !== 'editing' && phase !== 'not-found') return;
      const { answersAnyway: messageKey } = options;
      if (messageKey !== null) dispatch({ type: 'messages-seen', conversationId, messageKey });
      dispatch({ type: 'preparing-started', conversationId, nowMs: Date.now() });
      const isMine = await lock(conversationId, () => sendAlone(conversationId, options));
      // Another page is sending it, or looks for it.
      if (!isMine) dispatch({ type: 'preparing-ended', conversationId, problem: null });
    },
    startVersion(conversationId) {
      dispatch({ type: 'version-started', conversationId, newKey: crypto.randomUUID() });
    },
    observe(eventsOf) {
      const { drafts, sent } = store.getState();
      for (const draft of drafts.values()) {
        const isAttempted = draft.sending.phase !== 'editing';
        if (isAttempted && find(eventsOf(draft.conversationId), draft)) void finishOnce(draft);
      }
      const read = sent.filter(({ draft }) => find(eventsOf(draft.conversationId), draft) !== null);
      const sendKeys = new Set(read.map(({ draft }) => draft.sendKey));
      if (sendKeys.size > 0) dispatch({ type: 'sent-read', sendKeys });
    },
    stop() {
      isStopped = true;
      stopPersisting();
      stopWatching();
      for (const end of waits) end();
    },
  };
}

/** Whether a page is sending the draft or looks for it, or was closed while it did. */
function isUnderway(draft: Draft): draft is Draft & { readonly sending: Attempt } {
  return draft.sending.phase === 'sending' || draft.sending.phase === 'checking';
}

function notSent(failure: RequestError): ReplyProblem {
  return { kind: 'not-sent', failure, retryAtMs: retryAtMsOf(failure, Date.now()) };
}

function isSame(one: Draft | null | undefined, other: Draft | null | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** @throws any other error, so that a bug is not shown as a failed request */
function expectRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}
