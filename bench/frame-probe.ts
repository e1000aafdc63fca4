/** Runs in the app's frame and measures with the frame's clock. Times are in milliseconds. */
export interface FrameProbe {
  /** Resolves when a list of this number of events fills the viewport. */
  loaded(events: number): Promise<LoadTimes>;
  /** Clicks a type button, by index from the left, and waits for the changed list. */
  toggle(button: number): Promise<ToggleTimes>;
  /** Sets the text of the search box and waits for the changed list. Resolves with the time. */
  search(text: string): Promise<number>;
  /** Scrolls to a position in the list, from 0 (the top) to 1, and waits for its rows. */
  goTo(share: number): Promise<void>;
  /** Like `toggle` without the click: the overhead of waiting. */
  idle(): Promise<number>;
  /** Scrolls by a number of pixels in each frame and turns around at the ends. */
  scroll(steps: number, pixels: number): Promise<ScrollFrames>;
}

/** In milliseconds. The first two are since the frame started to load. */
export interface LoadTimes {
  readonly firstRow: number;
  readonly complete: number;
  /** The sum of all tasks of more than 50 ms until the list was complete. */
  readonly blocked: number;
  /** The longest task until the list was complete. 0 if none took more than 50 ms: the browser reports no shorter ones. */
  readonly longestTask: number;
}

/** In milliseconds since the click. */
export interface ToggleTimes {
  /** Until the new list was rendered to the DOM, without painting. */
  readonly script: number;
  /** Until the frame after the first one that is filled with rows of the new list. */
  readonly painted: number;
  /** The number of frames before that in which part of the list's area was empty. */
  readonly gappy: number;
}

/** Measurements of each frame after a scroll step. */
export interface ScrollFrames {
  /** Milliseconds since the previous frame. */
  readonly gaps: readonly number[];
  /** The share of the list's visible area that was covered by rows, from 0 to 1. */
  readonly covered: readonly number[];
}

declare global {
  interface Window {
    frameProbe?: FrameProbe;
  }
}

/**
 * Installs the probe as `window.frameProbe`. It is sent to the browser as source text before any script of the page, so it
 * cannot use anything outside itself.
 */
export function installFrameProbe(): void {
  // Only the app's frame is measured, not the workspace around it.
  if (window === window.top) return;

  let blocked = 0;
  let longestTask = 0;
  new PerformanceObserver((entries) => {
    for (const { duration, name } of entries.getEntries()) {
      if (name !== 'self') continue;
      blocked += duration;
      longestTask = Math.max(longestTask, duration);
    }
  }).observe({ type: 'longtask', buffered: true });

  const list = (): Element | null => document.querySelector('[role="list"]');
  const size = (): number =>
    Number(list()?.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0);
  /** The number of events in the summary. The list may have fewer rows, because updates fold. */
  const counted = (): number => {
    const [number = '0'] =
      /[\d,]+/.exec(document.querySelector('[role="status"]')?.textContent ?? '') ?? [];
    return Number(number.replaceAll(',', ''));
  };
  const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

  /** Resolves right after a frame was painted, when the DOM is what the user sees. */
  const afterPaint = async (): Promise<number> => {
    const at = await nextFrame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
    return at;
  };

  /** Waits for the first painted frame that fulfills the condition. Resolves with the start time of the next frame. */
  const painted = async (condition: () => boolean): Promise<number> => {
    const end = performance.now() + 30_000;
    do {
      await afterPaint();
      if (performance.now() > end) throw new Error('The list did not appear within 30 seconds.');
    } while (!condition());
    await nextFrame();
    return performance.now();
  };

  /** The share of the list's visible area that is covered by rows. The list hides rows that are not measured yet. */
  const coverage = (): number => {
    const view = document.querySelector('main > div')?.getBoundingClientRect();
    const whole = list()?.getBoundingClientRect();
    if (!view || !whole) return 0;
    const top = Math.max(view.top, whole.top);
    const bottom = Math.min(view.bottom, whole.bottom);
    let covered = 0;
    for (const item of document.querySelectorAll('[role="listitem"]')) {
      if (getComputedStyle(item).visibility === 'hidden') continue;
      const row = item.getBoundingClientRect();
      covered += Math.max(0, Math.min(bottom, row.bottom) - Math.max(top, row.top));
    }
    return bottom > top ? Math.min(1, covered / (bottom - top)) : 0;
  };
  /** Tolerates rounding of fractional heights. */
  const isFull = (): boolean => coverage() > 0.99;

  const firstRow = painted(() => coverage() > 0);

  window.frameProbe = {
    async loaded(events) {
      const complete = await painted(() => counted() === events && isFull());
      return { firstRow: await firstRow, complete, blocked, longestTask };
    },

    async toggle(button) {
      await afterPaint();
      const before = size();
      const began = performance.now();
      document.querySelectorAll<HTMLElement>('main [role="group"] button')[button]?.click();
      // The page renders in a microtask, and this one comes after it.
      await new Promise<void>(queueMicrotask);
      const script = performance.now() - began;
      let gappy = 0;
      const end = await painted(() => {
        const full = isFull();
        if (!full) gappy += 1;
        return size() !== before && full;
      });
      return { script, painted: end - began, gappy };
    },

    async search(text) {
      const box = (): HTMLInputElement | null =>
        document.querySelector<HTMLInputElement>('[role="search"] input');
      // In a narrow frame, a button opens the search. Its box is a lazy chunk.
      document.querySelector<HTMLElement>('button[aria-label="Search"]')?.click();
      await painted(() => box() !== null);
      const before = size();
      const began = performance.now();
      const input = box();
      if (input) input.value = text;
      input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return (await painted(() => size() !== before && isFull())) - began;
    },

    async goTo(share) {
      const scroller = document.querySelector('main > div');
      if (scroller) scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
      await painted(isFull);
    },

    async idle() {
      await afterPaint();
      const began = performance.now();
      return (await painted(() => true)) - began;
    },

    async scroll(steps, pixels) {
      const scroller = document.querySelector('main > div');
      const gaps: number[] = [];
      const covered: number[] = [];
      if (!scroller) return { gaps, covered };
      let direction = 1;
      let before = await afterPaint();
      for (let step = 0; step < steps; step += 1) {
        const { scrollTop, scrollHeight, clientHeight } = scroller;
        if (scrollTop + clientHeight >= scrollHeight - 1) direction = -1;
        else if (scrollTop <= 0) direction = 1;
        scroller.scrollTop += direction * pixels;
        const at = await afterPaint();
        gaps.push(at - before);
        covered.push(coverage());
        before = at;
      }
      return { gaps, covered };
    },
  };
}
