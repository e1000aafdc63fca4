/** A higher message, of about 10,000 lines, scrolls inside its frame. In pixels. */
export const MAX_HEIGHT = 200_000;

/**
 * How often the height may change at the same width. Images that arrive change it. If it changes more often, or becomes
 * smaller more often, it depends on the height of the frame.
 */
const MAX_CHANGES = 100;
const MAX_REDUCTIONS = 8;

/** The height of a frame, and what led to it. */
export interface FrameHeight {
  /** In pixels. */
  readonly height: number;
  /** True if the message may be higher than its frame, so that it has to scroll. */
  readonly scrolls: boolean;
  readonly width: number;
  readonly changes: number;
  readonly reductions: number;
}

/**
 * The height of a frame after a measurement. It follows the height of the message, but settles even if that depends on the
 * height of the frame.
 *
 * @param previous null before the first measurement
 * @param width of the frame, in pixels
 * @param content height of the message, in pixels
 */
export function nextHeight(
  previous: FrameHeight | null,
  width: number,
  content: number,
): FrameHeight {
  const wanted = Math.min(content, MAX_HEIGHT);
  if (!previous || previous.width !== width) {
    return { height: wanted, scrolls: content > MAX_HEIGHT, width, changes: 0, reductions: 0 };
  }
  if (wanted === previous.height) return previous;
  const changes = previous.changes + 1;
  const reductions = previous.reductions + (wanted < previous.height ? 1 : 0);
  const isSettled =
    changes > MAX_CHANGES || (reductions > MAX_REDUCTIONS && wanted < previous.height);
  return {
    height: isSettled ? previous.height : wanted,
    scrolls: content > MAX_HEIGHT || changes > MAX_CHANGES,
    width,
    changes,
    reductions,
  };
}
