import { createRequire } from 'node:module';

import { describe, expect, it, vi } from 'vitest';
import get from './get.js';
import memoize from './memoize.js';

// These packages have no types.
const require = createRequire(import.meta.url);
const lodashGet = require('lodash.get') as typeof get;
const lodashMemoize = require('lodash.memoize') as typeof memoize;

describe('get', () => {
  const object = { background: { default: 'white', none: null } };

  it.each([
    'background.default',
    'background.none',
    'background.none.deeper',
    'foreground.default',
    'background',
  ])('returns the same as lodash for %s', (path) => {
    expect(get(object, path)).toEqual(lodashGet(object, path));
  });
});

describe.each([
  ['lodash', lodashMemoize],
  ['ours', memoize],
])('memoize, %s', (_name, memoizeOf) => {
  it('computes once per first argument', () => {
    const compute = vi.fn<(a: number, b: number) => number>((a, b) => a + b);
    const memoized = memoizeOf(compute);
    expect([memoized(1, 1), memoized(1, 2), memoized(2, 2)]).toEqual([2, 2, 4]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('computes once per key of the key function, also if the result is undefined', () => {
    const compute = vi.fn<(a: number, b: number) => undefined>(() => undefined);
    const memoized = memoizeOf(compute, (a: number, b: number) => `${a}${b}`);
    memoized(1, 1);
    memoized(1, 1);
    memoized(1, 2);
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
