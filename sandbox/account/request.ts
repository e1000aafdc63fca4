export type Role = 'agent' | 'admin';

/** A request to the account. */
export interface ApiRequest {
  method: string;
  /** The path without the query and without `.json`, which is optional in every address. */
  path: string;
  query: URLSearchParams;
  role: Role;
  /** The parsed JSON body, or undefined if there is none. */
  body: unknown;
}

/** Creates a request. `address` may be absolute or relative. */
export function apiRequest(
  method: string,
  address: string,
  role: Role = 'agent',
  body?: unknown,
): ApiRequest {
  const url = new URL(address, 'http://localhost');
  return {
    method,
    path: url.pathname.replace(/\.json$/, ''),
    query: url.searchParams,
    role,
    body,
  };
}
