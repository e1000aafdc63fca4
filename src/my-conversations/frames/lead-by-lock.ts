import type { Leadership, LeadershipOptions } from './leadership.ts';

export interface LockOptionsOfLeader extends LeadershipOptions {
  readonly locks: () => LockManager;
  /** Called if the browser refuses a lock after all. Then this does nothing more. */
  readonly onRefused: () => void;
}

/** One wait for the lock, and the time for which it is held. */
interface Attempt {
  readonly isTakeover: boolean;
  isHeld: boolean;
  /** Ends the wait, or releases the lock. */
  readonly ending: AbortController;
}

/** Makes the frame the leader that holds a lock. The browser releases it when the frame is closed, even if its tab crashes. */
export function leadByLock(options: LockOptionsOfLeader): Leadership {
  const { name, onLead, onResign, locks, onRefused } = options;
  let { isInFront } = options;
  let attempt: Attempt | null = null;

  /** Ends the current attempt. If it holds the lock, this frame has resigned before another one can have it. */
  function end(): void {
    const ended = attempt;
    attempt = null;
    if (!ended) return;
    resign(ended);
    ended.ending.abort();
  }

  function resign(one: Attempt): void {
    if (!one.isHeld) return;
    one.isHeld = false;
    onResign();
  }

  /** Begins a new attempt instead of the current one. */
  function ask(isTakeover: boolean): void {
    end();
    const asking: Attempt = { isTakeover, isHeld: false, ending: new AbortController() };
    attempt = asking;
    void hold(asking).then((isRefused) => {
      // Another frame has taken over.
      resign(asking);
      if (attempt !== asking) return;
      if (isRefused) onRefused();
      else ask(false);
    });
  }

  /** Resolves when the lock is released or lost. @returns whether the browser has refused it */
  async function hold(asking: Attempt): Promise<boolean> {
    const { ending, isTakeover } = asking;
    // A takeover cannot be aborted, but is granted at once.
    const how = isTakeover ? { steal: true } : { signal: ending.signal };
    try {
      await locks().request(name, how, async () => {
        if (ending.signal.aborted) return;
        asking.isHeld = true;
        onLead();
        await aborted(ending.signal);
      });
      return false;
    } catch (error) {
      // Taken over, or no longer waited for.
      return !isAbort(error);
    }
  }

  ask(isInFront);

  function takeOver(): void {
    if (attempt && !attempt.isHeld && !attempt.isTakeover) ask(true);
  }

  return {
    setInFront(next) {
      if (isInFront === next) return;
      isInFront = next;
      if (next) takeOver();
      // Others may wait, of which one comes first then.
      else if (attempt?.isHeld || attempt?.isTakeover) ask(false);
    },
    takeOver,
    stop: end,
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
