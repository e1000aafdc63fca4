import type { RawEvent } from '../events/event.ts';
import { nextTask } from '../ui/next-task.ts';
import type { Store } from '../app/store.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import type { FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { paginate } from '../zendesk/pagination.ts';
import { expectRequestError } from '../zendesk/expect-request-error.ts';
import { mayPass, RequestError } from '../zendesk/request-error.ts';
import { createRetrySchedule } from '../zendesk/retry-schedule.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';
import { conversationIdOf } from '../events/timeline.ts';
import { readableEvents } from '../events/wire-objects.ts';
import { conversationsToLoad, hasChanged, parseListPage, slicesOf } from './list-page.ts';
import type { TicketAction, TicketState } from './ticket-state.ts';

export interface TicketLoaderOptions {
  readonly store: Store<TicketState, TicketAction>;
  readonly fetchJson: FetchJson;
  /** The account's origin. */
  readonly origin: string;
  readonly ticketId: string;
}

export interface RefreshOptions {
  /** True for an automatic refresh: the page does not show that it is loading. */
  readonly isBackground?: boolean;
  /** Used instead of the loader's own fetcher. */
  readonly fetchJson?: FetchJson;
  /** When the responses were requested, in ms since 1970; default now. Older responses than the known list are ignored. */
  readonly requestedMs?: number;
}

/** Loads the side conversation events of one ticket into its store. */
export interface TicketLoader {
  /**
   * Loads the list, and then the events of conversations that are new, have changed, or failed before. The first call
   * loads everything. A refresh by the agent joins a running one that the agent requested too, or whose requests wait for a
   * retry. Otherwise this one waits for the running one and then loads again, because the change that caused it may be
   * newer.
   *
   * @returns whether any conversation or event was added, changed or removed
   */
  refresh(options?: RefreshOptions): Promise<boolean>;
  /** Loads the events of one conversation again. */
  retry(conversationId: string): Promise<void>;
  /** Aborts every request. Nothing is dispatched afterwards. */
  stop(): void;
}

/** The options of one load. */
interface Load {
  readonly fetchJson: FetchJson;
  readonly isBackground: boolean;
}

/** Loads a ticket as described in ARCHITECTURE.md, "Loading a ticket's events": one request for most tickets. */
export function createTicketLoader(options: TicketLoaderOptions): TicketLoader {
  const { store, origin, ticketId } = options;
  const aborter = new AbortController();
  const { signal } = aborter;
  let running: { readonly isBackground: boolean; readonly done: Promise<boolean> } | null = null;
  let requestCount = 0;
  /** When the events of a conversation that failed are loaded again in the background. */
  const schedule = createRetrySchedule();

  function dispatch(action: TicketAction): void {
    if (!signal.aborted) store.dispatch(action);
  }

  async function refresh({
    isBackground = false,
    fetchJson = options.fetchJson,
    requestedMs,
  }: RefreshOptions = {}): Promise<boolean> {
    const previous = running;
    const isWaiting = store.getState().retryWaits.size > 0;
    if (previous && !isBackground && (!previous.isBackground || isWaiting))
      return asLoading(() => previous.done);

    const start = () => load({ fetchJson, isBackground }, requestedMs ?? Date.now());
    // In the background, a list that has just failed is not requested again immediately.
    const startNext = () => (isBackground && store.getState().listFailure ? false : start());
    const current = {
      isBackground,
      done: previous ? previous.done.then(startNext, startNext) : start(),
    };
    running = current;
    const done = current.done.finally(() => {
      if (running === current) running = null;
    });
    return isBackground ? done : asLoading(() => done);
  }

  async function load(loadOptions: Load, requestedMs: number): Promise<boolean> {
    if (requestedMs < store.getState().listRequestedMs) return false;
    const { revision } = store.getState();
    await loadList(loadOptions, requestedMs);
    return store.getState().revision !== revision;
  }

  async function loadList(loadOptions: Load, requestedMs: number): Promise<void> {
    const include = store.getState().isListComplete ? undefined : 'events';
    const path = sideConversationsPath(ticketId, include);
    const ids = new Set<string>();
    const otherIds = new Set<string | null>();
    let isWhole = true;
    /** The conversations whose events are being loaded, as they were when that started. */
    const started = new Map<string, WireSideConversation>();
    const loads: Promise<void>[] = [];
    try {
      for await (const body of pagesOf(path, loadOptions)) {
        const state = store.getState();
        const page = parseListPage(body, state, path);
        for (const slice of slicesOf(page)) {
          if (slice !== page) await nextTask();
          dispatch({ type: 'list-page-loaded', page: slice });
        }
        const missing = conversationsToLoad(page, state, (id) => shouldRetry(id, loadOptions));
        for (const { id, raw } of missing) {
          // A conversation that changes while the list loads may be on two pages.
          const previous = started.get(id);
          if (previous && !hasChanged(previous, raw)) continue;
          started.set(id, raw);
          loads.push(loadEvents(id, loadOptions));
        }
        for (const { id } of page.entries) ids.add(id);
        for (const id of page.otherEvents.keys()) otherIds.add(id);
        isWhole &&= page.isWhole;
      }
      // What cannot be read may be a known conversation, so nothing is removed.
      if (!isWhole) throw malformed(path);
      dispatch({ type: 'list-loaded', ids: [...ids], otherIds: [...otherIds], requestedMs });
    } catch (error) {
      if (signal.aborted) return;
      dispatch({ type: 'list-failed', failure: expectRequestError(error) });
    }
    await Promise.all(loads);
  }

  async function loadEvents(conversationId: string, loadOptions: Load): Promise<void> {
    const events: RawEvent[] = [];
    let isWhole = true;
    try {
      const path = eventsPath(ticketId, conversationId);
      for await (const body of pagesOf(path, loadOptions)) {
        const { events: list } = body as { events?: unknown };
        if (!Array.isArray(list)) throw malformed(path);
        const page = readableEvents(list);
        isWhole &&= page.isWhole;
        events.push(...page.items.map((event) => withConversationId(event, conversationId)));
        dispatch({ type: 'events-page-loaded', conversationId, events });
      }
      // Each conversation has at least its create, so an empty list would remove what is known.
      const isEmptied = events.length === 0 && store.getState().rawEvents.has(conversationId);
      if (!isWhole || isEmptied) throw malformed(path);
      schedule.recordSuccess(conversationId);
      dispatch({ type: 'events-loaded', conversationId, events });
    } catch (error) {
      if (signal.aborted) return;
      const failure = expectRequestError(error);
      schedule.recordFailure(conversationId, failure);
      dispatch({ type: 'events-failed', conversationId, failure });
    }
  }

  /** In the background, only failures that may pass are retried, with growing pauses. */
  function shouldRetry(conversationId: string, { isBackground }: Load): boolean {
    const failure = store.getState().failures.get(conversationId);
    if (failure === undefined) return false;
    return !isBackground || (mayPass(failure) && schedule.isDue(conversationId));
  }

  function pagesOf(path: string, { fetchJson }: Load): AsyncGenerator<object, void> {
    requestCount += 1;
    const requestId = requestCount;
    const fetchOptions: FetchOptions = {
      signal,
      onRetryWait(wait) {
        dispatch(
          wait
            ? { type: 'retry-wait-started', requestId, wait }
            : { type: 'retry-wait-ended', requestId },
        );
      },
    };
    return paginate(fetchJson, path, origin, fetchOptions);
  }

  /** Runs a task and shows on the page that it is loading. */
  async function asLoading<Result>(task: () => Promise<Result>): Promise<Result> {
    dispatch({ type: 'load-started' });
    try {
      return await task();
    } finally {
      dispatch({ type: 'load-ended' });
    }
  }

  return {
    refresh,
    async retry(conversationId) {
      const loadOptions: Load = { fetchJson: options.fetchJson, isBackground: false };
      await asLoading(() => loadEvents(conversationId, loadOptions));
    },
    stop: () => aborter.abort(),
  };
}

/** Adds the id of the requested conversation to an event that names none. */
function withConversationId(event: WireEvent, id: string): WireEvent {
  if (conversationIdOf(event) !== null) return event;
  const { side_conversation_id: _none, ...rest } = event;
  return { side_conversation_id: id, ...rest };
}

function malformed(target: string): RequestError {
  return new RequestError('malformed', { status: 200, target });
}
