// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from './rows.ts';
import { type ScrollAnchorOptions, useScrollAnchor } from './use-scroll-anchor.ts';

const ROW_PX = 50;

const rowsOf = (...keys: string[]) => keys.map((key) => ({ event: { key }, opens: null }) as Row);
const numbered = (count: number) => Array.from({ length: count }, (_none, index) => `n${index}`);

const place = document.createElement('div');

/** Tells once of what it observes, as the browser's does. */
class ObserverOnce {
  readonly #tell: () => void;
  constructor(tell: () => void) {
    this.#tell = tell;
  }
  observe(): void {
    this.#tell();
  }
  disconnect(): void {
    // It tells no more anyway.
  }
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', ObserverOnce);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  void act(() => render(null, place));
  vi.unstubAllGlobals();
});

/** A list of rows of one height; notes where it was scrolled to, and from how far above rows slid in. */
function listOf({ scrollTop = 0, clientHeight = 300, slides = true } = {}) {
  const slid: unknown[] = [];
  const holds: boolean[] = [];
  const sought: number[] = [];
  const screen = { above: 0, rows: [] as readonly Row[] };
  const scroller = { scrollTop, clientHeight, getBoundingClientRect: () => ({ top: 100 }) };
  /** Only what is near the screen exists. */
  function rowAt(index: number): Element | null {
    const top = () => 100 + screen.above + index * ROW_PX - scroller.scrollTop;
    if (index >= screen.rows.length || Math.abs(top()) > 2 * clientHeight) return null;
    const getBoundingClientRect = () => ({ top: top(), bottom: top() + ROW_PX });
    return { dataset: { row: String(index) }, closest: () => ({ getBoundingClientRect }) } as never;
  }
  const element = {
    querySelectorAll: () => screen.rows.map((_row, index) => rowAt(index)).filter(Boolean),
    querySelector: (selector: string) => rowAt(Number(/\d+/.exec(selector)?.[0])),
    animate: ([from]: Keyframe[]) => slid.push(from?.['transform']),
  } as unknown as Element;
  const refs = {
    virtualizer: {
      current: {
        getItemOffset: (index: number) => index * ROW_PX,
        scrollToIndex(index: number) {
          sought.push(index);
          scroller.scrollTop = screen.above + index * ROW_PX;
        },
      } as VirtualizerHandle,
    },
    listRef: { current: element },
    scrollRef: { current: scroller as unknown as HTMLElement },
  };
  function List({ rows, above }: Pick<ScrollAnchorOptions, 'rows'> & { above: number }): null {
    const isReadAtTop = () => false;
    holds.push(useScrollAnchor({ rows, ...refs, slides, arrangement: '', isReadAtTop }));
    Object.assign(screen, { rows, above });
    return null;
  }
  async function show(rows: readonly Row[], above = 0): Promise<void> {
    await act(async () => {
      render(h(List, { rows, above }), place);
      await vi.advanceTimersByTimeAsync(200);
    });
  }
  return { show, slid, holds, sought, scroller };
}

describe('rows that come around what is read', () => {
  it('leave it where it is', async () => {
    const { show, scroller } = listOf({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', 'x', 'b', 'c'));
    expect(scroller.scrollTop).toBe(110);
    await show(rowsOf('b', 'c'));
    expect(scroller.scrollTop).toBe(10);
  });

  it('leave it where it is, whatever comes above the list with them', async () => {
    const { show, scroller } = listOf({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', 'x', 'b', 'c'), 28);
    expect(scroller.scrollTop).toBe(138);
  });

  it('do so once: a notice that comes later brings no old place back', async () => {
    const { show, scroller } = listOf({ scrollTop: 60 });
    const rows = rowsOf('a', 'x', 'b', 'c');
    await show(rowsOf('a', 'b', 'c'));
    await show(rows);
    await show(rows, 80);
    expect(scroller.scrollTop).toBe(110);
  });

  it('are gone to, where so many came that it was not drawn any more', async () => {
    const { show, scroller, sought } = listOf({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', ...numbered(50), 'b', 'c'));
    expect(sought).toEqual([51]);
    expect(scroller.scrollTop).toBe(60 + 50 * ROW_PX);
  });

  it('are held at the end once, where they came above it', async () => {
    const { show, holds } = listOf({ scrollTop: 60 });
    const rows = rowsOf('x', 'a', 'b', 'c');
    await show(rowsOf('a', 'b', 'c'));
    await show(rows);
    await show(rows, 80);
    expect(holds).toEqual([false, true, false]);
  });

  it('do not hold what is gone', async () => {
    const { show, scroller } = listOf({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', 'c'));
    expect(scroller.scrollTop).toBe(60);
  });
});

describe('rows that come at the top, where nothing is read', () => {
  it('slide in once, whatever notice comes later', async () => {
    const { show, slid } = listOf();
    const rows = rowsOf('x', 'y', 'a', 'b');
    await show(rowsOf('a', 'b'));
    await show(rows);
    await show(rows, 80);
    expect(slid).toEqual(['translateY(-100px)']);
  });

  it.each([
    ['the screen', { clientHeight: 300 }, 6],
    ['what is drawn beyond it', { clientHeight: 2000 }, 8],
  ])('do not slide where they are higher than %s: it would be blank', async (_what, size, most) => {
    const { show, slid } = listOf(size);
    await show(rowsOf('a'));
    await show(rowsOf(...numbered(most), 'a'));
    expect(slid).toEqual([`translateY(-${most * ROW_PX}px)`]);
    await show(rowsOf(...numbered(2 * most + 1).reverse(), ...numbered(most), 'a'));
    expect(slid).toHaveLength(1);
  });

  it('never slide where they must not', async () => {
    const { show, slid } = listOf({ slides: false });
    await show(rowsOf('a'));
    await show(rowsOf('x', 'a'));
    expect(slid).toEqual([]);
  });
});
