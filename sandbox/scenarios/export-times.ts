import { seededRandom } from './random.ts';
import { numberedTimes } from './numbered-events.ts';
import type { Rhythm } from './weekly-activity.ts';

/** Times of which up to 30 lie in one second, at one moment or some milliseconds apart: few pages can end between seconds. */
export function crowdedTimes(size: number, rhythm: Rhythm): (index: number) => number {
  const random = seededRandom(5);
  const times: number[] = [];
  while (times.length < size) {
    const crowd = 2 + Math.floor(random() * 29);
    const second = Math.floor(rhythm(times.length / size) / 1000) * 1000;
    const apart = random() < 0.5 ? 0 : 30;
    for (let index = 0; index < crowd; index += 1) times.push(second + index * apart);
  }
  return (index) => times[index] ?? Infinity;
}

/** Times of which `crowd` in the middle lie in one second, as when conversations are imported. */
export function burstTimes(size: number, crowd: number, rhythm: Rhythm): (index: number) => number {
  const usual = numberedTimes(size, rhythm);
  const first = Math.floor((size - crowd) / 2);
  const second = Math.floor(usual(first + Math.floor(crowd / 2)) / 1000) * 1000;
  return (index) => {
    const place = index - first;
    return place >= 0 && place < crowd ? second + place * 6 : usual(index);
  };
}
