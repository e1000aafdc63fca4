import { request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Door } from './request-handler.ts';
import { jsonBody } from './json-body.ts';
import { HEADERS_HEADER, STATUS_HEADER } from '../workspace/relay-headers.ts';
import { respond } from './respond.ts';

/** What the workspace asks to be put through. */
interface Relayed {
  /** Of this server's account, such as `/api/v2/…`. */
  path: string;
  method: string;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * `POST /sandbox/relay`: asks the account over HTTP in the workspace's place and hands its answer back as the body of a 200.
 * A browser writes every refused and every lost request to its console by itself; asked this way they are refused and lost
 * all the same, but the console stays quiet, so that tests can take any word in it for a fault of the app.
 */
export function relayDoor(): Door {
  return async (request, response, url) => {
    if (url.pathname !== '/sandbox/relay' || request.method !== 'POST') return false;
    const asked = (await jsonBody(request)) as Relayed | undefined;
    if (!asked?.path.startsWith('/api/')) {
      respond(response, 400, 'text/plain; charset=utf-8', 'Only /api/ addresses are put through.');
      return true;
    }
    putThrough(asked, request, response);
    return true;
  };
}

function putThrough(asked: Relayed, request: IncomingMessage, response: ServerResponse): void {
  const upstream = httpRequest(
    {
      host: 'localhost',
      port: request.socket.localPort,
      path: asked.path,
      method: asked.method,
      headers: asked.headers,
      // A connection of its own: one that is dropped must not take others with it.
      agent: false,
    },
    (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        handBack(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks)),
      );
    },
  );
  upstream.on('error', () => handBack(0, {}, Buffer.alloc(0)));
  response.once('close', () => upstream.destroy());
  upstream.end(asked.body ?? undefined);

  function handBack(status: number, headers: object, body: Buffer): void {
    respond(response, 200, 'application/octet-stream', body, {
      [STATUS_HEADER]: String(status),
      [HEADERS_HEADER]: JSON.stringify(headers),
    });
  }
}
