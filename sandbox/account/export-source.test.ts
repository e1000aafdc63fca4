import { expect, it } from 'vitest';
import { entriesFrom, listSource } from './export-source.ts';
import { wireTime } from './event.ts';

const source = (name: string, ...times: number[]) =>
  listSource(times.map((at, index) => ({ id: `${name}${index}`, created_at: wireTime(at) })));

const ids = (time: number, ...sources: ReturnType<typeof source>[]) =>
  [...entriesFrom(sources, time)].map((entry) => entry.event()['id']);

it('merges several sources, the earlier one first at equal times', () => {
  const [one, other] = [source('a', 1, 3, 3, 9), source('b', 0, 3, 4)];
  expect(ids(0, one, other)).toEqual(['b0', 'a0', 'a1', 'a2', 'b1', 'b2', 'a3']);
  expect(ids(3, one, other)).toEqual(['a1', 'a2', 'b1', 'b2', 'a3']);
  expect(ids(10, one, other)).toEqual([]);
});

it('generates no event before it is requested', () => {
  const lazy = {
    size: 1_000_000,
    timeOf: (index: number) => index,
    eventAt: (index: number) => {
      if (index !== 777_777) throw new Error(`Event ${index} was made.`);
      return { id: index };
    },
  };
  const first = entriesFrom([lazy], 777_776.5).next();
  expect(first.done === true ? null : first.value.event()).toEqual({ id: 777_777 });
});
