import type { Store } from '../app/store.ts';
import type { Draft, DraftPlace } from './draft.ts';
import type { ReplyAction } from './reply-actions.ts';
import type { ReplyProblem } from './reply-problem.ts';
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
  readonly unanswerable: DraftPlace | null;
  /** How often a composer was opened. It takes the focus each time, also if it was open already. */
  readonly openCount: number;
  /** Since when this page has been reading a conversation before it sends a reply, in ms since 1970, by its id. */
  readonly preparing: ReadonlyMap<string, number>;
  /** Why the last press on Send did not send, or why it is not known whether it did, by conversation id. */
  readonly problems: ReadonlyMap<string, ReplyProblem>;
  /** The conversations about whose unsent reply the agent does not want to be told any more, by id. */
  readonly dismissedIds: ReadonlySet<string>;
  /** The message below which the page says that the reply to it was sent; null if there is none. */
  readonly answered: DraftPlace | null;
  /** Replies that the account has, whose events have not been read yet. */
  readonly sent: readonly SentReply[];
  /** How many replies have arrived while the page was open. */
  readonly sentCount: number;
}

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
  dismissedIds: new Set(),
  answered: null,
  sent: [],
  sentCount: 0,
};

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
        dismissedIds: new Set([...state.dismissedIds].filter((id) => id !== draft.conversationId)),
        unanswerable: null,
        answered: null,
        openCount,
      };
    }
    case 'target-unknown':
      return { ...state, unanswerable: action.place };
    case 'target-unknown-dismissed':
      return { ...state, unanswerable: null };
    case 'answered-dismissed':
      return { ...state, answered: null };
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
        hasOwnRecipients: draft.hasOwnRecipients || action.change.target !== undefined,
        savedMs: action.nowMs,
      });
    case 'unsent-dismissed':
      return { ...state, dismissedIds: new Set([...state.dismissedIds, conversationId]) };
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
      return withDraft(state, {
        ...draft,
        seenMessageKeys: [...draft.seenMessageKeys, ...action.messageKeys],
      });
    case 'send-started': {
      const { attemptedMs, closes, body } = action;
      const isRepeated = draft.sending.phase !== 'editing';
      // What counts as new does not change with another attempt.
      const { knownKeys, awaitedCount } = isRepeated ? draft.sending : action;
      const attempt: Attempt = {
        phase: 'sending',
        attemptedMs,
        isRepeated,
        closes,
        text: draft.text,
        body,
        knownKeys,
        awaitedCount: awaitedCount ?? 0,
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
      const { sendKey, savedMs: attemptedMs, text } = draft;
      const sending: Attempt = {
        phase: 'not-found',
        attemptedMs,
        isRepeated: false,
        closes: false,
        text,
        body: text,
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
        answered: state.openId === conversationId ? draft : state.answered,
        sent: [...state.sent, { draft, sentMs: action.sentMs }],
        sentCount: state.sentCount + 1,
      };
  }
}

/** The drafts of a ticket that were not sent, or not found, and whose composer is closed. */
export function unsentDraftsOf(state: ReplyState, ticketId: string): readonly Draft[] {
  const { drafts, problems, openId, dismissedIds } = state;
  return [...drafts.values()].filter((draft) => {
    const { conversationId } = draft;
    if (draft.ticketId !== ticketId || conversationId === openId) return false;
    if (dismissedIds.has(conversationId) || !isIdle(state, draft)) return false;
    return draft.sending.phase === 'not-found' || problems.has(conversationId);
  });
}

/** What a reply is doing, on this page or, for a draft that is being sent, on any page. */
export function phaseOf({ preparing }: Pick<ReplyState, 'preparing'>, draft: Draft): ReplyPhase {
  return preparing.has(draft.conversationId) ? 'preparing' : draft.sending.phase;
}

/** Whether nothing is being sent or looked for, so that the agent may go on. */
export function isIdle(state: Pick<ReplyState, 'preparing'>, draft: Draft): boolean {
  const phase = phaseOf(state, draft);
  return phase === 'editing' || phase === 'not-found';
}

/** Whether a draft has anything that must not be lost. */
function isWritten(draft: Draft): boolean {
  const { text, typedRecipient, isTouched, hasOwnRecipients, earlier, sending } = draft;
  const isAttempted = earlier.length > 0 || sending.phase !== 'editing';
  const isChanged = isTouched && `${text}${typedRecipient}`.trim() !== '';
  return isAttempted || isChanged || hasOwnRecipients;
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
