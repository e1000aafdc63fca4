// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openRecordStore } from '../../src/my-conversations/stored/open-record-store.ts';
import { type TestFrame, testFrames } from '../../src/my-conversations/frames/test-frames.ts';
import { storedRecord, storedTicket } from '../../src/my-conversations/stored/test-stored.ts';

vi.setConfig({ testTimeout: 120_000 });

/** How many random histories are tried. */
const RUNS = 150;
const KEY = 'https://acme.example 1 7';
const TICKETS = ['1', '2', '3', '4'];
const ASSIGNED = { kind: 'assigned' } as const;
const VIEW = { kind: 'view', id: '7', title: 'Returns' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const KINDS = [
  'close',
  'crash',
  'front',
  'back',
  'check-ticket',
  'check-all',
  'delete',
  'choose',
  'find',
  'notice',
] as const;

/** Something that happens in a frame. `frame` is taken modulo the number of open frames, `ticket` modulo that of the tickets. */
interface FrameStep {
  readonly kind: (typeof KINDS)[number];
  readonly frame: number;
  readonly ticket: number;
}

type Step =
  | FrameStep
  | { readonly kind: 'open'; readonly isActive: boolean }
  | { readonly kind: 'wait'; readonly milliseconds: number };

const openStep = fc.record({ kind: fc.constant('open' as const), isActive: fc.boolean() });
const waitStep = fc.record({
  kind: fc.constant('wait' as const),
  milliseconds: fc.constantFrom(0, 1, 3, 5, 8, 20, 300),
});

function stepOf(kinds: readonly FrameStep['kind'][]): fc.Arbitrary<Step> {
  const inFrame = fc.record({
    kind: fc.constantFrom(...kinds),
    frame: fc.nat({ max: 9 }),
    ticket: fc.nat({ max: 9 }),
  });
  return fc.oneof(
    { weight: 3, arbitrary: openStep },
    { weight: 3, arbitrary: waitStep },
    { weight: 9, arbitrary: inFrame },
  );
}

/** What is left when the steps are over and all messages have arrived. */
async function end(steps: readonly Step[], stores: boolean, hasLocks = true) {
  vi.stubGlobal('indexedDB', stores ? new IDBFactory() : undefined);
  localStorage.clear();
  let most = 0;
  const browser = testFrames((count) => {
    most = Math.max(most, count);
  }, hasLocks);
  let frames: TestFrame[] = [];
  const inFront = new Set<TestFrame>();
  const messages: string[] = [];
  const claims: string[] = [];
  let count = 0;

  for (const one of steps) {
    if (one.kind === 'wait') await vi.advanceTimersByTimeAsync(one.milliseconds);
    else if (one.kind === 'open') open(one.isActive);
    else act(one);
  }
  // Without locks, it takes time until a crash is noticed.
  await vi.advanceTimersByTimeAsync(hasLocks ? 2000 : 300_000);
  const leader = frames.find((frame) => frame.checks());
  const states = frames.map(({ store }) => store.getState());
  const outcome = {
    most,
    leaders: browser.leaders(),
    isLedInFront: leader !== undefined && inFront.has(leader),
    hasFrames: frames.length > 0,
    hasFrontFrames: inFront.size > 0,
    known: leader?.store.getState(),
    states,
    messages,
    claims,
    stored: await restored(),
  };
  for (const frame of frames) frame.stop();
  await vi.advanceTimersByTimeAsync(1000);
  return outcome;

  /** What a frame finds that opens when all others are gone. */
  async function restored() {
    const opening = openRecordStore(KEY).then(({ records }) => records.load());
    await vi.advanceTimersByTimeAsync(100);
    return opening;
  }

  function open(isActive: boolean): void {
    if (frames.length >= 5) return;
    void browser.open(KEY, isActive).then((frame) => {
      frames.push(frame);
      if (isActive) inFront.add(frame);
    });
  }

  function act({ kind, frame: index, ticket: ticketIndex }: FrameStep): void {
    const frame = frames[index % frames.length];
    if (!frame) return;
    const ticket = TICKETS[ticketIndex % TICKETS.length] ?? '1';
    const { source } = frame.store.getState();
    count += 1;
    switch (kind) {
      case 'close':
      case 'crash':
        if (kind === 'close') frame.stop();
        else frame.crash();
        frames = frames.filter((one) => one !== frame);
        inFront.delete(frame);
        break;
      case 'front':
        frame.setActive(true);
        inFront.add(frame);
        break;
      case 'back':
        frame.setActive(false);
        inFront.delete(frame);
        break;
      case 'check-ticket':
        frame.checkTicket(ticket);
        break;
      case 'notice': {
        const message = `message ${count}`;
        messages.push(message);
        for (const one of frames)
          void one.claimNotices([message]).then((own) => claims.push(...own));
        break;
      }
      case 'check-all':
        frame.checkAll();
        break;
      case 'delete':
        void frame.deleteStored();
        break;
      case 'choose':
        frame.chooseSource(source.kind === 'view' ? ASSIGNED : VIEW);
        break;
      case 'find': {
        const checks = frame.checks();
        const ids = [ticket, TICKETS[count % TICKETS.length] ?? '1'];
        const list = { tickets: ids.map(storedTicket), requestedMs: count, isCutOff: false };
        checks?.dispatch({ type: 'list-loaded', source, list, failure: null });
        checks?.dispatch({ type: 'ticket-checked', record: storedRecord(ticket, count) });
        break;
      }
    }
  }
}

const steps = (kinds: readonly FrameStep['kind'][]) =>
  fc.array(stepOf(kinds), { minLength: 3, maxLength: 40 });

it('of frames that open, close, crash, and come to the front, one leads, and all know the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps(KINDS), fc.boolean(), async (history, stores) => {
      const { most, leaders, isLedInFront, hasFrames, hasFrontFrames, states, known } = await end(
        history,
        stores,
      );
      expect({ leaders, isLedInFront }).toEqual({
        leaders: hasFrames ? 1 : 0,
        isLedInFront: hasFrontFrames,
      });
      expect(most).toBeLessThanOrEqual(1);
      expect(states).toEqual(states.map(() => known));
    }),
    { numRuns: RUNS },
  );
});

it('the same is true in the end where the browser refuses locks', async () => {
  await fc.assert(
    fc.asyncProperty(steps(KINDS), fc.boolean(), async (history, stores) => {
      const { leaders, hasFrames, states, known } = await end(history, stores, false);
      expect(leaders).toBe(hasFrames ? 1 : 0);
      expect(states).toEqual(states.map(() => known));
    }),
    { numRuns: RUNS },
  );
});

it('what the frames know is stored, and each notice is claimed once', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps(KINDS.filter((kind) => kind !== 'delete' && kind !== 'close' && kind !== 'crash')),
      async (history) => {
        const { known, stored, messages, claims } = await end(history, true);
        expect(known).toEqual(known && { ...known, ...stored });
        expect(claims.toSorted()).toEqual(messages.toSorted());
      },
    ),
    { numRuns: RUNS },
  );
});
