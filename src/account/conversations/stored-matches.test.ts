import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventPosition, indexOf, pageOf } from './account-event.ts';
import { matchesOf, matchSet } from './stored-matches.ts';

const somePosition = fc
  .tuple(fc.nat(20_000), fc.nat(999))
  .map(([page, index]) => eventPosition(page, index));

it('a position has its page and its place on the page', () => {
  const position = eventPosition(10_204, 99);
  expect([pageOf(position), indexOf(position)]).toEqual([10_204, 99]);
  expect(pageOf(eventPosition(3, 0))).toBe(3);
});

it('has exactly the positions that were added, each once', () => {
  fc.assert(
    fc.property(fc.array(somePosition), fc.array(somePosition), (added, others) => {
      const matches = matchesOf(added.map((position) => ({ position })));
      const expected = new Set(added);
      expect(matches.count).toBe(expected.size);
      for (const position of [...added, ...others])
        expect(matches.has({ position })).toBe(expected.has(position));
    }),
  );
});

it('has neighbors apart, also beyond the usual size of a page', () => {
  const matches = matchSet();
  for (const index of [31, 32, 127, 128, 999]) matches.add(eventPosition(2, index));
  const found = Array.from({ length: 1100 }, (_none, index) => index).filter((index) =>
    matches.has({ position: eventPosition(2, index) }),
  );
  expect(found).toEqual([31, 32, 127, 128, 999]);
  expect(matches.has({ position: eventPosition(1, 31) })).toBe(false);
});

it('names the newest pages that have a number of matches together', () => {
  const matches = matchSet();
  for (const [page, index] of [
    [4, 0],
    [11, 1],
    [2, 5],
    [4, 7],
    [4, 7],
  ] as const)
    matches.add(eventPosition(page, index));
  expect(matches.newestPages(1)).toEqual([11]);
  expect(matches.newestPages(3)).toEqual([11, 4]);
  expect(matches.newestPages(4)).toEqual([11, 4, 2]);
});
