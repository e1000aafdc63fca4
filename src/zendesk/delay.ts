/** Resolves after a number of milliseconds, or rejects with the signal's reason as soon as it is aborted. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });

    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
  });
}
