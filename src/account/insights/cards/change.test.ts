import { describe, expect, it } from 'vitest';
import { changeOf } from './change.ts';

describe('changeOf', () => {
  it.each([
    ['a shorter duration is better', 'duration', 75, 100, 'down', 'better', 0.25, 'percent'],
    ['a longer duration is worse', 'duration', 300, 100, 'up', 'worse', 2, 'percent'],
    ['what rounds to 0% is the same', 'duration', 1004, 1000, 'same', 'neutral', 0, 'percent'],
    ['a slight change is neutral', 'duration', 104, 100, 'up', 'neutral', 0.04, 'percent'],
    ['more of something is neutral', 'count', 30, 20, 'up', 'neutral', 0.5, 'percent'],
    ['few are compared by number', 'count', 3, 2, 'up', 'neutral', 1, 'difference'],
    ['more than none', 'count', 3, 0, 'up', 'neutral', 3, 'difference'],
    ['a shorter backlog is better', 'backlog', 5, 9, 'down', 'better', 4, 'difference'],
    ['a longer backlog is worse', 'backlog', 9, 5, 'up', 'worse', 4, 'difference'],
    ['an equal backlog', 'backlog', 0, 0, 'same', 'neutral', 0, 'difference'],
    ['a larger share is better', 'share', 0.75, 0.5, 'up', 'better', 0.25, 'points'],
    ['a smaller share is worse', 'share', 0.5, 0.75, 'down', 'worse', 0.25, 'points'],
  ] as const)('%s', (_, kind, value, previous, direction, verdict, amount, unit) => {
    expect(changeOf(kind, value, previous)).toEqual({ direction, verdict, amount, unit });
  });

  it.each([
    ['duration', null, 1],
    ['duration', 1, null],
    ['duration', 1, 0],
    ['share', null, 0.5],
  ] as const)('is unknown for a %s of %o after %o', (kind, value, previous) => {
    expect(changeOf(kind, value, previous)).toBeNull();
  });
});
