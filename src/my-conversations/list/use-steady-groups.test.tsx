// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Row, RowGroups } from './row-filters.ts';
import { useSteadyGroups } from './use-steady-groups.ts';

/** The height of a row, in px. */
const ROW_PX = 50;

let container: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  void act(() => render(null, container));
  container.remove();
  vi.useRealTimers();
});

interface ListProps {
  readonly keys: readonly string[];
  readonly theirs: readonly string[];
  readonly cause: string;
  readonly opened: string | null;
  readonly isFilling: boolean;
}

function List({ keys, theirs, cause, opened, isFilling }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const groups = { ours: keys.map(rowOf), theirs: theirs.map(rowOf), 'set-aside': [] };
  const shown: RowGroups = useSteadyGroups(groups, [cause], scroller, isFilling);
  return (
    <div ref={scroller} data-scroller>
      {[...shown.ours, ...shown.theirs].map(({ key }) => (
        <button
          key={key}
          type="button"
          data-key={key}
          data-opened={key === opened ? '' : undefined}
        >
          {key}
        </button>
      ))}
    </div>
  );
}

/** A row by its key, which ends with the time since when it waits, if that matters, as in `a 7`. */
function rowOf(key: string): Row {
  const [name = key, sinceMs = '0'] = key.split(' ');
  return { key: name, turn: { sinceMs: Number(sinceMs) } } as Row;
}

const scroller = () => container.querySelector<HTMLElement>('[data-scroller]') as HTMLElement;
const keys = () =>
  [...container.querySelectorAll<HTMLElement>('[data-key]')].map((row) => row.dataset['key']);

/** Renders the list. Its rows are below each other, as in a browser. */
function show(
  shownKeys: readonly string[],
  cause = 'same',
  { theirs = [], opened = null, isFilling = false }: Partial<ListProps> = {},
): void {
  const props = { keys: shownKeys, cause, theirs, opened, isFilling };
  void act(() => render(<List {...props} />, container));
  const box = (top: number, height: number) => () => ({ top, bottom: top + height }) as DOMRect;
  scroller().getBoundingClientRect = box(0, 300);
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    const index = [...container.querySelectorAll('[data-key]')].indexOf(this);
    const top = index * ROW_PX - scroller().scrollTop;
    return { top, bottom: top + ROW_PX } as DOMRect;
  });
});
afterEach(() => vi.restoreAllMocks());

function movePointer(type = 'pointermove'): void {
  void act(() => void scroller().dispatchEvent(new Event(type)));
}

it('shows rows as they come while nobody uses the list', () => {
  show(['b']);
  show(['a', 'b']);
  expect(keys()).toEqual(['a', 'b']);
  expect(scroller().scrollTop).toBe(0);
});

it.each([
  ['moves over', 'pointermove'],
  ['presses on', 'pointerdown'],
])('holds the rows while the pointer %s them, and for a moment after that', (_title, type) => {
  show(['b']);
  movePointer(type);
  show(['a', 'b']);
  expect(keys()).toEqual(['b']);
  void act(() => void vi.advanceTimersByTime(1500));
  expect(keys()).toEqual(['a', 'b']);
});

it('holds nothing as long as there are no rows', () => {
  show([]);
  movePointer();
  show(['a']);
  expect(keys()).toEqual(['a']);
});

it('shows at once what the agent asks for', () => {
  show(['a', 'b']);
  movePointer();
  show(['b'], 'another filter');
  expect(keys()).toEqual(['b']);
});

it('keeps the place of the row with the focus when rows come above it', () => {
  show(['c', 'd']);
  container.querySelector<HTMLElement>('[data-key="d"]')?.focus();
  show(['a', 'b', 'c', 'd']);
  expect(scroller().scrollTop).toBe(2 * ROW_PX);
});

it('keeps the place of the first row in view when the list is scrolled', () => {
  show(['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  scroller().scrollTop = 2 * ROW_PX;
  show(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  expect(scroller().scrollTop).toBe(3 * ROW_PX);
});

it('does not follow the open row to another group, such as when it was answered', () => {
  show(['a', 'b', 'c'], 'same', { theirs: ['d', 'e'], opened: 'b' });
  show(['a', 'c'], 'same', { theirs: ['d', 'e', 'b'], opened: 'b' });
  expect(scroller().scrollTop).toBe(0);
});

it('does not follow the open row within its group, such as when the agent has sent a reminder', () => {
  show(['a'], 'same', { theirs: ['b 1', 'c 2', 'd 3'], opened: 'b' });
  show(['a'], 'same', { theirs: ['c 2', 'd 3', 'b 9'], opened: 'b' });
  expect(scroller().scrollTop).toBe(0);
});

it('keeps the first row in view that stays, if the open row moves away above it', () => {
  show(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'same', { opened: 'c' });
  scroller().scrollTop = 2 * ROW_PX;
  show(['a', 'b', 'd', 'e', 'f', 'g'], 'same', { theirs: ['c'], opened: 'c' });
  expect(scroller().scrollTop).toBe(ROW_PX);
});

/** Lets the pointer rest on a row. */
function hover(key: string): void {
  const row = container.querySelector<HTMLElement>(`[data-key="${key}"]`) as HTMLElement;
  vi.spyOn(row, 'matches').mockImplementation((selector) => selector === ':hover');
}

it('keeps the place of the row below the pointer', () => {
  show(['c', 'd']);
  hover('d');
  show(['a', 'b', 'c', 'd']);
  expect(scroller().scrollTop).toBe(2 * ROW_PX);
});

it('shows who waits longest while the first rows come, also if the pointer rests on the list', () => {
  show(['c', 'd'], 'same', { isFilling: true });
  hover('d');
  show(['a', 'b', 'c', 'd'], 'same', { isFilling: true });
  expect(scroller().scrollTop).toBe(0);
});
