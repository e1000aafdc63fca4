import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { worldShelf } from './account/world-store.ts';
import { appFiles } from './server/app-files.ts';
import type { Door } from './server/request-handler.ts';
import { apiDoor } from './server/api-handler.ts';
import { attachmentFiles } from './server/attachment-files.ts';
import { listenOnLoopback } from './server/loopback.ts';
import { relayDoor } from './server/relay-handler.ts';
import { respond } from './server/respond.ts';
import { workspaceFiles } from './server/workspace-files.ts';
import { worldDoor } from './server/world-handler.ts';

export interface Sandbox {
  port: number;
  /** The workspace: `http://localhost:PORT`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts a local Zendesk around the built app in the folder `dist`. Port 0, the default, takes any free port. The workspace
 * and the account answer on `localhost` only and the app's files on `127.0.0.1` only, which makes its frame cross-site as in
 * Zendesk. Rejects with `EADDRINUSE` where the port is taken.
 */
export async function startSandbox({
  port = 0,
  dist,
}: {
  port?: number;
  dist: string;
}): Promise<Sandbox> {
  const shelf = worldShelf();
  const doors: Record<string, Door[]> = {
    localhost: [
      worldDoor(shelf),
      relayDoor(),
      apiDoor(shelf),
      attachmentFiles(),
      workspaceFiles(dist),
    ],
    '127.0.0.1': [appFiles(dist)],
  };
  const listener: RequestListener = (request, response) => void answer(doors, request, response);
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
  doors: Record<string, Door[]>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    for (const door of doors[url.hostname] ?? []) {
      if (await door(request, response, url)) return;
    }
    respond(response, 404, 'text/plain; charset=utf-8', 'There is nothing at this address.');
  } catch {
    respond(response, 400, 'text/plain; charset=utf-8', 'This request cannot be understood.');
  }
}

function portOf(servers: Server[]): number {
  const address = servers[0]?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Answers that never come, and browsers that keep their connections, would hold it open.
    server.closeAllConnections();
  });
}
