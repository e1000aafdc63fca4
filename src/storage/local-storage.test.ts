// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveItem, loadItem } from './local-storage.ts';

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe('what is kept in this browser', () => {
  it.each([['text'], [''], [0], [7.5], [true], [false], [null], [['a', 1]], [{ a: { b: [1] } }]])(
    'comes back: %j',
    (value) => {
      saveItem('a', value);
      expect(loadItem('a')).toEqual(value);
    },
  );

  it('comes back under its own name alone, and is what was kept last', () => {
    saveItem('a', 1);
    saveItem('b', 2);
    saveItem('a', 3);
    expect([loadItem('a'), loadItem('b'), loadItem('c')]).toEqual([3, 2, null]);
  });

  it('outlives the page: it is in the local storage', () => {
    saveItem('a', [1]);
    expect(localStorage.getItem('a')).toBe('[1]');
  });

  it.each(['', '{', 'undefined', 'newest'])('is nothing where it is rubbish: %j', (kept) => {
    localStorage.setItem('a', kept);
    expect(loadItem('a')).toBeNull();
  });
});

describe('a frame that is denied its storage', () => {
  it('keeps nothing, and does not fail', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => saveItem('a', 1)).not.toThrow();
    expect(loadItem('a')).toBeNull();
  });

  it('may be denied by a full or closed one too', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    expect(() => saveItem('a', 1)).not.toThrow();
    expect(loadItem('a')).toBeNull();
  });
});
