import { AGENT_ID } from './agent-id.ts';

/**
 * The roles of the signed-in agent. A light agent may write by email only, and a `view-only` agent, who has a custom role, may
 * only read. Zendesk calls both of them agents, so an app learns of their limits by a 403.
 */
export const ROLES = ['agent', 'light-agent', 'view-only', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The role of that name, or `agent` if there is none. */
export function roleNamed(name: unknown): Role {
  return ROLES.find((role) => role === name) ?? 'agent';
}

/** A request to the account. */
export interface ApiRequest {
  method: string;
  /** The path without the query and without `.json`, which is optional in every address. */
  path: string;
  query: URLSearchParams;
  role: Role;
  /** The id of the signed-in user. */
  userId: number;
  /** The parsed JSON body, or undefined if there is none. */
  body: unknown;
}

/** Creates a request. `address` may be absolute or relative. */
export function apiRequest(
  method: string,
  address: string,
  role: Role = 'agent',
  body?: unknown,
  userId = AGENT_ID,
): ApiRequest {
  const url = new URL(address, 'http://localhost');
  return {
    method,
    path: url.pathname.replace(/\.json$/, ''),
    query: url.searchParams,
    role,
    userId,
    body,
  };
}
