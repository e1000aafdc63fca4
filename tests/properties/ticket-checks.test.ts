import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  FAKE_ANSWER_MS,
  type FakeAccount,
  fakeAccount,
  type FakeFault,
  type FakeFrame,
  type FakeTicket,
  requestsPerMinute,
  startFakeFrame,
} from '../../src/my-conversations/checking/fake-checks.ts';

/** Many runs take longer than other tests, especially while other tests run in parallel. */
vi.setConfig({ testTimeout: 120_000 });

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const START = Date.UTC(2026, 10, 26, 9);

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

/** One thing that happens. `ticket` is taken modulo the number of tickets. */
type Step =
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'watch' | 'leave' | 'ask-for-all' | 'add-ticket' | 'take-over' }
  | { readonly kind: 'move' | 'ask' | 'message' | 'remove-ticket'; readonly ticket: number }
  | { readonly kind: 'fault'; readonly fault: FakeFault; readonly milliseconds: number }
  | { readonly kind: 'set-clock-back'; readonly milliseconds: number };

const ticket = fc.nat({ max: 60 });
const milliseconds = fc.constantFrom(1, 250, 900, 7000, 31_000, 61_000, 130_000, 400_000);
const usual: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds }) },
  fc.record({ kind: fc.constantFrom('watch' as const, 'leave' as const, 'ask-for-all' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('move' as const, 'ask' as const, 'message' as const),
      ticket,
    }),
  },
  fc.record({ kind: fc.constant('add-ticket' as const) }),
);
const faulty: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: usual },
  fc.record({ kind: fc.constant('remove-ticket' as const), ticket }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.record(
        {
          kind: fc.constantFrom<FakeFault['kind'][]>(
            'offline',
            'not-signed-in',
            'not-in-plan',
            'not-allowed',
            'server',
            'timed-out',
            'rate-limited',
          ),
          retryAfterSeconds: fc.constantFrom(0, 1, 40, 9000),
        },
        { requiredKeys: ['kind'] },
      ),
      milliseconds,
    }),
  },
);
const inSeveralFrames: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: faulty },
  fc.record({ kind: fc.constant('take-over' as const) }),
);
const unusual: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: inSeveralFrames },
  fc.record({
    kind: fc.constant('set-clock-back' as const),
    milliseconds: fc.constantFrom(500, 20_000, 9 * HOUR_MS),
  }),
);
const tickets = fc.array(
  fc.record({
    has: fc.constantFrom('open' as const, 'open' as const, 'closed' as const, 'none' as const),
    requests: fc.constantFrom(1, 1, 1, 2, 4),
  }),
  { maxLength: 60 },
);
function accountOf(changes: readonly Partial<FakeTicket>[]): FakeAccount {
  const account = fakeAccount(changes.length);
  for (const [index, change] of changes.entries())
    Object.assign(account.tickets[index] ?? {}, change);
  return account;
}

/** An account, and the frame that checks its tickets. */
interface History {
  readonly account: FakeAccount;
  frame: FakeFrame;
}

async function take(history: History, step: Step): Promise<void> {
  const { frame } = history;
  const { tickets: all } = history.account;
  const target = 'ticket' in step ? all[step.ticket % all.length] : undefined;
  switch (step.kind) {
    case 'wait':
      await vi.advanceTimersByTimeAsync(step.milliseconds);
      return;
    case 'watch':
    case 'leave':
      history.account.isWatched = step.kind === 'watch';
      frame.wake();
      return;
    case 'ask-for-all':
      frame.act({ type: 'all-requested', atMs: Date.now() });
      return;
    case 'add-ticket':
      all.push({
        id: `added ${Date.now()} ${all.length}`,
        updatedMs: Date.now(),
        has: 'open',
        messageMs: 1,
        requests: 1,
      });
      return;
    case 'take-over':
      frame.stop();
      history.frame = startFakeFrame(history.account, frame.store.getState());
      return;
    case 'move':
      if (target) target.updatedMs = Date.now();
      return;
    case 'ask':
      if (target) frame.act({ type: 'ticket-requested', ticketId: target.id });
      return;
    case 'message':
      if (target) target.messageMs = Date.now();
      return;
    case 'remove-ticket':
      if (target) all.splice(all.indexOf(target), 1);
      return;
    case 'fault':
      history.account.fault = step.fault;
      await vi.advanceTimersByTimeAsync(step.milliseconds);
      history.account.fault = null;
      return;
    case 'set-clock-back':
      vi.setSystemTime(Date.now() - step.milliseconds);
  }
}

/** Runs a history, and what is to be seen of it at its end. */
async function run(
  account: FakeAccount,
  steps: readonly Step[],
  atEnd: (history: History) => Promise<void> | void,
): Promise<void> {
  vi.setSystemTime(START);
  const history: History = { account, frame: startFakeFrame(account) };
  try {
    for (const step of steps) await take(history, step);
    await atEnd(history);
    expect(account.overlaps).toEqual([]);
  } finally {
    history.frame.stop();
    await vi.advanceTimersByTimeAsync(FAKE_ANSWER_MS);
    expect(vi.getTimerCount()).toBe(0);
  }
}

const sumOf = (all: readonly { readonly requests: number }[]) =>
  all.reduce((sum, { requests }) => sum + requests, 0);

it('never makes more requests in a minute than allowed at that time', async () => {
  const histories = fc.asyncProperty(
    tickets,
    fc.array(inSeveralFrames, { maxLength: 20 }),
    async (changes, steps) => {
      const account = accountOf(changes);
      await run(account, steps, () => vi.advanceTimersByTimeAsync(5 * MINUTE_MS).then(() => {}));
      const counts = requestsPerMinute(account.requests);
      for (const [index, { isWatched }] of account.requests.entries())
        expect(counts[index]).toBeLessThanOrEqual(isWatched ? 60 : 20);
    },
  );
  await fc.assert(histories, { numRuns: 100 });
});

it('makes no more requests when frames take over from each other, again and again', async () => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('take-over' as const) }) },
    fc.record({
      kind: fc.constantFrom('ask-for-all' as const, 'watch' as const, 'leave' as const),
    }),
    fc.record({
      kind: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(1, 400, 5000, 31_000),
    }),
  );
  const histories = fc.asyncProperty(
    fc.array(step, { minLength: 5, maxLength: 40 }),
    async (steps) => {
      const account = { ...fakeAccount(100), isWatched: false };
      await run(account, steps, () => undefined);
      const counts = requestsPerMinute(account.requests);
      for (const [index, { isWatched }] of account.requests.entries())
        expect(counts[index]).toBeLessThanOrEqual(isWatched ? 60 : 20);
    },
  );
  await fc.assert(histories, { numRuns: 100 });
});

it('checks every ticket again that is asked for, whatever happened before', async () => {
  const histories = fc.asyncProperty(
    tickets,
    fc.array(unusual, { maxLength: 20 }),
    async (changes, steps) => {
      const account = accountOf(changes);
      await run(account, steps, async ({ frame }) => {
        // A request that is still running may fail as it would have before.
        await vi.advanceTimersByTimeAsync(4 * FAKE_ANSWER_MS);
        frame.act({ type: 'all-requested', atMs: Date.now() });
        // The longest wait of the account's, and half of the requests afterwards.
        const minutes = 5 + sumOf(account.tickets) / 5 + 5;
        const before = account.checks.length;
        await vi.advanceTimersByTimeAsync(minutes * MINUTE_MS);
        const checked = new Set(account.checks.slice(before).map(({ ticketId }) => ticketId));
        expect(account.tickets.filter(({ id }) => !checked.has(id))).toEqual([]);
        expect(frame.store.getState().blocked).toBeNull();
      });
    },
  );
  await fc.assert(histories, { numRuns: 100 });
});

it('never knows anything that is older than its interval and the time for all tickets', async () => {
  const steps = usual.filter(({ kind }) => kind !== 'message' && kind !== 'add-ticket');
  const histories = fc.asyncProperty(
    tickets.filter((all) => all.some(({ has }) => has === 'open')),
    fc.array(steps, { maxLength: 20 }),
    async (changes, taken) => {
      const account = accountOf(changes);
      await run(account, taken, () => vi.advanceTimersByTimeAsync(80 * MINUTE_MS).then(() => {}));
      const extra = taken.filter(({ kind }) => kind === 'move' || kind === 'ask').length * 4;
      const rounds = 1 + taken.filter(({ kind }) => kind === 'ask-for-all').length;
      // In the background, 20 requests, but for those of the list and those that are spared.
      const allMinutes = (rounds * sumOf(account.tickets) + extra) / 15 + 2;
      for (const { id, has } of account.tickets) {
        const intervalMinutes = { open: 2, closed: 10, none: 60 }[has];
        const times = account.checks.flatMap(({ ticketId, atMs }) =>
          ticketId === id ? [atMs] : [],
        );
        const gaps = [...times, Date.now()].map(
          (atMs, index) => atMs - (times[index - 1] ?? START),
        );
        expect(Math.max(...gaps) / MINUTE_MS).toBeLessThanOrEqual(intervalMinutes + allMinutes);
      }
    },
  );
  await fc.assert(histories, { numRuns: 100 });
});

it('has at most one round an hour in the background for an agent without side conversations', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(900, 61_000, 17 * MINUTE_MS, HOUR_MS),
    }),
    fc.record({ kind: fc.constant('move' as const), ticket }),
    fc.record({ kind: fc.constant('add-ticket' as const) }),
  );
  const histories = fc.asyncProperty(
    fc.nat({ max: 40 }),
    fc.array(step, { maxLength: 20 }),
    async (count, steps) => {
      const account = { ...fakeAccount(count, { has: 'none' }), isWatched: false };
      await run(account, [{ kind: 'wait', milliseconds: 10 * MINUTE_MS }], async (history) => {
        const before = account.requests.length;
        for (const one of steps) {
          await take(history, one);
          for (const added of account.tickets) added.has = 'none';
        }
        await vi.advanceTimersByTimeAsync(30 * HOUR_MS);
        const listMs = account.requests
          .slice(before)
          .flatMap(({ atMs, ticketId }) => (ticketId === null ? [atMs] : []));
        for (const [index, atMs] of listMs.entries())
          expect(atMs - (listMs[index - 1] ?? START)).toBeGreaterThanOrEqual(HOUR_MS);
        for (const { atMs } of account.requests.slice(before)) {
          const roundMs = listMs.findLast((one) => one <= atMs) ?? Number.NaN;
          expect(atMs - roundMs).toBeLessThan(5 * MINUTE_MS);
        }
      });
    },
  );
  await fc.assert(histories, { numRuns: 100 });
});
