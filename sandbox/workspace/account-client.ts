import type { JsonFaultMatcher } from '../account/faults.ts';
import type { FaultName, WriteFaultName } from '../account/named-faults.ts';
import type { SimulatedEvent } from '../account/simulate.ts';
import type { LoggedRequest } from '../account/account.ts';
import type { WorldView } from '../account/world-view.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { InstalledApp } from '../server/installed-app.ts';
import { fetchByRelay } from './relay.ts';
import type { Settings } from './settings.ts';

/** The world of this page load. */
export interface OpenWorld extends WorldView {
  id: string;
  /** Its clock when it was created, in milliseconds since 1970. */
  now: number;
}

/** What the workspace needs to know of a scenario before its world is created. */
export type ScenarioLine = Omit<Scenario, 'world'>;

/** Fetches the manifest's data of the app in `dist`, with its name in the agent's language. */
export async function fetchApp(locale: string): Promise<InstalledApp> {
  return (await fetchJson(
    `/sandbox/app.json?locale=${encodeURIComponent(locale)}`,
  )) as InstalledApp;
}

/** Fetches the names and descriptions of all scenarios, and where they begin. */
export async function fetchScenarios(): Promise<ScenarioLine[]> {
  return (await fetchJson('/sandbox/scenarios.json')) as ScenarioLine[];
}

/** Creates the world of the settings. Rejects if there is no such scenario. */
export async function createWorld({ scenario, now }: Settings): Promise<OpenWorld> {
  return (await fetchJson('/sandbox/worlds', { scenario, now })) as OpenWorld;
}

/** Simulates an event in a ticket's side conversations. */
export async function simulateEvent(
  world: OpenWorld,
  type: SimulatedEvent,
  ticketId: number,
  conversation?: string,
): Promise<void> {
  const body = { type, ticketId, conversation };
  await fetchJson(`/sandbox/worlds/${world.id}/simulated-events`, body);
}

/** Moves the account's clock and its rate limit ahead. */
export async function advanceClock(world: OpenWorld, milliseconds: number): Promise<void> {
  await fetchJson(`/sandbox/worlds/${world.id}/advances`, { milliseconds });
}

/** Saves a ticket. A new ticket gets its id. */
export async function submitTicket(world: OpenWorld, ticketId: number): Promise<void> {
  await fetchJson(`/sandbox/worlds/${world.id}/submissions`, { ticketId });
}

/** Lets the requests that match go wrong, from now on. */
export async function beginFault(
  world: OpenWorld,
  fault: FaultName | WriteFaultName,
  when: JsonFaultMatcher,
): Promise<void> {
  await fetchJson(`/sandbox/worlds/${world.id}/faults`, { fault, when });
}

/** Ends all faults, also those of the scenario. */
export async function endFaults(world: OpenWorld): Promise<void> {
  await fetchJson(`/sandbox/worlds/${world.id}/faults`, undefined, 'DELETE');
}

/** Fetches the requests that the app has made to the API so far, oldest first. */
export async function fetchRequests(world: OpenWorld): Promise<LoggedRequest[]> {
  return (await fetchJson(`/sandbox/worlds/${world.id}/requests`)) as LoggedRequest[];
}

/** The properties that identify an event of the account. */
export interface AccountEvent {
  id: string;
  side_conversation_id: string;
  created_at: string;
}

/** Fetches every event of the account that has a date, oldest first: the expected result of a complete export. */
export async function fetchAccountEvents(world: OpenWorld): Promise<AccountEvent[]> {
  const keys = 'id,side_conversation_id,created_at';
  const response = await fetch(`/sandbox/worlds/${world.id}/events?only=${keys}`);
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as AccountEvent);
}

/** Sends the app's requests. Requests to this origin go to the world's account with the agent's role. */
export function sender(world: OpenWorld, role: Settings['role']) {
  return (address: string, init: RequestInit): Promise<Response> => {
    const url = new URL(address, location.origin);
    if (url.origin !== location.origin) return fetch(url, init);
    const headers = new Headers(init.headers);
    headers.set('x-sandbox-world', world.id);
    headers.set('x-sandbox-role', role);
    headers.set('x-sandbox-user', String(world.agent.id));
    return fetchByRelay(url.pathname + url.search, { ...init, headers });
  };
}

async function fetchJson(
  address: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<unknown> {
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(address, init);
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(`${address} answered ${response.status}: ${JSON.stringify(answer)}`);
}
