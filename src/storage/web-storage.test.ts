// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionItem } from './session-item.ts';
import { deleteItem, itemKeys, itemText, watchItems } from './stored-items.ts';
import { loadItem, saveItem, watchItem } from './web-storage.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => void vi.unstubAllGlobals());

describe('local storage', () => {
  it.each([['text'], [''], [0], [7.5], [true], [false], [null], [['a', 1]], [{ a: { b: [1] } }]])(
    'restores %j',
    (value) => {
      saveItem('a', value);
      expect(loadItem('a')).toEqual(value);
    },
  );

  it('restores the last value of each key', () => {
    saveItem('a', 1);
    saveItem('b', 2);
    saveItem('a', 3);
    expect([loadItem('a'), loadItem('b'), loadItem('c')]).toEqual([3, 2, null]);
  });

  it('contains JSON', () => {
    saveItem('a', [1]);
    expect(localStorage.getItem('a')).toBe('[1]');
  });

  it.each(['', '{', 'undefined', 'newest'])('restores null from invalid JSON: %j', (stored) => {
    localStorage.setItem('a', stored);
    expect(loadItem('a')).toBeNull();
    expect(itemText('a')).toBe(stored);
  });
});

describe('values whose keys start alike', () => {
  it('are listed and deleted one by one', () => {
    for (const key of ['acme 1 draft a', 'acme 1 draft b', 'acme 11 draft a', 'acme 1 view'])
      saveItem(key, 1);
    expect(itemKeys('acme 1 draft ').toSorted()).toEqual(['acme 1 draft a', 'acme 1 draft b']);
    expect(deleteItem('acme 1 draft a')).toBe(true);
    expect(itemKeys('acme 1 draft ')).toEqual(['acme 1 draft b']);
    expect(loadItem('acme 11 draft a')).toBe(1);
  });

  it('are watched together until they are no longer watched', () => {
    const onChange = vi.fn<() => void>();
    const stop = watchItems('acme 1 draft ', onChange);
    const change = (key: string | null) =>
      window.dispatchEvent(new StorageEvent('storage', { key }));
    change('acme 11 draft a');
    change('acme 1 view');
    expect(onChange).not.toHaveBeenCalled();
    change('acme 1 draft a');
    change('acme 1 draft b');
    change(null);
    expect(onChange).toHaveBeenCalledTimes(3);
    stop();
    change('acme 1 draft a');
    expect(onChange).toHaveBeenCalledTimes(3);
  });
});

describe('a watched value', () => {
  const change = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }));

  it('reports that another page saved it, or deleted everything, until it is no longer watched', () => {
    const onChange = vi.fn<() => void>();
    const stop = watchItem('a', onChange);
    change('b');
    expect(onChange).not.toHaveBeenCalled();
    change('a');
    change(null);
    expect(onChange).toHaveBeenCalledTimes(2);
    stop();
    change('a');
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

describe('denied storage', () => {
  it('restores null and does not throw', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(saveItem('a', 1)).toBe(false);
    expect(loadItem('a')).toBeNull();
    expect(itemText('a')).toBeNull();
    expect(deleteItem('a')).toBe(false);
    expect(itemKeys('')).toEqual([]);
  });

  it('restores null and does not throw if methods throw', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', {
      getItem: denied,
      setItem: denied,
      removeItem: denied,
      key: denied,
      length: 1,
    });
    expect(saveItem('a', 1)).toBe(false);
    expect(loadItem('a')).toBeNull();
    expect(itemText('a')).toBeNull();
    expect(deleteItem('a')).toBe(false);
    expect(itemKeys('')).toEqual([]);
  });
});

describe('session storage', () => {
  it('has one value per key', () => {
    sessionItem('acme 7').save([['1', true]]);
    sessionItem('other 8').save([['1', false]]);
    expect(sessionItem('acme 7').load()).toEqual([['1', true]]);
    expect(sessionItem('acme 9').load()).toBeNull();
    expect(sessionStorage.getItem('acme 7')).toBe('[["1",true]]');
    expect(localStorage).toHaveLength(0);
  });

  it.each(['', '{', 'undefined'])('restores null from invalid JSON: %j', (stored) => {
    sessionStorage.setItem('a', stored);
    expect(sessionItem('a').load()).toBeNull();
  });

  it.each([
    undefined,
    {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    },
  ])('restores null and does not throw if it is denied', (storage) => {
    vi.stubGlobal('sessionStorage', storage);
    expect(() => sessionItem('a').save(1)).not.toThrow();
    expect(sessionItem('a').load()).toBeNull();
  });
});
