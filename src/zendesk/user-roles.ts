import { isTransient, RequestError } from './request-error.ts';
import { usersPath } from './endpoints.ts';
import type { FetchJson } from './fetcher.ts';

/** By user ID: true for agents and admins, false for end users. The role of other users is unknown. */
export type Roles = ReadonlyMap<string, boolean>;

/** Fetches and caches the roles of users. */
export interface UserRoles {
  /**
   * Fetches the roles of users, 100 per request. Skips users that are in the cache of this browser session, and users that
   * this page has requested before, unless that request failed with a transient failure.
   *
   * @returns all known roles, including those of other users. If a request fails, its users are missing.
   * @throws the signal's reason if it is aborted
   */
  fetch(userIds: readonly string[], signal: AbortSignal): Promise<Roles>;
}

/** Maximum number of users in a `users/show_many` request. */
const MAX_USERS = 100;

/** Stores the roles for the other pages of the browser session. */
export interface RoleStorage {
  /** Returns what was saved last, by any page; anything else if nothing was. */
  load(): unknown;
  save(roles: readonly (readonly [userId: string, isAgent: boolean])[]): void;
}

/**
 * Creates a cache of roles.
 *
 * @param storage of the installation: all accounts in a browser share the origin of apps
 */
export function createUserRoles(fetchJson: FetchJson, storage: RoleStorage): UserRoles {
  const roles = new Map<string, boolean>();
  /** Users that are not requested again: their roles were loaded or refused, or are being requested. */
  const requested = new Set<string>();

  async function fetchGroup(userIds: readonly string[], signal: AbortSignal): Promise<void> {
    for (const user of await fetchUsers(userIds, signal)) {
      const { id, role } = (user ?? {}) as { id?: unknown; role?: unknown };
      if (typeof role === 'string') roles.set(String(id), role !== 'end-user');
    }
  }

  /** Returns no users if the request fails: the page works without roles. */
  async function fetchUsers(userIds: readonly string[], signal: AbortSignal): Promise<unknown[]> {
    try {
      const { users } = (await fetchJson(usersPath(userIds), { signal })) as { users?: unknown };
      return Array.isArray(users) ? (users as unknown[]) : [];
    } catch (error) {
      const isFinal = error instanceof RequestError && !isTransient(error);
      // After a transient failure or an abort, the next call requests these users again.
      if (!isFinal) for (const id of userIds) requested.delete(id);
      if (error instanceof RequestError) return [];
      throw error;
    }
  }

  /** Adds the roles that other pages of the session have stored. */
  function loadStored(): void {
    for (const [id, isAgent] of rolesIn(storage.load())) {
      roles.set(id, isAgent);
      requested.add(id);
    }
  }

  return {
    async fetch(userIds, signal) {
      if (userIds.some((id) => !requested.has(id))) loadStored();
      const missing = userIds.filter((id) => !requested.has(id));
      for (const id of missing) requested.add(id);
      const groups = Array.from({ length: Math.ceil(missing.length / MAX_USERS) }, (_none, index) =>
        missing.slice(index * MAX_USERS, (index + 1) * MAX_USERS),
      );
      await Promise.all(groups.map((group) => fetchGroup(group, signal)));
      // Other pages may have stored more since.
      if (missing.length > 0) storage.save([...rolesIn(storage.load()), ...roles]);
      return new Map(roles);
    },
  };
}

/** The stored roles; empty if there are none or if they are invalid. */
function rolesIn(stored: unknown): Map<string, boolean> {
  if (!Array.isArray(stored)) return new Map();
  return new Map(stored.filter(isRole));
}

function isRole(entry: unknown): entry is [userId: string, isAgent: boolean] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'boolean';
}
