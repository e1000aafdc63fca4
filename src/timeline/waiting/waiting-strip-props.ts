import type { ReadTicket } from '../../ticket/ticket-state.ts';
import type { TurnRules } from './turn-rules.tsx';

export interface WaitingStripProps {
  readonly ticket: ReadTicket;
  readonly nowMs: number;
  /** Ids of the conversations that the list is narrowed to. */
  readonly chosen: readonly string[];
  readonly onChoose: (conversations: readonly string[]) => void;
}

export type LateWaitingStripProps = WaitingStripProps & TurnRules;

/** How many lines stand there before the rest folds. */
export const FIRST_LINES = 3;
export const LINE_PX = 28;
