import { afterEach, expect, it, vi } from 'vitest';
import { inSlices } from './in-slices.ts';

afterEach(() => void vi.restoreAllMocks());

it('does short work in one task', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const done: number[] = [];
  const finished = inSlices([1, 2, 3], (item) => done.push(item));
  expect(done).toEqual([1, 2, 3]);
  await finished;
});

it('continues long work in a new task', async () => {
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const done: number[] = [];
  const finished = inSlices([1, 2, 3], (item) => {
    done.push(item);
    nowMs += 5;
  });
  expect(done).toEqual([1, 2]);
  await finished;
  expect(done).toEqual([1, 2, 3]);
});
