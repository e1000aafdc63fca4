/**
 * Runs a job that only one page of this browser may run at a time. If the browser has no locks, or refuses them to a
 * frame, the job runs without one.
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
  if (!(await hasLocks())) {
    await job();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: !waits }, async (lock) => {
    if (lock) await job();
    return lock !== null;
  });
}

/** Whether a page holds the lock. */
export async function isLocked(name: string): Promise<boolean> {
  if (!(await hasLocks())) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

async function hasLocks(): Promise<boolean> {
  try {
    await navigator.locks.query();
    return true;
  } catch {
    return false;
  }
}
