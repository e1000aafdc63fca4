import type { ToggleTimes } from './frame-probe.ts';
import { type OpenedApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** How long a press of a type button takes, in milliseconds. */
export interface ToggleResult {
  /** Until the new list was made, without drawing it. */
  readonly script: Summary;
  /** Until the new list was on the screen. */
  readonly painted: Summary;
  /** `painted` of no press at all: two frames of the screen. */
  readonly idle: Summary;
  readonly presses: number;
  /** Presses after which at least one frame left a part of the list's area empty. */
  readonly gappy: number;
}

const TOGGLES = 24;
/** Created, replies, updates. */
const BUTTONS = 3;

/**
 * Presses each type button on and off in turn, on a list that is complete.
 *
 * @param place where in the list the agent is at each press, from 0 (the top) to 1
 */
export async function measureTypeToggle(app: OpenedApp, place: number): Promise<ToggleResult> {
  const toggles: ToggleTimes[] = [];
  const idle: number[] = [];
  for (let count = 0; count < TOGGLES; count += 1) {
    await probe(app, 'goTo', place);
    toggles.push(await probe<ToggleTimes>(app, 'toggle', Math.floor(count / 2) % BUTTONS));
    idle.push(await probe<number>(app, 'idle'));
  }
  return {
    script: summaryOf(toggles.map(({ script }) => script)),
    painted: summaryOf(toggles.map(({ painted }) => painted)),
    idle: summaryOf(idle),
    presses: toggles.length,
    gappy: toggles.filter(({ gappy }) => gappy > 0).length,
  };
}
