/** What runs inside the app's frame, beside the app, and watches it with the frame's own clock. */
export interface FrameProbe {
  /** Resolves when a list of so many events fills the screen. */
  loaded(events: number): Promise<LoadTimes>;
  /** Presses a type button, by its place from the left, and waits for the changed list. */
  toggle(button: number): Promise<ToggleTimes>;
  /** Types a text into the search at once, or empties it, and waits for the changed list. */
  search(text: string): Promise<number>;
  /** Goes to a place in the list, from 0 (the top) to 1, and waits until rows stand there. */
  goTo(share: number): Promise<void>;
  /** As `toggle`, but presses nothing: what the waiting itself costs. */
  idle(): Promise<number>;
  /** Scrolls once per frame by so many pixels, turning at the ends. */
  scroll(steps: number, pixels: number): Promise<ScrollFrames>;
}

/** All in milliseconds; the first two since the frame began to load. */
export interface LoadTimes {
  readonly firstRow: number;
  readonly complete: number;
  /** In tasks that held the frame up for more than 50 ms each, until the list was complete. */
  readonly blocked: number;
}

/** In milliseconds since the button was pressed. */
export interface ToggleTimes {
  /** Until the new list was made, without drawing it. */
  readonly script: number;
  /** Until the frame after the one that is full of rows of the new list. */
  readonly painted: number;
  /** Frames in between that left a part of the list's area empty. */
  readonly gappy: number;
}

/** What was seen in each frame after a step. */
export interface ScrollFrames {
  /** Milliseconds since the frame before. */
  readonly gaps: readonly number[];
  /** How much of the visible part of the list had rows, from 0 to 1. */
  readonly covered: readonly number[];
}

declare global {
  interface Window {
    frameProbe?: FrameProbe;
  }
}

/**
 * Puts the probe on `window.frameProbe`. Sent to the browser as its own source, before any script of the page: it can
 * use nothing from outside itself.
 */
export function installFrameProbe(): void {
  // The workspace around the frame is not what is measured.
  if (window === window.top) return;

  let blocked = 0;
  new PerformanceObserver((entries) => {
    for (const { duration, name } of entries.getEntries()) if (name === 'self') blocked += duration;
  }).observe({ type: 'longtask', buffered: true });

  const list = (): Element | null => document.querySelector('[role="list"]');
  const size = (): number =>
    Number(list()?.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ?? 0);
  const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

  /** Resolves right after a frame was painted: what the page holds then is what is seen. */
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

  /** Resolves with the time when the frame begins that follows the first of which it holds. */
  const painted = async (holds: () => boolean): Promise<number> => {
    const end = performance.now() + 30_000;
    do {
      await afterPaint();
      if (performance.now() > end) throw new Error('The list did not come within 30 seconds.');
    } while (!holds());
    await nextFrame();
    return performance.now();
  };

  /** The share of the list's visible part that rows stand in. The list hides rows which it has not measured yet. */
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
  /** Heights are fractions of a pixel, so a full area may add up to a little less. */
  const isFull = (): boolean => coverage() > 0.99;

  const firstRow = painted(() => coverage() > 0);

  window.frameProbe = {
    async loaded(events) {
      const complete = await painted(() => size() === events && isFull());
      return { firstRow: await firstRow, complete, blocked };
    },

    async toggle(button) {
      await afterPaint();
      const before = size();
      const began = performance.now();
      document.querySelectorAll<HTMLElement>('header [role="group"] button')[button]?.click();
      // The page draws in a microtask, of which this one is the next.
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
      // The search is a late chunk.
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
