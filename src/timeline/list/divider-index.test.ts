import { describe, expect, it } from 'vitest';
import { dividerIndex } from './divider-index.ts';
import { type Order, rowsByDay } from './rows.ts';
import { buildTimeline } from '../../events/timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * Draws the list with its line: `o` is an event that the agent has seen, `n` a new one.
 *
 * @param events oldest first, with the same letters
 */
function drawn(events: string, order: Order): string {
  const wire = [...events].map((letter, index) => ({
    id: `${letter}${index}`,
    created_at: `2026-11-20T10:00:${String(index).padStart(2, '0')}Z`,
  }));
  const timeline = buildTimeline([], wire);
  const newEvents = timeline.events.filter((_event, index) => events[index] === 'n');
  const rows = rowsByDay(timeline.events, order, utcDay);
  const newKeys = new Set(newEvents.map(({ key }) => key));
  const index = dividerIndex(rows, order, newKeys);
  const letters = rows.map(({ event }) => (newKeys.has(event.key) ? 'n' : 'o')).join('');
  return index === null ? letters : `${letters.slice(0, index)}|${letters.slice(index)}`;
}

describe('the line between new and old', () => {
  it.each([
    ['ooon', 'n|ooo'],
    ['ooonnn', 'nnn|ooo'],
    ['onnnn', 'nnnn|o'],
  ])('of %s stands below the new ones, newest first', (events, list) => {
    expect(drawn(events, 'newest')).toBe(list);
  });

  it.each([
    ['ooon', 'ooo|n'],
    ['ooonnn', 'ooo|nnn'],
    ['onnnn', 'o|nnnn'],
  ])('of %s stands above the new ones, oldest first', (events, list) => {
    expect(drawn(events, 'oldest')).toBe(list);
  });

  it.each([
    ['onoonn', 'nn|oono', 'oono'.length],
    ['nonon', 'n|onon', 4],
    ['nnoon', 'n|oonn', 4],
  ])('of %s sets apart only those at the young end', (events, newestFirst, index) => {
    expect(drawn(events, 'newest')).toBe(newestFirst);
    expect(drawn(events, 'oldest')).toBe(`${events.slice(0, index)}|${events.slice(index)}`);
  });

  it.each([
    ['nothing', ''],
    ['nothing new', 'ooo'],
    ['new events alone', 'nnn'],
    ['new events among older ones alone', 'noo'],
    ['a new event that was dated back', 'ono'],
  ])('is not drawn where there is %s', (_what, events) => {
    expect(drawn(events, 'oldest')).toBe(events);
    expect(drawn(events, 'newest')).toBe([...events].toReversed().join(''));
  });
});
