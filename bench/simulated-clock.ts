/** A clock that stands still, except in `pass`. */
export interface SimulatedClock {
  /** Lets time pass: everything happens in order, as fast as the machine can. */
  pass(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

/**
 * Runs a job with a simulated clock in place of `Date.now` and `setTimeout`.
 *
 * @param startMs the first time, in milliseconds since 1970
 */
export async function withSimulatedClock<Result>(
  startMs: number,
  job: (clock: SimulatedClock) => Promise<Result>,
): Promise<Result> {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
  const realNow = Date.now;
  const timers = new Map<number, Timer>();
  let nowMs = startMs;
  let lastId = 0;

  function set(run: (...values: unknown[]) => void, delayMs = 0, ...values: unknown[]): number {
    lastId += 1;
    timers.set(lastId, { atMs: nowMs + Math.max(0, delayMs), run: () => run(...values) });
    return lastId;
  }

  /** The next timer; of several at the same time, the one that was set first. */
  function nextId(untilMs: number): number | null {
    let next: number | null = null;
    let atMs = untilMs;
    for (const [id, timer] of timers) {
      if (timer.atMs < atMs || (timer.atMs === atMs && next === null)) {
        next = id;
        atMs = timer.atMs;
      }
    }
    return next;
  }

  async function pass(milliseconds: number): Promise<void> {
    const untilMs = nowMs + milliseconds;
    await settled();
    for (let id = nextId(untilMs); id !== null; id = nextId(untilMs)) {
      const timer = timers.get(id);
      timers.delete(id);
      nowMs = Math.max(nowMs, timer?.atMs ?? nowMs);
      timer?.run();
      await settled();
    }
    nowMs = untilMs;
  }

  Date.now = () => nowMs;
  Object.assign(globalThis, {
    setTimeout: set,
    clearTimeout: (id: number | undefined) => void timers.delete(id ?? 0),
  });
  try {
    return await job({ pass });
  } finally {
    Date.now = realNow;
    Object.assign(globalThis, { setTimeout: realSetTimeout, clearTimeout: realClearTimeout });
  }
}

/** Resolves when no promise that can go on without time is left. */
function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
