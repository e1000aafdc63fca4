import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest, Reaction } from '../account/account.ts';
import { json } from '../account/answer.ts';
import type { Answer } from '../account/answer.ts';
import { AGENT_ID } from '../account/agent-id.ts';
import { apiRequest, roleNamed } from '../account/request.ts';
import type { WorldStore } from '../account/world-store.ts';
import type { RequestHandler } from './request-handler.ts';
import { jsonBody } from './json-body.ts';
import { respond } from './respond.ts';

/**
 * `/api/v2/…`: forwards a request to the account of its `x-sandbox-world` header, with the role of `x-sandbox-role` and as the
 * user with the id in `x-sandbox-user`.
 */
export function apiHandler(worlds: WorldStore): RequestHandler {
  return async (request, response, url) => {
    if (!url.pathname.startsWith('/api/')) return false;
    const account = worlds.get(String(request.headers['x-sandbox-world']));
    if (account === undefined) {
      send(response, noWorld());
      return true;
    }
    const at = Date.now();
    const logged: LoggedRequest = {
      method: request.method ?? 'GET',
      path: url.pathname + url.search,
      status: null,
      at,
      clock: account.clock(at),
    };
    account.requests.push(logged);
    const role = roleNamed(request.headers['x-sandbox-role']);
    const userId = Number(request.headers['x-sandbox-user'] ?? AGENT_ID);
    const call = apiRequest(logged.method, url.href, role, await apiBody(request), userId);
    const reaction = account.react(call, at);
    sendReaction(reaction, { logged, clock: () => account.clock(Date.now()) }, request, response);
    return true;
  };
}

/** The body of a request, which the API reads as JSON only if its `content-type` says so. */
async function apiBody(request: IncomingMessage): Promise<unknown> {
  const body = await jsonBody(request);
  return /^application\/json\b/.test(request.headers['content-type'] ?? '') ? body : undefined;
}

function sendReaction(
  reaction: Reaction,
  { logged, clock }: { logged: LoggedRequest; clock: () => number },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (reaction.kind === 'never') return;
  const finish = (): void => {
    if (reaction.kind === 'drop') {
      logged.status = 0;
      request.socket.destroy();
      return;
    }
    if (reaction.kind === 'cut') {
      logged.status = 0;
      sendHalf(response, reaction.answer);
      return;
    }
    logged.status = reaction.answer.status;
    send(response, dated(reaction.answer, clock()));
  };
  if (reaction.waitMs === 0) finish();
  else {
    const timer = setTimeout(finish, reaction.waitMs);
    response.once('close', () => clearTimeout(timer));
  }
}

function send(response: ServerResponse, answer: Answer): void {
  respond(response, answer.status, answer.contentType, answer.body, answer.headers);
}

/** With the account's time instead of the server's. */
function dated(answer: Answer, clock: number): Answer {
  return { ...answer, headers: { ...answer.headers, date: new Date(clock).toUTCString() } };
}

/** The client learns from the length that something is missing. */
function sendHalf(response: ServerResponse, { status, contentType, body, headers }: Answer): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, 'content-type': contentType, 'content-length': length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function noWorld(): Answer {
  return json(
    {
      error: 'NoWorld',
      description:
        'The x-sandbox-world header names no account. The world may have been evicted: reload the workspace.',
    },
    404,
  );
}
