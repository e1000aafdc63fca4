import type { SideConversation } from '../events/side-conversation.ts';
import type { Failure } from '../labels/failure-label.ts';
import type { ConversationState, ShownOutcome } from '../timeline/conversation-actions.tsx';

/** What the agent marks as done and reopens, in all side conversations of a page. */
export interface StateChanges {
  /** The conversations whose state is being changed, by id, and to what. */
  readonly changing: ReadonlyMap<string, ConversationState>;
  /** What became of the last change of each conversation, by id, until that is over. */
  readonly outcomes: ReadonlyMap<string, StateOutcome>;
  /** How many outcomes there were on this page. */
  readonly outcomeCount: number;
}

/** A press that changes the state of a conversation. */
export interface StateChange extends Pick<ShownOutcome, 'state' | 'place'> {
  /** As it was when the agent pressed. */
  readonly conversation: SideConversation;
  /** True if this undoes the change before it. */
  readonly isUndo: boolean;
}

/** How a change ended. */
export type ChangeResult =
  | { readonly phase: 'done' }
  /**
   * The account has certainly not done it.
   *
   * `retryAtMs`: before that time, in ms since 1970, it would refuse again; null if it does not say
   */
  | { readonly phase: 'refused'; readonly failure: Failure; readonly retryAtMs: number | null }
  /** The account may have done it, and the conversation does not show it. */
  | { readonly phase: 'unknown'; readonly failure: Failure }
  /** The account was not asked, because it is not certain that the agent still wants it. */
  | { readonly phase: 'skipped' };

/** What became of a change. */
export type StateOutcome = StateChange &
  ChangeResult & {
    /** The number of the outcome on this page, from 1. */
    readonly occasion: number;
  };

export const NO_STATE_CHANGES: StateChanges = {
  changing: new Map(),
  outcomes: new Map(),
  outcomeCount: 0,
};

/** What can happen to the changes of states. */
export type StateChangesAction =
  | { readonly type: 'state-change-started'; readonly change: StateChange }
  | {
      readonly type: 'state-change-ended';
      readonly change: StateChange;
      readonly result: ChangeResult;
    }
  /** The outcome is over. A newer one of the same conversation stays. */
  | {
      readonly type: 'state-outcome-dismissed';
      readonly conversationId: string;
      readonly occasion: number;
    };

/** Computes the next changes of states. */
export function reduceStateChanges(
  changes: StateChanges,
  action: StateChangesAction,
): StateChanges {
  switch (action.type) {
    case 'state-change-started': {
      const { conversation, state, place } = action.change;
      const outcome = changes.outcomes.get(conversation.id);
      return {
        ...changes,
        changing: withEntry(changes.changing, conversation.id, state),
        // The pressed button may be in the outcome. It stays until there is another one in its place.
        outcomes:
          outcome?.place === place
            ? changes.outcomes
            : withoutEntry(changes.outcomes, conversation.id),
      };
    }
    case 'state-change-ended': {
      const { change, result } = action;
      const { id } = change.conversation;
      const occasion = changes.outcomeCount + 1;
      return {
        changing: withoutEntry(changes.changing, id),
        outcomes: withEntry(changes.outcomes, id, { ...change, ...result, occasion }),
        outcomeCount: occasion,
      };
    }
    case 'state-outcome-dismissed': {
      const { conversationId, occasion } = action;
      if (changes.outcomes.get(conversationId)?.occasion !== occasion) return changes;
      return { ...changes, outcomes: withoutEntry(changes.outcomes, conversationId) };
    }
  }
}

/** The newest outcome on the page; null if there was none, or if it is over. */
export function latestOutcome({ outcomes, outcomeCount }: StateChanges): StateOutcome | null {
  return [...outcomes.values()].find(({ occasion }) => occasion === outcomeCount) ?? null;
}

function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> {
  return new Map([...map, [key, value]]);
}

function withoutEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
): ReadonlyMap<string, Value> {
  if (!map.has(key)) return map;
  return new Map([...map].filter(([other]) => other !== key));
}
