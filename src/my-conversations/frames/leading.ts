import type { Store } from '../../app/store.ts';
import type { CheckContext, TicketChecks } from '../checking/ticket-checks.ts';
import {
  type MyConversationsAction,
  type MyConversationsState,
  NO_EVIDENCE,
  type StoredState,
} from '../my-conversations-state.ts';
import type { LeaderStart, RecordStore } from '../stored/record-store.ts';
import type { FrameChannel, FrameRequest, Term } from './frame-channel.ts';

/** Loads the code of the checks and starts them. */
export type StartChecks = (context: CheckContext) => Promise<TicketChecks>;

export interface LeadingOptions {
  readonly store: Store<MyConversationsState, MyConversationsAction>;
  readonly records: RecordStore;
  readonly frames: FrameChannel;
  readonly startChecks: StartChecks;
  readonly isWatched: () => boolean;
  /** Whether what the leader before knew is stored. */
  readonly isPersistent: () => boolean;
  /** Called when saving has failed, and when it succeeds. */
  readonly onSaved: (isSaved: boolean) => void;
  /** The least possible term. */
  readonly leastTerm: number;
}

/** One frame's time as the leader. */
export interface Leading {
  /** Acts on what any frame has requested. */
  act(request: FrameRequest): void;
  /** Sends what is known to a frame, or to all. */
  sendState(frameId: string | null): void;
  /** Works out anew what to check. */
  wake(): void;
  /** Nothing is changed, stored, or sent after that. */
  stop(): void;
}

/** After how many milliseconds the code of the checks is loaded again if that has failed. */
const LOAD_AGAIN_MS = 30_000;

/**
 * Leads: takes what is stored as the truth, tells all other frames, checks the tickets, and stores and sends what the checks find.
 */
export function lead(options: LeadingOptions): Leading {
  const { store, records, frames, startChecks, isWatched, isPersistent, onSaved } = options;
  const { leastTerm } = options;
  let term: Term | null = null;
  let isStopped = false;
  let checks: TicketChecks | null = null;
  let loadTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is stored. */
  let saved: StoredState | null = null;
  let mustClear = false;
  let isSaving = false;
  /** Whether the store knows that this frame leads. */
  let isRegistered = false;
  /** True once another frame leads, of which this one has not heard yet. */
  let isFenced = false;

  async function begin(): Promise<void> {
    const { stored, term: number } = await start();
    if (isStopped) return;
    term = { number, id: crypto.randomUUID() };
    saved = stored;
    // Not what this frame has heard: it may have missed that everything was deleted.
    if (isPersistent()) store.dispatch({ type: 'loaded', stored: stored ?? nothingStored() });
    sendState(null);
    void save();
    await check();
  }

  async function start(): Promise<LeaderStart> {
    try {
      const started = await records.lead(leastTerm);
      isRegistered = true;
      return started;
    } catch {
      onSaved(false);
      return { stored: null, term: leastTerm };
    }
  }

  function nothingStored(): StoredState {
    const { source } = store.getState();
    return { source, list: null, sinceMs: null, evidence: NO_EVIDENCE, records: new Map() };
  }

  async function check(): Promise<void> {
    try {
      const started = await startChecks({ getState: store.getState, dispatch, isWatched });
      if (isStopped) started.stop();
      else checks = started;
    } catch {
      // Its code could not be loaded.
      if (!isStopped) loadTimer = setTimeout(() => void check(), LOAD_AGAIN_MS);
    }
  }

  function dispatch(action: MyConversationsAction): void {
    if (isStopped || !term) return;
    store.dispatch(action);
    frames.send({ type: 'action', term, action });
    void save();
  }

  /** Saves until everything is saved. What changes meanwhile is saved together. */
  async function save(): Promise<void> {
    if (isSaving) return;
    isSaving = true;
    try {
      while (hasUnsaved()) await saveNext();
    } catch {
      // The next change tries again.
      onSaved(false);
    } finally {
      isSaving = false;
    }
  }

  function hasUnsaved(): boolean {
    if (isStopped || isFenced || !term) return false;
    return mustClear || !saved || !isSame(saved, storedPart(store.getState()));
  }

  async function saveNext(): Promise<void> {
    if (!term) return;
    if (!isRegistered) {
      const started = await records.lead(term.number);
      isRegistered = true;
      saved = started.stored;
      term = { ...term, number: started.term };
    }
    if (mustClear) {
      mustClear = false;
      saved = null;
      await records.clear();
    }
    const next = storedPart(store.getState());
    isFenced = !(await records.save(term.number, saved, next));
    if (isFenced) return;
    saved = next;
    onSaved(true);
  }

  function sendState(frameId: string | null): void {
    if (!term || isStopped) return;
    const state = store.getState();
    frames.send({
      type: 'state',
      term,
      frameId,
      state,
      isWatched: isWatched(),
      isPersistent: isPersistent(),
    });
  }

  void begin();

  return {
    act(request) {
      if (isStopped) return;
      if (request.type === 'deleted') mustClear = true;
      void save();
      // Frames apply requests and actions in any order: after this, all know the same.
      sendState(null);
      checks?.wake(request.type === 'ticket-requested' ? request.ticketId : undefined);
    },
    sendState,
    wake: () => checks?.wake(),
    stop() {
      isStopped = true;
      clearTimeout(loadTimer);
      checks?.stop();
    },
  };
}

function storedPart({
  source,
  list,
  sinceMs,
  evidence,
  records,
}: MyConversationsState): StoredState {
  return { source, list, sinceMs, evidence, records };
}

function isSame(one: StoredState, other: StoredState): boolean {
  return (
    one.source === other.source &&
    one.list === other.list &&
    one.sinceMs === other.sinceMs &&
    one.evidence === other.evidence &&
    one.records === other.records
  );
}
