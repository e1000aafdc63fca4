import type { ServerResponse } from 'node:http';
import { allEvents } from '../account/all-events.ts';
import { openAccount } from '../account/account.ts';
import type { Account } from '../account/account.ts';
import type { JsonFaultMatcher } from '../account/faults.ts';
import { faultsNamed, NAMED_FAULTS, WRITE_FAULTS } from '../account/named-faults.ts';
import { simulate, SIMULATED_EVENTS } from '../account/simulate.ts';
import type { SimulatedEvent } from '../account/simulate.ts';
import type { WorldStore } from '../account/world-store.ts';
import { isObject } from '../account/wire.ts';
import { worldView } from '../account/world-view.ts';
import { scenarioNamed, SCENARIOS } from '../scenarios/registry.ts';
import type { RequestHandler } from './request-handler.ts';
import { streamEvents } from './event-stream.ts';
import { jsonBody } from './json-body.ts';
import { respondJson } from './respond.ts';

/** 31 days, in milliseconds. Advancing an endless schedule further would block the server for too long. */
const MAX_ADVANCE = 31 * 24 * 60 * 60_000;

/**
 * The sandbox's own endpoints. `POST /sandbox/worlds` creates a world. Below `/sandbox/worlds/<id>`:
 *
 * - `GET requests`: the request log
 * - `GET events`: every event of the account, as NDJSON; `?only=id,type` limits it to these properties
 * - `POST simulated-events`: simulates an event
 * - `POST advances`: moves the account's clock
 * - `POST submissions`: saves a ticket
 * - `POST faults`: begins a fault of `NAMED_FAULTS` or `WRITE_FAULTS` for the requests that match
 * - `DELETE faults`: ends all faults
 */
export function worldHandler(worlds: WorldStore): RequestHandler {
  return async (request, response, url) => {
    const [, id, part] = /^\/sandbox\/worlds(?:\/([^/]+)\/([\w-]+))?$/.exec(url.pathname) ?? [];
    const endpoint = `${request.method} ${part ?? ''}`;
    if (!url.pathname.startsWith('/sandbox/worlds')) return false;
    const body = await jsonBody(request);
    if (id === undefined && endpoint === 'POST ') {
      createWorld(worlds, isObject(body) ? body : {}, url.origin, response);
      return true;
    }
    const account = worlds.get(id ?? '');
    if (account === undefined) respondJson(response, 404, { problem: 'There is no such world.' });
    else if (endpoint === 'GET requests') respondJson(response, 200, account.requests);
    else if (endpoint === 'GET events') {
      const keys = url.searchParams.get('only')?.split(',') ?? null;
      await streamEvents(response, allEvents(account.world, account.clock(Date.now())), keys);
    } else if (endpoint === 'POST simulated-events') simulateEvent(account, body, response);
    else if (endpoint === 'POST advances') advance(account, body, response);
    else if (endpoint === 'POST submissions') submitTicket(account, body, response);
    else if (endpoint === 'POST faults') beginFault(account, body, response);
    else if (endpoint === 'DELETE faults') endFaults(account, response);
    else return false;
    return true;
  };
}

function createWorld(
  worlds: WorldStore,
  params: Record<string, unknown>,
  origin: string,
  response: ServerResponse,
): void {
  const scenario = scenarioNamed(String(params['scenario'] ?? 'default'));
  if (scenario === undefined) {
    const known = SCENARIOS.map(({ name }) => name);
    respondJson(response, 404, {
      problem: `There is no scenario “${String(params['scenario'])}”.`,
      known,
    });
    return;
  }
  const openedAt = Date.now();
  const now = timeOf(params['now']) ?? openedAt;
  const account = openAccount(scenario.world({ now, origin }), openedAt);
  respondJson(response, 201, { id: worlds.put(account), now, ...worldView(account.world) });
}

function simulateEvent(account: Account, body: unknown, response: ServerResponse): void {
  const { type, ticketId, conversation } = isObject(body) ? body : {};
  const { tickets } = account.world;
  const ticket = ticketId === undefined ? tickets[0] : tickets.find(({ id }) => id === ticketId);
  const chosen = ticket?.threads.find(
    (thread) =>
      conversation === thread.conversation['id'] || conversation === thread.conversation['subject'],
  );
  const isMissing = ticket === undefined || (conversation !== undefined && chosen === undefined);
  if (isMissing || !isSimulatedEvent(type)) {
    const types = SIMULATED_EVENTS.join(', ');
    respondJson(response, 422, {
      problem: `type is one of ${types}; ticketId is the id of a ticket; conversation is the id or the subject of one in it.`,
    });
    return;
  }
  respondJson(response, 201, {
    event: simulate(account.world, ticket, type, account.catchUp(Date.now()), chosen),
  });
}

/** Moves the account's clock ahead and applies the scheduled changes that are due before it responds. */
function advance(account: Account, body: unknown, response: ServerResponse): void {
  const milliseconds = isObject(body) ? body['milliseconds'] : undefined;
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds <= MAX_ADVANCE)) {
    respondJson(response, 422, { problem: `milliseconds is a number from 0 to ${MAX_ADVANCE}.` });
    return;
  }
  account.advance(milliseconds);
  respondJson(response, 201, { clock: account.catchUp(Date.now()) });
}

/** Saves a ticket. A new ticket gets its id. */
function submitTicket(account: Account, body: unknown, response: ServerResponse): void {
  const ticket = account.world.tickets.find(({ id }) => isObject(body) && id === body['ticketId']);
  if (ticket === undefined) {
    respondJson(response, 422, { problem: 'ticketId is not the id of a ticket.' });
    return;
  }
  ticket.isNew = false;
  if (ticket.status === 'new') ticket.status = 'open';
  ticket.updatedAt = account.catchUp(Date.now());
  respondJson(response, 201, { ticketId: ticket.id });
}

function beginFault({ world }: Account, body: unknown, response: ServerResponse): void {
  const { fault, when } = isObject(body) ? body : {};
  const faults = faultsNamed(fault);
  if (faults === undefined || !isObject(when)) {
    const names = Object.keys({ ...NAMED_FAULTS, ...WRITE_FAULTS });
    respondJson(response, 422, {
      problem: `fault is one of ${names.join(', ')}; when is an object.`,
    });
    return;
  }
  const matcher = { ...(when as JsonFaultMatcher), path: new RegExp(String(when['path'] ?? '')) };
  world.faults.push(...faults.map((then) => ({ when: matcher, then })));
  respondJson(response, 201, { fault });
}

function endFaults({ world }: Account, response: ServerResponse): void {
  world.faults.splice(0);
  respondJson(response, 200, {});
}

function isSimulatedEvent(type: unknown): type is SimulatedEvent {
  return SIMULATED_EVENTS.some((one) => one === type);
}

/** Parses a time in milliseconds or in any format that `Date` accepts. Returns undefined if there is none. */
function timeOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const time = new Date(/^\d+$/.test(String(value)) ? Number(value) : String(value)).getTime();
  return Number.isNaN(time) ? undefined : time;
}
