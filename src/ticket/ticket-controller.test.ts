// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../app/store.ts';
import { nextTask } from '../ui/next-task.ts';
import { fakeHost } from '../zendesk/fake-host.ts';
import type { Host } from '../zendesk/host.ts';
import { loadTicketSync } from './sync/lazy.ts';
import type { TicketSync, TicketSyncOptions } from './sync/ticket-sync.ts';
import { createTicketController } from './ticket-controller.ts';
import { INITIAL_TICKET_PAGE_STATE, reduceTicketPage } from './ticket-page-state.ts';

vi.mock('./sync/lazy.ts', () => ({ loadTicketSync: vi.fn<typeof loadTicketSync>() }));

const sync = {
  setActive: vi.fn<TicketSync['setActive']>(),
  pollSoon: vi.fn<TicketSync['pollSoon']>(),
  readChange: vi.fn<TicketSync['readChange']>(),
  prepareTurns: vi.fn<TicketSync['prepareTurns']>(),
  refresh: vi.fn<TicketSync['refresh']>(),
  stop: vi.fn<TicketSync['stop']>(),
};
const startTicketSync = vi.fn<(options: TicketSyncOptions) => TicketSync>();

beforeEach(() => {
  vi.resetAllMocks();
  startTicketSync.mockReturnValue(sync);
  vi.mocked(loadTicketSync).mockResolvedValue({ startTicketSync });
});

afterEach(() => {
  window.dispatchEvent(new Event('pagehide'));
});

/** A page in front of a ticket; each ticket has one conversation that is named after it. */
function setUp(first: Promise<string | null> = Promise.resolve('42')) {
  let ticketId = first;
  let questionCount = 0;
  const listeners = new Map<string, (data: unknown) => void>();
  const requests: string[] = [];
  let refusal: Error | null = null;
  const host: Host = fakeHost({
    on(event, listener) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
    request({ url }) {
      requests.push(url);
      const refused = refusal;
      refusal = null;
      if (refused) return Promise.reject(refused);
      const subject = /tickets\/(\d+)/.exec(url)?.[1];
      return Promise.resolve({
        side_conversations: [{ id: `c${subject}`, subject }],
        events: [{ id: 'e', type: 'create', side_conversation_id: `c${subject}` }],
      });
    },
  });
  const store = createStore(reduceTicketPage, INITIAL_TICKET_PAGE_STATE);
  const controller = createTicketController({
    host,
    store,
    fetchTicketId() {
      questionCount += 1;
      return ticketId;
    },
  });
  return {
    questionCount: () => questionCount,
    store,
    controller,
    requests,
    refuseNext: (failure: object) => (refusal = failure as Error),
    setTicketId(next: Promise<string | null>) {
      ticketId = next;
    },
    emit: (event: string) => listeners.get(event)?.(undefined),
    subjects: () => store.getState().ticket.timeline.conversations.map(({ subject }) => subject),
  };
}

/** Runs everything that is due: the host answers at once. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTask();
}

describe('the controller of a ticket page', () => {
  it('loads the ticket in front of the agent, and keeps it up to date', async () => {
    const page = setUp();
    expect(page.controller.ticketId()).toBeNull();
    await settle();
    expect(page.controller.ticketId()).toBe('42');
    expect(page.subjects()).toEqual(['42']);
    expect(page.store.getState()).toMatchObject({ turns: 'loading', ticket: { activeLoads: 0 } });
    expect(startTicketSync.mock.calls[0]?.[0]).toMatchObject({ ticketId: '42', isActive: true });
  });

  it('follows to another ticket when it is asked to', async () => {
    const page = setUp();
    await settle();
    page.setTicketId(Promise.resolve('43'));
    page.controller.followTicket();
    await settle();
    expect(page.subjects()).toEqual(['43']);
  });

  it('loads nothing for a new ticket, until it is submitted', async () => {
    const page = setUp(Promise.resolve(null));
    await settle();
    expect(page.store.getState().target).toEqual({ kind: 'new-ticket' });
    expect(page.requests).toEqual([]);
    page.setTicketId(Promise.resolve('42'));
    page.emit('ticket.submit.done');
    await settle();
    expect(page.subjects()).toEqual(['42']);
  });

  it('says that the host does not answer, until it does', async () => {
    const page = setUp(Promise.reject(new Error('timed out')));
    await settle();
    expect(page.store.getState().target).toEqual({ kind: 'no-host' });
    page.setTicketId(Promise.resolve('42'));
    page.emit('app.activated');
    await settle();
    expect(page.subjects()).toEqual(['42']);
  });

  it('keeps the ticket if the host no longer answers', async () => {
    const page = setUp();
    await settle();
    page.setTicketId(Promise.reject(new Error('timed out')));
    page.emit('app.activated');
    await settle();
    expect(page.controller.ticketId()).toBe('42');
    expect(page.subjects()).toEqual(['42']);
    expect(sync.stop).not.toHaveBeenCalled();
  });

  it('loads another ticket that comes to the front, and leaves the one before', async () => {
    const page = setUp();
    await settle();
    page.setTicketId(Promise.resolve('43'));
    page.emit('app.activated');
    await settle();
    expect(page.controller.ticketId()).toBe('43');
    expect(page.subjects()).toEqual(['43']);
    expect(sync.stop).toHaveBeenCalledOnce();
    expect(startTicketSync.mock.lastCall?.[0].ticketId).toBe('43');
  });

  it('does not load the same ticket again when it comes to the front', async () => {
    const page = setUp();
    await settle();
    const { length } = page.requests;
    page.emit('app.deactivated');
    expect(page.store.getState().isActive).toBe(false);
    page.emit('app.activated');
    await settle();
    expect(page.store.getState().isActive).toBe(true);
    expect(sync.setActive.mock.calls).toEqual([[false], [true]]);
    expect(page.requests).toHaveLength(length);
    expect(sync.stop).not.toHaveBeenCalled();
  });

  it('polls soon after the ticket was updated or submitted', async () => {
    const page = setUp();
    await settle();
    page.emit('ticket.updated');
    expect(sync.pollSoon).toHaveBeenCalledOnce();
    page.emit('ticket.submit.done');
    await settle();
    expect(sync.pollSoon).toHaveBeenCalledTimes(2);
  });

  it('has what the sync finds out', async () => {
    const page = setUp();
    await settle();
    const options = startTicketSync.mock.calls[0]?.[0];
    const roles = new Map([['7', true]]);
    options?.onTurnsPrepared();
    options?.onRoles(roles);
    options?.onParent('5');
    expect(page.store.getState()).toMatchObject({
      turns: 'ready',
      roles,
      parentTicketId: '5',
    });
  });

  it('shows the ticket without sync if its code cannot be loaded', async () => {
    vi.mocked(loadTicketSync).mockRejectedValue(new Error('offline'));
    const page = setUp();
    await settle();
    expect(page.subjects()).toEqual(['42']);
    expect(page.store.getState().turns).toBe('failed');
  });

  it('refreshes the list, and retries one conversation', async () => {
    const page = setUp();
    await settle();
    page.requests.length = 0;
    page.controller.refresh();
    await settle();
    expect(page.requests).toEqual(['/api/v2/tickets/42/side_conversations?per_page=100']);
    page.controller.retry('c42');
    await settle();
    expect(page.requests[1]).toBe('/api/v2/tickets/42/side_conversations/c42/events?per_page=100');
  });

  it('skips the wait of a request instead of sending another', async () => {
    const page = setUp();
    await settle();
    page.requests.length = 0;
    page.refuseNext({ status: 429, headers: { 'Retry-After': '99999' } });
    page.controller.refresh();
    await settle();
    const { retryWaits } = page.store.getState().ticket;
    const [wait] = retryWaits.values();
    expect((wait?.untilMs ?? 0) - Date.now()).toBeLessThanOrEqual(300_000);
    expect((wait?.untilMs ?? 0) - Date.now()).toBeGreaterThan(290_000);
    page.controller.refresh();
    await settle();
    expect(page.requests).toHaveLength(2);
    expect(page.store.getState().ticket).toMatchObject({ activeLoads: 0, listFailure: null });
    expect(sync.refresh).toHaveBeenCalledTimes(2);
  });

  it('stops when the page is closed', async () => {
    const page = setUp();
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(sync.stop).toHaveBeenCalledOnce();
    page.requests.length = 0;
    page.controller.refresh();
    await settle();
    expect(page.requests).toEqual([]);
  });
});

describe('turns', () => {
  it('are prepared once for each timeline of the loaded ticket', async () => {
    const page = setUp();
    await settle();
    expect(sync.prepareTurns).toHaveBeenCalledOnce();
    expect(sync.prepareTurns.mock.lastCall?.[0]).toBe(page.store.getState().ticket.timeline);
    page.emit('app.deactivated');
    await settle();
    expect(sync.prepareTurns).toHaveBeenCalledOnce();
  });

  it('are prepared for the next ticket too', async () => {
    const page = setUp();
    await settle();
    page.setTicketId(Promise.resolve('43'));
    page.emit('app.activated');
    await settle();
    expect(sync.prepareTurns).toHaveBeenCalledTimes(2);
  });
});

it('loads a ticket once if the page is activated while it starts', async () => {
  const page = setUp();
  // The host answers the second question a little later than the first.
  page.setTicketId(nextTask().then(() => '42'));
  page.emit('app.activated');
  await settle();
  expect(page.subjects()).toEqual(['42']);
  expect(page.requests).toHaveLength(1);
  expect(startTicketSync).toHaveBeenCalledOnce();
});

describe('a page that the browser stores and shows again', () => {
  const dispatchPersisted = (type: string) =>
    window.dispatchEvent(Object.assign(new Event(type), { persisted: true }));

  it('forgets nothing, and goes on', async () => {
    const page = setUp();
    await settle();
    dispatchPersisted('pagehide');
    expect(sync.stop).not.toHaveBeenCalled();
    expect(page.controller.ticketId()).toBe('42');
    dispatchPersisted('pageshow');
    await settle();
    expect(sync.pollSoon).toHaveBeenCalledOnce();
    page.requests.length = 0;
    page.controller.refresh();
    await settle();
    expect(page.requests).toHaveLength(1);
    expect(page.subjects()).toEqual(['42']);
  });
});

describe('a host that answers late', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const answerAfter = (seconds: number, id: string | null) =>
    new Promise<string | null>((resolve) => setTimeout(() => resolve(id), seconds * 1000));
  const passSeconds = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

  it.each([7, 40, 119])('is waited for, for %i seconds', async (seconds) => {
    const page = setUp(answerAfter(seconds, '42'));
    await passSeconds(4.9);
    expect(page.store.getState().target).toEqual({ kind: 'unknown' });
    await passSeconds(0.1);
    expect(page.store.getState().target).toEqual({ kind: 'slow-host' });
    await passSeconds(seconds - 5.1);
    expect(page.store.getState().target).toEqual({ kind: 'slow-host' });
    await passSeconds(1);
    expect(page.subjects()).toEqual(['42']);
    await passSeconds(200);
    expect(page.controller.ticketId()).toBe('42');
  });

  it('is taken after it was given up', async () => {
    const page = setUp(answerAfter(400, '42'));
    await passSeconds(120);
    expect(page.store.getState().target).toEqual({ kind: 'no-host' });
    await passSeconds(281);
    expect(page.subjects()).toEqual(['42']);
  });

  it.each(['ticket.updated', 'app.activated', 'ticket.submit.done'])(
    'is asked again by %s',
    async (event) => {
      const page = setUp(new Promise(() => undefined));
      await passSeconds(6);
      page.setTicketId(Promise.resolve('42'));
      page.emit(event);
      await passSeconds(1);
      expect(page.subjects()).toEqual(['42']);
      await passSeconds(300);
      expect(page.controller.ticketId()).toBe('42');
    },
  );

  it('is asked again when the tab comes to the front', async () => {
    const page = setUp(new Promise(() => undefined));
    await passSeconds(6);
    page.setTicketId(Promise.resolve('42'));
    document.dispatchEvent(new Event('visibilitychange'));
    await passSeconds(1);
    expect(page.subjects()).toEqual(['42']);
  });

  it('is asked again some time after it refused', async () => {
    const page = setUp(Promise.reject(new Error('refused')));
    await passSeconds(1);
    expect(page.store.getState().target).toEqual({ kind: 'no-host' });
    await passSeconds(60);
    page.setTicketId(Promise.resolve('42'));
    await passSeconds(15);
    expect(page.subjects()).toEqual(['42']);
  });

  it('is asked again once per pause, however often it refused', async () => {
    const page = setUp(Promise.reject(new Error('refused')));
    for (const event of ['ticket.updated', 'app.activated', 'ticket.submit.done', 'x', 'x']) {
      await passSeconds(1);
      page.emit(event);
      document.dispatchEvent(new Event('visibilitychange'));
    }
    // The last questions of a submitted ticket are asked if it is new only.
    await passSeconds(14);
    const count = page.questionCount();
    await passSeconds(150);
    expect(page.questionCount() - count).toBe(10);
  });

  it('is not asked again once it has named the ticket, or the page is left', async () => {
    const refused = Promise.reject(new Error('refused'));
    const page = setUp(refused);
    await passSeconds(1);
    page.setTicketId(Promise.resolve('42'));
    page.emit('app.activated');
    await passSeconds(1);
    expect(page.questionCount()).toBe(2);
    await passSeconds(100);
    expect(page.questionCount()).toBe(2);

    const left = setUp(refused);
    await passSeconds(1);
    window.dispatchEvent(new Event('pagehide'));
    await passSeconds(100);
    expect(left.questionCount()).toBe(1);
  });

  it('does not replace a newer answer by an older one', async () => {
    const page = setUp(answerAfter(50, null));
    page.setTicketId(Promise.resolve('42'));
    page.emit('ticket.updated');
    await passSeconds(60);
    expect(page.controller.ticketId()).toBe('42');
  });
});

describe('a new ticket', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function newTicket() {
    const page = setUp(Promise.resolve(null));
    await vi.advanceTimersByTimeAsync(10);
    expect(page.store.getState().target).toEqual({ kind: 'new-ticket' });
    return page;
  }

  it('is looked for again some times after it was submitted, since its id may come late', async () => {
    const page = await newTicket();
    page.emit('ticket.submit.done');
    await vi.advanceTimersByTimeAsync(800);
    page.setTicketId(Promise.resolve('42'));
    await vi.advanceTimersByTimeAsync(300);
    expect(page.subjects()).toEqual(['42']);
  });

  it('is looked for again when it is updated', async () => {
    const page = await newTicket();
    page.emit('ticket.submit.done');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.store.getState().target).toEqual({ kind: 'new-ticket' });
    page.setTicketId(Promise.resolve('42'));
    page.emit('ticket.updated');
    await vi.advanceTimersByTimeAsync(10);
    expect(page.subjects()).toEqual(['42']);
  });
});
