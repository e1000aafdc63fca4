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
  ChangeResult &
  Pick<ShownOutcome, 'isRead'> & {
    /** The number of the outcome on this page, from 1. */
    readonly occasion: number;
    /** True once the time for Undo is over. The outcome goes with the agent's next press. */
    readonly isPast: boolean;
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
  /** The page has read the conversation after that outcome, or has tried to. */
  | ActionOnOutcome<'changed-state-read'>
  | ActionOnOutcome<'undo-time-ended'>
  | ActionOnOutcome<'state-outcome-dismissed'>
  /** The agent has pressed something. */
  | { readonly type: 'past-outcomes-dismissed' };

/** Does nothing if there is a newer outcome of the conversation. */
interface ActionOnOutcome<Type extends string> {
  readonly type: Type;
  readonly conversationId: string;
  readonly occasion: number;
}

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
      const outcome = { ...change, ...result, occasion, isRead: false, isPast: false };
      return {
        changing: withoutEntry(changes.changing, id),
        outcomes: withEntry(changes.outcomes, id, outcome),
        outcomeCount: occasion,
      };
    }
    case 'past-outcomes-dismissed': {
      const { changing, outcomes } = changes;
      // The agent may have pressed a button of the outcome; see above.
      const kept = [...outcomes].filter(([id, { isPast }]) => !isPast || changing.has(id));
      return kept.length === outcomes.size ? changes : { ...changes, outcomes: new Map(kept) };
    }
    default: {
      const { conversationId, occasion } = action;
      const outcome = changes.outcomes.get(conversationId);
      if (outcome?.occasion !== occasion) return changes;
      return { ...changes, outcomes: outcomesAfter(action, changes.outcomes, outcome) };
    }
  }
}

function outcomesAfter(
  { type, conversationId }: Extract<StateChangesAction, { readonly occasion: number }>,
  outcomes: StateChanges['outcomes'],
  outcome: StateOutcome,
): StateChanges['outcomes'] {
  switch (type) {
    case 'changed-state-read':
      return withEntry(outcomes, conversationId, { ...outcome, isRead: true });
    case 'undo-time-ended':
      return withEntry(outcomes, conversationId, { ...outcome, isPast: true });
    case 'state-outcome-dismissed':
      return withoutEntry(outcomes, conversationId);
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
