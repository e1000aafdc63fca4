import type { ToggleTimes } from './frame-probe.ts';
import { type OpenedApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** The times of clicks on type buttons, in milliseconds. */
export interface ToggleResult {
  /** Until the new list was rendered to the DOM, without painting. */
  readonly script: Summary;
  /** Until the new list was on the screen. */
  readonly painted: Summary;
  /** `painted` without a click: two frames. */
  readonly idle: Summary;
  readonly clicks: number;
  /** The number of clicks after which part of the list's area was empty in at least one frame. */
  readonly gappy: number;
}

const TOGGLES = 24;
/** The buttons for created, replies and updates. */
const BUTTONS = 3;

/**
 * Turns each type button on and off in a complete list.
 *
 * @param position the scroll position at each click, from 0 (the top) to 1
 */
export async function measureTypeToggle(app: OpenedApp, position: number): Promise<ToggleResult> {
  const toggles: ToggleTimes[] = [];
  const idle: number[] = [];
  for (let count = 0; count < TOGGLES; count += 1) {
    await probe(app, 'goTo', position);
    toggles.push(await probe<ToggleTimes>(app, 'toggle', Math.floor(count / 2) % BUTTONS));
    idle.push(await probe<number>(app, 'idle'));
  }
  return {
    script: summaryOf(toggles.map(({ script }) => script)),
    painted: summaryOf(toggles.map(({ painted }) => painted)),
    idle: summaryOf(idle),
    clicks: toggles.length,
    gappy: toggles.filter(({ gappy }) => gappy > 0).length,
  };
}
