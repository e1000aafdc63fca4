/** A kind of message that a slow host answers late. */
export type DelayedKind = 'handshake' | 'get' | 'set' | 'invoke';

export interface DelayOptions {
  /** How long answers of a kind take, such as `get:7000` in milliseconds. Invalid entries are ignored. */
  delays: readonly string[];
  /** At least this many milliseconds are between two answers to `get`, however many frames ask; 0 for no queue. */
  queueMs: number;
  /** Waits, in milliseconds. */
  wait(ms: number): Promise<void>;
}

/** Returns a function that waits until a message of a kind may be answered, or null if it may be answered at once. */
export function answerDelays({ delays, queueMs, wait }: DelayOptions) {
  const times = new Map(
    delays.map((entry) => entry.split(':')).map(([kind, ms]) => [kind, Number(ms)]),
  );
  let queue = Promise.resolve();
  return (kind: DelayedKind): Promise<void> | null => {
    const ms = times.get(kind) ?? 0;
    if (kind === 'get' && queueMs > 0) {
      queue = queue.then(() => wait(queueMs));
      return ms > 0 ? queue.then(() => wait(ms)) : queue;
    }
    return ms > 0 ? wait(ms) : null;
  };
}
