import { isTransient, RequestError } from '../zendesk/request-error.ts';
import { eventsPath, sideConversationsPath } from '../zendesk/endpoints.ts';
import { pages } from '../zendesk/pagination.ts';
import type { RetryWait, FetchJson, FetchOptions } from '../zendesk/fetcher.ts';
import { groupEvents, hasMoved, isSideloadComplete } from './sideload.ts';
import type { ReadSnapshot, TicketSnapshot } from './ticket-snapshot.ts';
import type { WireEvent, WireSideConversation } from '../zendesk/wire-types.ts';

export interface TicketReadingOptions {
  readonly fetchJson: FetchJson;
  /** The account's origin. */
  readonly origin: string;
  readonly ticketId: string;
  /** Called with every change of what is known, until `stop`. */
  readonly onSnapshot: (snapshot: TicketSnapshot) => void;
}

export interface RefreshManner {
  /** True where nobody asked for it: then no snapshot says that something is being read, or waited for. */
  readonly isQuiet?: boolean;
  /** Reads in place of the usual one. */
  readonly fetchJson?: FetchJson;
  /** When its answers were asked for, in milliseconds since 1970, if not now: what is newer stays. */
  readonly askedMs?: number;
}

/** All side conversation events of one ticket, from the first request on. */
export interface TicketReading {
  /**
   * Reads the list, and then only the conversations that are new, moved since the last time or could not be read. The
   * first call reads everything. What an agent asks for while it is under way is done with it; any other call waits, and
   * reads then: what it is for may have come later.
   *
   * @returns whether anything came that was not known before
   */
  refresh(manner?: RefreshManner): Promise<boolean>;
  /** Reads the events of one conversation again. */
  retry(sideConversationId: string): Promise<void>;
  /** Stops every request; no snapshot comes after it. */
  stop(): void;
}

/** Loads a ticket as ARCHITECTURE.md, "Loading a ticket's events", says: one request for the common ticket. */
export function ticketReading({
  fetchJson,
  origin,
  ticketId,
  onSnapshot,
}: TicketReadingOptions): TicketReading {
  const stopper = new AbortController();

  let conversations = new Map<string, WireSideConversation>();
  const events = new Map<string, readonly (WireEvent | null)[]>();
  /** What snapshots hand out; made anew only after a change, so that nothing is worked out twice. */
  let lists: Pick<ReadSnapshot, 'sideConversations' | 'events'> | null = null;
  const errors = new Map<string, RequestError>();
  let listError: RequestError | null = null;
  let listIsComplete = false;
  /** Readings that somebody asked for. */
  let underWay = 0;
  let refreshing: { readonly isQuiet: boolean; readonly ended: Promise<boolean> } | null = null;
  /** When the list that is known was asked for. */
  let listedMs = 0;
  const pauses = new Map<object, RetryWait>();

  async function refresh({
    isQuiet = false,
    fetchJson: by = fetchJson,
    askedMs,
  }: RefreshManner = {}): Promise<boolean> {
    const before = refreshing;
    if (before && !before.isQuiet && !isQuiet) return during(() => before.ended);
    const begin = () => readNews(readerIn(by, isQuiet), askedMs ?? Date.now());
    // What has just failed is not asked for again at once, unless the agent wants it.
    const afterIt = () => (isQuiet && listError ? false : begin());
    const mine = { isQuiet, ended: before ? before.ended.then(afterIt, afterIt) : begin() };
    refreshing = mine;
    const ended = mine.ended.finally(() => {
      if (refreshing === mine) refreshing = null;
    });
    return isQuiet ? ended : during(() => ended);
  }

  async function retry(sideConversationId: string): Promise<void> {
    await during(() => readEvents(sideConversationId, readerIn(fetchJson, false)));
  }

  async function readNews(its: Reader, askedMs: number): Promise<boolean> {
    if (askedMs < listedMs) return false;
    const before = lists;
    await readList(its, askedMs);
    publish();
    return lists !== before;
  }

  async function readList(its: Reader, askedMs: number): Promise<void> {
    const include = listIsComplete ? undefined : 'events';
    const listed = new Map<string, WireSideConversation>();
    const readings: Promise<void>[] = [];
    try {
      for await (const page of its.pages(sideConversationsPath(ticketId, include))) {
        readings.push(...takePage(page, listed, its));
        publish();
      }
      forgetAllBut(listed);
      listIsComplete = true;
      listedMs = askedMs;
      listError = null;
    } catch (error) {
      if (stopper.signal.aborted) return;
      listError = expected(error);
    }
    publish();
    await Promise.all(readings);
  }

  /** A conversation that left the complete list was deleted, and its events with it. */
  function forgetAllBut(listed: Map<string, WireSideConversation>): void {
    for (const id of conversations.keys()) {
      if (listed.has(id)) continue;
      events.delete(id);
      errors.delete(id);
      lists = null;
    }
    conversations = listed;
  }

  /** Notes one page of the list; the answer is what had to be read besides. */
  function takePage(
    page: object,
    listed: Map<string, WireSideConversation>,
    its: Reader,
  ): Promise<void>[] {
    const { side_conversations: found, events: sideload } = page as Record<string, unknown>;
    if (!Array.isArray(found))
      throw new RequestError('malformed', { status: 200, target: ticketId });
    const sideloaded = Array.isArray(sideload) ? groupEvents(sideload) : null;

    const readings: Promise<void>[] = [];
    for (const conversation of found.filter(isSideConversation)) {
      const { id } = conversation;
      const before = conversations.get(id);
      listed.set(id, conversation);
      conversations.set(id, conversation);
      if (!before || !isSame(before, conversation)) lists = null;

      if (sideloaded) {
        const known = events.get(id) ?? [];
        const own = [...(before ? [] : known), ...(sideloaded.get(id) ?? [])];
        sideloaded.delete(id);
        const isComplete = isSideloadComplete(conversation, own);
        // What was known stays until all of it has come again.
        setEvents(id, isComplete || !before ? own : [...known, ...own]);
        if (isComplete) errors.delete(id);
        else readings.push(readEvents(id, its));
      } else if (!before || its.triesAgain(errors.get(id)) || hasMoved(before, conversation)) {
        readings.push(readEvents(id, its));
      }
    }
    // Events whose conversation is not on this page, or on none, are shown all the same.
    for (const [id, strays] of sideloaded ?? [])
      setEvents(id, [...(events.get(id) ?? []), ...strays]);
    return readings;
  }

  async function readEvents(id: string, its: Reader): Promise<void> {
    const known = events.get(id) ?? [];
    const found: (WireEvent | null)[] = [];
    try {
      for await (const page of its.pages(eventsPath(ticketId, id))) {
        const { events: part } = page as { events?: unknown };
        if (!Array.isArray(part)) throw new RequestError('malformed', { status: 200, target: id });
        found.push(...part.map((event: WireEvent | null) => ofConversation(event, id)));
        // What was known stays until it is read again; the later copy of an event wins.
        setEvents(id, [...known, ...found]);
        publish();
      }
      setEvents(id, found);
      errors.delete(id);
    } catch (error) {
      if (stopper.signal.aborted) return;
      errors.set(id, expected(error));
    }
    publish();
  }

  function setEvents(id: string, its: readonly (WireEvent | null)[]): void {
    events.set(id, its);
    lists = null;
  }

  async function during<T>(task: () => Promise<T>): Promise<T> {
    underWay += 1;
    publish();
    try {
      return await task();
    } finally {
      underWay -= 1;
      publish();
    }
  }

  function readerIn(by: FetchJson, isQuiet: boolean): Reader {
    return {
      pages: (address) => pages(by, address, origin, ownOptions()),
      // What nobody asks for again is not asked for every minute.
      triesAgain: (error) => error !== undefined && (!isQuiet || isTransient(error)),
    };
  }

  /** Several readings may pause at once; the end of one must not hide the pause of another. */
  function ownOptions(): FetchOptions {
    const reading = {};
    return {
      signal: stopper.signal,
      onRetryWait(pause) {
        if (pause) pauses.set(reading, pause);
        else pauses.delete(reading);
        publish();
      },
    };
  }

  function publish(): void {
    if (!stopper.signal.aborted) onSnapshot(snapshot());
  }

  function snapshot(): TicketSnapshot {
    const reading = underWay > 0;
    const pause = reading ? ([...pauses.values()].at(-1) ?? null) : null;
    if (conversations.size === 0 && events.size === 0 && !listIsComplete) {
      return reading || !listError
        ? { state: 'reading', pause }
        : { state: 'failed', error: listError };
    }
    lists ??= {
      sideConversations: [...conversations.values()],
      events: [...events.values()].flat(),
    };
    return {
      state: 'read',
      ...lists,
      reading,
      pause,
      listIsComplete,
      listError,
      unread: [...errors].map(([id, error]) => ({
        sideConversation: conversations.get(id) ?? { id },
        error,
      })),
    };
  }

  /** Anything but a request's failure is a mistake of ours and must not pass as one. */
  function expected(error: unknown): RequestError {
    if (error instanceof RequestError) return error;
    throw error;
  }

  return { refresh, retry, stop: () => stopper.abort() };
}

/** One manner of reading. */
interface Reader {
  /** All pages from an address on. */
  readonly pages: (address: string) => ReturnType<typeof pages>;
  /** Whether what failed so before is read again. */
  readonly triesAgain: (error: RequestError | undefined) => boolean;
}

/** Both were parsed from the account's JSON, which writes the same thing in the same order. */
function isSame(before: WireSideConversation, now: WireSideConversation): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** Where an event does not name its conversation, the address it came from does. */
function ofConversation(event: WireEvent | null, id: string): WireEvent | null {
  return typeof event === 'object' && event !== null
    ? { side_conversation_id: id, ...event }
    : event;
}

/** Without an id a conversation can neither be read nor told apart; its events, if any, still come as strays. */
function isSideConversation(
  value: unknown,
): value is WireSideConversation & { readonly id: string } {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}
