import { setMaxListeners } from 'node:events';
import { openAccount } from '../sandbox/account/account.ts';
import { AGENT } from '../sandbox/account/people.ts';
import { apiRequest } from '../sandbox/account/request.ts';
import { myTicketsWorld } from '../sandbox/scenarios/my-tickets-world.ts';
import { createStore, type Store } from '../src/app/store.ts';
import { createBatchedRoles } from '../src/my-conversations/checking/batched-roles.ts';
import { checkTicket } from '../src/my-conversations/checking/check-ticket.ts';
import { fetchTicketList } from '../src/my-conversations/checking/fetch-tickets.ts';
import { checksStarter } from '../src/my-conversations/checking/start-checks.ts';
import {
  initialMyConversationsState,
  type MyConversationsAction,
  type MyConversationsState,
  reduceMyConversations,
} from '../src/my-conversations/my-conversations-state.ts';
import type { TicketRecord } from '../src/my-conversations/ticket-record.ts';
import { fakeBrowser } from '../src/zendesk/fake-channel.ts';
import { fakeHost } from '../src/zendesk/fake-host.ts';
import type { Host } from '../src/zendesk/host.ts';
import { agentWindow } from '../src/zendesk/rate-limiter.ts';
import { createSingleTryFetcher } from '../src/zendesk/single-try-fetcher.ts';
import { createUserRoles } from '../src/zendesk/user-roles.ts';
import { withSimulatedClock } from './simulated-clock.ts';
import { median } from './statistics.ts';
import { table } from './table.ts';

/** In seconds. */
interface Age {
  readonly median: number;
  readonly worst: number;
}

/** What ten simulated minutes with an agent's tickets have cost, and what was known. Times are in simulated seconds. */
export interface ChecksResult {
  readonly how: 'watched' | 'in the background' | 'naive polling';
  readonly tickets: number;
  readonly frames: number;
  /** Requests of all frames in any minute. */
  readonly requests: { readonly median: number; readonly most: number };
  /** The most requests in a minute that the account refused. */
  readonly refused: number;
  /**
   * The age of the oldest knowledge, each second: of tickets with open side conversations, and of all tickets. One that was
   * not checked yet counts in both, from the start.
   */
  readonly waiting: Age;
  readonly any: Age;
  /** Until the first 20 rows were there; null if they never were. */
  readonly firstRows: number | null;
  /** Until every ticket was checked; null if some never were. */
  readonly complete: number | null;
}

const START = Date.parse('2026-11-20T10:24:00Z');
const ORIGIN = 'http://localhost:4600';
const AGENT_ID = String(AGENT.id);
const MINUTE_MS = 60_000;
const SECONDS = 600;
/** How long an answer takes, in milliseconds. */
const ANSWER_MS = 300;
const FIRST_ROWS = 20;
/** How long everything may take until it was checked, in milliseconds. */
const MAX_MS = 60 * 60_000;

/** How long a message to the other frames takes, in milliseconds. */
const MESSAGE_MS = 5;

type ObservedStore = Pick<Store<MyConversationsState, never>, 'getState' | 'subscribe'>;

type Subject = Pick<ChecksResult, 'how' | 'tickets' | 'frames'>;

const SUBJECTS: readonly Subject[] = (
  ['watched', 'in the background', 'naive polling'] as const
).flatMap((how) =>
  [40, 400].flatMap((tickets) => [1, 10].map((frames) => ({ how, tickets, frames }))),
);

/** The host of an account, and the times of all requests to it. */
interface CountedAccount {
  readonly host: Host;
  readonly sentMs: number[];
  readonly refusedMs: number[];
}

/** Measures everything, in half a minute. */
export async function measureChecks(): Promise<ChecksResult[]> {
  const results: ChecksResult[] = [];
  for (const subject of SUBJECTS) results.push(await measure(subject));
  return results;
}

/** Formats the results as a table. */
export function checksTable(results: readonly ChecksResult[]): string {
  return table("An agent's tickets over ten simulated minutes", [
    [
      '',
      'requests/min',
      'most',
      'refused',
      'oldest, open',
      'worst',
      'oldest, any',
      'worst',
      '20 rows',
      'all checked',
    ],
    ...results.map(({ how, tickets, frames, requests, refused, waiting, any, ...rest }) => [
      `${tickets} tickets, ${frames} ${frames === 1 ? 'frame' : 'frames'}, ${how}`,
      String(Math.round(requests.median)),
      String(requests.most),
      String(refused),
      ...[waiting.median, waiting.worst, any.median, any.worst].map(seconds),
      seconds(rest.firstRows),
      seconds(rest.complete),
    ]),
  ]);
}

function measure(subject: Subject): Promise<ChecksResult> {
  return withSimulatedClock(START, async ({ pass }) => {
    const account = countedAccount(subject.tickets);
    const stopper = new AbortController();
    setMaxListeners(0, stopper.signal);
    const start = subject.how === 'naive polling' ? naive : checked;
    const store = start(subject, account, stopper.signal);
    const reached: { firstRows: number | null; complete: number | null } = {
      firstRows: null,
      complete: null,
    };
    store.subscribe(() => {
      const state = store.getState();
      const second = (Date.now() - START) / 1000;
      if (rowsIn(state) >= FIRST_ROWS) reached.firstRows ??= second;
      if (isComplete(state, subject.tickets)) reached.complete ??= second;
    });

    const agesMs: Record<'waiting' | 'any', number[]> = { waiting: [], any: [] };
    for (let second = 1; second <= SECONDS; second += 1) {
      await pass(1000);
      agesMs.waiting.push(oldestMs(store.getState(), hasOpen));
      agesMs.any.push(oldestMs(store.getState(), () => true));
    }
    const perMinute = inEachMinute(account.sentMs);
    const refused = Math.max(...inEachMinute(account.refusedMs));
    if (subject.how !== 'naive polling')
      while (reached.complete === null && Date.now() < START + MAX_MS) await pass(1000);
    stopper.abort();
    await pass(ANSWER_MS);
    return {
      ...subject,
      requests: { median: median(perMinute), most: Math.max(...perMinute) },
      refused,
      waiting: ageOf(agesMs.waiting),
      any: ageOf(agesMs.any),
      ...reached,
    };
  });
}

/** One frame checks, the others follow. Each of the others has a ticket open, which it polls once a minute. */
function checked(
  { how, frames }: Subject,
  { host }: CountedAccount,
  signal: AbortSignal,
): ObservedStore {
  const openChannel = fakeBrowser();
  const startChecks = checksStarter(host, openChannel(), AGENT_ID);
  const stores = Array.from({ length: frames }, newStore);
  const others = stores.slice(1).map((store) => ({ store, window: agentWindow(openChannel()) }));
  for (const [index, { window }] of others.entries())
    everyMinute((index + 1) * 5000, signal, () => window.shared?.add(Date.now()));

  const [leader = newStore()] = stores;
  const checks = startChecks({
    getState: leader.getState,
    dispatch(action) {
      leader.dispatch(action);
      for (const { store } of others)
        setTimeout(() => store.dispatch(structuredClone(action)), MESSAGE_MS);
    },
    isWatched: () => how === 'watched',
  });
  signal.addEventListener('abort', checks.stop);
  // The last frame is the last one to know.
  return stores.at(-1) ?? leader;
}

/** Each frame asks for the list and all its tickets every minute, eight at a time, without a limit. */
function naive({ frames }: Subject, { host }: CountedAccount, signal: AbortSignal): ObservedStore {
  const fetchOnce = createSingleTryFetcher(host);
  const stores = Array.from({ length: frames }, newStore);
  for (const [index, { dispatch, getState }] of stores.entries()) {
    const options = {
      fetchJson: fetchOnce,
      origin: ORIGIN,
      agentId: AGENT_ID,
      nowMs: Date.now,
      signal,
    };
    const roles = createBatchedRoles(createUserRoles(fetchOnce, NO_STORAGE), signal);
    const round = async () => {
      const { source } = getState();
      const fetched = await fetchTicketList(source, options);
      dispatch({ type: 'list-loaded', source, ...fetched });
      const tickets = [...(getState().list?.tickets ?? [])];
      const lane = async () => {
        for (let ticket = tickets.shift(); ticket; ticket = tickets.shift()) {
          const record = await checkTicket(ticket, { ...options, roles }).catch(() => null);
          if (record) dispatch({ type: 'ticket-checked', record });
        }
      };
      await Promise.all(Array.from({ length: 8 }, lane));
    };
    everyMinute(index * 1000, signal, () => void round().catch(() => undefined));
  }
  return stores[0] ?? newStore();
}

function newStore() {
  return createStore<MyConversationsState, MyConversationsAction>(
    reduceMyConversations,
    initialMyConversationsState({ kind: 'assigned' }),
  );
}

const NO_STORAGE = { load: () => null, save: () => undefined };

/** The sandbox's account of the scenario `my-tickets`, without its faults, and with Zendesk's limit. */
function countedAccount(tickets: number): CountedAccount {
  const world = myTicketsWorld({ now: START, origin: ORIGIN }, { mine: tickets }, { faults: [] });
  const account = openAccount(world, START);
  const sentMs: number[] = [];
  const refusedMs: number[] = [];
  const host = fakeHost({
    origin: ORIGIN,
    installation: crypto.randomUUID(),
    async request({ url }) {
      sentMs.push(Date.now());
      const reaction = account.react(apiRequest('GET', url), Date.now());
      await new Promise((resolve) => void setTimeout(resolve, ANSWER_MS));
      const { status, body, headers } =
        reaction.kind === 'answer' ? reaction.answer : { status: 0, body: '', headers: {} };
      if (status === 200) return JSON.parse(body) as object;
      if (status === 429) refusedMs.push(Date.now());
      // oxlint-disable-next-line typescript/only-throw-error -- what hosts reject with
      throw { status, headers };
    },
  });
  return { host, sentMs, refusedMs };
}

/** Runs a job every minute. */
function everyMinute(firstMs: number, signal: AbortSignal, job: () => void): void {
  setTimeout(() => {
    if (signal.aborted) return;
    job();
    everyMinute(MINUTE_MS, signal, job);
  }, firstMs);
}

function oldestMs(
  { list, records }: MyConversationsState,
  counts: (record: TicketRecord) => boolean,
): number {
  const times = (list?.tickets ?? []).flatMap(({ id }) => {
    const record = records.get(id);
    return record && !counts(record) ? [] : [record?.checkedMs ?? START];
  });
  return Date.now() - (list ? Math.min(...times) : START);
}

function hasOpen({ conversations }: TicketRecord): boolean {
  return conversations.length > 0;
}

function ageOf(agesMs: readonly number[]): Age {
  return { median: median(agesMs) / 1000, worst: Math.max(...agesMs) / 1000 };
}

function isComplete({ list, records }: MyConversationsState, count: number): boolean {
  return (
    (list?.tickets ?? []).filter(({ id }) => records.get(id)?.checkedMs != null).length >= count
  );
}

/** The side conversations that wait for somebody. */
function rowsIn({ records }: MyConversationsState): number {
  return [...records.values()]
    .flatMap(({ conversations }) => conversations)
    .filter(({ turn }) => typeof turn !== 'string').length;
}

/** How many times there are in the minute that ends with each second, from the first minute's end on. */
function inEachMinute(timesMs: readonly number[]): number[] {
  return Array.from({ length: SECONDS - 59 }, (_none, index) => {
    const endMs = START + (index + 60) * 1000;
    return timesMs.filter((time) => time > endMs - MINUTE_MS && time <= endMs).length;
  });
}

function seconds(value: number | null): string {
  return value === null ? 'never' : `${value.toFixed(value < 10 ? 1 : 0)} s`;
}
