import type { CDPSession } from '@playwright/test';
import { debuggerOf, type OpenedApp } from './opened-app.ts';

/** The size of a complete list in the browser. */
export interface WeightResult {
  /** Elements inside the list. */
  readonly elements: number;
  readonly rows: number;
  /** Used JavaScript memory after garbage collection, of the whole page if the frame shares its process. */
  readonly heapBytes: number;
}

/** Measures the list's elements and memory. */
export async function measureWeight(app: OpenedApp): Promise<WeightResult> {
  const [elements, rows] = await app.frame.evaluate(() => [
    document.querySelectorAll('[role="list"] *').length,
    document.querySelectorAll('[role="listitem"]').length,
  ]);
  const session = await debuggerOf(app);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { elements: elements ?? 0, rows: rows ?? 0, heapBytes: usedSize };
}

/** The used JavaScript memory after garbage collection, with its buffers. */
export async function heapBytes(debug: CDPSession): Promise<number> {
  await debug.send('HeapProfiler.collectGarbage');
  // Older browsers do not report the buffers.
  const usage: { usedSize: number; backingStorageSize?: number } =
    await debug.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
