import { uuidOf } from './ids.ts';
import type { Account } from './account.ts';

const MOST_WORLDS = 200;
/** A world of 10,000 events takes some 20 MB: ten of those are enough to keep. */
const MOST_EVENTS = 100_000;

/** Where the accounts of the latest page loads are kept; the oldest fall off. */
export interface Shelf {
  put(account: Account): string;
  get(id: string): Account | undefined;
}

/** An empty shelf. Its ids cannot be mistaken for those of another server, or of this one before it was started again. */
export function worldShelf(): Shelf {
  const accounts = new Map<string, Account>();
  const birth = `${process.pid} ${performance.timeOrigin} ${Math.random()}`;
  let made = 0;
  return {
    get: (id) => accounts.get(id),
    put(account) {
      made += 1;
      const id = uuidOf(`${birth} ${made}`);
      accounts.set(id, account);
      for (const oldest of accounts.keys()) {
        if (oldest === id || (accounts.size <= MOST_WORLDS && weight(accounts) <= MOST_EVENTS))
          break;
        accounts.delete(oldest);
      }
      return id;
    },
  };
}

function weight(accounts: Map<string, Account>): number {
  let events = 0;
  for (const { world } of accounts.values()) {
    for (const { threads } of world.tickets) {
      for (const thread of threads) events += thread.events.length;
    }
  }
  return events;
}
