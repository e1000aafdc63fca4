import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import { createBatchedRoles } from '../../src/my-conversations/checking/batched-roles.ts';
import { checkTicket } from '../../src/my-conversations/checking/check-ticket.ts';
import type { TicketRecord } from '../../src/my-conversations/ticket-record.ts';
import { createFetcher } from '../../src/zendesk/fetcher.ts';
import { createRateLimiter } from '../../src/zendesk/rate-limiter.ts';
import { RequestError } from '../../src/zendesk/request-error.ts';
import { createUserRoles } from '../../src/zendesk/user-roles.ts';
import { FAULT_NAMES, type FaultName, faultNamed } from './faults.ts';
import { createFaultyHost } from './faulty-host.ts';
import { REQUESTS } from './requests.ts';
import { CONVERSATIONS, NOW_MS, ticketWorld } from './ticket-world.ts';
import { HOUR_MS, until } from './until.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => void vi.useRealTimers());

const TICKET = { id: '1', subject: null, status: null, updatedMs: null, assigneeId: null };

/** The requests of a check, by their names in the matrix. */
const CHECK_REQUESTS = [
  'list',
  'page 2 of the list',
  'events',
  'page 2 of the events',
  'users',
] as const;
type CheckRequest = (typeof CHECK_REQUESTS)[number];

/** What is known of the three conversations of the ticket after a check without faults. */
const WHOLE = {
  [CONVERSATIONS.twoPages]: 'theirs',
  [CONVERSATIONS.roles]: 'theirs',
  [CONVERSATIONS.secondPage]: 'theirs',
};

function turnsIn({ conversations }: TicketRecord) {
  return Object.fromEntries(
    conversations.map(({ id, turn }) => [id, typeof turn === 'string' ? turn : turn.whose]),
  );
}

/** What must come of a check: turns by conversation, or the kind of the failure with which it must reject. */
function expectedOf(request: CheckRequest, name: FaultName): object | string {
  const { kind, isLeft } = faultNamed(name);
  if (isLeft) return 'left';
  if (kind === null) return WHOLE;
  switch (request) {
    case 'list':
    case 'page 2 of the list':
      return kind;
    case 'events':
    case 'page 2 of the events':
      return { ...WHOLE, [CONVERSATIONS.twoPages]: 'incomplete' };
    case 'users':
      return { ...WHOLE, [CONVERSATIONS.roles]: 'unknown-role' };
  }
}

it.each(CHECK_REQUESTS.flatMap((request) => FAULT_NAMES.map((name) => [request, name] as const)))(
  'a check of a ticket, %s: %s',
  async (request, name) => {
    const faulty = createFaultyHost(openAccount(ticketWorld(), Date.now()), 'acme 1');
    const fetchJson = createFetcher(faulty.host, createRateLimiter({ windows: [] }));
    const { signal } = new AbortController();
    const storage = { load: () => null, save: () => undefined };
    const roles = createBatchedRoles(createUserRoles(fetchJson, storage), signal);
    const aborter = new AbortController();

    async function outcome(): Promise<object | string> {
      let ended: object | string | null = null;
      checkTicket(TICKET, {
        fetchJson,
        origin: faulty.host.origin,
        signal: aborter.signal,
        roles,
        nowMs: Date.now,
      }).then(
        (record) => (ended = turnsIn(record)),
        (error: unknown) => (ended = error instanceof RequestError ? error.kind : String(error)),
      );
      await until(() => ended !== null, HOUR_MS, 'The check did not end.');
      return ended ?? '';
    }

    faulty.beginFault(faultNamed(name), 'until it ends', REQUESTS[request].when(1));
    // The answer comes after 5 s.
    if (faultNamed(name).isLeft) setTimeout(() => aborter.abort('left'), 2000);
    expect(await outcome()).toEqual(expectedOf(request, name));
    expect(faulty.hits()).toBeGreaterThan(0);
    if (aborter.signal.aborted) return;

    faulty.endFault();
    // A failed request for roles is not repeated at once for ever.
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(await outcome()).toEqual(WHOLE);
  },
);
