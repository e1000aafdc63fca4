export interface PollerOptions {
  /** Time between two polls while the page is not idle, in ms. */
  readonly everyMs: number;
  /** Polls; resolves to whether there were changes. A rejection is not caught, and polling continues. */
  readonly poll: () => Promise<boolean>;
}

/** Polls at intervals while the page is visible. */
export interface Poller {
  /** Starts polling for a visible page that has just loaded. The first poll is after the interval. */
  start(): void;
  /** Starts polling when the page becomes visible. The first poll is immediate. Does nothing while polling. */
  activate(): void;
  /** Stops polling when the page is no longer visible. */
  deactivate(): void;
  /** Polls after a short delay, because something may just have changed. */
  pollSoon(): void;
  /** Call this when the agent uses the page, so that it is not idle. */
  recordActivity(): void;
  /** Call this when another page has polled and shared its result. It replaces the next poll of this page. */
  recordSharedPoll(hadChanges: boolean): void;
}

/** After this time without changes and activity the page is idle, in ms. */
export const IDLE_AFTER_MS = 5 * 60_000;

/** Time between two polls while the page is idle, in ms. */
export const IDLE_EVERY_MS = 5 * 60_000;

/** The delay of `pollSoon`, in ms. Zendesk fires several events for one submit, and one poll is enough for all. */
const SOON_MS = 300;

/** A fraction of the interval. With jitter, one page of a ticket polls first and shares its result with the others. */
const JITTER = 0.1;

/** Creates a poller. It does not poll before `start` or `activate`. */
export function createPoller({ everyMs, poll }: PollerOptions): Poller {
  let isActive = false;
  let isPolling = false;
  /** True if a poll is due that the result of an earlier poll cannot replace, because it may have missed a change. */
  let isPollRequested = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, in ms since 1970. */
  let dueMs = Number.POSITIVE_INFINITY;
  /** The time of the last change or activity, in ms since 1970. */
  let activeMs = 0;

  /** Does nothing during a poll, because the end of the poll schedules the next one. */
  function schedule(milliseconds: number): void {
    if (isPolling) return;
    clearTimeout(timer);
    dueMs = Date.now() + milliseconds;
    timer = setTimeout(() => void pollNow(), milliseconds);
  }

  function scheduleNext(): void {
    const isIdle = Date.now() - activeMs >= IDLE_AFTER_MS;
    const interval = isIdle ? Math.max(everyMs, IDLE_EVERY_MS) : everyMs;
    schedule(interval * (1 + JITTER * (Math.random() - 0.5)));
  }

  async function pollNow(): Promise<void> {
    isPolling = true;
    isPollRequested = false;
    try {
      if (await poll()) activeMs = Date.now();
    } finally {
      isPolling = false;
      if (isActive && isPollRequested) schedule(SOON_MS);
      else if (isActive) scheduleNext();
    }
  }

  function setActive(): void {
    isActive = true;
    activeMs = Date.now();
  }

  return {
    start() {
      setActive();
      scheduleNext();
    },
    activate() {
      if (isActive) return;
      setActive();
      isPollRequested = true;
      schedule(0);
    },
    deactivate() {
      isActive = false;
      clearTimeout(timer);
    },
    pollSoon() {
      if (!isActive) return;
      activeMs = Date.now();
      isPollRequested = true;
      schedule(SOON_MS);
    },
    recordActivity() {
      activeMs = Date.now();
      if (isActive && dueMs - activeMs > everyMs * (1 + JITTER)) scheduleNext();
    },
    recordSharedPoll(hadChanges) {
      if (hadChanges) activeMs = Date.now();
      if (isActive && !isPollRequested) scheduleNext();
    },
  };
}
