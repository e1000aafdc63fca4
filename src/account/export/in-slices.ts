/** How long a computation may block the page, in milliseconds. */
const SLICE_MS = 20;

/** Divides a computation into slices, with breaks for the page to render and to react. */
export interface Slices {
  /** True when it is time for a break. */
  isOver(): boolean;
  /** @throws the signal's reason if it is aborted meanwhile */
  pause(): Promise<void>;
}

/** The first slice starts now. */
export function createSlices(signal: AbortSignal): Slices {
  let sinceMs = performance.now();
  return {
    isOver: () => performance.now() - sinceMs >= SLICE_MS,
    async pause() {
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      sinceMs = performance.now();
    },
  };
}

/** Handles the items one by one, in slices. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
  handle: (item: Item) => void,
): Promise<void> {
  const slices = createSlices(signal);
  for (const item of items) {
    handle(item);
    if (slices.isOver()) await slices.pause();
  }
}
