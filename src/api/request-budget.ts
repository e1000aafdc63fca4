import type { PageChannel } from './page-channel.ts';
import { wait } from './wait.ts';

/**
 * Of the 100 requests a minute that Zendesk gives an app for each agent, the pages together use so many. The rest is for
 * those that two pages make in the same moment, before either has told the other.
 */
export const MOST_REQUESTS = 80;
const WINDOW_MS = 60_000;

/** Pages that wait for the same room must not all take it in the same moment: the first to take it tells the others. */
const JITTER_MS = 1000;

/** Takes its turn for one request; resolves when there is room for it. */
export type TakeTurn = (options: {
  readonly signal: AbortSignal;
  /** Called where it has to wait, with the moment when it looks for room again, in milliseconds since 1970. */
  readonly onWait: (untilMs: number) => void;
}) => Promise<void>;

/** Keeps all pages of the app together within the agent's limit. */
export function requestBudget(channel: PageChannel): TakeTurn {
  /** When requests were made, oldest first. */
  let spentMs: number[] = [];
  channel.listen(({ kind }) => {
    if (kind === 'request') spentMs.push(Date.now());
  });

  return async ({ signal, onWait }) => {
    for (;;) {
      const nowMs = Date.now();
      spentMs = spentMs.filter((time) => nowMs - time < WINDOW_MS);
      const first = spentMs.at(-MOST_REQUESTS);
      if (first === undefined) break;
      const untilMs = first + WINDOW_MS + Math.random() * JITTER_MS;
      onWait(untilMs);
      await wait(untilMs - nowMs, signal);
    }
    spentMs.push(Date.now());
    channel.tell({ kind: 'request' });
  };
}
