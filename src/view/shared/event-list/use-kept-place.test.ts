// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from '../../../model/rows.ts';
import { type KeptPlaceOptions, useKeptPlace } from './use-kept-place.ts';

const ROW_PX = 50;

const rowsOf = (...keys: string[]) => keys.map((key) => ({ event: { key }, opens: null }) as Row);
const numbered = (count: number) => Array.from({ length: count }, (_none, index) => `n${index}`);

const place = document.createElement('div');

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => {
  void act(() => render(null, place));
  vi.unstubAllGlobals();
});

/** A list of rows of one height; notes where it was scrolled to, and from how far above rows slid in. */
function listOf({ scrollTop = 0, clientHeight = 300, slides = true } = {}) {
  const scrolls: number[] = [];
  const slid: unknown[] = [];
  const holds: boolean[] = [];
  const list = {
    getItemOffset: (index: number) => index * ROW_PX,
    findItemIndex: (offset: number) => Math.max(0, Math.floor(offset / ROW_PX)),
    scrollTo: (offset: number) => void scrolls.push(offset),
  } as VirtualizerHandle;
  const element = document.createElement('div');
  element.animate = ([from]: Keyframe[]) => {
    slid.push(from?.['transform']);
    return {} as Animation;
  };
  const refs = {
    virtualizer: { current: list },
    listRef: { current: element },
    scrollRef: { current: { scrollTop, clientHeight } as HTMLElement },
  };
  function List(options: Pick<KeptPlaceOptions, 'rows' | 'startMargin'>): null {
    const isReadAtTop = () => false;
    holds.push(useKeptPlace({ ...options, ...refs, slides, arrangement: '', isReadAtTop }));
    return null;
  }
  function show(rows: readonly Row[], startMargin = 0): void {
    void act(() => render(h(List, { rows, startMargin }), place));
  }
  return { show, scrolls, slid, holds };
}

describe('rows that come around what is read', () => {
  it('leave it where it is', () => {
    const { show, scrolls } = listOf({ scrollTop: 60 });
    show(rowsOf('a', 'b', 'c'));
    show(rowsOf('a', 'x', 'b', 'c'));
    expect(scrolls).toEqual([110]);
  });

  it('do so once: a notice that comes later brings no old place back', () => {
    const { show, scrolls } = listOf({ scrollTop: 60 });
    const rows = rowsOf('a', 'x', 'b', 'c');
    show(rowsOf('a', 'b', 'c'));
    show(rows);
    show(rows, 80);
    show(rows, 0);
    expect(scrolls).toEqual([110]);
  });

  it('are held at the end once, where they came above it', () => {
    const { show, scrolls, holds } = listOf({ scrollTop: 60 });
    const rows = rowsOf('x', 'a', 'b', 'c');
    show(rowsOf('a', 'b', 'c'));
    show(rows);
    show(rows, 80);
    expect(holds).toEqual([false, true, false]);
    expect(scrolls).toEqual([]);
  });
});

describe('rows that come at the top, where nothing is read', () => {
  it('slide in once, whatever notice comes later', () => {
    const { show, slid } = listOf();
    const rows = rowsOf('x', 'y', 'a', 'b');
    show(rowsOf('a', 'b'));
    show(rows);
    show(rows, 80);
    expect(slid).toEqual(['translateY(-100px)']);
  });

  it.each([
    ['the screen', { clientHeight: 300 }, 6],
    ['what is drawn beyond it', { clientHeight: 2000 }, 8],
  ])('do not slide where they are higher than %s: it would be blank', (_what, size, most) => {
    const { show, slid } = listOf(size);
    show(rowsOf('a'));
    show(rowsOf(...numbered(most), 'a'));
    expect(slid).toEqual([`translateY(-${most * ROW_PX}px)`]);
    show(rowsOf(...numbered(2 * most + 1).reverse(), ...numbered(most), 'a'));
    expect(slid).toHaveLength(1);
  });

  it('never slide where they must not', () => {
    const { show, slid } = listOf({ slides: false });
    show(rowsOf('a'));
    show(rowsOf('x', 'a'));
    expect(slid).toEqual([]);
  });
});
