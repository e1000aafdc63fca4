import { HEADERS_HEADER, STATUS_HEADER } from './relay-headers.ts';

/**
 * Puts a request to the account through `sandbox/server/relay-handler.ts`, which says why.
 *
 * @param path of the account, such as `/api/v2/…`
 * @returns the account's answer, as `fetch` would give it
 * @throws TypeError where the connection was lost, as `fetch` does
 */
export async function fetchByRelay(path: string, init: RequestInit): Promise<Response> {
  const asked = {
    path,
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    body: typeof init.body === 'string' ? init.body : null,
  };
  const relayed = await fetch('/sandbox/relay', { method: 'POST', body: JSON.stringify(asked) });
  const status = Number(relayed.headers.get(STATUS_HEADER));
  if (status === 0) throw new TypeError('The connection was lost.');
  const headers = JSON.parse(relayed.headers.get(HEADERS_HEADER) ?? '{}') as HeadersInit;
  return new Response(await relayed.arrayBuffer(), { status, headers });
}
