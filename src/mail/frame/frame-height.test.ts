import { expect, it } from 'vitest';
import { type FrameHeight, MAX_HEIGHT, nextHeight } from './frame-height.ts';

/** Measures until the height stays the same, or a thousand times. */
function settled(
  contentOf: (frame: number) => number,
  width = 300,
): FrameHeight & { steps: number } {
  let current: FrameHeight = nextHeight(null, width, contentOf(0));
  let steps = 0;
  for (; steps < 1000; steps += 1) {
    const next = nextHeight(current, width, contentOf(current.height));
    if (next.height === current.height) return { ...next, steps };
    current = next;
  }
  return { ...current, steps };
}

it('is the height of the message', () => {
  expect(settled(() => 250)).toMatchObject({ height: 250, scrolls: false });
});

it('follows a message whose images arrive', () => {
  let current = nextHeight(null, 300, 100);
  for (let height = 150; height <= 2000; height += 50) current = nextHeight(current, 300, height);
  expect(current).toMatchObject({ height: 2000, scrolls: false });
});

it('follows a message that becomes smaller', () => {
  expect(nextHeight(nextHeight(null, 300, 900), 300, 100).height).toBe(100);
});

it('is limited; a higher message scrolls', () => {
  expect(settled(() => 1_000_000)).toMatchObject({ height: MAX_HEIGHT, scrolls: true });
});

it('settles at the larger height if the message alternates between two', () => {
  const result = settled((frame) => (frame >= 500 ? 100 : 900));
  expect(result).toMatchObject({ height: 900 });
  expect(result.steps).toBeLessThan(50);
});

it('settles and scrolls if the message grows with the frame', () => {
  const result = settled((frame) => frame + 4);
  expect(result).toMatchObject({ scrolls: true });
  expect(result.steps).toBeLessThan(150);
});

it('starts again at another width', () => {
  const grown = settled((frame) => frame + 4);
  expect(nextHeight(grown, 500, 120)).toMatchObject({ height: 120, scrolls: false });
});
