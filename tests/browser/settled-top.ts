import type { Locator } from '@playwright/test';

/** The top of an element, in px, once it has not moved for 30 frames: the list has measured its rows, what is loaded later is there. */
export function settledTop(element: Locator): Promise<number> {
  return element.evaluate(async (node) => {
    const topOf = () => node.getBoundingClientRect().top;
    let before = Number.NaN;
    for (let same = 0; same < 30; same = topOf() === before ? same + 1 : 0) {
      before = topOf();
      await new Promise(requestAnimationFrame);
    }
    return before;
  });
}
