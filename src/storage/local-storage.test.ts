// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, recall } from './local-storage.ts';

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

describe('what is kept in this browser', () => {
  it.each([['text'], [''], [0], [7.5], [true], [false], [null], [['a', 1]], [{ a: { b: [1] } }]])(
    'comes back: %j',
    (value) => {
      keep('a', value);
      expect(recall('a')).toEqual(value);
    },
  );

  it('comes back under its own name alone, and is what was kept last', () => {
    keep('a', 1);
    keep('b', 2);
    keep('a', 3);
    expect([recall('a'), recall('b'), recall('c')]).toEqual([3, 2, null]);
  });

  it('outlives the page: it is in the local storage', () => {
    keep('a', [1]);
    expect(localStorage.getItem('a')).toBe('[1]');
  });

  it.each(['', '{', 'undefined', 'newest'])('is nothing where it is rubbish: %j', (kept) => {
    localStorage.setItem('a', kept);
    expect(recall('a')).toBeNull();
  });
});

describe('a frame that is denied its storage', () => {
  it('keeps nothing, and does not fail', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => keep('a', 1)).not.toThrow();
    expect(recall('a')).toBeNull();
  });

  it('may be denied by a full or closed one too', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    expect(() => keep('a', 1)).not.toThrow();
    expect(recall('a')).toBeNull();
  });
});
