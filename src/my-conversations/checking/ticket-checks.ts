import { RequestError } from '../../zendesk/request-error.ts';
import { isSameSource, type TicketSource } from '../choices.ts';
import type {
  MyConversationsAction,
  MyConversationsState,
  UpdateEvidence,
} from '../my-conversations-state.ts';
import {
  type CheckFailure,
  isSkippedFailure,
  type TicketRecord,
  type TicketSummary,
} from '../ticket-record.ts';
import { failureOf } from './check-failure.ts';
import type { CheckLimiter } from './check-limiter.ts';
import { blockedPauseMs, isBlocking } from './check-pauses.ts';
import { nextStep } from './check-schedule.ts';
import type { FetchedTickets } from './fetch-tickets.ts';
import { observeCheck, observeList } from './update-evidence.ts';

/** What the checks get from the frame that leads. */
export interface CheckContext {
  readonly getState: () => MyConversationsState;
  readonly dispatch: (action: MyConversationsAction) => void;
  /** Whether the page is in front of the agent. */
  readonly isWatched: () => boolean;
}

export interface TicketChecksOptions extends CheckContext {
  /** Rejects with a `RequestError` if nothing could be read, or with the signal's reason. */
  readonly fetchList: (source: TicketSource, signal: AbortSignal) => Promise<FetchedTickets>;
  /** Reads the side conversations of a ticket. Rejects with a `RequestError`, or with the signal's reason. */
  readonly checkTicket: (ticket: TicketSummary, signal: AbortSignal) => Promise<TicketRecord>;
  /** All requests of `fetchList` and `checkTicket` go through it; see `limitedFetcher`. */
  readonly limiter: CheckLimiter;
  /** The clock, in milliseconds since 1970. */
  readonly nowMs?: () => number;
}

/** The loop of the frame that checks for all frames of an agent. */
export interface TicketChecks {
  /**
   * Works out the next step again. Call this when the page comes to the front or leaves it, when the browser is online
   * again, when another source is chosen, and when something is requested or deleted.
   *
   * @param ticketId the ticket that was requested: if it is being checked, it is checked once more
   */
  wake(ticketId?: string): void;
  /** Aborts everything. Nothing is dispatched afterwards. */
  stop(): void;
}

/** Maximum number of tickets, or lists, that are requested at the same time. */
const MAX_RUNNING = 8;

/** Requests in a minute that are left to what the agent waits for, and to other frames. */
const SPARE_REQUESTS = { watched: 3, background: 1 };

/** After so many failures of different tickets in a row, it is the account that fails. */
const FAILURES_OF_ACCOUNT = 8;

/** Starts to check. It has no timer but the one for the next step, and the waits of its requests. */
export function startTicketChecks({
  getState,
  dispatch,
  fetchList,
  checkTicket,
  limiter,
  isWatched,
  nowMs = Date.now,
}: TicketChecksOptions): TicketChecks {
  const stopper = new AbortController();
  const running = new Map<string, { isRepeated: boolean }>();
  let listing: { readonly source: TicketSource; readonly aborter: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wokenMs = isWatched() ? nowMs() : -Infinity;
  let failuresInRow = 0;

  function runAt(untilMs: number): void {
    clearTimeout(timer);
    if (untilMs !== Infinity) timer = setTimeout(run, Math.max(0, untilMs - nowMs()));
  }

  /** Takes all steps that can be taken now. */
  function run(): void {
    if (stopper.signal.aborted) return;
    clearTimeout(timer);
    updateWait();
    while (running.size + (listing ? 1 : 0) < MAX_RUNNING) {
      const step = nextStep(getState(), {
        nowMs: nowMs(),
        isWatched: isWatched(),
        running: { isListing: listing !== null, ticketIds: new Set(running.keys()) },
        wokenMs,
      });
      if (step.kind === 'wait') return runAt(step.untilMs);
      // An agent who has just chosen other tickets sees nothing until there is a list.
      const isRequested = step.kind === 'list' ? getState().list === null : step.isRequested;
      const spare = isWatched() ? SPARE_REQUESTS.watched : SPARE_REQUESTS.background;
      const waitMs = isRequested ? limiter.msUntilAllowed(1) : limiter.msUntilNext(spare);
      if (waitMs > 0) return runAt(nowMs() + waitMs);
      if (step.kind === 'list') void readList(getState().source);
      else void checkOne(step.id);
    }
  }

  /** Says for how long the account has asked to wait, or that this is over. */
  function updateWait(): void {
    const untilMs = limiter.heldUntilMs();
    if (untilMs !== getState().waitsUntilMs) dispatch({ type: 'wait-changed', untilMs });
  }

  async function checkOne(ticketId: string): Promise<void> {
    const ticket = getState().list?.tickets.find(({ id }) => id === ticketId);
    if (!ticket) return;
    const flags = { isRepeated: false };
    const startedMs = nowMs();
    const withdraw = limiter.announce();
    running.set(ticketId, flags);
    try {
      const record = await checkTicket(ticket, stopper.signal);
      if (stopper.signal.aborted) return;
      failuresInRow = 0;
      const { records, evidence } = getState();
      const earlier = records.get(ticketId);
      dispatch({ type: 'ticket-checked', record });
      setEvidence(observeCheck(evidence, earlier, record));
    } catch (error) {
      if (stopper.signal.aborted) return;
      const failure = failureOf(requestErrorOf(error), nowMs());
      if (!isBlocking(failure)) dispatch({ type: 'ticket-failed', ticketId, failure });
      noteFailure(error, failure, startedMs);
    } finally {
      withdraw();
      running.delete(ticketId);
    }
    if (flags.isRepeated) dispatch({ type: 'ticket-requested', ticketId });
    run();
  }

  async function readList(source: TicketSource): Promise<void> {
    const aborter = new AbortController();
    const startedMs = nowMs();
    const withdraw = limiter.announce();
    const own = { source, aborter };
    listing = own;
    try {
      const { list, failure } = await fetchList(source, aborter.signal);
      if (aborter.signal.aborted) return;
      failuresInRow = 0;
      dispatch({ type: 'list-loaded', source, list, failure });
      setEvidence(observeList(getState().evidence, list, failure === null));
      if (failure && isBlocking(failure)) noteFailure(null, failure, startedMs);
    } catch (error) {
      if (aborter.signal.aborted) return;
      const failure = failureOf(requestErrorOf(error), nowMs());
      if (!isBlocking(failure)) dispatch({ type: 'list-failed', source, failure });
      noteFailure(error, failure, startedMs);
    } finally {
      withdraw();
      if (listing === own) listing = null;
    }
    run();
  }

  function setEvidence(evidence: UpdateEvidence): void {
    if (evidence !== getState().evidence) dispatch({ type: 'evidence-changed', evidence });
  }

  /** Pauses everything if the failure concerns all tickets. Of several requests that failed together, the first one counts. */
  function noteFailure(error: unknown, failure: CheckFailure, startedMs: number): void {
    failuresInRow = isSkippedFailure(failure) ? 0 : failuresInRow + 1;
    if (!isBlocking(failure) && failuresInRow < FAILURES_OF_ACCOUNT) return;
    const { blocked } = getState();
    const isOfEarlierTry = blocked !== null && startedMs <= blocked.atMs && blocked.atMs <= nowMs();
    if (!isOfEarlierTry) dispatch({ type: 'checks-blocked', failure });
    if (failure.kind !== 'rate-limited') return;
    const seconds = error instanceof RequestError ? error.retryAfterSeconds : null;
    const pauseMs = blockedPauseMs(getState().blocked ?? failure);
    limiter.holdUntil(nowMs() + Math.max(pauseMs, (seconds ?? 0) * 1000));
  }

  const { waitsUntilMs } = getState();
  if (waitsUntilMs !== null && waitsUntilMs > nowMs()) limiter.holdUntil(waitsUntilMs);
  run();

  return {
    wake(ticketId) {
      if (stopper.signal.aborted) return;
      wokenMs = nowMs();
      const flags = ticketId === undefined ? undefined : running.get(ticketId);
      if (flags) flags.isRepeated = true;
      if (listing && !isSameSource(listing.source, getState().source)) {
        listing.aborter.abort();
        listing = null;
      }
      limiter.wake();
      run();
    },
    stop() {
      clearTimeout(timer);
      listing?.aborter.abort();
      stopper.abort();
    },
  };
}

/** Anything else than a failed request is an answer that the app does not understand. */
function requestErrorOf(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  return new RequestError('malformed', { target: 'check', cause: error });
}
