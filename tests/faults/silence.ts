import { expect, vi } from 'vitest';

const METHODS = ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const;

/**
 * Fails if something is written to the console, or if a promise is rejected and nobody handles it, while `run` runs.
 *
 * @returns what `run` returns
 */
export async function inSilence<Result>(run: () => Promise<Result>): Promise<Result> {
  const noise: unknown[] = [];
  const spies = METHODS.map((method) =>
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => void noise.push(args)),
  );
  const onRejection = (reason: unknown) => void noise.push(reason);
  process.on('unhandledRejection', onRejection);
  try {
    return await run();
  } finally {
    process.off('unhandledRejection', onRejection);
    for (const spy of spies) spy.mockRestore();
    expect(noise, 'console and unhandled rejections').toEqual([]);
  }
}
