import type { ServerResponse } from 'node:http';
import { allEvents } from '../account/all-events.ts';
import { openAccount } from '../account/account.ts';
import type { Account } from '../account/account.ts';
import { happen, HAPPENINGS } from '../account/simulate.ts';
import type { Happening } from '../account/simulate.ts';
import type { Shelf } from '../account/world-store.ts';
import { isObject } from '../account/wire.ts';
import { worldView } from '../account/world-view.ts';
import { scenarioNamed, SCENARIOS } from '../scenarios/registry.ts';
import type { Door } from './request-handler.ts';
import { streamEvents } from './event-stream.ts';
import { jsonBody } from './json-body.ts';
import { respondJson } from './respond.ts';

/** A month: an endless script would keep the server busy for much longer than anybody waits. */
const FURTHEST = 31 * 24 * 60 * 60_000;

/**
 * What the workspace needs beside the API: `POST /sandbox/worlds` makes a world, and below `/sandbox/worlds/<id>` there are
 * `requests` (the log), `events` (the account's whole truth, in lines of JSON; `?only=id,type` for these keys), `happenings`
 * (makes something happen), `advances` (moves the clock) and `submissions` (saves a ticket).
 */
export function worldDoor(shelf: Shelf): Door {
  return async (request, response, url) => {
    const [, id, part] = /^\/sandbox\/worlds(?:\/([^/]+)\/(\w+))?$/.exec(url.pathname) ?? [];
    const asked = `${request.method} ${part ?? ''}`;
    if (!url.pathname.startsWith('/sandbox/worlds')) return false;
    const body = await jsonBody(request);
    if (id === undefined && asked === 'POST ') {
      make(shelf, isObject(body) ? body : {}, url.origin, response);
      return true;
    }
    const account = shelf.get(id ?? '');
    if (account === undefined) respondJson(response, 404, { problem: 'There is no such world.' });
    else if (asked === 'GET requests') respondJson(response, 200, account.requests);
    else if (asked === 'GET events') {
      const keys = url.searchParams.get('only')?.split(',') ?? null;
      await streamEvents(response, allEvents(account.world, account.clock(Date.now())), keys);
    } else if (asked === 'POST happenings') happening(account, body, response);
    else if (asked === 'POST advances') advance(account, body, response);
    else if (asked === 'POST submissions') submission(account, body, response);
    else return false;
    return true;
  };
}

function make(
  shelf: Shelf,
  wish: Record<string, unknown>,
  origin: string,
  response: ServerResponse,
): void {
  const scenario = scenarioNamed(String(wish['scenario'] ?? 'default'));
  if (scenario === undefined) {
    const known = SCENARIOS.map(({ name }) => name);
    respondJson(response, 404, {
      problem: `There is no scenario “${String(wish['scenario'])}”.`,
      known,
    });
    return;
  }
  const openedAt = Date.now();
  const now = timeOf(wish['now']) ?? openedAt;
  const account = openAccount(scenario.world({ now, origin }), openedAt);
  respondJson(response, 201, { id: shelf.put(account), now, ...worldView(account.world) });
}

function happening(account: Account, body: unknown, response: ServerResponse): void {
  const { what, ticketId } = isObject(body) ? body : {};
  const { tickets } = account.world;
  const ticket = ticketId === undefined ? tickets[0] : tickets.find(({ id }) => id === ticketId);
  if (ticket === undefined || !isHappening(what)) {
    respondJson(response, 422, {
      problem: `what is one of ${HAPPENINGS.join(', ')}; ticketId is a ticket’s.`,
    });
    return;
  }
  respondJson(response, 201, {
    event: happen(account.world, ticket, what, account.catchUp(Date.now())),
  });
}

/** Moves the account's clock ahead; what is due until then has happened when this is answered. */
function advance(account: Account, body: unknown, response: ServerResponse): void {
  const milliseconds = isObject(body) ? body['milliseconds'] : undefined;
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= FURTHEST)) {
    respondJson(response, 422, { problem: `milliseconds is a number from 0 to ${FURTHEST}.` });
    return;
  }
  account.advance(milliseconds);
  respondJson(response, 201, { clock: account.catchUp(Date.now()) });
}

/** Saves a ticket, which gives a new one its number. */
function submission(account: Account, body: unknown, response: ServerResponse): void {
  const ticket = account.world.tickets.find(({ id }) => isObject(body) && id === body['ticketId']);
  if (ticket === undefined) {
    respondJson(response, 422, { problem: 'ticketId is not a ticket’s.' });
    return;
  }
  ticket.isNew = false;
  if (ticket.status === 'new') ticket.status = 'open';
  ticket.updatedAt = account.catchUp(Date.now());
  respondJson(response, 201, { ticketId: ticket.id });
}

function isHappening(what: unknown): what is Happening {
  return HAPPENINGS.some((one) => one === what);
}

/** A time in milliseconds or in any form that a Date reads; undefined where there is none. */
function timeOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const time = new Date(/^\d+$/.test(String(value)) ? Number(value) : String(value)).getTime();
  return Number.isNaN(time) ? undefined : time;
}
