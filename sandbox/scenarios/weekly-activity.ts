import { DAY, HOUR } from './clock.ts';

/** How much happens in each hour of a working day, in UTC: most of it before noon and after lunch. */
const HOURS = [0, 0, 0, 0, 0, 1, 4, 14, 24, 28, 24, 14, 18, 25, 22, 16, 8, 3, 2, 1, 1, 0, 0, 0];

/** From Sunday to Saturday. */
const DAYS = [0.03, 1.25, 1.1, 1, 1, 0.8, 0.05];

/** Finds the time at which a share (from 0 up to 1) of all that happens in a period has happened. */
export type Rhythm = (share: number) => number;

/** The rhythm of office work between two times: what is asked for in order comes out in order. */
export function weekRhythm(begin: number, end: number): Rhythm {
  const hours = Math.ceil((end - begin) / HOUR);
  const sums = new Float64Array(hours + 1);
  for (let hour = 0; hour < hours; hour += 1) {
    sums[hour + 1] = (sums[hour] ?? 0) + weight(begin + hour * HOUR);
  }
  const total = sums[hours] ?? 0;
  return (share) => {
    const wanted = share * total;
    const hour = lastNotAbove(sums, wanted);
    const [from, to] = [sums[hour] ?? 0, sums[hour + 1] ?? total];
    const part = to > from ? (wanted - from) / (to - from) : 0;
    return Math.floor(Math.min(end, begin + (hour + part) * HOUR));
  };
}

/** The next time at which people work: the same one, or the next morning at a minute that follows from the time. */
export function nextWorkingTime(time: number): number {
  const [day, hour] = [new Date(time).getUTCDay(), new Date(time).getUTCHours()];
  const isWeekend = day === 0 || day === 6;
  if (!isWeekend && hour >= 7 && hour < 18) return time;
  const midnight = Math.floor(time / DAY) * DAY + (isWeekend || hour >= 18 ? DAY : 0);
  const weekday = new Date(midnight).getUTCDay();
  const monday = weekday === 6 ? 2 * DAY : weekday === 0 ? DAY : 0;
  return midnight + monday + 7 * HOUR + ((time * 7) % (3 * HOUR));
}

function weight(time: number): number {
  const date = new Date(time);
  // Something happens at any time, or the rhythm could not be turned around.
  return 0.05 + (HOURS[date.getUTCHours()] ?? 0) * (DAYS[date.getUTCDay()] ?? 0);
}

/** The place of the last sum that is not above `wanted`, found by halving. */
function lastNotAbove(sums: Float64Array, wanted: number): number {
  let least = 0;
  let most = sums.length - 2;
  while (least < most) {
    const middle = (least + most + 1) >>> 1;
    if ((sums[middle] ?? 0) <= wanted) least = middle;
    else most = middle - 1;
  }
  return least;
}
