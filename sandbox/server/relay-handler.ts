import { request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from './request-handler.ts';
import { jsonBody } from './json-body.ts';
import { HEADERS_HEADER, STATUS_HEADER } from '../workspace/relay-headers.ts';
import { respond } from './respond.ts';

/** A request of the workspace to the account. */
interface RelayedRequest {
  /** Such as `/api/v2/…`. */
  path: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * `POST /sandbox/relay`: sends a request to the account over HTTP and returns its response as the body of a 200. Browsers
 * log every failed request to the console. The relay keeps the console empty, so tests can treat any console message as an
 * error of the app.
 */
export function relayHandler(): RequestHandler {
  return async (request, response, url) => {
    if (url.pathname !== '/sandbox/relay' || request.method !== 'POST') return false;
    const relayed = (await jsonBody(request)) as RelayedRequest | undefined;
    if (!relayed?.path.startsWith('/api/')) {
      respond(response, 400, 'text/plain; charset=utf-8', 'Only /api/ addresses are relayed.');
      return true;
    }
    relay(relayed, request, response);
    return true;
  };
}

function relay(relayed: RelayedRequest, request: IncomingMessage, response: ServerResponse): void {
  const upstream = httpRequest(
    {
      host: 'localhost',
      port: request.socket.localPort,
      path: relayed.path,
      method: relayed.method,
      headers: relayed.headers,
      // A connection per request, so that a dropped connection affects no other request.
      agent: false,
    },
    (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      // The connection was lost half-way.
      answer.on('error', () => send(0, {}, Buffer.alloc(0)));
      answer.on('end', () => send(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks)));
    },
  );
  upstream.on('error', () => send(0, {}, Buffer.alloc(0)));
  response.once('close', () => upstream.destroy());
  upstream.end(relayed.body ?? undefined);

  function send(status: number, headers: object, body: Buffer): void {
    respond(response, 200, 'application/octet-stream', body, {
      [STATUS_HEADER]: String(status),
      [HEADERS_HEADER]: JSON.stringify(headers),
    });
  }
}
