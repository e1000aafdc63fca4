import { uuidOf } from './ids.ts';
import type { Account } from './account.ts';

const MAX_WORLDS = 200;
/** 10,000 events take about 20 MB, so this limits memory to about 200 MB. */
const MAX_EVENTS = 100_000;

/** Holds the accounts of the latest page loads. The oldest ones are evicted. */
export interface WorldStore {
  /** Returns the id of the new world. */
  put(account: Account): string;
  get(id: string): Account | undefined;
}

/** Creates an empty store. Ids are unique across servers and restarts. */
export function createWorldStore(): WorldStore {
  const accounts = new Map<string, Account>();
  const serverId = `${process.pid} ${performance.timeOrigin} ${Math.random()}`;
  let created = 0;
  return {
    get: (id) => accounts.get(id),
    put(account) {
      created += 1;
      const id = uuidOf(`${serverId} ${created}`);
      accounts.set(id, account);
      for (const oldest of accounts.keys()) {
        const fits = accounts.size <= MAX_WORLDS && eventCount(accounts) <= MAX_EVENTS;
        if (oldest === id || fits) break;
        accounts.delete(oldest);
      }
      return id;
    },
  };
}

function eventCount(accounts: Map<string, Account>): number {
  let events = 0;
  for (const { world } of accounts.values()) {
    for (const { threads } of world.tickets) {
      for (const thread of threads) events += thread.events.length;
    }
  }
  return events;
}
