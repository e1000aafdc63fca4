import { nextTask } from './next-task.ts';

/** The maximum time of one slice, in ms: half a frame. */
const SLICE_MS = 8;

/** Does something with every item without blocking the page: after 8 ms, the rest continues in a new task. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (const item of items) {
    if (performance.now() >= end) {
      await nextTask();
      end = performance.now() + SLICE_MS;
    }
    work(item);
  }
}
