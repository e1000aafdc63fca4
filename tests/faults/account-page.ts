import { expect } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import type { World } from '../../sandbox/account/world.ts';
import {
  type AccountState,
  eventCountOf,
  loadedOf,
  progressOf,
} from '../../src/account/account-store.ts';
import { endLabels } from '../../src/account/export/end-label.ts';
import { createExportController } from '../../src/account/export/export-controller.ts';
import type { ExportProgress } from '../../src/account/export/export-progress.ts';
import { eventsOf, type StoredEvents } from '../../src/account/export/export-store.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { waitLabels } from '../../src/account/export/wait-label.ts';
import { testI18n } from '../../src/ui/test-page.tsx';
import { fakeBrowser } from '../../src/zendesk/fake-channel.ts';
import { createCompleteFetcher } from '../../src/zendesk/complete-response.ts';
import { createSingleTryFetcher } from '../../src/zendesk/single-try-fetcher.ts';
import { agentWindow } from '../../src/zendesk/rate-limiter.ts';
import type { RequestErrorKind } from '../../src/zendesk/request-error.ts';
import { createFaultyHost } from './faulty-host.ts';
import { HOUR_MS } from './until.ts';

let pageCount = 0;

/**
 * Opens the account page of an admin, and checks each of its states.
 *
 * @param allowed only failures of this kind may be shown; null for none
 */
export function openAccountPage(world: World, allowed: RequestErrorKind | null = null) {
  pageCount += 1;
  const faulty = createFaultyHost(openAccount(world, Date.now()), `acme ${pageCount}`);
  const exports = memoryExportStore();
  const { store, actions, open } = createExportController({
    fetchJson: createSingleTryFetcher(faulty.host),
    fetchComplete: createCompleteFetcher(faulty.host),
    sharedWindow: agentWindow(fakeBrowser()()),
    origin: faulty.host.origin,
    installation: faulty.host.installation,
    exports,
    storageKey: `acme ${pageCount}`,
    retentionDays: 30,
    ageLimits: { warningMs: HOUR_MS, lateMs: 2 * HOUR_MS, overdueMs: 3 * HOUR_MS },
    dayOf: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10),
    timeZone: 'UTC',
  });
  const problems: unknown[] = [];
  let waits = 0;
  const check = stateCheck(allowed, () => world.exportSource?.(Date.now()).size ?? 0);
  store.subscribe(() => {
    // An error must not end up in the code of the app that dispatched.
    try {
      if (progressOf(store.getState())?.state === 'waiting') waits += 1;
      check(store.getState());
    } catch (error) {
      problems.push(error);
    }
  });

  return {
    faulty,
    actions,
    open,
    state: store.getState,
    progress: () => progressOf(store.getState()),
    /** How many states so far said that the export waits, and why. Some waits are short. */
    waits: () => waits,
    /** The events that the browser has stored, page by page. */
    async storedPages(): Promise<StoredEvents[]> {
      const meta = await exports.latest();
      const pages: StoredEvents[] = [];
      for await (const page of exports.pages(meta?.id ?? 0)) pages.push(eventsOf(page));
      return pages;
    },
    /** Cancels what runs. Throws the first problem that a state had. */
    close() {
      actions.cancel();
      if (problems.length > 0) throw problems[0];
    },
  };
}

export type TestedAccountPage = ReturnType<typeof openAccountPage>;

/** Returns a check of what must be true of every state of the page. It throws what is not. */
function stateCheck(allowed: RequestErrorKind | null, eventCount: () => number) {
  let known = { exportId: -1, events: 0, loaded: 0 };

  return (state: AccountState): void => {
    expect(state.problem).toBeNull();
    const progress = progressOf(state);
    if (progress) expectReason(progress, allowed);
    const loaded = loadedOf(state).events.map(({ key }) => key);
    expect(new Set(loaded).size, 'something is there twice').toBe(loaded.length);
    if (state.current.state === 'none') return;
    const exportId = state.current.meta?.id ?? -1;
    const isSame = exportId === known.exportId;
    const events = eventCountOf(state);
    expect(events, 'something that was stored is gone').toBeGreaterThanOrEqual(
      isSame ? known.events : 0,
    );
    expect(loaded.length, 'something that was listed is gone').toBeGreaterThanOrEqual(
      isSame ? known.loaded : 0,
    );
    expect(events, 'there are more events than the account has').toBeLessThanOrEqual(eventCount());
    known = { exportId, events, loaded: loaded.length };
  };
}

/** A wait and a stop are of the expected kind and have a text. */
function expectReason(progress: ExportProgress, allowed: RequestErrorKind | null): void {
  if (progress.state === 'waiting') {
    expect(progress.pause.kind).toBe(allowed);
    for (const text of waitLabels(progress.pause, 1, testI18n)) expectSentence(text);
  }
  if (progress.state === 'stopped') {
    expect(progress.reason.kind).toBe(allowed);
    for (const text of endLabels(progress, testI18n)) expectSentence(text);
  }
}

function expectSentence(text: string): void {
  expect(text).toMatch(/^[A-Z\d][^{}]+[.…]$/);
}
