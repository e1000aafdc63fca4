// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadItem, saveItem } from './local-storage.ts';

beforeEach(() => localStorage.clear());
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
  });
});

describe('denied storage', () => {
  it('restores null and does not throw', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => saveItem('a', 1)).not.toThrow();
    expect(loadItem('a')).toBeNull();
  });

  it('restores null and does not throw if methods throw', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    expect(() => saveItem('a', 1)).not.toThrow();
    expect(loadItem('a')).toBeNull();
  });
});
