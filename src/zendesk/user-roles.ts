import { isTransient, RequestError } from './request-error.ts';
import { usersPath } from './endpoints.ts';
import type { FetchJson } from './fetcher.ts';

/** By user id: true for agents and admins, false for everybody else. Who is not in it is not known. */
export type Roles = ReadonlyMap<string, boolean>;

export interface UserRoles {
  /**
   * The roles of these people as far as the account tells. Asks only for those whose role is not known in this session
   * and about whom the account has not yet answered or refused this page, a hundred at a time. Where it brings nothing,
   * the answer is what was known before.
   *
   * @throws the signal's reason where it was aborted
   */
  of(userIds: readonly string[], signal: AbortSignal): Promise<Roles>;
}

/** The most that `users/show_many` takes at once. */
const AT_ONCE = 100;

/**
 * @param memoryKey names the installation, for all accounts of one browser share the site that serves apps
 */
export function userRoles(fetchJson: FetchJson, memoryKey: string): UserRoles {
  const roles = new Map<string, boolean>();
  /** Nobody is asked about twice: who is in it was answered or refused, or the answer is under way. */
  const asked = new Set<string>();

  async function ask(userIds: readonly string[], signal: AbortSignal): Promise<void> {
    for (const user of await usersOf(userIds, signal)) {
      const { id, role } = (user ?? {}) as { id?: unknown; role?: unknown };
      if (typeof role === 'string') roles.set(String(id), role !== 'end-user');
    }
  }

  /** None where the request fails: then the page does without, and tells who is who from the events alone. */
  async function usersOf(userIds: readonly string[], signal: AbortSignal): Promise<unknown[]> {
    try {
      const { users } = (await fetchJson(usersPath(userIds), { signal })) as { users?: unknown };
      return Array.isArray(users) ? (users as unknown[]) : [];
    } catch (error) {
      const isFinal = error instanceof RequestError && !isTransient(error);
      // After a transient failure or an abort, the next call asks again.
      if (!isFinal) for (const id of userIds) asked.delete(id);
      if (error instanceof RequestError) return [];
      throw error;
    }
  }

  /** Takes over what other pages of the session have been told meanwhile. */
  function catchUp(): void {
    for (const [id, isAgent] of recall(memoryKey)) {
      roles.set(id, isAgent);
      asked.add(id);
    }
  }

  return {
    async of(userIds, signal) {
      if (userIds.some((id) => !asked.has(id))) catchUp();
      const unasked = userIds.filter((id) => !asked.has(id));
      for (const id of unasked) asked.add(id);
      const groups = Array.from({ length: Math.ceil(unasked.length / AT_ONCE) }, (_none, index) =>
        unasked.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
      );
      await Promise.all(groups.map((group) => ask(group, signal)));
      if (unasked.length > 0) keep(memoryKey, roles);
      return new Map(roles);
    },
  };
}

/** The roles that other pages have kept since this one was opened stay kept. */
function keep(key: string, roles: Roles): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([...recall(key), ...roles]));
  } catch {
    // See recall.
  }
}

/** A frame may be denied its storage: then the roles are remembered as long as the page lives. */
function recall(key: string): Map<string, boolean> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(key) ?? '[]') as [string, boolean][]);
  } catch {
    return new Map();
  }
}
