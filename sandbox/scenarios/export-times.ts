import { seededRandom } from './random.ts';
import { numberedTimes } from './numbered-events.ts';
import type { TimeAtShare } from './weekly-activity.ts';

/** Times with 2 to 30 events in each second, at once or 30 ms apart, so most pages end in the middle of a second. */
export function crowdedTimes(size: number, timeAtShare: TimeAtShare): (index: number) => number {
  const random = seededRandom(5);
  const times: number[] = [];
  while (times.length < size) {
    const crowd = 2 + Math.floor(random() * 29);
    const second = Math.floor(timeAtShare(times.length / size) / 1000) * 1000;
    const apart = random() < 0.5 ? 0 : 30;
    for (let index = 0; index < crowd; index += 1) times.push(second + index * apart);
  }
  return (index) => times[index] ?? Infinity;
}

/** Times of which `crowd` in the middle are in one second, as after an import. */
export function burstTimes(
  size: number,
  crowd: number,
  timeAtShare: TimeAtShare,
): (index: number) => number {
  const usual = numberedTimes(size, timeAtShare);
  const first = Math.floor((size - crowd) / 2);
  const second = Math.floor(usual(first + Math.floor(crowd / 2)) / 1000) * 1000;
  return (index) => {
    const offset = index - first;
    return offset >= 0 && offset < crowd ? second + offset * 6 : usual(index);
  };
}
