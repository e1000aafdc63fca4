import type { TabChannel } from './tab-channel.ts';
import { delay } from './delay.ts';

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
export function createRateLimiter(channel: TabChannel): TakeTurn {
  /** Requests of this page and of others, by what tells them apart. */
  let made = new Map<number, number>();
  channel.listen((message) => {
    if (message.kind === 'request') for (const [id, timeMs] of message.known) made.set(id, timeMs);
    if (message.kind === 'opened') tellOthers();
  });
  channel.tell({ kind: 'opened' });

  function tellOthers(): void {
    if (made.size > 0) channel.tell({ kind: 'request', known: [...made] });
  }

  return async ({ signal, onWait }) => {
    for (;;) {
      const nowMs = Date.now();
      const recent = [...made]
        // Where the clock was set back, nobody should wait until it is again as late as it was.
        .filter(([, timeMs]) => Math.abs(nowMs - timeMs) < WINDOW_MS)
        .toSorted(([, one], [, other]) => one - other);
      made = new Map(recent);
      const first = recent.at(-MOST_REQUESTS)?.[1];
      if (first === undefined) break;
      const untilMs = first + WINDOW_MS + Math.random() * JITTER_MS;
      onWait(untilMs);
      await delay(untilMs - nowMs, signal);
    }
    made.set(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, Date.now());
    tellOthers();
  };
}
