import { RequestError } from './request-error.ts';
import { usersPath } from './endpoints.ts';
import type { FetchJson } from './fetcher.ts';
import { createRetrySchedule } from './retry-schedule.ts';

/**
 * By user ID: true for agents and admins, false for end users, null if the account answered without the user. Users whose
 * role could not be fetched are not in the map.
 */
export type Roles = ReadonlyMap<string, boolean | null>;

/** Fetches and caches the roles of users. */
export interface UserRoles {
  /**
   * Fetches the roles of users, 100 per request. Skips users whose roles are known on a page of this browser session, and
   * users whose request failed a short time ago; see `RetrySchedule`. Waits for the requests of earlier calls for the same
   * users, so a user without a role in the result has no open request.
   *
   * @param isRequested true if the agent asks for it: then failed requests are repeated at once
   * @returns all known roles, including those of other users. If a request fails, its users are missing.
   * @throws the signal's reason if it is aborted, also the signal of an earlier call that this one waits for
   */
  fetch(userIds: readonly string[], signal: AbortSignal, isRequested?: boolean): Promise<Roles>;
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
  const roles = new Map<string, boolean | null>();
  /** The open requests, by the users they are for. */
  const pending = new Map<string, Promise<void>>();
  const schedule = createRetrySchedule();

  async function fetchGroup(userIds: readonly string[], signal: AbortSignal): Promise<void> {
    const path = usersPath(userIds);
    try {
      const answer = rolesOf(await fetchJson(path, { signal }));
      for (const [id, role] of answer.roles) roles.set(id, role);
      const missing = userIds.filter((id) => !answer.roles.has(id));
      if (!answer.isWhole || missing.length === userIds.length)
        throw new RequestError('malformed', { status: 200, target: path });
      // An account that lacks some users has deleted them.
      for (const id of missing) roles.set(id, null);
      for (const id of userIds) schedule.recordSuccess(id);
    } catch (error) {
      // The page works without roles, but must not take the lack of an answer for one.
      if (!(error instanceof RequestError)) throw error;
      for (const id of userIds) schedule.recordFailure(id, error);
    } finally {
      for (const id of userIds) pending.delete(id);
    }
  }

  /** Adds the roles that other pages of the session have stored. */
  function loadStored(): void {
    for (const [id, isAgent] of rolesIn(storage.load())) roles.set(id, isAgent);
  }

  return {
    async fetch(userIds, signal, isRequested = false) {
      if (userIds.some((id) => !roles.has(id))) loadStored();
      const missing = userIds.filter(
        (id) => !roles.has(id) && !pending.has(id) && (isRequested || schedule.isDue(id)),
      );
      const groups = Array.from({ length: Math.ceil(missing.length / MAX_USERS) }, (_none, index) =>
        missing.slice(index * MAX_USERS, (index + 1) * MAX_USERS),
      );
      for (const group of groups) {
        const request = fetchGroup(group, signal);
        for (const id of group) pending.set(id, request);
      }
      await Promise.all(userIds.flatMap((id) => pending.get(id) ?? []));
      // Other pages may have stored more since.
      if (missing.length > 0)
        storage.save([...rolesIn(storage.load()), ...[...roles].filter(isRole)]);
      return new Map(roles);
    },
  };
}

/** The roles in an answer, by user ID. It is not whole if it has users without an ID or a role: they may be any user. */
function rolesOf(answer: object): { roles: ReadonlyMap<string, boolean>; isWhole: boolean } {
  const { users } = answer as { users?: unknown };
  if (!Array.isArray(users)) return { roles: new Map(), isWhole: false };
  const roles = users.flatMap((user: unknown): [string, boolean][] => {
    const { id, role } = (user ?? {}) as Record<string, unknown>;
    const hasId = typeof id === 'number' || (typeof id === 'string' && id !== '');
    return hasId && typeof role === 'string' && role !== ''
      ? [[String(id), role !== 'end-user']]
      : [];
  });
  return { roles: new Map(roles), isWhole: roles.length === users.length };
}

/** The stored roles; empty if there are none or if they are invalid. */
function rolesIn(stored: unknown): Map<string, boolean> {
  if (!Array.isArray(stored)) return new Map();
  return new Map(stored.filter(isRole));
}

function isRole(entry: unknown): entry is [userId: string, isAgent: boolean] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'boolean';
}
