import { describe, expect, it } from 'vitest';
import { dividerIndex } from './divider-index.ts';
import { type Order, rowsByDay } from './rows.ts';
import { buildTimeline } from '../../events/timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * Renders a list and its divider as text: `o` is an old event, `n` a new one, `|` the divider.
 *
 * @param events oldest first, with the same letters
 */
function renderList(events: string, order: Order): string {
  const wire = [...events].map((letter, index) => ({
    id: `${letter}${index}`,
    created_at: `2026-11-20T10:00:${String(index).padStart(2, '0')}Z`,
  }));
  const timeline = buildTimeline([], wire);
  const newEvents = timeline.events.filter((_event, index) => events[index] === 'n');
  const newKeys = new Set(newEvents.map(({ key }) => key));
  const rows = rowsByDay(timeline.events, { order, dayOf: utcDay, newKeys, folding: null });
  const index = dividerIndex(rows, order, newKeys);
  const letters = rows.map(({ key }) => (newKeys.has(key) ? 'n' : 'o')).join('');
  return index === null ? letters : `${letters.slice(0, index)}|${letters.slice(index)}`;
}

describe('the divider between new and old events', () => {
  it.each([
    ['ooon', 'n|ooo'],
    ['ooonnn', 'nnn|ooo'],
    ['onnnn', 'nnnn|o'],
  ])('is below the new events of %s, newest first', (events, list) => {
    expect(renderList(events, 'newest')).toBe(list);
  });

  it.each([
    ['ooon', 'ooo|n'],
    ['ooonnn', 'ooo|nnn'],
    ['onnnn', 'o|nnnn'],
  ])('is above the new events of %s, oldest first', (events, list) => {
    expect(renderList(events, 'oldest')).toBe(list);
  });

  it.each([
    ['onoonn', 'nn|oono', 'oono'.length],
    ['nonon', 'n|onon', 4],
    ['nnoon', 'n|oonn', 4],
  ])('separates only the newest events of %s', (events, newestFirst, index) => {
    expect(renderList(events, 'newest')).toBe(newestFirst);
    expect(renderList(events, 'oldest')).toBe(`${events.slice(0, index)}|${events.slice(index)}`);
  });

  it.each([
    ['there are no events', ''],
    ['no event is new', 'ooo'],
    ['all events are new', 'nnn'],
    ['only the oldest event is new', 'noo'],
    ['a new event has an older date', 'ono'],
  ])('is not rendered if %s', (_case, events) => {
    expect(renderList(events, 'oldest')).toBe(events);
    expect(renderList(events, 'newest')).toBe([...events].toReversed().join(''));
  });
});
