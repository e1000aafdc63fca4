import { describe, expect, it } from 'vitest';
import { dividerIndex } from './divider-index.ts';
import { type Order, rowsByDay } from './rows.ts';
import { buildTimeline } from '../../events/timeline.ts';

const utcDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * Renders a list and its divider as text: `o` is an old event, `n` a new one, `|` the divider.
 *
 * @param events oldest first, with the same letters
 * @param undated the events without a date
 */
function renderList(events: string, order: Order, undated = ''): string {
  const dated = [...events].map((letter, index) => ({
    id: `${letter}${index}`,
    created_at: `2026-11-20T10:00:${String(index).padStart(2, '0')}Z`,
  }));
  const wire = [...dated, ...[...undated].map((letter, index) => ({ id: `${letter}x${index}` }))];
  const timeline = buildTimeline([], wire);
  const newEvents = timeline.events.filter(({ id }) => id?.startsWith('n'));
  const newKeys = new Set(newEvents.map(({ key }) => key));
  const rows = rowsByDay(timeline.events, { order, dayOf: utcDay, newKeys, folding: null });
  const index = dividerIndex(rows, order, newKeys);
  const letters = rows.map(({ key }) => (newKeys.has(key) ? 'n' : 'o')).join('');
  return index === null ? letters : `${letters.slice(0, index)}|${letters.slice(index)}`;
}

describe('the divider above the new events', () => {
  it.each([
    ['ooon', '|nooo', 'ooo|n'],
    ['ooonnn', '|nnnooo', 'ooo|nnn'],
    ['onnnn', '|nnnno', 'o|nnnn'],
    ['nnn', '|nnn', '|nnn'],
  ])('is above the new events of %s in both orders', (events, newestFirst, oldestFirst) => {
    expect(renderList(events, 'newest')).toBe(newestFirst);
    expect(renderList(events, 'oldest')).toBe(oldestFirst);
  });

  it.each([
    ['onoonn', '|nnoono', 'onoo|nn'],
    ['nonon', '|nonon', 'nono|n'],
    ['nnoon', '|noonn', 'nnoo|n'],
  ])('is only above the newest events of %s', (events, newestFirst, oldestFirst) => {
    expect(renderList(events, 'newest')).toBe(newestFirst);
    expect(renderList(events, 'oldest')).toBe(oldestFirst);
  });

  it.each([
    ['there are no events', ''],
    ['no event is new', 'ooo'],
    ['only the oldest event is new', 'noo'],
    ['a new event has an older date', 'ono'],
  ])('is not rendered if %s', (_case, events) => {
    expect(renderList(events, 'oldest')).toBe(events);
    expect(renderList(events, 'newest')).toBe([...events].toReversed().join(''));
  });

  it('is not above old events without a date, which are last', () => {
    expect(renderList('on', 'oldest', 'o')).toBe('o|no');
    expect(renderList('oo', 'oldest', 'o')).toBe('ooo');
    expect(renderList('oo', 'oldest', 'n')).toBe('oo|n');
    expect(renderList('oo', 'newest', 'n')).toBe('oon');
  });
});
