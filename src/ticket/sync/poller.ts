export interface PollerOptions {
  /** Between two looks while something goes on, in milliseconds. */
  readonly everyMs: number;
  /** Asks the account for news; resolves to whether there was any. A rejection is not caught, but the next look comes. */
  readonly look: () => Promise<boolean>;
}

/** When to ask the account for news. */
export interface Poller {
  /** The page is in front of the agent and has just been read: looks after a while, and then again and again. */
  begin(): void;
  /** The page came in front of the agent: looks at once, and then again and again. */
  activate(): void;
  /** It is not any more: asks for nothing. */
  deactivate(): void;
  /** Something may just have changed: looks soon. */
  nudge(): void;
  /** The agent does something in the page, so it is not idle. */
  touch(): void;
  /** Another page has just looked, and told what it saw. */
  sawElsewhere(hasNews: boolean): void;
}

/** After so long without news and without the agent doing anything, in milliseconds, looks become rare. */
export const IDLE_AFTER_MS = 5 * 60_000;
export const IDLE_EVERY_MS = 5 * 60_000;

/** Zendesk tells of one submit with several events at once; one look does for all. */
const SOON_MS = 300;

/** Pages of one ticket must not all look in the same moment: the first to look tells the others. */
const JITTER = 0.1;

/** @returns a rhythm that rests until `begin` or `activate` */
export function createPoller({ everyMs, look }: PollerOptions): Poller {
  let isActive = false;
  let isLooking = false;
  /** A look is due for which no earlier one can stand, here or in another page: it may have missed what this one is for. */
  let isNudged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer is due, in milliseconds since 1970. */
  let dueMs = Number.POSITIVE_INFINITY;
  let livelyMs = 0;

  /** While it looks, nothing is planned: the end of the look plans the next. */
  function lookIn(milliseconds: number): void {
    if (isLooking) return;
    clearTimeout(timer);
    dueMs = Date.now() + milliseconds;
    timer = setTimeout(() => void lookNow(), milliseconds);
  }

  function lookNext(): void {
    const isIdle = Date.now() - livelyMs >= IDLE_AFTER_MS;
    const interval = isIdle ? Math.max(everyMs, IDLE_EVERY_MS) : everyMs;
    lookIn(interval * (1 + JITTER * (Math.random() - 0.5)));
  }

  async function lookNow(): Promise<void> {
    isLooking = true;
    isNudged = false;
    try {
      if (await look()) livelyMs = Date.now();
    } finally {
      isLooking = false;
      if (isActive && isNudged) lookIn(SOON_MS);
      else if (isActive) lookNext();
    }
  }

  function start(): void {
    isActive = true;
    livelyMs = Date.now();
  }

  return {
    begin() {
      start();
      lookNext();
    },
    activate() {
      if (isActive) return;
      start();
      isNudged = true;
      lookIn(0);
    },
    deactivate() {
      isActive = false;
      clearTimeout(timer);
    },
    nudge() {
      if (!isActive) return;
      livelyMs = Date.now();
      isNudged = true;
      lookIn(SOON_MS);
    },
    touch() {
      livelyMs = Date.now();
      if (isActive && dueMs - livelyMs > everyMs * (1 + JITTER)) lookNext();
    },
    sawElsewhere(hasNews) {
      if (hasNews) livelyMs = Date.now();
      if (isActive && !isNudged) lookNext();
    },
  };
}
