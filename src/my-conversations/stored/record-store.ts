import type { StoredState } from '../my-conversations-state.ts';

/** What the leader finds when it begins. */
export interface LeaderStart {
  /** What is stored; null if nothing is. */
  readonly stored: StoredState | null;
  /** The leader's number. Later leaders have greater ones. */
  readonly term: number;
}

/**
 * What the browser stores about the tickets of one agent in one installation. All frames of the agent share it; only the leader
 * saves. Every method rejects if the browser refuses.
 */
export interface RecordStore {
  /** Null if nothing is stored. Parts that this version of the app cannot use are left out. */
  load(): Promise<StoredState | null>;
  /** Begins to lead: from now on, earlier leaders can no longer save. `least` is the least possible term. */
  lead(least: number): Promise<LeaderStart>;
  /**
   * Saves what differs, in one transaction; everything, if the database was deleted meanwhile.
   *
   * @param saved what was saved or loaded last
   * @returns false if another leader has begun since: then nothing is saved
   */
  save(term: number, saved: StoredState | null, next: StoredState): Promise<boolean>;
  /** Deletes everything, but not who leads. */
  clear(): Promise<void>;
  /**
   * Claims notices about messages, so that an agent is told once about each, whichever frame tells them, also after a reload. The
   * newest claims are stored.
   *
   * @param keys of the messages
   * @returns those that nobody has claimed before
   */
  claimNotices(keys: readonly string[]): Promise<readonly string[]>;
  /** Notes that a frame of the agent is open; at most once an hour. `nowMs` is in milliseconds since 1970. */
  touch(nowMs: number): Promise<void>;
  /** When a frame of the agent was open last, in milliseconds since 1970; null if that is not stored. */
  lastUsedMs(): Promise<number | null>;
  /** Closes the connection to the database. A later call of any method opens it again. */
  close(): Promise<void>;
}

/** How many claims of notices are stored. */
export const MAX_CLAIMS = 2000;

/** How often it is stored that a frame is open, in milliseconds. */
export const NOTE_USE_EVERY_MS = 3_600_000;

/** Claims notices among those claimed before, oldest first. */
export function claimed(
  before: readonly string[],
  keys: readonly string[],
): { readonly fresh: readonly string[]; readonly all: readonly string[] } {
  const known = new Set(before);
  const fresh = [...new Set(keys)].filter((key) => !known.has(key));
  return { fresh, all: [...before, ...fresh].slice(-MAX_CLAIMS) };
}
