import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest, Reaction } from '../account/account.ts';
import { json } from '../account/answer.ts';
import type { Answer } from '../account/answer.ts';
import { apiRequest } from '../account/request.ts';
import type { Shelf } from '../account/world-store.ts';
import type { Door } from './request-handler.ts';
import { jsonBody } from './json-body.ts';
import { respond } from './respond.ts';

/** `/api/v2/…`: puts a request through to the account that its `x-sandbox-world` header names, as its `x-sandbox-role`. */
export function apiDoor(shelf: Shelf): Door {
  return async (request, response, url) => {
    if (!url.pathname.startsWith('/api/')) return false;
    const account = shelf.get(String(request.headers['x-sandbox-world']));
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
    const role = request.headers['x-sandbox-role'] === 'admin' ? 'admin' : 'agent';
    const asked = apiRequest(logged.method, url.href, role, await jsonBody(request));
    carryOut(account.react(asked, at), logged, request, response);
    return true;
  };
}

function carryOut(
  reaction: Reaction,
  logged: LoggedRequest,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (reaction.kind === 'never') return;
  const act = (): void => {
    if (reaction.kind === 'drop') {
      logged.status = 0;
      request.socket.destroy();
      return;
    }
    logged.status = reaction.answer.status;
    send(response, reaction.answer);
  };
  if (reaction.waitMs === 0) act();
  else {
    const timer = setTimeout(act, reaction.waitMs);
    response.once('close', () => clearTimeout(timer));
  }
}

function send(response: ServerResponse, answer: Answer): void {
  respond(response, answer.status, answer.contentType, answer.body, answer.headers);
}

function noWorld(): Answer {
  return json(
    {
      error: 'NoWorld',
      description:
        'No account goes by this x-sandbox-world header. It may have been put away: reload the workspace.',
    },
    404,
  );
}
