import { hasLocks } from '../../storage/lock.ts';
import { leadByLock } from './lead-by-lock.ts';
import { leadByMessages } from './lead-by-messages.ts';
import type { Leadership, LeadershipOptions } from './leadership.ts';

/**
 * Waits to lead, and leads for as long as nobody takes over. Each frame of an agent does so: one leads, the others wait until it is
 * closed. Of two frames in front, the latest leads; the other one does not take it back.
 *
 * A lock decides who leads. A browser that refuses storage to a frame refuses locks as well: then messages do.
 */
export function followLeadership(options: LeadershipOptions): Leadership {
  const { locks = () => navigator.locks } = options;
  let { isInFront } = options;
  let isStopped = false;
  /** Null until it is known. */
  let usesLocks: boolean | null = null;
  let current: Leadership | null = null;

  function follow(): void {
    if (isStopped || usesLocks === null) return;
    const own = { ...options, isInFront };
    current = usesLocks ? leadByLock({ ...own, locks, onRefused }) : leadByMessages(own);
  }

  function onRefused(): void {
    usesLocks = false;
    follow();
  }

  /** A page that the browser stores to show it again must not lead meanwhile. */
  function onPageHide(): void {
    current?.stop();
    current = null;
  }

  function onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted && !current) follow();
  }

  async function start(): Promise<void> {
    usesLocks = await hasLocks(locks);
    follow();
  }

  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('pageshow', onPageShow);
  void start();

  return {
    setInFront(next) {
      isInFront = next;
      current?.setInFront(next);
    },
    takeOver: () => current?.takeOver(),
    stop() {
      isStopped = true;
      onPageHide();
      window.removeEventListener('pagehide', onPageHide);
      window.removeEventListener('pageshow', onPageShow);
    },
  };
}
