import { exportPath } from '../../zendesk/endpoints.ts';
import type { FetchComplete } from '../../zendesk/complete-response.ts';
import { RequestError } from '../../zendesk/request-error.ts';
import type { AccountClock } from './account-clock.ts';
import { timeIn, timeInFailure } from './answered-time.ts';
import { parseExportResponse } from './export-response.ts';
import { EXPORT_LAG_MS } from './export-state.ts';

/** For requests that end with the page only. */
export const UNTIL_UNLOAD = new AbortController().signal;

export interface AccessCheckOptions {
  /** Within the rate limit. */
  readonly fetchComplete: FetchComplete;
  /** The account's origin. */
  readonly origin: string;
  /** Learns the account's time from any answer. */
  readonly clock: AccountClock;
  /** Called with each refusal, also a late one. */
  readonly onDenied: () => void;
}

/** Asks the account whether this person may export. */
export interface AccessCheck {
  /** @returns whether the account refuses. Other failures are shown when an export is started. */
  ask(): Promise<boolean>;
  /** When it was asked since the last call, in milliseconds since 1970: the account counts these as export requests. */
  takeTimes(): readonly number[];
}

export function accessCheck(options: AccessCheckOptions): AccessCheck {
  const { fetchComplete, origin, clock, onDenied } = options;
  const times: number[] = [];
  return {
    async ask() {
      const sentMs = Date.now();
      times.push(sentMs);
      const startSecond = Math.floor((clock.nowMs() - EXPORT_LAG_MS) / 1000);
      try {
        const path = exportPath(startSecond);
        const response = await fetchComplete(path, { signal: UNTIL_UNLOAD });
        clock.learn(timeIn(parseExportResponse(response, path, origin)), sentMs);
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        clock.learn(timeInFailure(error, startSecond, clock.nowMs()), sentMs);
        if (error.kind !== 'not-allowed') return false;
        onDenied();
        return true;
      }
      return false;
    },
    takeTimes: () => times.splice(0),
  };
}
