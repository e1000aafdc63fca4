/** An event is read when its row was in view at this many checks in a row: for two seconds. */
const CHECKS = 21;

/** The time between two checks, in ms. Counting checks instead of time leaves out the time in which the computer sleeps. */
const CHECK_INTERVAL_MS = 100;

/** The row may be cut off by less than this, in px, because positions and sizes are fractions. */
const TOLERANCE_PX = 1;

/** The corners are checked at this distance from the edges, in px. */
const CORNER_PX = 4;

/** Every percent, because a row that is higher than the screen is never completely in view. */
const THRESHOLDS = Array.from({ length: 101 }, (_one, percent) => percent / 100);

export interface RowsInViewOptions {
  readonly scroller: HTMLElement;
  /** The keys of the unread events of a row. */
  readonly unreadKeysOf: (row: HTMLElement) => readonly string[];
  /** Called with the keys of events whose rows were in view for two seconds. */
  readonly onRead: (keys: readonly string[]) => void;
}

export interface RowsInView {
  /** Call this when rows may have become unread. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/**
 * Watches the rows in a scrolling element, and finds those that are wholly in view for two seconds while the page is
 * visible. A row that is higher than the scrolling element is in view while it fills it. The browser's observer also knows
 * which part of the frame its host shows. What covers a row inside the frame is found at each check.
 */
export function watchRowsInView({ scroller, unreadKeysOf, onRead }: RowsInViewOptions): RowsInView {
  const observed = new Set<HTMLElement>();
  /** The rows that are wholly in view, unless something covers them. */
  const inView = new Set<HTMLElement>();
  /** At how many checks in a row an event was in view, by key. */
  let counts = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const intersections = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, intersectionRect } of entries) {
        const row = target as HTMLElement;
        const height = Math.min(boundingClientRect.height, scroller.clientHeight);
        const isInView =
          intersectionRect.height > 0 &&
          intersectionRect.height >= height - TOLERANCE_PX &&
          intersectionRect.width >= boundingClientRect.width - TOLERANCE_PX;
        if (isInView) inView.add(row);
        else leave(row);
      }
      wake();
    },
    { threshold: THRESHOLDS },
  );

  function leave(row: HTMLElement): void {
    inView.delete(row);
    for (const key of unreadKeysOf(row)) counts.delete(key);
  }

  /** The list is virtual: rows come and go when it scrolls. */
  function observeRows(): void {
    for (const row of observed) {
      if (row.isConnected) continue;
      intersections.unobserve(row);
      observed.delete(row);
      leave(row);
    }
    for (const part of scroller.querySelectorAll('[data-row]')) {
      const row = part.closest<HTMLElement>('article, [role="listitem"]');
      if (!row || observed.has(row)) continue;
      observed.add(row);
      intersections.observe(row);
    }
  }

  function check(): void {
    const before = counts;
    counts = new Map();
    const read: string[] = [];
    for (const row of inView) {
      const keys = unreadKeysOf(row);
      if (keys.length === 0 || isCovered(row, scroller)) continue;
      for (const key of keys) {
        const count = (before.get(key) ?? 0) + 1;
        if (count >= CHECKS) read.push(key);
        else counts.set(key, count);
      }
    }
    if (read.length > 0) onRead(read);
  }

  function wake(): void {
    const isNeeded = [...inView].some((row) => unreadKeysOf(row).length > 0);
    if (timer !== undefined || !isNeeded || document.visibilityState === 'hidden') return;
    timer = setTimeout(() => {
      timer = undefined;
      check();
      wake();
    }, CHECK_INTERVAL_MS);
  }

  function onVisibility(): void {
    counts.clear();
    clearTimeout(timer);
    timer = undefined;
    wake();
  }

  const mutations = new MutationObserver(observeRows);
  mutations.observe(scroller, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', onVisibility);
  observeRows();

  return {
    wake,
    stop() {
      clearTimeout(timer);
      intersections.disconnect();
      mutations.disconnect();
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

/** True if something else is drawn at the row's center or at one of its corners, such as a dialog or a sticky header. */
function isCovered(row: HTMLElement, scroller: HTMLElement): boolean {
  const box = row.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const top = Math.max(box.top, frame.top) + CORNER_PX;
  const bottom = Math.min(box.bottom, frame.bottom) - CORNER_PX;
  const left = box.left + CORNER_PX;
  const right = box.right - CORNER_PX;
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  return points.some(([x, y]) => !row.contains(document.elementFromPoint(x, y)));
}
