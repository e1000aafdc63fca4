import type { Store } from '../app/store.ts';
import type { Failure } from '../labels/failure-label.ts';
import type { Draft } from './draft.ts';
import type { Attempt } from './sending-state.ts';

/** The replies that the agent writes and sends, in all side conversations of a page. */
export interface ReplyState {
  /**
   * By conversation id. What is known of sending a draft is in the draft itself, because it must survive the page; a draft
   * goes when its message has arrived.
   */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** False if the browser refuses to store drafts, so that they are lost with the page. */
  readonly areDraftsStored: boolean;
  /** The conversation whose composer is open; null if none is. */
  readonly openId: string | null;
  /** What the agent wanted to answer and cannot, because it is not known where replies go; null if there is none. */
  readonly unanswerable: Pick<Draft, 'conversationId' | 'eventKey'> | null;
  /** How often a composer was opened. It takes the focus each time, also if it was open already. */
  readonly openCount: number;
  /** Since when this page has been reading a conversation before it sends a reply, in ms since 1970, by its id. */
  readonly preparing: ReadonlyMap<string, number>;
  /** Why the last press on Send did not send, or why it is not known whether it did, by conversation id. */
  readonly problems: ReadonlyMap<string, ReplyProblem>;
  /** Replies that the account has, whose events have not been read yet. */
  readonly sent: readonly SentReply[];
  /** How many replies have arrived while the page was open. */
  readonly sentCount: number;
}

export type ReplyProblem =
  /**
   * The account has refused the reply, or the conversation could not be read before sending. Nothing was sent.
   *
   * `retryAtMs`: before that time, in ms since 1970, it would be refused again; null if the account does not say
   */
  | { readonly kind: 'not-sent'; readonly failure: Failure; readonly retryAtMs: number | null }
  /** Somebody else replied while the agent was writing. Nothing was sent. */
  | { readonly kind: 'raced'; readonly messageKey: string }
  /** The conversation could not be read to find out whether the reply was sent. While its phase is `checking`, it is read again. */
  | { readonly kind: 'not-checked'; readonly failure: Failure };

/** A reply that has arrived. */
export interface SentReply {
  readonly draft: Draft;
  /** Milliseconds since 1970. */
  readonly sentMs: number;
}

/** The part of a page's store that is about replies. */
export type ReplyStore = Store<ReplyState, ReplyAction>;

/** What a reply is doing. */
export type ReplyPhase = 'preparing' | Draft['sending']['phase'];

/** The state of a page before its drafts are loaded. */
export const INITIAL_REPLY_STATE: ReplyState = {
  drafts: new Map(),
  areDraftsStored: true,
  openId: null,
  unanswerable: null,
  openCount: 0,
  preparing: new Map(),
  problems: new Map(),
  sent: [],
  sentCount: 0,
};

/** What the agent can change in a draft. */
export type DraftChange = Partial<Pick<Draft, 'text' | 'target' | 'isQuoting'>>;

/** What can happen to replies. */
export type ReplyAction =
  /** The stored drafts were loaded. */
  | { readonly type: 'drafts-loaded'; readonly drafts: ReadonlyMap<string, Draft> }
  /** Another page has changed a draft, or removed it. */
  | {
      readonly type: 'draft-replaced';
      readonly conversationId: string;
      readonly draft: Draft | null;
    }
  | { readonly type: 'storage-refused' }
  /** Opens the composer of a conversation. An existing draft stays as it is, at a new place. */
  | { readonly type: 'composer-opened'; readonly draft: Draft }
  | { readonly type: 'composer-closed' }
  /** The agent wanted to answer an event, and it is not known where replies in its conversation go. */
  | { readonly type: 'target-unknown'; readonly place: NonNullable<ReplyState['unanswerable']> }
  | { readonly type: 'target-unknown-dismissed' }
  | {
      readonly type: 'draft-changed';
      readonly conversationId: string;
      readonly change: DraftChange;
      readonly nowMs: number;
    }
  | { readonly type: 'draft-discarded'; readonly conversationId: string }
  | { readonly type: 'preparing-started'; readonly conversationId: string; readonly nowMs: number }
  /** Nothing was sent. */
  | {
      readonly type: 'preparing-ended';
      readonly conversationId: string;
      readonly problem: ReplyProblem | null;
    }
  /** The agent has seen the messages up to this one. */
  | {
      readonly type: 'messages-seen';
      readonly conversationId: string;
      readonly messageKey: string;
    }
  | (AboutVersion & {
      readonly type: 'send-started';
      /** Milliseconds since 1970. */
      readonly attemptedMs: number;
      readonly closes: boolean;
      /** The plain text that is sent. */
      readonly body: string;
      /** Keys of the conversation's messages that were read before. */
      readonly knownKeys: readonly string[];
    })
  | (AboutVersion & { readonly type: 'send-refused'; readonly problem: ReplyProblem })
  /** The account has not said whether it has taken the reply. */
  | (AboutVersion & { readonly type: 'outcome-unknown' })
  | (AboutVersion & { readonly type: 'check-failed'; readonly failure: Failure })
  /** The conversation was read, and the reply is not there yet. */
  | (AboutVersion & { readonly type: 'still-missing' })
  | (AboutVersion & { readonly type: 'not-found' })
  /** It cannot be found out whether the reply was sent. */
  | (AboutVersion & { readonly type: 'check-refused'; readonly failure: Failure })
  | (AboutVersion & { readonly type: 'reply-sent'; readonly sentMs: number })
  /** The reply was sent before, with another text than the draft has now. The draft becomes another version. */
  | (AboutVersion & { readonly type: 'other-text-arrived'; readonly newKey: string })
  /** A version that was not found has arrived after all. */
  | {
      readonly type: 'earlier-arrived';
      readonly conversationId: string;
      readonly earlierKey: string;
    }
  /** Makes another version of a reply that was not found, with a send key of its own. */
  | {
      readonly type: 'version-started';
      readonly conversationId: string;
      readonly newKey: string;
    }
  /** The events of these replies are in the timeline. */
  | { readonly type: 'sent-read'; readonly sendKeys: ReadonlySet<string> };

/** What is being sent. The agent may have begun another reply in the same conversation by now. */
interface AboutVersion {
  readonly conversationId: string;
  readonly sendKey: string;
}

/** The reducer of replies. An action that does not fit the phase of its reply changes nothing. */
export function reduceReplies(state: ReplyState, action: ReplyAction): ReplyState {
  switch (action.type) {
    case 'drafts-loaded':
      return { ...state, drafts: new Map([...action.drafts, ...state.drafts]) };
    case 'storage-refused':
      return { ...state, areDraftsStored: false };
    case 'composer-opened': {
      const { draft } = action;
      if (state.openId !== null && state.openId !== draft.conversationId)
        return reduceReplies(reduceReplies(state, { type: 'composer-closed' }), action);
      const known = state.drafts.get(draft.conversationId);
      const opened = known
        ? { ...known, eventKey: isIdle(state, known) ? draft.eventKey : known.eventKey }
        : draft;
      const openCount = state.openCount + 1;
      return {
        ...withDraft(state, opened),
        openId: draft.conversationId,
        unanswerable: null,
        openCount,
      };
    }
    case 'target-unknown':
      return { ...state, unanswerable: action.place };
    case 'target-unknown-dismissed':
      return { ...state, unanswerable: null };
    case 'composer-closed': {
      const draft = state.openId === null ? undefined : state.drafts.get(state.openId);
      const isKept = draft === undefined || isWritten(draft) || !isIdle(state, draft);
      return isKept ? { ...state, openId: null } : withoutDraft(state, draft.conversationId);
    }
    case 'sent-read': {
      const sent = state.sent.filter(({ draft }) => !action.sendKeys.has(draft.sendKey));
      return sent.length === state.sent.length ? state : { ...state, sent };
    }
    case 'draft-replaced':
      if (!action.draft) return withoutDraft(state, action.conversationId);
      // What became of a press is no longer true of it.
      return withProblem(withDraft(state, action.draft), action.conversationId, null);
    default: {
      const draft = state.drafts.get(action.conversationId);
      if (!draft || ('sendKey' in action && action.sendKey !== draft.sendKey)) return state;
      return reduceReply(state, action, draft);
    }
  }
}

type ActionOnDraft = Exclude<
  Extract<ReplyAction, { readonly conversationId: string }>,
  { readonly type: 'draft-replaced' }
>;

/** The part of the reducer that is about one reply. */
function reduceReply(state: ReplyState, action: ActionOnDraft, draft: Draft): ReplyState {
  const { conversationId } = draft;
  const phase = phaseOf(state, draft);
  switch (action.type) {
    case 'draft-changed':
      if (phase !== 'editing') return state;
      return withDraft(state, {
        ...draft,
        ...action.change,
        isTouched: true,
        savedMs: action.nowMs,
      });
    case 'draft-discarded':
      return isIdle(state, draft) ? withoutDraft(state, conversationId) : state;
    case 'preparing-started':
      if (phase !== 'editing' && phase !== 'not-found') return state;
      return {
        ...withProblem(state, conversationId, null),
        preparing: new Map([...state.preparing, [conversationId, action.nowMs]]),
      };
    case 'preparing-ended':
      return withProblem(prepared(state, conversationId), conversationId, action.problem);
    case 'messages-seen':
      return withDraft(state, { ...draft, seenMessageKey: action.messageKey });
    case 'send-started': {
      const { attemptedMs, closes, body } = action;
      const isRepeated = draft.sending.phase !== 'editing';
      const knownKeys = isRepeated ? draft.sending.knownKeys : action.knownKeys;
      const attempt: Attempt = {
        phase: 'sending',
        attemptedMs,
        isRepeated,
        closes,
        body,
        knownKeys,
      };
      return withDraft(prepared(state, conversationId), {
        ...draft,
        sending: attempt,
        isTouched: true,
      });
    }
    case 'send-refused': {
      const { sending } = draft;
      const isRepeated = sending.phase !== 'editing' && sending.isRepeated;
      const next = isRepeated
        ? withPhase(state, draft, 'not-found')
        : withDraft(state, edited(draft));
      return withProblem(next, conversationId, action.problem);
    }
    case 'outcome-unknown':
      return withPhase(state, draft, 'checking');
    case 'check-failed': {
      const problem = { kind: 'not-checked', failure: action.failure } as const;
      return withProblem(state, conversationId, problem);
    }
    case 'still-missing':
      return state.problems.has(conversationId) ? withProblem(state, conversationId, null) : state;
    case 'not-found':
      return withProblem(withPhase(state, draft, 'not-found'), conversationId, null);
    case 'check-refused': {
      const problem = { kind: 'not-checked', failure: action.failure } as const;
      return withProblem(withPhase(state, draft, 'not-found'), conversationId, problem);
    }
    case 'other-text-arrived': {
      const { sendKey, savedMs: attemptedMs, text: body } = draft;
      const sending: Attempt = {
        phase: 'not-found',
        attemptedMs,
        isRepeated: false,
        closes: false,
        body,
        knownKeys: [],
      };
      const earlier = [...draft.earlier, { sendKey, sending, hasArrived: true }];
      const next = { ...edited(draft), sendKey: action.newKey, earlier };
      return withProblem(withDraft(prepared(state, conversationId), next), conversationId, null);
    }
    case 'earlier-arrived': {
      const earlier = draft.earlier.map((version) =>
        version.sendKey === action.earlierKey ? { ...version, hasArrived: true } : version,
      );
      return withDraft(state, { ...draft, earlier });
    }
    case 'version-started': {
      const { sendKey, sending } = draft;
      if (phase !== 'not-found' || sending.phase === 'editing') return state;
      const earlier = [...draft.earlier, { sendKey, sending, hasArrived: false }];
      const next = { ...edited(draft), sendKey: action.newKey, earlier };
      return withProblem(withDraft(state, next), conversationId, null);
    }
    case 'reply-sent':
      return {
        ...withoutDraft(state, conversationId),
        sent: [...state.sent, { draft, sentMs: action.sentMs }],
        sentCount: state.sentCount + 1,
      };
  }
}

/** What a reply is doing, on this page or, for a draft that is being sent, on any page. */
export function phaseOf({ preparing }: Pick<ReplyState, 'preparing'>, draft: Draft): ReplyPhase {
  return preparing.has(draft.conversationId) ? 'preparing' : draft.sending.phase;
}

/** Whether nothing is being sent or looked for, so that the agent may go on. */
function isIdle(state: ReplyState, draft: Draft): boolean {
  const phase = phaseOf(state, draft);
  return phase === 'editing' || phase === 'not-found';
}

/** Whether a draft has anything that must not be lost. */
function isWritten({ text, isTouched, earlier, sending }: Draft): boolean {
  const isAttempted = earlier.length > 0 || sending.phase !== 'editing';
  return isAttempted || (isTouched && text.trim() !== '');
}

function edited(draft: Draft): Draft {
  return { ...draft, sending: { phase: 'editing' } };
}

function withPhase(
  state: ReplyState,
  draft: Draft,
  phase: Exclude<Draft['sending']['phase'], 'editing'>,
): ReplyState {
  const { sending } = draft;
  if (sending.phase === 'editing') return state;
  return withDraft(state, { ...draft, sending: { ...sending, phase } });
}

function withDraft(state: ReplyState, draft: Draft): ReplyState {
  return { ...state, drafts: new Map([...state.drafts, [draft.conversationId, draft]]) };
}

function prepared(state: ReplyState, conversationId: string): ReplyState {
  const preparing = new Map(state.preparing);
  preparing.delete(conversationId);
  return { ...state, preparing };
}

function withProblem(
  state: ReplyState,
  conversationId: string,
  problem: ReplyProblem | null,
): ReplyState {
  const problems = new Map(state.problems);
  if (problem) problems.set(conversationId, problem);
  else problems.delete(conversationId);
  return { ...state, problems };
}

/** Removes a draft, and everything that is known of it. Its composer closes. */
function withoutDraft(state: ReplyState, conversationId: string): ReplyState {
  const drafts = new Map(state.drafts);
  if (!drafts.delete(conversationId)) return state;
  const { openId } = state;
  return {
    ...withProblem(prepared(state, conversationId), conversationId, null),
    drafts,
    openId: openId === conversationId ? null : openId,
  };
}
