import type { ScrollFrames } from './frame-probe.ts';
import { type OpenedApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** What an agent sees who turns the wheel fast. */
export interface ScrollResult {
  readonly frames: number;
  /** Frames that showed no row at all. */
  readonly blank: number;
  /** Frames whose rows left a part of the list's area empty. */
  readonly gappy: number;
  /** The smallest share of the list's area that rows stood in, from 0 to 1. */
  readonly leastCovered: number;
  /** Frames that took more than 50 ms. */
  readonly long: number;
  /** Milliseconds from frame to frame. */
  readonly frame: Summary;
}

const STEPS = 60;
const STEP_PX = 600;
const LONG_FRAME_MS = 50;
/** Heights are fractions of a pixel, so a full area may add up to a little less. */
const FULL = 0.99;

/** Scrolls through a list that is complete, nearly a screen per frame. */
export async function measureScrolling(app: OpenedApp): Promise<ScrollResult> {
  const { gaps, covered } = await probe<ScrollFrames>(app, 'scroll', STEPS, STEP_PX);
  return {
    frames: gaps.length,
    blank: covered.filter((share) => share === 0).length,
    gappy: covered.filter((share) => share < FULL).length,
    leastCovered: Math.min(...covered),
    long: gaps.filter((gap) => gap > LONG_FRAME_MS).length,
    frame: summaryOf(gaps),
  };
}
