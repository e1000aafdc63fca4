export interface PollerOptions {
  /** Time between two polls while something happens, in ms. */
  readonly everyMs: number;
  /** Asks the account for changes; resolves to whether there were any. A rejection is not caught; polling goes on. */
  readonly poll: () => Promise<boolean>;
}

/** Decides when to ask the account for changes. */
export interface Poller {
  /** The page is in front of the agent and has just loaded: polls after the interval, and so on. */
  start(): void;
  /** The page came to the front: polls at once, and then after each interval. */
  activate(): void;
  /** The page is no longer in front: stops polling. */
  deactivate(): void;
  /** Something may just have changed: polls soon. */
  pollSoon(): void;
  /** The agent does something in the page, so the page is not idle. */
  recordActivity(): void;
  /** Another page has just polled and shared its result. */
  recordSharedPoll(hadChanges: boolean): void;
}

/** After this time without changes and without activity, in ms, polling slows down to the idle interval. */
export const IDLE_AFTER_MS = 5 * 60_000;
export const IDLE_EVERY_MS = 5 * 60_000;

/** Zendesk fires several events for one submit; one poll is enough for all. In ms. */
const SOON_MS = 300;

/** Pages of one ticket must not all poll at the same moment: the first one shares its result. A share of the interval. */
const JITTER = 0.1;

/** @returns a poller that rests until `start` or `activate` */
export function createPoller({ everyMs, poll }: PollerOptions): Poller {
  let isActive = false;
  let isPolling = false;
  /** A poll is due that no earlier poll can replace, in this page or another: it may have missed the change. */
  let isPollRequested = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, in ms since 1970. */
  let dueMs = Number.POSITIVE_INFINITY;
  /** When there was a change or activity last, in ms since 1970. */
  let activeMs = 0;

  /** While a poll runs nothing is scheduled: its end schedules the next one. */
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

  function begin(): void {
    isActive = true;
    activeMs = Date.now();
  }

  return {
    start() {
      begin();
      scheduleNext();
    },
    activate() {
      if (isActive) return;
      begin();
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
