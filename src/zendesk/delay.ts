/**
 * Resolves after a time in milliseconds, or when it is skipped. Rejects with the signal's reason as soon as it is aborted.
 */
export function delay(
  milliseconds: number,
  signal: AbortSignal,
  skipSignal?: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    skipSignal?.addEventListener('abort', end, { once: true });

    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      skipSignal?.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
  });
}

/** Waits that end early when the agent does not want to wait. */
export interface SkippableWaits {
  /** Like `delay`, until `skip` is called. */
  delay(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** The account has asked to wait until then, in milliseconds since 1970. That holds for all requests of the page. */
  holdUntil(untilMs: number): void;
  /** Until when the account has asked to wait, in milliseconds since 1970; null if that is over, or was skipped. */
  heldUntilMs(): number | null;
  /** Ends all waits that are running, and the one that the account has asked for. */
  skip(): void;
}

/** Creates the waits of one page. */
export function createSkippableWaits(): SkippableWaits {
  let skipper = new AbortController();
  let heldMs = 0;
  return {
    delay: (milliseconds, signal) => delay(milliseconds, signal, skipper.signal),
    holdUntil(untilMs) {
      heldMs = Math.max(heldMs, untilMs);
    },
    heldUntilMs: () => (Date.now() < heldMs ? heldMs : null),
    skip() {
      heldMs = 0;
      skipper.abort();
      skipper = new AbortController();
    },
  };
}
