// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DatedEvent, isRead, readUntil } from './read-events.ts';
import { createReadEventsStore, type ReadEventsStore } from './read-events-store.ts';

const KEY = 'acme 7 agent 5';
const NAME = `${KEY} read`;
const EVENTS: DatedEvent[] = ['a', 'b', 'c', 'd'].map((key, index) => ({
  key,
  createdMs: index + 1,
}));
const [A, B] = EVENTS;

const stops: (() => void)[] = [];

/** A page of the agent, on which the ticket has loaded. */
function openPage(ticketId = '42', storageKey = KEY): ReadEventsStore {
  const store = createReadEventsStore(storageKey, ticketId);
  stops.push(store.subscribe(() => undefined));
  store.update((record) => record ?? readUntil(0));
  return store;
}

function unreadIn(store: ReadEventsStore): string[] {
  const record = store.get();
  return record ? EVENTS.filter((event) => !isRead(record, event)).map(({ key }) => key) : [];
}

/** The browser tells the other pages of what a page has saved. */
function tellOtherPages(): void {
  window.dispatchEvent(new StorageEvent('storage', { key: NAME }));
}

function mark(store: ReadEventsStore, ...events: (DatedEvent | undefined)[]): void {
  store.markRead(events.filter((event) => event !== undefined));
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

describe('what was read', () => {
  it('is null before the first visit', () => {
    expect(createReadEventsStore(KEY, '42').get()).toBeNull();
  });

  it('is still read when the page is loaded again', () => {
    mark(openPage(), A, B);
    expect(unreadIn(createReadEventsStore(KEY, '42'))).toEqual(['c', 'd']);
  });

  it('is read on the other pages of the agent', () => {
    const [first, second] = [openPage(), openPage()];
    const listener = vi.fn<() => void>();
    stops.push(second.subscribe(listener));
    mark(first, A);
    tellOtherPages();
    expect(unreadIn(second)).toEqual(['b', 'c', 'd']);
    expect(listener).toHaveBeenCalled();
  });

  it('belongs to the ticket, the agent, and the installation', () => {
    mark(openPage(), A, B);
    const others = [
      openPage('4'),
      openPage('42', 'acme 7 agent 6'),
      openPage('42', 'acme 8 agent 5'),
    ];
    for (const other of others) expect(unreadIn(other)).toHaveLength(4);
  });

  it('lasts as long as the page if storage is denied', () => {
    vi.stubGlobal('localStorage', undefined);
    const store = openPage();
    mark(store, A);
    mark(store, B);
    expect(unreadIn(store)).toEqual(['c', 'd']);
  });

  it('lasts as long as the page if storage is full', () => {
    const store = openPage();
    const { getItem } = localStorage;
    const full = { getItem: getItem.bind(localStorage), setItem: () => void expect.fail() };
    vi.stubGlobal('localStorage', full);
    mark(store, A);
    mark(store, B);
    expect(unreadIn(store)).toEqual(['c', 'd']);
  });

  it('stays read if all data of the site is deleted', () => {
    const store = openPage();
    mark(store, A);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    mark(store, B);
    expect(unreadIn(store)).toEqual(['c', 'd']);
    expect(unreadIn(createReadEventsStore(KEY, '42'))).toEqual(['c', 'd']);
  });
});

describe('two pages that write at the same time', () => {
  it('lose nothing', () => {
    const [first, second] = [openPage(), openPage()];
    const before = localStorage.getItem(NAME) ?? '';
    mark(first, A);
    // The second page does not know of this yet, and overwrites it.
    localStorage.setItem(NAME, before);
    mark(second, B);
    tellOtherPages();
    tellOtherPages();
    for (const page of [first, second, createReadEventsStore(KEY, '42')])
      expect(unreadIn(page)).toEqual(['c', 'd']);
  });

  it('lose nothing, whatever is read where and overwritten when', () => {
    const arbitrarySteps = fc.array(
      fc.record({
        page: fc.nat(2),
        event: fc.nat(EVENTS.length - 1),
        isOverwritten: fc.boolean(),
        isTold: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        localStorage.clear();
        const pages = [openPage(), openPage(), openPage()];
        for (const { page, event, isOverwritten, isTold } of steps) {
          const before = localStorage.getItem(NAME) ?? '';
          mark(pages[page] ?? openPage(), EVENTS[event]);
          if (isOverwritten) localStorage.setItem(NAME, before);
          if (isTold) tellOtherPages();
        }
        tellOtherPages();
        tellOtherPages();
        const read = new Set(steps.map(({ event }) => EVENTS[event]?.key));
        const unread = EVENTS.map(({ key }) => key).filter((key) => !read.has(key));
        for (const page of [...pages, createReadEventsStore(KEY, '42')])
          expect(unreadIn(page)).toEqual(unread);
        for (const stop of stops.splice(0)) stop();
      }),
    );
  });
});

describe('the stored records', () => {
  it('are of the 1,000 tickets that were used last', () => {
    const stored = Array.from({ length: 999 }, (_none, index) => [`${999 - index}`, 1, [], []]);
    localStorage.setItem(NAME, JSON.stringify(stored));
    for (const ticket of ['1000', '1001']) {
      const store = createReadEventsStore(KEY, ticket);
      store.update((record) => record ?? readUntil(Number(ticket)));
    }
    expect(createReadEventsStore(KEY, '1').get()).toBeNull();
    expect(createReadEventsStore(KEY, '2').get()?.untilMs).toBe(1);
    expect(createReadEventsStore(KEY, '1001').get()?.untilMs).toBe(1001);
  });

  it.each([
    'x',
    {},
    [['42']],
    [['42', 'x', [], []]],
    [['42', 1, [['a']], []]],
    [['42', 1, [], [1]]],
    [null],
  ])('are ignored if they make no sense: %j', (stored) => {
    localStorage.setItem(NAME, JSON.stringify(stored));
    expect(createReadEventsStore(KEY, '42').get()).toBeNull();
    mark(openPage(), A);
    expect(unreadIn(createReadEventsStore(KEY, '42'))).toEqual(['b', 'c', 'd']);
  });
});
