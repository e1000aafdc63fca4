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
  /** Ends all waits that are running. */
  skip(): void;
}

/** Creates the waits of one page. */
export function createSkippableWaits(): SkippableWaits {
  let skipper = new AbortController();
  return {
    delay: (milliseconds, signal) => delay(milliseconds, signal, skipper.signal),
    skip() {
      skipper.abort();
      skipper = new AbortController();
    },
  };
}
