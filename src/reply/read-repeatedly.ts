import { delay } from '../zendesk/delay.ts';
import type { RequestError } from '../zendesk/request-error.ts';
import { expectRequestError } from '../zendesk/expect-request-error.ts';

/** For how long a reply is looked for, in milliseconds, and the pauses between. */
export const CHECK_MS = 60_000;
const CHECK_PAUSES_MS = [1000, 2000, 4000, 8000, 15_000];

export interface RepeatedReads<Result> {
  readonly read: () => Promise<Result>;
  /** At least for so long, in milliseconds, it is read again. */
  readonly forMs: number;
  /** Whether it is not needed any more. Asked before each read. */
  readonly isOver: () => boolean;
  /** @param isTimeUp true if the read began after the time. @returns true to end */
  readonly onRead: (result: Result, isTimeUp: boolean) => boolean;
  readonly onFailure: (failure: RequestError, isTimeUp: boolean) => boolean;
  readonly signal: AbortSignal;
}

const NEVER = new AbortController().signal;

/** Reads with growing pauses until a callback ends it. The clock of the machine may be set meanwhile. */
export async function readRepeatedly<Result>({
  read,
  forMs,
  isOver,
  onRead,
  onFailure,
  signal,
}: RepeatedReads<Result>): Promise<void> {
  const untilMs = performance.now() + forMs;
  for (let round = 0; !isOver(); round += 1) {
    const isTimeUp = performance.now() >= untilMs;
    const outcome = await read().then(
      (result) => () => onRead(result, isTimeUp),
      (error: unknown) => () => onFailure(expectRequestError(error), isTimeUp),
    );
    if (signal.aborted || outcome()) return;
    const pauseMs = CHECK_PAUSES_MS[Math.min(round, CHECK_PAUSES_MS.length - 1)] ?? 0;
    const restMs = untilMs - performance.now();
    await delay(restMs > 0 ? Math.min(pauseMs, restMs) : pauseMs, NEVER, signal);
    if (signal.aborted) return;
  }
}
