import type { Account } from '../../sandbox/account/account.ts';
import type { Answer } from '../../sandbox/account/answer.ts';
import { faultInjector, type FaultMatcher, matchesRequest } from '../../sandbox/account/faults.ts';
import { faultsNamed, type WriteFaultName } from '../../sandbox/account/named-faults.ts';
import { apiRequest } from '../../sandbox/account/request.ts';
import { performRequest } from '../../sandbox/host/request.ts';
import { fakeHost } from '../../src/zendesk/fake-host.ts';
import type { Host } from '../../src/zendesk/host.ts';
import type { FaultName } from './faults.ts';

/** When a connection is lost half-way, in milliseconds after the request. */
const HALF_WAY_MS = 5000;

/** The app waits no longer than this for an answer, in milliseconds. */
const TIME_LIMIT_MS = 15_000;

/** How long a fault lasts. */
export type Lasts = 'one answer' | 'until it ends';

/** A host in front of a fake account, whose answers to some requests can go wrong. */
export interface FaultyHost {
  readonly host: Host;
  /** From now on, the requests that match go wrong. */
  beginFault(
    fault: { readonly name: FaultName | WriteFaultName },
    lasts: Lasts,
    when: FaultMatcher,
  ): void;
  endFault(): void;
  /** How many requests went wrong. */
  hits(): number;
  /** How long after each answer that went wrong the request was sent again, in milliseconds. */
  waitsMs(): readonly number[];
  /** Whether a request has no answer yet. */
  isPending(): boolean;
  /** Whether the app still waits for an answer: it gives up after its time limit. */
  isAwaited(): boolean;
  /** Sets the ticket that the agent has open, and tells the app. */
  openTicket(id: number): void;
}

/**
 * Connects the app to the sandbox's account, without a server, by the sandbox's own host: a request ends with the parsed
 * body, or with a plain object whose `status` is 0 if the connection was lost and 200 if the body is not JSON.
 *
 * @param installation names what the app stores
 */
export function createFaultyHost(account: Account, installation: string): FaultyHost {
  const { faults, origin } = account.world;
  const injectFaults = faultInjector(faults);
  const listeners = new Map<string, (data: unknown) => void>();
  let ticketId = 1;
  let hits = 0;
  let watched: FaultMatcher | null = null;
  let lastHitMs: number | null = null;
  const waitsMs: number[] = [];
  /** When the requests without an answer were sent, in milliseconds since 1970. */
  const pendingSince = new Map<symbol, number>();

  async function send(url: string, { method = 'GET', body }: RequestInit): Promise<Response> {
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    const request = apiRequest(method, url, 'admin', sent);
    if (watched && matchesRequest(watched, request)) {
      if (lastHitMs !== null) waitsMs.push(Date.now() - lastHitMs);
      lastHitMs = null;
    }
    const { waitMs, end, rewrites } = injectFaults(request);
    if (waitMs > 0 || end || rewrites.length > 0) {
      hits += 1;
      lastHitMs = Date.now();
    }
    const reaction = account.react(request, Date.now());
    if (reaction.kind === 'never') return new Promise(() => undefined);
    await wait(reaction.kind === 'cut' ? HALF_WAY_MS : reaction.waitMs);
    if (reaction.kind !== 'answer') throw new TypeError('The connection was lost.');
    return responseOf(reaction.answer);
  }

  const host = fakeHost({
    origin,
    installation,
    get: async (...paths) => (paths.includes('ticket.id') ? { 'ticket.id': ticketId } : {}),
    on(event, listener) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
    async request(options) {
      const key = Symbol('request');
      pendingSince.set(key, Date.now());
      const { event, argument } = await performRequest(
        { ...options },
        { send, wait, headers: 'readable' },
      );
      pendingSince.delete(key);
      if (event === 'fail') throw argument;
      return argument;
    },
  });

  return {
    host,
    beginFault({ name }, lasts, when) {
      const { after = 0 } = when;
      watched = when;
      const matcher = lasts === 'one answer' ? { ...when, first: after + 1 } : when;
      // oxlint-disable-next-line unicorn/no-thenable -- the name of the sandbox's property
      faults.push(...(faultsNamed(name) ?? []).map((then) => ({ when: matcher, then })));
    },
    endFault: () => faults.splice(0),
    hits: () => hits,
    waitsMs: () => waitsMs,
    isPending: () => pendingSince.size > 0,
    isAwaited: () => [...pendingSince.values()].some((ms) => Date.now() - ms < TIME_LIMIT_MS),
    openTicket(id) {
      ticketId = id;
      listeners.get('app.activated')?.(undefined);
    },
  };
}

async function wait(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

/** The part of a `Response` that the host reads. A real one would need timers that the tests fake. */
function responseOf({ status, body, headers }: Answer): Response {
  const part: Pick<Response, 'status' | 'ok' | 'headers' | 'text'> = {
    status,
    ok: status >= 200 && status < 300,
    headers: new Headers(headers),
    text: async () => body,
  };
  return part as Response;
}
