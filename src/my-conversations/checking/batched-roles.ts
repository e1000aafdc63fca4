import type { Roles } from '../../turns/sides.ts';
import { delay } from '../../zendesk/delay.ts';
import type { UserRoles } from '../../zendesk/user-roles.ts';

/** Fetches the roles of users. Users whose role could not be fetched are not in the result. */
export interface BatchedRoles {
  /**
   * Waits a moment for the users of other tickets, unless all roles are known already.
   *
   * @throws the signal's reason as soon as it is aborted
   */
  fetch(userIds: readonly string[], signal: AbortSignal): Promise<Roles>;
}

/** How long a request waits for the users of tickets that are checked at the same time, in milliseconds. */
const WAIT_MS = 500;

/** The number of users of a full request, which waits no longer. */
const FULL_USERS = 100;

interface Batch {
  readonly userIds: Set<string>;
  readonly full: AbortController;
  readonly done: Promise<void>;
}

/**
 * Joins the users of tickets that are checked at the same time into one request.
 *
 * @param signal ends all requests
 */
export function createBatchedRoles(
  userRoles: Pick<UserRoles, 'fetch'>,
  signal: AbortSignal,
): BatchedRoles {
  let known: Roles = new Map();
  let batch: Batch | null = null;

  function openBatch(): Batch {
    const userIds = new Set<string>();
    const full = new AbortController();
    const opened: Batch = { userIds, full, done: run() };
    return opened;

    async function run(): Promise<void> {
      await delay(WAIT_MS, signal, full.signal);
      if (batch === opened) batch = null;
      known = await userRoles.fetch([...userIds], signal);
    }
  }

  return {
    async fetch(userIds, ownSignal) {
      ownSignal.throwIfAborted();
      const missing = userIds.filter((id) => !known.has(id));
      if (missing.length === 0) return known;
      batch ??= openBatch();
      const { userIds: waiting, full, done } = batch;
      for (const id of missing) waiting.add(id);
      if (waiting.size >= FULL_USERS) full.abort();
      await unlessAborted(done, ownSignal);
      return known;
    },
  };
}

/** Rejects as soon as the signal is aborted. What was waited for goes on. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
