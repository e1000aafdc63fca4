import fc from 'fast-check';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { eventAt, GROUP, HANNA, JOHNNY, MARIA, NOW, PAULO, SLACK, utcDay } from './test-events.ts';

const HOUR_MS = 3_600_000;

const IDS = ['a', 'b', 'c', 'd', 'e'];
const anybody = fc.constantFrom(JOHNNY, HANNA, MARIA, PAULO, SLACK, GROUP, null);
const recipients = fc.array(fc.constantFrom(JOHNNY, HANNA, MARIA, PAULO, SLACK, GROUP), {
  maxLength: 2,
});
/** Whole hours, so that many events have the same time. Some are outside of the export of 20 days. */
const hoursAgo = fc.option(fc.integer({ min: -5, max: 500 }), { freq: 15 });

const creation = (id: string) =>
  fc
    .tuple(hoursAgo, fc.constantFrom(JOHNNY, HANNA), recipients)
    .map(([hours, actor, to]) => eventAt(id, hours, 'create', actor, { message: { to } }));
const anyEvent = fc
  .tuple(
    fc.constantFrom(...IDS, ''),
    hoursAgo,
    fc.constantFrom('create', 'reply', 'reply', 'reply', 'update', 'odd'),
    anybody,
    recipients,
    fc.constantFrom('open', 'closed'),
  )
  .map(([id, hours, type, actor, to, state]) =>
    eventAt(
      id,
      hours,
      type,
      actor,
      type === 'update' ? { updates: { state } } : { message: { to } },
    ),
  );
/** For tests only: the events of an account. */
export const anyEvents = fc
  .tuple(fc.tuple(...IDS.map(creation)), fc.array(anyEvent, { maxLength: 30 }))
  .map(([creations, others]): WireEvent[] => [...creations, ...others]);
/** For tests only: a date filter, or none. */
export const anyDays = fc
  .option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 })))
  .map((chosen) => {
    if (!chosen) return null;
    const [fromDaysAgo, length] = chosen;
    const day = (daysAgo: number) => utcDay(NOW - daysAgo * 24 * HOUR_MS);
    return { days: { from: day(fromDaysAgo), to: day(fromDaysAgo - length) } };
  });
