import { CALENDAR_TIME, type WorkingTime } from './working-time.ts';

export { CALENDAR_TIME, type WorkingTime };

/** A weekly schedule, with the fields of Zendesk's schedules. */
export interface BusinessSchedule {
  /** IANA name of a zone that this browser knows. */
  readonly timeZone: string;
  /**
   * Minutes since Sunday 00:00 on the clock of the zone. An interval may go beyond the end of the week, or end before it
   * starts: then it goes on in the next week.
   */
  readonly intervals: readonly BusinessInterval[];
  /** Free days. One that ends before it starts, or that is no date, does not count. */
  readonly holidays: readonly BusinessHoliday[];
}

export interface BusinessInterval {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Dates as in `2026-12-24` on the calendar of the zone, both inclusive. */
export interface BusinessHoliday {
  readonly startDate: string;
  readonly endDate: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
const WEEK_MINUTES = 7 * 24 * 60;

/** Sunday, 4 January 1970, 00:00 UTC. Weeks are counted from here. No business hours count before it. */
const FIRST_MS = 3 * DAY_MS;

/** No business hours count after these weeks, which end in 2100, so that a wrong date costs little. */
const MAX_WEEKS = 6782;

/** From `[0]` up to, not including, `[1]`, in milliseconds. */
type Span = readonly [start: number, end: number];

/** Seven days that start on Sunday 00:00 UTC. */
interface Week {
  /** Working milliseconds from a fixed moment to the start of the week; negative before it. */
  readonly beforeMs: number;
  /** Working spans, in order and apart from each other, in milliseconds since the start of the week. */
  readonly spans: readonly Span[];
}

/**
 * Measures time by a weekly schedule: a moment counts if the clock of the zone then shows a time within an interval and
 * a date that is no holiday. This holds on the days of changes to and from daylight saving time too.
 *
 * Moments before 1970 and after 2100 do not count. A schedule without intervals is `CALENDAR_TIME`, because waits
 * that never grow would hide everything; so is one in which every moment counts.
 *
 * @throws {RangeError} if the browser does not know the zone
 */
export function businessHours({ timeZone, intervals, holidays }: BusinessSchedule): WorkingTime {
  const pattern = weeklyPattern(intervals);
  const freeDays = merged(holidays.flatMap(spanOfHoliday));
  const weeklyMs = totalMs(pattern);
  if (weeklyMs === 0 || (weeklyMs === WEEK_MS && freeDays.length === 0)) return CALENDAR_TIME;

  const offsetAt = offsetsIn(timeZone);
  /** The weeks from `firstWeek` up to `lastWeek`, by their number. They grow in both directions. */
  const weeks = new Map<number, Week>();
  let [firstWeek, lastWeek] = [0, -1];
  /** The usual weeks by their offset. */
  const usual = new Map<number, readonly Span[]>();

  /** The working spans of a part of a week in which the clock does not change, in milliseconds since the week's start. */
  function spansOfPart(weekMs: number, part: Span, offsetMs: number): readonly Span[] {
    const clock: Span = [weekMs + part[0] + offsetMs, weekMs + part[1] + offsetMs];
    const free = freeDays.filter(([start, end]) => start < clock[1] && end > clock[0]);
    const isUsual = part[0] === 0 && part[1] === WEEK_MS && free.length === 0;
    const known = isUsual ? usual.get(offsetMs) : undefined;
    if (known) return known;

    // The part's clock may show times of the week before and of the week after.
    const working = [weekMs - WEEK_MS, weekMs, weekMs + WEEK_MS].flatMap((startMs) =>
      pattern.map(([start, end]): Span => [startMs + start, startMs + end]),
    );
    const spans = without(working, free)
      .map(([start, end]): Span => [Math.max(start, clock[0]), Math.min(end, clock[1])])
      .filter(([start, end]) => end > start)
      .map(([start, end]): Span => [start - offsetMs - weekMs, end - offsetMs - weekMs]);
    if (isUsual) usual.set(offsetMs, spans);
    return spans;
  }

  function spansOfWeek(index: number): readonly Span[] {
    const weekMs = FIRST_MS + index * WEEK_MS;
    const [before, after] = [offsetAt(weekMs), offsetAt(weekMs + WEEK_MS)];
    if (before === after) return spansOfPart(weekMs, [0, WEEK_MS], before);
    const change = changeBetween(weekMs, weekMs + WEEK_MS, offsetAt) - weekMs;
    return [
      ...spansOfPart(weekMs, [0, change], before),
      ...spansOfPart(weekMs, [change, WEEK_MS], after),
    ];
  }

  function weekAt(index: number): Week {
    if (weeks.size === 0) {
      weeks.set(index, { beforeMs: 0, spans: spansOfWeek(index) });
      firstWeek = lastWeek = index;
    }
    for (; lastWeek < index; lastWeek += 1) {
      const { beforeMs, spans } = knownWeek(lastWeek);
      weeks.set(lastWeek + 1, {
        beforeMs: beforeMs + totalMs(spans),
        spans: spansOfWeek(lastWeek + 1),
      });
    }
    for (; firstWeek > index; firstWeek -= 1) {
      const spans = spansOfWeek(firstWeek - 1);
      weeks.set(firstWeek - 1, {
        beforeMs: knownWeek(firstWeek).beforeMs - totalMs(spans),
        spans,
      });
    }
    return knownWeek(index);
  }

  function knownWeek(index: number): Week {
    return weeks.get(index) ?? { beforeMs: 0, spans: [] };
  }

  /** Working milliseconds from the same fixed moment as `Week.beforeMs` to a time. */
  function workedMs(atMs: number): number {
    const sinceMs = Math.min(Math.max(0, atMs - FIRST_MS), MAX_WEEKS * WEEK_MS);
    const index = Math.floor(sinceMs / WEEK_MS);
    const { beforeMs, spans } = weekAt(index);
    const inWeekMs = sinceMs - index * WEEK_MS;
    let result = beforeMs;
    for (const [start, end] of spans) {
      if (start >= inWeekMs) break;
      result += Math.min(end, inWeekMs) - start;
    }
    return result;
  }

  return {
    elapsedMs: (fromMs, toMs) => (toMs > fromMs ? workedMs(toMs) - workedMs(fromMs) : 0),
    dayMs: usualDayMs(pattern),
    isCalendar: false,
    week: { timeZone, intervals: pattern.map(intervalOf) },
  };
}

/** The intervals in order and merged, cut to one week, in milliseconds. */
function weeklyPattern(intervals: readonly BusinessInterval[]): Span[] {
  const spans = intervals.flatMap(({ startMinute, endMinute }): Span[] => {
    if (!Number.isFinite(startMinute) || !Number.isFinite(endMinute)) return [];
    const start = ((startMinute % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
    const difference = endMinute - startMinute;
    const length =
      difference < 0
        ? (difference % WEEK_MINUTES) + WEEK_MINUTES
        : Math.min(difference, WEEK_MINUTES);
    const end = start + length;
    return end <= WEEK_MINUTES
      ? [[start, end]]
      : [
          [start, WEEK_MINUTES],
          [0, end - WEEK_MINUTES],
        ];
  });
  return merged(spans).map(([start, end]): Span => [start * MINUTE_MS, end * MINUTE_MS]);
}

function intervalOf([start, end]: Span): BusinessInterval {
  return { startMinute: start / MINUTE_MS, endMinute: end / MINUTE_MS };
}

/**
 * The average length of a working day. Hours that go on at midnight belong to the day on which they begin, but no day
 * has more than 24 hours.
 */
function usualDayMs(pattern: readonly Span[]): number {
  const last = pattern.at(-1);
  const goesOn = pattern[0]?.[0] === 0 && last?.[1] === WEEK_MS && pattern.length > 1;
  const days = new Set<number>();
  for (const [start, end] of goesOn ? pattern.slice(1) : pattern) {
    const endMs = goesOn && end === WEEK_MS ? WEEK_MS + (pattern[0]?.[1] ?? 0) : end;
    for (let at = start; at < endMs; at += DAY_MS) days.add(Math.floor(at / DAY_MS) % 7);
  }
  return Math.min(DAY_MS, totalMs(pattern) / days.size);
}

/** A holiday on the clock of the zone, as if it were UTC. */
function spanOfHoliday({ startDate, endDate }: BusinessHoliday): Span[] {
  const [start, end] = [startDate, endDate].map((date) =>
    /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN,
  );
  return start !== undefined && end !== undefined && end >= start ? [[start, end + DAY_MS]] : [];
}

/** The spans in order, with those joined that overlap or touch. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a[0] - b[0])) {
    if (span[1] <= span[0]) continue;
    const last = result.at(-1);
    if (last && span[0] <= last[1])
      result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    else result.push(span);
  }
  return result;
}

/** What the second spans leave of the first. */
function without(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  return removed.reduce<readonly Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] => {
        if (to <= start || from >= end) return [[start, end]];
        const parts: Span[] = [
          [start, from],
          [to, end],
        ];
        return parts.filter((part) => part[1] > part[0]);
      }),
    spans,
  );
}

function totalMs(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Returns the function for the offset of a zone from UTC in milliseconds, positive east of it. */
function offsetsIn(timeZone: string): (atMs: number) => number {
  // The Swedish locale writes `2026-03-29 02:30:00`.
  const clock = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (atMs) => Date.parse(`${clock.format(atMs).replace(' ', 'T')}Z`) - atMs;
}

/** When the clock changes between two times with different offsets. No zone changes its clock twice in a week. */
function changeBetween(fromMs: number, toMs: number, offsetAt: (atMs: number) => number): number {
  const before = offsetAt(fromMs);
  let [low, high] = [fromMs, toMs];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
