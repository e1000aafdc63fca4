import { DAY, HOUR } from './clock.ts';

/** The relative activity in each hour of a working day (UTC). */
const HOURS = [0, 0, 0, 0, 0, 1, 4, 14, 24, 28, 24, 14, 18, 25, 22, 16, 8, 3, 2, 1, 1, 0, 0, 0];

/** The relative activity of each day, from Sunday to Saturday. */
const DAYS = [0.03, 1.25, 1.1, 1, 1, 0.8, 0.05];

/** Returns the time at which a share (0 to 1) of a period's events is over: the quantile function of the activity. */
export type TimeAtShare = (share: number) => number;

/** The activity of office work between two times. */
export function weeklyActivity(begin: number, end: number): TimeAtShare {
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

/** The given time if it is in office hours, otherwise a time on the next working morning that depends only on it. */
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
  // Never 0: the cumulative activity must be invertible.
  return 0.05 + (HOURS[date.getUTCHours()] ?? 0) * (DAYS[date.getUTCDay()] ?? 0);
}

/** The index of the last sum that is at most `wanted` (binary search). */
function lastNotAbove(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sums[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
