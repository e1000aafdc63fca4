import type { RawEvent } from '../events/event.ts';
import { nextTask } from '../ui/next-task.ts';
import type { Store } from '../app/store.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import type { FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { paginate } from '../zendesk/pagination.ts';
import { isTransient, RequestError } from '../zendesk/request-error.ts';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { conversationsToLoad, parseListPage, slicesOf } from './list-page.ts';
import type { TicketAction, TicketState } from './ticket-state.ts';

export interface TicketLoaderOptions {
  readonly store: Store<TicketState, TicketAction>;
  readonly fetchJson: FetchJson;
  /** The account's origin. */
  readonly origin: string;
  readonly ticketId: string;
}

export interface RefreshOptions {
  /** True for a refresh that nobody asked for: the page does not show that it is loading. */
  readonly isBackground?: boolean;
  /** Used instead of the loader's own fetcher. */
  readonly fetchJson?: FetchJson;
  /** When the answers were requested, in ms since 1970, if not now. Answers older than the known list are ignored. */
  readonly requestedMs?: number;
}

/** Loads the side conversation events of one ticket into its store. */
export interface TicketLoader {
  /**
   * Loads the list, and then only the conversations that are new, have moved since, or failed before. The first call
   * loads everything. A refresh that the agent asks for joins one that is running; any other call waits and then loads
   * again, because what it is for may have happened later.
   *
   * @returns whether anything came, changed or went
   */
  refresh(options?: RefreshOptions): Promise<boolean>;
  /** Loads the events of one conversation again. */
  retry(conversationId: string): Promise<void>;
  /** Aborts every request. Nothing is dispatched afterwards. */
  stop(): void;
}

/** One way to load: what is shown of it, and what it repeats. */
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

  function dispatch(action: TicketAction): void {
    if (!signal.aborted) store.dispatch(action);
  }

  async function refresh({
    isBackground = false,
    fetchJson = options.fetchJson,
    requestedMs,
  }: RefreshOptions = {}): Promise<boolean> {
    const previous = running;
    if (previous && !previous.isBackground && !isBackground) return shown(() => previous.done);

    const start = () => load({ fetchJson, isBackground }, requestedMs ?? Date.now());
    // What has just failed is not requested again at once, unless the agent asks for it.
    const startNext = () => (isBackground && store.getState().listFailure ? false : start());
    const current = {
      isBackground,
      done: previous ? previous.done.then(startNext, startNext) : start(),
    };
    running = current;
    const done = current.done.finally(() => {
      if (running === current) running = null;
    });
    return isBackground ? done : shown(() => done);
  }

  async function load(how: Load, requestedMs: number): Promise<boolean> {
    if (requestedMs < store.getState().listRequestedMs) return false;
    const { revision } = store.getState();
    await loadList(how, requestedMs);
    return store.getState().revision !== revision;
  }

  async function loadList(how: Load, requestedMs: number): Promise<void> {
    const include = store.getState().isListComplete ? undefined : 'events';
    const path = sideConversationsPath(ticketId, include);
    const ids = new Set<string>();
    const loads: Promise<void>[] = [];
    try {
      for await (const body of pagesOf(path, how)) {
        const state = store.getState();
        const page = parseListPage(body, state, path);
        for (const slice of slicesOf(page)) {
          if (slice !== page) await nextTask();
          dispatch({ type: 'list-page-loaded', page: slice });
        }
        // A conversation that moves while the list loads may be on two pages.
        const missing = conversationsToLoad(page, state, (id) => shouldRetry(id, how));
        loads.push(...missing.filter((id) => !ids.has(id)).map((id) => loadEvents(id, how)));
        for (const { id } of page.entries) ids.add(id);
      }
      dispatch({ type: 'list-loaded', ids: [...ids], requestedMs });
    } catch (error) {
      if (signal.aborted) return;
      dispatch({ type: 'list-failed', failure: expectRequestError(error) });
    }
    await Promise.all(loads);
  }

  async function loadEvents(conversationId: string, how: Load): Promise<void> {
    const id = store.getState().rawConversations.get(conversationId)?.id ?? conversationId;
    const events: RawEvent[] = [];
    try {
      for await (const body of pagesOf(eventsPath(ticketId, id), how)) {
        const { events: page } = body as { events?: unknown };
        if (!Array.isArray(page)) throw new RequestError('malformed', { status: 200, target: id });
        events.push(...page.map((event: RawEvent) => withConversationId(event, id)));
        dispatch({ type: 'events-page-loaded', conversationId, events });
      }
      dispatch({ type: 'events-loaded', conversationId, events });
    } catch (error) {
      if (signal.aborted) return;
      dispatch({ type: 'events-failed', conversationId, failure: expectRequestError(error) });
    }
  }

  /** A refusal is not requested again in the background: it would be refused again. */
  function shouldRetry(conversationId: string, { isBackground }: Load): boolean {
    const failure = store.getState().failures.get(conversationId);
    return failure !== undefined && (!isBackground || isTransient(failure));
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

  /** Does something while the page shows that it is loading. */
  async function shown<Result>(task: () => Promise<Result>): Promise<Result> {
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
      const how: Load = { fetchJson: options.fetchJson, isBackground: false };
      await shown(() => loadEvents(conversationId, how));
    },
    stop: () => aborter.abort(),
  };
}

/** An event that does not name its conversation belongs to the one it was requested from. */
function withConversationId(event: RawEvent, id: string): RawEvent {
  return typeof event === 'object' && event !== null
    ? ({ side_conversation_id: id, ...event } satisfies WireEvent)
    : event;
}

/** Anything but a failed request is a bug in the app and must not look like one. */
function expectRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}
