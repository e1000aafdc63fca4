/**
 * Does something that only one page of this browser may do at a time. Where the browser has no locks, or refuses them to a
 * frame, each page is alone.
 *
 * @param name names what is done, with installation and agent
 * @returns false where another page is at it; then nothing was done
 * @throws what `job` throws
 */
export async function withLock(name: string, job: () => Promise<void>): Promise<boolean> {
  if (!(await hasLocks())) {
    await job();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await job();
    return lock !== null;
  });
}

/** Whether another page is at it just now. */
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
