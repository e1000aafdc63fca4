/**
 * Runs a job unless another page of this browser holds the lock. If the browser has no Web Locks, or denies them to the
 * frame, the job always runs.
 *
 * @param name identifies the job, the installation, and the agent
 * @returns false if another page holds the lock; the job did not run
 * @throws the errors of `job`
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

/** Whether a page of this browser holds the lock. False if the browser has no Web Locks. */
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
