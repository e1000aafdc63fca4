import { vi } from 'vitest';
import { type Cell, cellsOf } from './cells.ts';
import type { FaultName } from './faults.ts';
import type { RequestName } from './requests.ts';
import { inSilence } from './silence.ts';

/** Longer than the time limit of a request, in milliseconds. */
const LEFTOVERS_MS = 30_000;

/**
 * Runs all cells of one request and one fault, each with a clock of its own.
 *
 * @param nowMs where the clock starts, in milliseconds since 1970
 * @returns what went wrong, with the cell's moment; empty if nothing did
 */
export async function failuresOf(
  request: RequestName,
  fault: FaultName,
  nowMs: number,
  run: (cell: Cell) => Promise<void>,
): Promise<string[]> {
  const failures: string[] = [];
  for (const cell of cellsOf(request, fault)) {
    vi.useFakeTimers({ now: nowMs });
    // Delays are not random, so that a cell takes the same course each time.
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    // Each page is alone in its browser.
    vi.stubGlobal('BroadcastChannel', undefined);
    try {
      await inSilence(async () => {
        await run(cell);
        // What is still pending ends within its time limit, and leaves nothing behind.
        await vi.advanceTimersByTimeAsync(LEFTOVERS_MS);
      });
    } catch (error) {
      failures.push(`${cell.moment}, ${cell.lasts}: ${String(error)}`);
    } finally {
      vi.useRealTimers();
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    }
  }
  return failures;
}
