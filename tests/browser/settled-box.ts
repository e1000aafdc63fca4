import type { Locator } from '@playwright/test';

/** A place and size in px, relative to the frame. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The box of an element once it has not changed for 30 frames: the list has measured its rows, what is loaded later is
 * there. Needs a clock that runs.
 */
export function settledBox(element: Locator): Promise<Box> {
  return element.evaluate(async (node) => {
    const boxOf = (): DOMRect => node.getBoundingClientRect();
    let box = boxOf();
    for (let same = 0; same < 30;) {
      await new Promise(requestAnimationFrame);
      const now = boxOf();
      const isSame =
        now.x === box.x && now.y === box.y && now.width === box.width && now.height === box.height;
      same = isSame ? same + 1 : 0;
      box = now;
    }
    const { x, y, width, height } = box;
    return { x, y, width, height };
  });
}
