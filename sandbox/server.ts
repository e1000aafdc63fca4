import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorldStore } from './account/world-store.ts';
import { builtFiles } from './server/built-files.ts';
import { APP_ID } from './server/installed-app.ts';
import type { RequestHandler } from './server/request-handler.ts';
import { apiHandler } from './server/api-handler.ts';
import { attachmentFiles } from './server/attachment-files.ts';
import { listenOnLoopback } from './server/loopback.ts';
import { rebuildStream } from './server/rebuild-stream.ts';
import type { OnRebuild } from './server/rebuild-stream.ts';
import { relayHandler } from './server/relay-handler.ts';
import { respond } from './server/respond.ts';
import { workspaceFiles } from './server/workspace-files.ts';
import { worldHandler } from './server/world-handler.ts';

/** Where `npm run build` puts the gallery. */
const GALLERY = fileURLToPath(new URL('../.cache/gallery', import.meta.url));

export interface Sandbox {
  port: number;
  /** The workspace: `http://localhost:PORT`. */
  url: string;
  close(): Promise<void>;
}

export interface SandboxOptions {
  port?: number;
  /** The folder of the built app. */
  dist: string;
  /** The folder of the built gallery. */
  gallery?: string;
  /** Subscribes to new builds. With it, open pages reload after each build. */
  onRebuild?: OnRebuild;
}

/**
 * Starts the sandbox for the built app in the folder `dist`. Port 0, the default, selects any free port. The workspace and
 * the account are served on `localhost` only and the app's files on `127.0.0.1` only, so the frame is cross-site as in
 * Zendesk. Rejects with `EADDRINUSE` if the port is taken.
 */
export async function startSandbox({
  port = 0,
  dist,
  gallery = GALLERY,
  onRebuild,
}: SandboxOptions): Promise<Sandbox> {
  const worlds = createWorldStore();
  const handlers: Record<string, RequestHandler[]> = {
    localhost: [
      worldHandler(worlds),
      relayHandler(),
      apiHandler(worlds),
      attachmentFiles(),
      ...(onRebuild ? [rebuildStream(onRebuild)] : []),
      workspaceFiles(dist, { reload: onRebuild !== undefined }),
    ],
    '127.0.0.1': [
      builtFiles(`/${APP_ID}/assets/`, join(dist, 'assets')),
      builtFiles('/gallery/', gallery),
    ],
  };
  const listener: RequestListener = (request, response) => void answer(handlers, request, response);
  const servers = await listenOnLoopback(() => createServer(listener), port);
  const bound = portOf(servers);
  return {
    port: bound,
    url: `http://localhost:${bound}`,
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

async function answer(
  handlers: Record<string, RequestHandler[]>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    for (const handler of handlers[url.hostname] ?? []) {
      if (await handler(request, response, url)) return;
    }
    respond(response, 404, 'text/plain; charset=utf-8', 'Not found.');
  } catch {
    respond(response, 400, 'text/plain; charset=utf-8', 'Bad request.');
  }
}

function portOf(servers: Server[]): number {
  const address = servers[0]?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Pending responses and keep-alive connections would otherwise keep the server open.
    server.closeAllConnections();
  });
}
