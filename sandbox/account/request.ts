export type Role = 'agent' | 'admin';

/** One request to the account, as far as the account cares. */
export interface ApiRequest {
  method: string;
  /** The path without the query and without a `.json` at its end: every address exists in both forms. */
  path: string;
  query: URLSearchParams;
  role: Role;
  /** The parsed JSON body; undefined where there is none or it is not JSON. */
  body: unknown;
}

/** Builds a request from its address, which may be absolute or relative. */
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
