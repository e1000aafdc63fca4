import type { ServerResponse } from 'node:http';
import type { RequestHandler } from './request-handler.ts';

/** Calls a listener after each successful build. Returns a function that unsubscribes it. */
export type OnRebuild = (listener: () => void) => () => void;

/** `GET /sandbox/rebuilds`: a stream of server-sent events, one named `rebuild` after each build. */
export function rebuildStream(onRebuild: OnRebuild): RequestHandler {
  return (request, response, url) => {
    if (request.method !== 'GET' || url.pathname !== '/sandbox/rebuilds') {
      return Promise.resolve(false);
    }
    openStream(response);
    const unsubscribe = onRebuild(() => response.write('event: rebuild\ndata:\n\n'));
    response.once('close', unsubscribe);
    return Promise.resolve(true);
  };
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
}
