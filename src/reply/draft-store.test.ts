// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { itemKeys } from '../storage/stored-items.ts';
import type { Draft } from './draft.ts';
import { createDraftStore } from './draft-store.ts';
import type { Attempt } from './sending-state.ts';
import { earlierVersion, testDraft } from './test-draft.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 10, 20, 10);
const ATTEMPT: Attempt = {
  phase: 'sending',
  attemptedMs: NOW_MS,
  isRepeated: false,
  closes: false,
  text: 'Pull the plug',
  body: 'Pull the plug',
  knownKeys: ['a/1'],
};

function storeOf(storageKey = 'acme 7') {
  return createDraftStore({ installation: 'acme', storageKey, nowMs: () => NOW_MS });
}

/** Replaces the browser's storage by one that refuses some values, as if it were full. @returns ends that */
function stubStorage(refuses: (key: string, value: string) => boolean): () => void {
  const real = localStorage;
  vi.stubGlobal('localStorage', {
    get length() {
      return real.length;
    },
    key: (index: number) => real.key(index),
    getItem: (key: string) => real.getItem(key),
    removeItem: (key: string) => real.removeItem(key),
    setItem: (key: string, value: string) => {
      if (refuses(key, value)) throw new DOMException('full', 'QuotaExceededError');
      real.setItem(key, value);
    },
  });
  return () => void vi.stubGlobal('localStorage', real);
}

/** Lets the browser take nothing but what it has now. @returns ends that */
function refuseToStore(): () => void {
  const before = storedItems();
  return stubStorage((key, value) => before[key] !== value);
}

function storedItems(): Readonly<Record<string, string | null>> {
  return Object.fromEntries(itemKeys('').map((key) => [key, localStorage.getItem(key)] as const));
}

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe('drafts', () => {
  it('are there again after the page has been reloaded, one for each conversation', () => {
    const store = storeOf();
    expect(store.save(testDraft())).toBe(true);
    expect(store.save(testDraft({ text: 'Later' }))).toBe(true);
    const other = testDraft({ conversationId: 'b c', text: 'Other' });
    expect(store.save(other)).toBe(true);
    expect(storeOf().get('a')).toEqual(testDraft({ text: 'Later' }));
    expect(storeOf().load()).toEqual(
      new Map([
        ['a', testDraft({ text: 'Later' })],
        ['b c', other],
      ]),
    );
  });

  it('are gone once they were removed', () => {
    const store = storeOf();
    store.save(testDraft());
    store.save(testDraft({ conversationId: 'b' }));
    store.remove(testDraft());
    store.remove(testDraft({ conversationId: 'c' }));
    expect(store.get('a')).toBeNull();
    expect([...storeOf().load().keys()]).toEqual(['b']);
  });

  it('belong to one agent of one installation', () => {
    storeOf('acme 7').save(testDraft());
    for (const other of ['acme 77', 'acme 8', 'other 7', 'acme']) {
      expect(storeOf(other).get('a')).toBeNull();
      expect(storeOf(other).load()).toEqual(new Map());
    }
  });

  it('have a key with the agent and the conversation', () => {
    storeOf('acme 7').save(testDraft());
    expect(Object.keys(localStorage)).toEqual(['acme 7 draft a']);
  });

  it('that are older than 30 days are deleted, those of all agents of the installation', () => {
    const old = testDraft({ savedMs: NOW_MS - 30 * DAY_MS - 1 });
    storeOf('acme 7').save(old);
    storeOf('acme 8').save(old);
    storeOf('acme ').save(old);
    storeOf('acme2 7').save(old);
    localStorage.setItem('acme 7 unreadable draft a', JSON.stringify({ savedMs: 0 }));
    localStorage.setItem('acme 7 view', JSON.stringify({ savedMs: 0 }));
    const kept = testDraft({ conversationId: 'b', savedMs: NOW_MS - 30 * DAY_MS });
    storeOf('acme 8').save(kept);
    expect([...storeOf('acme 7').load().keys()]).toEqual([]);
    expect(Object.keys(localStorage).toSorted()).toEqual([
      'acme 7 view',
      'acme 8 draft b',
      'acme2 7 draft a',
    ]);
  });
});

describe('drafts that cannot be read', () => {
  const TRUNCATED = '{"text":"My words';

  it('come back if their text and their target can be', () => {
    localStorage.setItem(
      'acme 7 draft a',
      JSON.stringify({ ...testDraft(), savedMs: String(NOW_MS) }),
    );
    const found = storeOf().get('a');
    expect(found).toMatchObject({ text: 'Pull the plug', savedMs: NOW_MS });
    expect(storeOf().get('a')).toEqual(found);
  });

  it('are not shown otherwise, and stay as long as others do', () => {
    const newer = JSON.stringify({ savedMs: NOW_MS, text: 'Of a newer version' });
    localStorage.setItem('acme 7 draft a', TRUNCATED);
    localStorage.setItem('acme 7 draft b', JSON.stringify({ text: 'Without a date' }));
    localStorage.setItem('acme 7 draft c', newer);
    localStorage.setItem('acme 7 draft d', JSON.stringify({ text: 'Old', savedMs: 0 }));
    localStorage.setItem('acme 7 draft e', JSON.stringify(testDraft({ savedMs: NOW_MS })));
    const other = JSON.stringify({ ...testDraft(), kind: 'forward', savedMs: NOW_MS });
    localStorage.setItem('acme 7 draft f', other);
    const store = storeOf();
    expect(store.load()).toEqual(new Map());
    expect(storedItems()).toEqual({
      'acme 7 draft a': JSON.stringify({ savedMs: NOW_MS, unreadable: TRUNCATED }),
      'acme 7 draft b': JSON.stringify({
        savedMs: NOW_MS,
        unreadable: '{"text":"Without a date"}',
      }),
      'acme 7 draft c': newer,
      'acme 7 draft e': JSON.stringify(testDraft({ savedMs: NOW_MS })),
      'acme 7 draft f': other,
    });
    const later = NOW_MS + 30 * DAY_MS + 1;
    createDraftStore({ installation: 'acme', storageKey: 'acme 8', nowMs: () => later });
    expect(storedItems()).toEqual({});
  });

  it.each(['save', 'remove'] as const)('give way to another draft: %s', (what) => {
    const store = storeOf();
    localStorage.setItem('acme 7 draft a', TRUNCATED);
    store[what](testDraft());
    const aside = { savedMs: NOW_MS, unreadable: TRUNCATED };
    expect(storedItems()).toMatchObject({
      'acme 7 unreadable draft a': JSON.stringify(aside),
    });
    expect(storeOf().load().size).toBe(what === 'save' ? 1 : 0);
  });

  it('are not lost where storage has no room for both', () => {
    const store = storeOf();
    localStorage.setItem('acme 7 draft a', TRUNCATED);
    const before = storedItems();
    refuseToStore();
    expect(store.save(testDraft())).toBe(false);
    expect(store.get('a')).toEqual(testDraft());
    store.remove(testDraft());
    expect(storedItems()).toEqual(before);
  });
});

describe('a removed draft', () => {
  it('leaves nothing but its keys, for a day', () => {
    let nowMs = NOW_MS;
    const open = () =>
      createDraftStore({ installation: 'acme', storageKey: 'acme 7', nowMs: () => nowMs });
    const store = open();
    store.save(testDraft({ earlier: [earlierVersion('k1')] }));
    store.remove(testDraft({ earlier: [earlierVersion('k1')] }));
    const { sendKey } = testDraft();
    expect(storedItems()).toEqual({
      'acme 7 draft a': JSON.stringify({ removed: [sendKey, 'k1'], savedMs: NOW_MS }),
    });
    nowMs += DAY_MS;
    expect(open().isRemoved(testDraft())).toBe(true);
    nowMs += 1;
    expect(open().isRemoved(testDraft())).toBe(false);
    expect(storedItems()).toEqual({});
  });

  it('is known to other pages as removed, in all of its versions', () => {
    const [one, other] = [storeOf(), storeOf()];
    const draft = testDraft({ sendKey: 'k2', earlier: [earlierVersion('k1')] });
    one.save(draft);
    expect(other.isRemoved(draft)).toBe(false);
    one.remove(draft);
    expect([one.get('a'), other.get('a')]).toEqual([null, null]);
    for (const version of [
      draft,
      testDraft({ sendKey: 'k1' }),
      testDraft({ sendKey: 'k3', earlier: [earlierVersion('k1'), earlierVersion('k2')] }),
    ])
      expect(other.isRemoved(version)).toBe(true);
    expect(other.isRemoved(testDraft({ sendKey: 'k3' }))).toBe(false);
    expect(other.isRemoved({ ...draft, conversationId: 'b' })).toBe(false);
  });

  it('gives way to the next draft of its conversation', () => {
    const store = storeOf();
    store.save(testDraft());
    store.remove(testDraft());
    const next = testDraft({ sendKey: 'next' });
    expect(store.save(next)).toBe(true);
    expect(storeOf().get('a')).toEqual(next);
    expect(store.isRemoved(testDraft())).toBe(false);
  });

  it('is not taken for one whose storage was cleared', () => {
    const store = storeOf();
    store.save(testDraft());
    localStorage.clear();
    expect(store.get('a')).toBeNull();
    expect(store.isRemoved(testDraft())).toBe(false);
  });

  it('leaves nothing if storage is full', () => {
    const store = storeOf();
    store.save(testDraft());
    refuseToStore();
    store.remove(testDraft());
    expect(storedItems()).toEqual({});
    expect(store.get('a')).toBeNull();
  });
});

describe('a change of a draft', () => {
  it('is told to other pages of the agent by the browser', () => {
    const store = storeOf();
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.save(testDraft());
    store.remove(testDraft());
    expect(listener).not.toHaveBeenCalled();
    const change = (key: string) => window.dispatchEvent(new StorageEvent('storage', { key }));
    change('acme 7 draft b');
    expect(listener).toHaveBeenCalledTimes(1);
    change('acme 77 draft b');
    change('acme 7 view');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    change('acme 7 draft b');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is seen by another page at once', () => {
    const [one, other] = [storeOf(), storeOf()];
    one.save(testDraft());
    expect(other.get('a')).toEqual(testDraft());
    other.remove(testDraft());
    expect(one.get('a')).toBeNull();
  });
});

it('a draft takes the room of its version before if storage is full', () => {
  const store = storeOf();
  store.save(testDraft({ text: 'Long text' }));
  // Some browsers do not count what a value replaces.
  const empty = stubStorage((key) => localStorage.getItem(key) !== null);
  const sent = testDraft({ text: 'Text', sending: ATTEMPT });
  expect(store.save(sent)).toBe(true);
  empty();
  expect(storeOf().get('a')).toEqual(sent);
});

describe('a draft that the browser refuses to store', () => {
  it('lasts as long as the page', () => {
    const store = storeOf();
    refuseToStore();
    expect(store.save(testDraft())).toBe(false);
    expect(store.get('a')).toEqual(testDraft());
    expect(store.load()).toEqual(new Map([['a', testDraft()]]));
    expect(storeOf().get('a')).toBeNull();
    store.remove(testDraft());
    expect(store.get('a')).toBeNull();
  });

  it('wins against the version that remained stored, whatever the clock says', () => {
    const store = storeOf();
    store.save(testDraft({ text: 'Before', savedMs: NOW_MS }));
    refuseToStore();
    store.save(testDraft({ text: 'After', savedMs: NOW_MS - 5 }));
    store.save(testDraft({ text: 'Last', savedMs: NOW_MS - 4 }));
    expect(store.get('a')?.text).toBe('Last');
  });

  it('gives way to what another page has stored since', () => {
    const [store, other] = [storeOf(), storeOf()];
    store.save(testDraft({ text: 'Before' }));
    const empty = refuseToStore();
    store.save(testDraft({ text: 'Refused' }));
    empty();
    other.save(testDraft({ text: 'By the other page' }));
    expect(store.get('a')?.text).toBe('By the other page');
  });

  it('is not lost if another page removes the stored version', () => {
    const [store, other] = [storeOf(), storeOf()];
    store.save(testDraft({ text: 'Before' }));
    const empty = refuseToStore();
    store.save(testDraft({ text: 'Refused' }));
    empty();
    other.remove(testDraft());
    expect(store.get('a')?.text).toBe('Refused');
  });

  it('stays as it was before while the agent only writes', () => {
    const store = storeOf();
    store.save(testDraft({ text: 'Before' }));
    refuseToStore();
    expect(store.save(testDraft({ text: 'After' }))).toBe(false);
    expect(storeOf().get('a')?.text).toBe('Before');
  });

  it.each(['sending', 'checking', 'not-found'] as const)(
    'does not come back as if it had not been sent: %s',
    (phase) => {
      const store = storeOf();
      store.save(testDraft());
      refuseToStore();
      const sent = testDraft({ sending: { ...ATTEMPT, phase } });
      expect(store.save(sent)).toBe(false);
      expect(store.get('a')).toEqual(sent);
      expect(storeOf().get('a')).toBeNull();
    },
  );

  it('is not sent by another page while this one sends it', () => {
    const [store, other] = [storeOf(), storeOf()];
    store.save(testDraft());
    const empty = stubStorage((_key, value) => value.includes('Pull the plug'));
    store.save(testDraft({ sending: ATTEMPT }));
    empty();
    expect(other.isRemoved(testDraft())).toBe(true);
    expect(store.isRemoved(testDraft())).toBe(false);
    expect(store.get('a')?.sending).toEqual(ATTEMPT);
  });

  it('is no error where storage is denied altogether', () => {
    vi.stubGlobal('localStorage', undefined);
    const store = storeOf();
    expect(store.save(testDraft())).toBe(false);
    expect([...store.load().values()]).toEqual([testDraft()]);
    store.remove(testDraft());
    expect(store.load()).toEqual(new Map());
  });
});

type Step =
  | { readonly do: 'save'; readonly id: string; readonly text: string; readonly isFull: boolean }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'reload' };

const id = fc.constantFrom('a', 'b', 'a b', '');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    id: fc.constantFrom('a', 'b', 'a b'),
    text: fc.string({ unit: 'binary' }),
    isFull: fc.boolean(),
  }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.record({ do: fc.constant('reload' as const) }),
);

it('a page always has the draft that it saved last; after a reload, the one that was stored last', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      localStorage.clear();
      let store = storeOf();
      let expected = new Map<string, Draft>();
      const stored = new Map<string, Draft>();
      const outcomes: boolean[] = [];
      for (const one of steps) {
        if (one.do === 'reload') {
          store = storeOf();
          expected = new Map(stored);
        } else if (one.do === 'remove') {
          store.remove(testDraft({ conversationId: one.id }));
          expected.delete(one.id);
          stored.delete(one.id);
        } else {
          const draft = testDraft({ conversationId: one.id, text: one.text, savedMs: NOW_MS });
          const empty = one.isFull ? refuseToStore() : null;
          const isStored = store.save(draft);
          empty?.();
          // A version that is no longer than the stored one may have found room.
          outcomes.push(isStored || one.isFull);
          expected.set(one.id, draft);
          if (isStored) stored.set(one.id, draft);
        }
        expect(store.load()).toEqual(expected);
      }
      expect(outcomes).not.toContain(false);
    }),
  );
});
