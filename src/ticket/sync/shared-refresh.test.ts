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
  // By chance, but by the same chance in every run.
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

/** An account whose tickets have one conversation, `a`, with a reply for each time that it moved. */
function accountOf() {
  const asked: string[] = [];
  const account = { moves: 0, error: null as RequestError | null };
  const dateAt = (second: number) => `2026-11-20T10:00:${String(second).padStart(2, '0')}Z`;
  function answer(path: string): object {
    const events = Array.from({ length: account.moves + 1 }, (_none, index) => ({
      id: `a-${index}`,
      type: index === 0 ? 'create' : 'reply',
      created_at: dateAt(index),
      side_conversation_id: 'a',
    }));
    if (path.includes('/events')) return { events };
    const conversation = { id: 'a', message_added_at: dateAt(account.moves) };
    return {
      side_conversations: [conversation],
      ...(path.includes('include=events') && { events }),
    };
  }
  const fetchJson: FetchJson = async (path) => {
    asked.push(path);
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (account.error) throw account.error;
    return answer(path);
  };
  return {
    account,
    asked,
    fetchJson,
    times: (path: string) => asked.filter((its) => its === path).length,
  };
}

type Account = ReturnType<typeof accountOf>;

/** A page of a ticket that has been read completely. */
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

/** Pages of one ticket in one browser, all read; what they asked for so far is forgotten. */
async function openPages(count: number) {
  const account = accountOf();
  const open = fakeBrowser();
  const pages = [];
  for (let index = 0; index < count; index += 1) pages.push(await openPage(account, open()));
  account.asked.length = 0;
  return { ...account, open, pages };
}

async function twoPages() {
  const { pages, ...rest } = await openPages(2);
  const [first, second] = pages;
  if (!first || !second) throw new Error('there are two pages');
  return { ...rest, first, second };
}

/** Lets a page look, and its messages arrive. */
async function refresh(page: { refresh: () => Promise<boolean> }): Promise<boolean> {
  const outcome = page.refresh();
  await vi.advanceTimersByTimeAsync(SECOND);
  return outcome;
}

describe('ten minutes of a ticket', () => {
  const MOVES = 5;

  /** Requests within ten minutes, in which something happens every two minutes. */
  async function requests(count: number) {
    const { account, asked, times, pages } = await openPages(count);
    for (const { poller } of pages) poller.start();
    for (let move = 1; move <= MOVES; move += 1) {
      await vi.advanceTimersByTimeAsync(30 * SECOND);
      account.moves = move;
      await vi.advanceTimersByTimeAsync(90 * SECOND);
    }
    for (const { eventIds } of pages) expect(eventIds()).toHaveLength(MOVES + 1);
    return { lists: times(LIST), events: times(EVENTS), all: asked.length };
  }

  it('take about one request for the list each minute, with one page', async () => {
    const { lists, events, all } = await requests(1);
    expect(lists).toBeGreaterThanOrEqual(9);
    expect(lists).toBeLessThanOrEqual(10);
    expect(events).toBe(MOVES);
    expect(all).toBe(lists + events);
  });

  it.each([2, 5])('take no more with %i pages, and none goes without', async (count) => {
    const alone = await requests(1);
    const together = await requests(count);
    expect(together.lists).toBeGreaterThanOrEqual(alone.lists - 1);
    expect(together.lists).toBeLessThanOrEqual(alone.lists + 2);
    // A moved conversation is read once for all, but where two pages happen to look in the same moment.
    expect(together.events).toBeGreaterThanOrEqual(MOVES);
    expect(together.events).toBeLessThanOrEqual(MOVES + 1);
    expect(together.all).toBe(together.lists + together.events);
  });

  it('bring every page what happened within about a minute', async () => {
    const { account, pages } = await openPages(5);
    for (const { poller } of pages) poller.start();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    account.moves = 1;
    await vi.advanceTimersByTimeAsync(MINUTE + 5 * SECOND);
    for (const { eventIds } of pages) expect(eventIds()).toEqual(['a-0', 'a-1']);
  });
});

describe('what one page got', () => {
  it('is used by the others of the ticket, without a request of their own', async () => {
    const { account, asked, pages } = await openPages(3);
    account.moves = 1;
    const [first, ...others] = pages;
    expect(first && (await refresh(first))).toBe(true);
    expect(asked).toEqual([LIST, EVENTS]);
    for (const { eventIds, used } of others) {
      expect(eventIds()).toEqual(['a-0', 'a-1']);
      expect(used).toEqual([true]);
    }
    expect(first?.used).toEqual([]);
  });

  it('is no news where nothing moved', async () => {
    const { asked, first, second } = await twoPages();
    expect(await refresh(first)).toBe(false);
    expect(asked).toEqual([LIST]);
    expect(second.used).toEqual([false]);
  });

  it('is not told again by those that took it', async () => {
    const { asked, first, second } = await twoPages();
    await refresh(first);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asked).toEqual([LIST]);
    expect([first.used, second.used]).toEqual([[], [false]]);
  });

  it('is completed where a page knew less', async () => {
    const { account, asked, first, second } = await twoPages();
    account.moves = 1;
    second.page.isVisible = false;
    await refresh(first);
    second.page.isVisible = true;
    asked.length = 0;
    await refresh(first);
    expect(asked).toEqual([LIST, EVENTS]);
    expect(second.eventIds()).toEqual(['a-0', 'a-1']);
  });

  it('is nothing where the account gave nothing: then nobody else asks because of it', async () => {
    const { account, asked, first, second } = await twoPages();
    account.error = new RequestError('rate-limited', { status: 429, target: LIST });
    expect(await refresh(first)).toBe(false);
    expect(asked).toEqual([LIST]);
    expect(second.used).toEqual([]);
  });
});

describe('what one page got is not used', () => {
  it("by another ticket's page", async () => {
    const account = accountOf();
    const open = fakeBrowser();
    const own = await openPage(account, open(), '1');
    const other = await openPage(account, open(), '2');
    account.asked.length = 0;
    account.account.moves = 1;
    await refresh(own);
    expect(account.asked).toEqual([LIST, EVENTS]);
    expect(other.used).toEqual([]);
    expect(other.eventIds()).toEqual(['a-0']);
  });

  it('by a page that is not seen', async () => {
    const { account, asked, first, second } = await twoPages();
    account.moves = 1;
    second.page.isVisible = false;
    await refresh(first);
    expect(asked).toEqual([LIST, EVENTS]);
    expect(second.used).toEqual([]);
    expect(second.eventIds()).toEqual(['a-0']);
  });

  it('by a page that stopped', async () => {
    const { account, first, second } = await twoPages();
    account.moves = 1;
    second.stop();
    await refresh(first);
    expect(second.used).toEqual([]);
  });

  it('by a page in another browser', async () => {
    const account = accountOf();
    const here = await openPage(account, fakeBrowser()());
    const there = await openPage(account, fakeBrowser()());
    await refresh(here);
    expect(there.used).toEqual([]);
  });

  it('where the other message is not about a refresh', async () => {
    const { open, asked, first, second } = await twoPages();
    open().send({ kind: 'request', known: [] });
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(asked).toEqual([]);
    expect([first.used, second.used]).toEqual([[], []]);
  });
});
