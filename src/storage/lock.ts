import { isClaimed, withClaim } from './claim.ts';

/**
 * Runs a job that only one page of this browser may run at a time. If the browser has no locks, or refuses them to a
 * frame, a claim in its local storage does instead; without storage, the job runs without either.
 *
 * @param name names the job, the installation, and the agent
 * @param options `waits`: the job runs when the lock is free, and not only if it is
 * @returns false if another page holds the lock; then the job was not run
 * @throws what `job` throws
 */
export async function withLock(
  name: string,
  job: () => Promise<void>,
  { waits }: { readonly waits: boolean } = { waits: false },
): Promise<boolean> {
  if (!(await hasLocks())) return withClaim(name, job, { waits });
  return navigator.locks.request(name, { ifAvailable: !waits }, async (lock) => {
    if (lock) await job();
    return lock !== null;
  });
}

/** Whether a page holds the lock. */
export async function isLocked(name: string): Promise<boolean> {
  if (!(await hasLocks())) return isClaimed(name);
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

/** Whether the browser has locks, and lets the frame use them. */
export async function hasLocks(
  locks: () => Pick<LockManager, 'query'> = () => navigator.locks,
): Promise<boolean> {
  try {
    await locks().query();
    return true;
  } catch {
    return false;
  }
}
