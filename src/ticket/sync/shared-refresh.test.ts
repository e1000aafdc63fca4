import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../zendesk/request-error.ts';
import { eventsPath, sideConversationsPath } from '../../zendesk/endpoints.ts';
import { createPoller } from './poller.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import type { TabChannel } from '../../zendesk/tab-channel.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { createSharedRefresh } from './shared-refresh.ts';
import { loadedTicket } from '../test-ticket.ts';

const NOW = Date.UTC(2026, 10, 20, 10, 24);
const SECOND = 1000;
const MINUTE = 60 * SECOND;

const listOf = (ticketId: string) => sideConversationsPath(ticketId);
const LIST = listOf('1');
const EVENTS = eventsPath('1', 'a');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  // Pseudorandom numbers that are the same in every run.
  let seed = 7;
  vi.spyOn(Math, 'random').mockImplementation(() => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Creates an account whose tickets have one conversation, `a`, with `replies` replies. Records all requested paths. */
function createAccount() {
  const requests: string[] = [];
  const account = { replies: 0, error: null as RequestError | null };
  const dateAt = (second: number) => `2026-11-20T10:00:${String(second).padStart(2, '0')}Z`;
  function answer(path: string): object {
    const events = Array.from({ length: account.replies + 1 }, (_none, index) => ({
      id: `a-${index}`,
      type: index === 0 ? 'create' : 'reply',
      created_at: dateAt(index),
      side_conversation_id: 'a',
    }));
    if (path.includes('/events')) return { events };
    const conversation = { id: 'a', message_added_at: dateAt(account.replies) };
    return {
      side_conversations: [conversation],
      ...(path.includes('include=events') && { events }),
    };
  }
  const fetchJson: FetchJson = async (path) => {
    requests.push(path);
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (account.error) throw account.error;
    return answer(path);
  };
  return {
    account,
    requests,
    fetchJson,
    countOf: (path: string) => requests.filter((requested) => requested === path).length,
  };
}

type Account = ReturnType<typeof createAccount>;

/** Opens a page of a ticket and loads it completely. */
async function openPage({ fetchJson }: Account, channel: TabChannel, ticketId = '1') {
  const used: boolean[] = [];
  const page = { isVisible: true };
  const ticket = loadedTicket(fetchJson, ticketId);
  const poller = createPoller({ everyMs: MINUTE, poll: () => shared.refresh() });
  const shared = createSharedRefresh({
    loader: ticket,
    fetchJson,
    ticketId,
    channel,
    canUseAnswers: () => page.isVisible,
    onUsed(hadChanges) {
      used.push(hadChanges);
      poller.recordSharedPoll(hadChanges);
    },
  });
  const first = ticket.refresh();
  await vi.advanceTimersByTimeAsync(1000);
  await first;
  function eventIds() {
    const status = ticket.now();
    return status.state === 'loaded' ? status.events.map((event) => event?.id) : null;
  }
  return { page, poller, used, eventIds, ...shared };
}

/** Opens pages of one ticket in one browser, loads them completely, and clears the recorded requests. */
async function openPages(count: number) {
  const account = createAccount();
  const open = fakeBrowser();
  const pages = [];
  for (let index = 0; index < count; index += 1) pages.push(await openPage(account, open()));
  account.requests.length = 0;
  return { ...account, open, pages };
}

async function openTwoPages() {
  const { pages, ...rest } = await openPages(2);
  const [first, second] = pages;
  if (!first || !second) throw new Error('there are two pages');
  return { ...rest, first, second };
}

/** Refreshes a page and waits until its messages have arrived. */
async function refresh(page: { refresh: () => Promise<boolean> }): Promise<boolean> {
  const outcome = page.refresh();
  await vi.advanceTimersByTimeAsync(SECOND);
  return outcome;
}

describe('the requests of ten minutes', () => {
  const REPLIES = 5;

  /** Counts the requests of several pages within ten minutes, with a reply every two minutes. */
  async function countRequests(count: number) {
    const { account, requests, countOf, pages } = await openPages(count);
    for (const { poller } of pages) poller.start();
    for (let reply = 1; reply <= REPLIES; reply += 1) {
      await vi.advanceTimersByTimeAsync(30 * SECOND);
      account.replies = reply;
      await vi.advanceTimersByTimeAsync(90 * SECOND);
    }
    for (const { eventIds } of pages) expect(eventIds()).toHaveLength(REPLIES + 1);
    return { lists: countOf(LIST), events: countOf(EVENTS), all: requests.length };
  }

  it('are about one per minute for the list with one page', async () => {
    const { lists, events, all } = await countRequests(1);
    expect(lists).toBeGreaterThanOrEqual(9);
    expect(lists).toBeLessThanOrEqual(10);
    expect(events).toBe(REPLIES);
    expect(all).toBe(lists + events);
  });

  it.each([2, 5])('are not more with %i pages, and all pages are up to date', async (count) => {
    const alone = await countRequests(1);
    const together = await countRequests(count);
    expect(together.lists).toBeGreaterThanOrEqual(alone.lists - 1);
    expect(together.lists).toBeLessThanOrEqual(alone.lists + 2);
    // A changed conversation is loaded once for all pages, unless two pages poll at the same time.
    expect(together.events).toBeGreaterThanOrEqual(REPLIES);
    expect(together.events).toBeLessThanOrEqual(REPLIES + 1);
    expect(together.all).toBe(together.lists + together.events);
  });

  it('update every page within about a minute', async () => {
    const { account, pages } = await openPages(5);
    for (const { poller } of pages) poller.start();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    account.replies = 1;
    await vi.advanceTimersByTimeAsync(MINUTE + 5 * SECOND);
    for (const { eventIds } of pages) expect(eventIds()).toEqual(['a-0', 'a-1']);
  });
});

describe('the responses of one page', () => {
  it('are used by the other pages of the ticket, without further requests', async () => {
    const { account, requests, pages } = await openPages(3);
    account.replies = 1;
    const [first, ...others] = pages;
    expect(first && (await refresh(first))).toBe(true);
    expect(requests).toEqual([LIST, EVENTS]);
    for (const { eventIds, used } of others) {
      expect(eventIds()).toEqual(['a-0', 'a-1']);
      expect(used).toEqual([true]);
    }
    expect(first?.used).toEqual([]);
  });

  it('are no change if no conversation has changed', async () => {
    const { requests, first, second } = await openTwoPages();
    expect(await refresh(first)).toBe(false);
    expect(requests).toEqual([LIST]);
    expect(second.used).toEqual([false]);
  });

  it('are not shared again by the pages that used them', async () => {
    const { requests, first, second } = await openTwoPages();
    await refresh(first);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(requests).toEqual([LIST]);
    expect([first.used, second.used]).toEqual([[], [false]]);
  });

  it('are completed with further requests by a page that needs more', async () => {
    const { account, requests, first, second } = await openTwoPages();
    account.replies = 1;
    second.page.isVisible = false;
    await refresh(first);
    second.page.isVisible = true;
    requests.length = 0;
    await refresh(first);
    expect(requests).toEqual([LIST, EVENTS]);
    expect(second.eventIds()).toEqual(['a-0', 'a-1']);
  });

  it('are not shared if the request failed, so the other pages make no requests', async () => {
    const { account, requests, first, second } = await openTwoPages();
    account.error = new RequestError('rate-limited', { status: 429, target: LIST });
    expect(await refresh(first)).toBe(false);
    expect(requests).toEqual([LIST]);
    expect(second.used).toEqual([]);
  });
});

describe('the responses of one page are not used', () => {
  it('by a page of another ticket', async () => {
    const account = createAccount();
    const open = fakeBrowser();
    const own = await openPage(account, open(), '1');
    const other = await openPage(account, open(), '2');
    account.requests.length = 0;
    account.account.replies = 1;
    await refresh(own);
    expect(account.requests).toEqual([LIST, EVENTS]);
    expect(other.used).toEqual([]);
    expect(other.eventIds()).toEqual(['a-0']);
  });

  it('by a hidden page', async () => {
    const { account, requests, first, second } = await openTwoPages();
    account.replies = 1;
    second.page.isVisible = false;
    await refresh(first);
    expect(requests).toEqual([LIST, EVENTS]);
    expect(second.used).toEqual([]);
    expect(second.eventIds()).toEqual(['a-0']);
  });

  it('by a page that has stopped', async () => {
    const { account, first, second } = await openTwoPages();
    account.replies = 1;
    second.stop();
    await refresh(first);
    expect(second.used).toEqual([]);
  });

  it('by a page in another browser', async () => {
    const account = createAccount();
    const here = await openPage(account, fakeBrowser()());
    const there = await openPage(account, fakeBrowser()());
    await refresh(here);
    expect(there.used).toEqual([]);
  });

  it('if the message is not about a refresh', async () => {
    const { open, requests, first, second } = await openTwoPages();
    open().send({ kind: 'request', known: [] });
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(requests).toEqual([]);
    expect([first.used, second.used]).toEqual([[], []]);
  });
});
