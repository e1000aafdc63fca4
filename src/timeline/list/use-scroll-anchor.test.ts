// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from './rows.ts';
import { type ScrollAnchorOptions, useScrollAnchor } from './use-scroll-anchor.ts';

const ROW_PX = 50;

const rowsOf = (...keys: string[]) => keys.map((key) => ({ kind: 'event', key }) as Row);
const numberedKeys = (count: number) =>
  Array.from({ length: count }, (_none, index) => `n${index}`);

const container = document.createElement('div');

/** Calls its callback once when it starts to observe, like a browser does. */
class FakeResizeObserver {
  readonly #callback: () => void;
  constructor(callback: () => void) {
    this.#callback = callback;
  }
  observe(): void {
    this.#callback();
  }
  disconnect(): void {
    // There are no further calls.
  }
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  void act(() => render(null, container));
  vi.unstubAllGlobals();
});

/** Creates a fake list whose rows have the same height. Records calls and results. */
function createList({ scrollTop = 0, clientHeight = 300, slidesIn = true } = {}) {
  const animations: unknown[] = [];
  const shifts: boolean[] = [];
  const scrolledIndexes: number[] = [];
  const screen = { above: 0, rows: [] as readonly Row[] };
  const scroller = {
    scrollTop,
    clientHeight,
    getBoundingClientRect: () => ({ top: 100, bottom: 100 + clientHeight }),
  };
  /** Only rows near the screen exist. */
  function rowAt(index: number): Element | null {
    const top = () => 100 + screen.above + index * ROW_PX - scroller.scrollTop;
    if (index >= screen.rows.length || Math.abs(top()) > 2 * clientHeight) return null;
    const getBoundingClientRect = () => ({ top: top(), bottom: top() + ROW_PX });
    return { dataset: { row: String(index) }, closest: () => ({ getBoundingClientRect }) } as never;
  }
  const element = {
    querySelectorAll: () => screen.rows.map((_row, index) => rowAt(index)).filter(Boolean),
    querySelector: (selector: string) => rowAt(Number(/\d+/.exec(selector)?.[0])),
    animate: ([from]: Keyframe[]) => animations.push(from?.['transform']),
  } as unknown as Element;
  const refs = {
    virtualizer: {
      current: {
        getItemOffset: (index: number) => index * ROW_PX,
        scrollToIndex(index: number) {
          scrolledIndexes.push(index);
          scroller.scrollTop = screen.above + index * ROW_PX;
        },
      } as VirtualizerHandle,
    },
    listRef: { current: element },
    scrollRef: { current: scroller as unknown as HTMLElement },
  };
  function List({ rows, above }: Pick<ScrollAnchorOptions, 'rows'> & { above: number }): null {
    const isInUseAtTop = () => false;
    shifts.push(useScrollAnchor({ rows, ...refs, slidesIn, view: [], isInUseAtTop }));
    Object.assign(screen, { rows, above });
    return null;
  }
  async function show(rows: readonly Row[], above = 0): Promise<void> {
    await act(async () => {
      render(h(List, { rows, above }), container);
      await vi.advanceTimersByTimeAsync(200);
    });
  }
  return { show, animations, shifts, scrolledIndexes, scroller };
}

describe('a scrolled list', () => {
  it('does not move its first visible row when rows are added or removed', async () => {
    const { show, scroller } = createList({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', 'x', 'b', 'c'));
    expect(scroller.scrollTop).toBe(110);
    await show(rowsOf('b', 'c'));
    expect(scroller.scrollTop).toBe(10);
  });

  it('does not move its first visible row if a notice appears above the list at the same time', async () => {
    const { show, scroller } = createList({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', 'x', 'b', 'c'), 28);
    expect(scroller.scrollTop).toBe(138);
  });

  it('does not restore an old position if a notice appears later', async () => {
    const { show, scroller } = createList({ scrollTop: 60 });
    const rows = rowsOf('a', 'x', 'b', 'c');
    await show(rowsOf('a', 'b', 'c'));
    await show(rows);
    await show(rows, 80);
    expect(scroller.scrollTop).toBe(110);
  });

  it('scrolls to the row if it is no longer rendered', async () => {
    const { show, scroller, scrolledIndexes } = createList({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', ...numberedKeys(50), 'b', 'c'));
    expect(scrolledIndexes).toEqual([52]);
    expect(scroller.scrollTop).toBe(60 + 50 * ROW_PX);
  });

  it('shifts the virtualizer once if rows are added at the start', async () => {
    const { show, shifts } = createList({ scrollTop: 60 });
    const rows = rowsOf('x', 'a', 'b', 'c');
    await show(rowsOf('a', 'b', 'c'));
    await show(rows);
    await show(rows, 80);
    expect(shifts).toEqual([false, true, false]);
  });

  it('does not scroll if the first wholly visible row was removed', async () => {
    const { show, scroller } = createList({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('b'));
    expect(scroller.scrollTop).toBe(60);
  });

  it('is held at the first wholly visible row, because a row above may move away', async () => {
    const { show, scroller } = createList({ scrollTop: 60 });
    await show(rowsOf('a', 'b', 'c', 'd'));
    await show(rowsOf('b', 'x', 'a', 'c', 'd'));
    expect(scroller.scrollTop).toBe(110);
  });

  it('is held at a row that fills half of the screen, because it is read', async () => {
    const { show, scroller } = createList({ scrollTop: 60, clientHeight: 70 });
    await show(rowsOf('a', 'b', 'c'));
    await show(rowsOf('a', 'x', 'b', 'y', 'c'));
    expect(scroller.scrollTop).toBe(110);
  });
});

describe('rows added at the start of a list that is scrolled to the top', () => {
  it('slide in once, even if a notice appears later', async () => {
    const { show, animations } = createList();
    const rows = rowsOf('x', 'y', 'a', 'b');
    await show(rowsOf('a', 'b'));
    await show(rows);
    await show(rows, 80);
    expect(animations).toEqual(['translateY(-100px)']);
  });

  it.each([
    ['the screen', { clientHeight: 300 }, 6],
    ['the rendered buffer', { clientHeight: 2000 }, 8],
  ])('do not slide in if they are higher than %s', async (_what, size, most) => {
    const { show, animations } = createList(size);
    await show(rowsOf('a'));
    await show(rowsOf(...numberedKeys(most), 'a'));
    expect(animations).toEqual([`translateY(-${most * ROW_PX}px)`]);
    await show(rowsOf(...numberedKeys(2 * most + 1).reverse(), ...numberedKeys(most), 'a'));
    expect(animations).toHaveLength(1);
  });

  it('do not slide in if sliding is disabled', async () => {
    const { show, animations } = createList({ slidesIn: false });
    await show(rowsOf('a'));
    await show(rowsOf('x', 'a'));
    expect(animations).toEqual([]);
  });
});
