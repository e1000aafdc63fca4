import type { ReplyState } from './reply-state.ts';
import type { StateChanges } from './state-changes.ts';

/** What the agent writes and changes in side conversations: the part of a page's state that belongs to this folder. */
export interface WritingState {
  readonly replies: ReplyState;
  readonly stateChanges: StateChanges;
}
