import { HEADERS_HEADER, STATUS_HEADER } from './relay-headers.ts';

/**
 * Sends a request to the account through the relay, which `sandbox/server/relay-handler.ts` explains.
 *
 * @param path such as `/api/v2/…`
 * @returns the account's response
 * @throws TypeError if the connection fails, like `fetch`
 */
export async function fetchByRelay(path: string, init: RequestInit): Promise<Response> {
  const request = {
    path,
    method: init.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init.headers)),
    body: typeof init.body === 'string' ? init.body : null,
  };
  const relayed = await fetch('/sandbox/relay', { method: 'POST', body: JSON.stringify(request) });
  const status = Number(relayed.headers.get(STATUS_HEADER));
  if (status === 0) throw new TypeError('The connection was lost.');
  const headers = JSON.parse(relayed.headers.get(HEADERS_HEADER) ?? '{}') as HeadersInit;
  return new Response(await relayed.arrayBuffer(), { status, headers });
}
