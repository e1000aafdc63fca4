import { deleteItem, itemKeys } from './stored-items.ts';
import { loadItem, saveItem } from './web-storage.ts';

/** What a page writes down to run a job alone. Each attempt has an ID of its own, also those of one page. */
interface Claim {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly renewedMs: number;
}

/** How the keys of claims end in the browser's local storage. */
const KEY_END = ' claim';

/** After that time without renewal, in milliseconds, the page of a claim is taken for closed. */
const LIFETIME_MS = 10_000;
const RENEW_MS = 2000;
/** How long a new claim waits for one that another page has written at the same time, in milliseconds. */
const SETTLE_MS = 250;
/** How often a waiting page looks whether a claim is free, in milliseconds. */
const RETRY_MS = 500;

/**
 * Does what `withLock` does in a browser that refuses locks to the app, by a claim in its local storage. Where that is
 * refused too, the job runs without one.
 *
 * @returns false if another claim is there; then the job was not run
 * @throws what `job` throws
 */
export async function withClaim(
  name: string,
  job: () => Promise<void>,
  { waits }: { readonly waits: boolean },
): Promise<boolean> {
  const key = `${name}${KEY_END}`;
  const id = crypto.randomUUID();
  deleteDeadClaims();
  for (;;) {
    const outcome = await claim(key, id);
    if (outcome === 'refused') {
      await job();
      return true;
    }
    if (outcome === 'held') {
      await runWith(key, id, job);
      return true;
    }
    if (!waits) return false;
    await after(RETRY_MS);
  }
}

/** Whether a page holds a claim. */
export function isClaimed(name: string): boolean {
  return liveClaim(`${name}${KEY_END}`) !== null;
}

async function claim(key: string, id: string): Promise<'held' | 'taken' | 'refused'> {
  if (!isFreeFor(key, id)) return 'taken';
  if (!write(key, id)) return 'refused';
  await after(SETTLE_MS);
  // Of pages that claim at the same time, the last one has overwritten the others.
  return liveClaim(key)?.id === id ? 'held' : 'taken';
}

async function runWith(key: string, id: string, job: () => Promise<void>): Promise<void> {
  const renewal = setInterval(() => {
    if (isFreeFor(key, id)) write(key, id);
  }, RENEW_MS);
  function release(): void {
    if (storedClaim(key)?.id === id) deleteItem(key);
  }
  window.addEventListener('pagehide', release);
  try {
    await job();
  } finally {
    clearInterval(renewal);
    window.removeEventListener('pagehide', release);
    release();
  }
}

function isFreeFor(key: string, id: string): boolean {
  const live = liveClaim(key);
  return live === null || live.id === id;
}

function liveClaim(key: string): Claim | null {
  const stored = storedClaim(key);
  return stored && !isDead(stored) ? stored : null;
}

function storedClaim(key: string): Claim | null {
  const stored = loadItem(key);
  if (typeof stored !== 'object' || stored === null) return null;
  const { id, renewedMs } = stored as Partial<Record<keyof Claim, unknown>>;
  return typeof id === 'string' && typeof renewedMs === 'number' ? { id, renewedMs } : null;
}

/** A time in the future is that of a clock that was set back since. */
function isDead({ renewedMs }: Claim): boolean {
  return Math.abs(Date.now() - renewedMs) > LIFETIME_MS;
}

/** Deletes what pages have left that ended without being closed. */
function deleteDeadClaims(): void {
  for (const key of itemKeys('').filter((one) => one.endsWith(KEY_END))) {
    const stored = storedClaim(key);
    if (stored && isDead(stored)) deleteItem(key);
  }
}

function write(key: string, id: string): boolean {
  const own: Claim = { id, renewedMs: Date.now() };
  return saveItem(key, own);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
