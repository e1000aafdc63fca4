import type { SideConversation } from '../events/side-conversation.ts';
import type { ConversationState, StatePlace } from '../timeline/conversation-actions.tsx';
import { RequestError } from '../zendesk/request-error.ts';
import { isRefusal } from '../zendesk/write.ts';
import { retryAtMsOf } from './retry-at.ts';
import type {
  ChangeResult,
  StateChange,
  StateChanges,
  StateChangesAction,
} from './state-changes.ts';

/** For how long a change can be undone while neither the focus nor the pointer is on its outcome, in milliseconds. */
export const UNDO_MS = 5000;

export interface StateChangeOptions {
  /** The part of the page's store that has the changes of states. */
  readonly store: {
    getState(): StateChanges;
    dispatch(action: StateChangesAction): void;
  };
  /** Changes a state once. Rejects with a `RequestError`. */
  readonly setState: (conversation: SideConversation, state: ConversationState) => Promise<void>;
  /**
   * Reads a conversation again, so that the page shows its state.
   *
   * @returns the state that was read; null if it could not be read
   */
  readonly onChanged: (conversationId: string) => Promise<string | null>;
}

/** Marks conversations as done, and reopens them. One request for each press, and none while the last one is on its way. */
export interface StateChangeController {
  /** @param place where the outcome is shown */
  change(
    conversation: SideConversation,
    state: ConversationState,
    place: StatePlace,
  ): Promise<void>;
  /** Says that a change was not asked for, and offers it. Does nothing while the state is being changed. */
  skip(conversation: SideConversation, state: ConversationState, place: StatePlace): void;
  /** Undoes the last change of a conversation, if that was done. */
  undo(conversationId: string): Promise<void>;
  /** Repeats the last change of a conversation, if that was not done for certain. */
  tryAgain(conversationId: string): Promise<void>;
  /** Whether the focus or the pointer is on the outcome. Meanwhile it stays. */
  hold(conversationId: string, isHeld: boolean): void;
  /** Removes the outcome. */
  dismiss(conversationId: string): void;
  /** Removes what is past. Call this after each press of the agent: nothing in the list moves without one. */
  dismissPast(): void;
  /** Takes notice of the states that the page has read: they can tell what became of a change. */
  observe(stateOf: (conversationId: string) => string | null): void;
  stop(): void;
}

/** Creates the changes of states of a page. */
export function createStateChanges({
  store,
  setState,
  onChanged,
}: StateChangeOptions): StateChangeController {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const held = new Set<string>();
  let isStopped = false;

  const outcomeOf = (conversationId: string) => store.getState().outcomes.get(conversationId);

  function dispatchOn(
    conversationId: string,
    type: 'changed-state-read' | 'undo-time-ended' | 'state-outcome-dismissed',
  ): void {
    const occasion = outcomeOf(conversationId)?.occasion;
    if (occasion !== undefined) store.dispatch({ type, conversationId, occasion });
  }

  /** Ends the time for Undo. A failure stays until the agent has done something about it. */
  function startTimer(conversationId: string): void {
    clearTimeout(timers.get(conversationId));
    if (held.has(conversationId) || outcomeOf(conversationId)?.phase !== 'done') return;
    timers.set(
      conversationId,
      setTimeout(() => dispatchOn(conversationId, 'undo-time-ended'), UNDO_MS),
    );
  }

  function end(change: StateChange, result: ChangeResult): void {
    store.dispatch({ type: 'state-change-ended', change, result });
    startTimer(change.conversation.id);
  }

  async function start(change: StateChange): Promise<void> {
    const { conversation, state } = change;
    if (isStopped || store.getState().changing.has(conversation.id)) return;
    clearTimeout(timers.get(conversation.id));
    store.dispatch({ type: 'state-change-started', change });
    const result = await resultOf(conversation, state);
    if (isStopped) return;
    end(change, result);
    if (result.phase !== 'done') return;
    const { occasion } = store.getState().outcomes.get(conversation.id) ?? {};
    await read(conversation.id);
    if (occasion === outcomeOf(conversation.id)?.occasion)
      dispatchOn(conversation.id, 'changed-state-read');
  }

  async function resultOf(
    conversation: SideConversation,
    state: ConversationState,
  ): Promise<ChangeResult> {
    try {
      await setState(conversation, state);
      return { phase: 'done' };
    } catch (error) {
      const failure = requestErrorOf(error, conversation.id);
      if (isRefusal(failure)) {
        return { phase: 'refused', failure, retryAtMs: retryAtMsOf(failure, Date.now()) };
      }
      const readState = isStopped ? null : await read(conversation.id);
      return readState === state ? { phase: 'done' } : { phase: 'unknown', failure };
    }
  }

  async function read(conversationId: string): Promise<string | null> {
    try {
      return await onChanged(conversationId);
    } catch {
      return null;
    }
  }

  return {
    change: (conversation, state, place) => start({ conversation, state, place, isUndo: false }),

    skip(conversation, state, place) {
      if (isStopped || store.getState().changing.has(conversation.id)) return;
      end({ conversation, state, place, isUndo: false }, { phase: 'skipped' });
    },

    async undo(conversationId) {
      const outcome = outcomeOf(conversationId);
      if (outcome?.phase !== 'done' || outcome.isUndo || outcome.isPast) return;
      const { conversation, place } = outcome;
      const state = outcome.state === 'closed' ? 'open' : 'closed';
      await start({ conversation, state, place, isUndo: true });
    },

    async tryAgain(conversationId) {
      const outcome = outcomeOf(conversationId);
      if (!outcome || outcome.phase === 'done') return;
      const { conversation, state, place, isUndo } = outcome;
      await start({ conversation, state, place, isUndo });
    },

    hold(conversationId, isHeld) {
      if (isHeld) held.add(conversationId);
      else held.delete(conversationId);
      startTimer(conversationId);
    },

    dismiss(conversationId) {
      clearTimeout(timers.get(conversationId));
      held.delete(conversationId);
      dispatchOn(conversationId, 'state-outcome-dismissed');
    },

    dismissPast: () => store.dispatch({ type: 'past-outcomes-dismissed' }),

    observe(stateOf) {
      const { outcomes, changing } = store.getState();
      for (const [conversationId, outcome] of outcomes) {
        const isNews = outcome.phase === 'unknown' && !changing.has(conversationId);
        if (!isNews || stateOf(conversationId) !== outcome.state) continue;
        const { conversation, state, place, isUndo } = outcome;
        end({ conversation, state, place, isUndo }, { phase: 'done' });
        dispatchOn(conversationId, 'changed-state-read');
      }
    },

    stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** An error of any other kind leaves the outcome open, too. */
function requestErrorOf(error: unknown, target: string): RequestError {
  return error instanceof RequestError ? error : new RequestError('malformed', { target });
}
