import { withClaim } from '../storage/claim.ts';
import { hasLocks } from '../storage/lock.ts';

export interface LeadershipOptions {
  /** The name of the lock. It names installation and agent. */
  readonly name: string;
  /** Whether the frame is in front of the agent. */
  readonly isInFront: boolean;
  /** Called when this frame begins to lead. */
  readonly onLead: () => void;
  /** Called as soon as it no longer leads. */
  readonly onResign: () => void;
  /** The browser's locks. Only tests have others. */
  readonly locks?: () => LockManager;
}

/** Makes one of an agent's frames the leader. */
export interface Leadership {
  /**
   * A frame that comes in front of the agent takes over, unless it leads already. One that no longer is in front gives way to frames that
   * wait.
   */
  setInFront(isInFront: boolean): void;
  /** Takes over from another leader. Where the browser has no locks, the frame waits instead. */
  takeOver(): void;
  /** No longer leads or waits. */
  stop(): void;
}

/** One wait for the lock, and the time for which it is held. */
interface Attempt {
  readonly isTakeover: boolean;
  isHeld: boolean;
  /** Ends the wait, or releases the lock. */
  readonly ending: AbortController;
}

/**
 * Waits to lead, and leads for as long as nobody takes over. Each frame of an agent does so: one leads, the others wait, until the
 * leader is closed, even if its tab crashes. Of two frames in front, the latest leads; the other one does not take it back.
 *
 * If the browser has no locks or refuses them, a claim in its local storage does instead, which nobody can take over. Without storage,
 * each frame leads.
 */
export function followLeadership(options: LeadershipOptions): Leadership {
  const { name, onLead, onResign, locks = () => navigator.locks } = options;
  let { isInFront } = options;
  let attempt: Attempt | null = null;
  let isStopped = false;
  /** Null until it is known. */
  let usesLocks: boolean | null = null;

  /** Ends the current attempt. If it holds the lock, others hear that it resigned before they can have it. */
  function end(): void {
    const ended = attempt;
    attempt = null;
    if (!ended) return;
    resign(ended);
    ended.ending.abort();
  }

  function resign(one: Attempt): void {
    if (!one.isHeld) return;
    one.isHeld = false;
    onResign();
  }

  /** Begins a new attempt instead of the current one. */
  function ask(isTakeover: boolean): void {
    end();
    if (isStopped || usesLocks === null) return;
    const asking: Attempt = { isTakeover, isHeld: false, ending: new AbortController() };
    attempt = asking;
    void hold(asking).then(() => {
      // Another frame has taken over.
      resign(asking);
      if (attempt === asking) ask(false);
    });
  }

  /** Resolves when the lock is released or lost. */
  async function hold(asking: Attempt): Promise<void> {
    const { ending, isTakeover } = asking;
    const holdLock = async () => {
      if (ending.signal.aborted) return;
      asking.isHeld = true;
      onLead();
      await aborted(ending.signal);
    };
    if (usesLocks !== true) {
      await withClaim(name, holdLock, { waits: true });
      return;
    }
    try {
      // A takeover cannot be aborted, but is granted at once.
      const how = isTakeover ? { steal: true } : { signal: ending.signal };
      await locks().request(name, how, holdLock);
    } catch (error) {
      // Taken over, or no longer waited for. Anything else is a browser that refuses locks after all.
      if (!isAbort(error) && attempt === asking) usesLocks = false;
    }
  }

  async function start(): Promise<void> {
    usesLocks ??= await hasLocks(locks);
    ask(isInFront);
  }

  /** A page that the browser stores to show it again must not lead meanwhile. */
  function onPageHide(): void {
    end();
  }

  function onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted) ask(isInFront);
  }

  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('pageshow', onPageShow);
  void start();

  function takeOver(): void {
    if (usesLocks && attempt && !attempt.isHeld && !attempt.isTakeover) ask(true);
  }

  return {
    setInFront(next) {
      if (isInFront === next) return;
      isInFront = next;
      if (next) takeOver();
      // Others may wait, of which one comes first then.
      else if (attempt?.isHeld || attempt?.isTakeover) ask(false);
    },
    takeOver,
    stop() {
      isStopped = true;
      end();
      window.removeEventListener('pagehide', onPageHide);
      window.removeEventListener('pageshow', onPageShow);
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
