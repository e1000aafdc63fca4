import type { Happening } from '../account/simulate.ts';
import type { LoggedRequest } from '../account/account.ts';
import type { WorldView } from '../account/world-view.ts';
import type { InstalledApp } from '../server/installed-app.ts';
import { fetchByRelay } from './relay.ts';
import type { Settings } from './settings.ts';

/** A world that was made for this page load. */
export interface OpenWorld extends WorldView {
  id: string;
  /** Its clock when it was made, in milliseconds since 1970. */
  now: number;
}

export interface ScenarioLine {
  name: string;
  description: string;
}

/** The app as the server found it in `dist`, named in the agent's language. */
export async function fetchApp(locale: string): Promise<InstalledApp> {
  return (await asked(`/sandbox/app.json?locale=${encodeURIComponent(locale)}`)) as InstalledApp;
}

/** Every scenario there is. */
export async function fetchScenarios(): Promise<ScenarioLine[]> {
  return (await asked('/sandbox/scenarios.json')) as ScenarioLine[];
}

/** Makes the world that the settings ask for. Rejects where there is no such scenario. */
export async function makeWorld({ scenario, now }: Settings): Promise<OpenWorld> {
  return (await asked('/sandbox/worlds', { scenario, now })) as OpenWorld;
}

/** Makes something happen in a ticket's side conversations. */
export async function makeHappen(
  world: OpenWorld,
  what: Happening,
  ticketId: number,
): Promise<void> {
  await asked(`/sandbox/worlds/${world.id}/happenings`, { what, ticketId });
}

/** Moves the account's clock, and with it the minute of its rate limit, ahead by so much. */
export async function advanceClock(world: OpenWorld, milliseconds: number): Promise<void> {
  await asked(`/sandbox/worlds/${world.id}/advances`, { milliseconds });
}

/** Saves a ticket, which gives a new one its number. */
export async function submitTicket(world: OpenWorld, ticketId: number): Promise<void> {
  await asked(`/sandbox/worlds/${world.id}/submissions`, { ticketId });
}

/** What apps have asked of this world's API so far, oldest first. */
export async function requestLog(world: OpenWorld): Promise<LoggedRequest[]> {
  return (await asked(`/sandbox/worlds/${world.id}/requests`)) as LoggedRequest[];
}

/** What tells one event of the account from another. */
export interface AccountEvent {
  id: string;
  side_conversation_id: string;
  created_at: string;
}

/** Every event of the account that has a date, oldest first: what a whole export has to come to. */
export async function accountEvents(world: OpenWorld): Promise<AccountEvent[]> {
  const keys = 'id,side_conversation_id,created_at';
  const response = await fetch(`/sandbox/worlds/${world.id}/events?only=${keys}`);
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as AccountEvent);
}

/** Puts an app's request through; requests to this origin go to the world's account, as the agent's session would. */
export function sender(world: OpenWorld, role: Settings['role']) {
  return (address: string, init: RequestInit): Promise<Response> => {
    const url = new URL(address, location.origin);
    if (url.origin !== location.origin) return fetch(url, init);
    const headers = new Headers(init.headers);
    headers.set('x-sandbox-world', world.id);
    headers.set('x-sandbox-role', role);
    return fetchByRelay(url.pathname + url.search, { ...init, headers });
  };
}

async function asked(address: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(address, init);
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(`${address} answered ${response.status}: ${JSON.stringify(answer)}`);
}
