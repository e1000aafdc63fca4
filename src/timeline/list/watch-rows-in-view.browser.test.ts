import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RowsInView, watchRowsInView } from './watch-rows-in-view.ts';

const ROW_PX = 60;
const SCROLLER_PX = 200;

/** Keys of unread events. Row `a1` shows the event `a1`, and so on. */
let unread = new Set<string>();
let scroller: HTMLElement;
let watcher: RowsInView;
const onRead = vi.fn<(keys: readonly string[]) => void>();

/** Starts to watch a list of rows, all of them unread. Resolves when the browser has said that some are in view. */
async function watch(...rows: string[]): Promise<void> {
  unread = new Set(rows);
  for (const key of rows) scroller.append(rowOf(key));
  watcher = watchRowsInView({
    scroller,
    unreadKeysOf: ({ id }) => (unread.has(id) ? [id] : []),
    onRead,
  });
  // The watcher has a timer as long as unread rows are in view.
  while (rows.length > 0 && vi.getTimerCount() === 0) await new Promise(requestAnimationFrame);
}

function rowOf(key: string, height = ROW_PX): HTMLElement {
  const row = document.createElement('article');
  row.id = key;
  row.style.height = `${height}px`;
  row.innerHTML = '<button data-row="0">row</button>';
  return row;
}

/** The browser tells observers of what is in view after it has drawn a frame, the latest observer last. On a busy machine, that
 * may be what was in view some frames before. */
async function drawn(): Promise<void> {
  for (let times = 0; times < 5; times += 1) {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => {
      const latest = new IntersectionObserver(() => {
        latest.disconnect();
        resolve(undefined);
      });
      latest.observe(document.body);
    });
  }
}

/** The keys that were read after so many ms more. */
async function readAfter(milliseconds: number): Promise<string[]> {
  await drawn();
  vi.advanceTimersByTime(milliseconds);
  const keys = [...new Set(onRead.mock.calls.flat(2))];
  for (const key of keys) unread.delete(key);
  return keys;
}

/** Something that is drawn over the page, such as a dialog. */
function cover(style: string): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `position: fixed; background: white; ${style}`;
  document.body.append(element);
  return element;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.body.style.margin = '0';
  scroller = document.createElement('div');
  scroller.style.cssText = `height: ${SCROLLER_PX}px; overflow: auto`;
  document.body.append(scroller);
  onRead.mockReset();
});

afterEach(() => {
  watcher.stop();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a row', () => {
  it('is read once it is wholly in view for two seconds', async () => {
    await watch('a', 'b', 'c', 'd');
    expect(await readAfter(1900)).toEqual([]);
    // Of the fourth row, 20 px are in view.
    expect(await readAfter(300)).toEqual(['a', 'b', 'c']);
    expect(await readAfter(60_000)).toEqual(['a', 'b', 'c']);
    scroller.scrollTop = 40;
    expect(await readAfter(2200)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is not read if it leaves the screen in between', async () => {
    await watch('a', 'b', 'c', 'd');
    expect(await readAfter(1500)).toEqual([]);
    scroller.scrollTop = 10;
    expect(await readAfter(1500)).toEqual(['b', 'c']);
    scroller.scrollTop = 0;
    expect(await readAfter(1900)).toEqual(['b', 'c']);
    expect(await readAfter(300)).toEqual(['b', 'c', 'a']);
  });

  it('is read if it is added later, or becomes unread', async () => {
    await watch();
    scroller.append(rowOf('a'), rowOf('b'));
    unread = new Set(['a']);
    await drawn();
    expect(await readAfter(2200)).toEqual(['a']);
    unread = new Set(['b']);
    watcher.wake();
    expect(await readAfter(2200)).toEqual(['a', 'b']);
  });

  it('that is higher than the list is read while it fills the list', async () => {
    await watch();
    scroller.append(rowOf('a'), rowOf('high', 500));
    unread = new Set(['high']);
    expect(await readAfter(10_000)).toEqual([]);
    scroller.scrollTop = 100;
    expect(await readAfter(2200)).toEqual(['high']);
  });

  it('is not read while something covers a part of it', async () => {
    const covers = cover('left: 0; top: 0; width: 40px; height: 70px');
    await watch('a', 'b', 'c');
    expect(await readAfter(10_000)).toEqual(['c']);
    covers.remove();
    expect(await readAfter(2200)).toEqual(['c', 'a', 'b']);
  });

  it('is not read while the frame or its host shows only a part of it', async () => {
    const clip = cover('inset: 0 auto auto 0; width: 300px; height: 90px; overflow: hidden');
    clip.append(scroller);
    await watch('a', 'b');
    expect(await readAfter(10_000)).toEqual(['a']);
  });

  it('is not read while the page is hidden, and then not before it is visible for two seconds', async () => {
    const state = vi.spyOn(document, 'visibilityState', 'get');
    const changeTo = (value: DocumentVisibilityState) => {
      state.mockReturnValue(value);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    await watch('a');
    expect(await readAfter(1900)).toEqual([]);
    changeTo('hidden');
    expect(await readAfter(60_000)).toEqual([]);
    changeTo('visible');
    expect(await readAfter(1900)).toEqual([]);
    expect(await readAfter(300)).toEqual(['a']);
  });

  it('needs no timer if nothing in view is unread', async () => {
    await watch();
    scroller.append(rowOf('read'));
    await drawn();
    expect(vi.getTimerCount()).toBe(0);
    scroller.append(rowOf('a'));
    unread = new Set(['a']);
    await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 10, timeout: 30_000 });
    unread.clear();
    vi.advanceTimersByTime(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
