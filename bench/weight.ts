import { debuggerOf, type OpenedApp } from './opened-app.ts';

/** What a complete list weighs in the browser. */
export interface WeightResult {
  /** Elements inside the list. */
  readonly elements: number;
  readonly rows: number;
  /** JavaScript memory in use after a clean-up; of the whole page where the frame shares its process. */
  readonly heapBytes: number;
}

/** Counts the list's elements and the memory behind them. */
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
