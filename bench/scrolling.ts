import type { ScrollFrames } from './frame-probe.ts';
import { type OpenedApp, probe } from './opened-app.ts';
import { type Summary, summaryOf } from './statistics.ts';

/** The frames of fast scrolling. */
export interface ScrollResult {
  readonly frames: number;
  /** Frames without any row. */
  readonly blank: number;
  /** Frames in which part of the list's area was empty. */
  readonly gappy: number;
  /** The smallest share of the list's area that was covered by rows, from 0 to 1. */
  readonly leastCovered: number;
  /** Frames that took more than 50 ms. */
  readonly long: number;
  /** Milliseconds from frame to frame. */
  readonly frame: Summary;
}

const STEPS = 60;
const STEP_PX = 600;
const LONG_FRAME_MS = 50;
/** Tolerates rounding of fractional heights. */
const FULL = 0.99;

/** Scrolls through a complete list, almost one viewport per frame. */
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
