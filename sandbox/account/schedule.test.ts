import { describe, expect, it } from 'vitest';
import { defaultWorld } from '../scenarios/default-world.ts';
import { scheduleRunner } from './schedule.ts';
import type { ScheduledChange, World } from './world.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

function worldWith(schedule?: Iterable<ScheduledChange>): World {
  const options = { now: NOW, origin: 'http://localhost:4600' };
  return defaultWorld(options, schedule === undefined ? {} : { schedule });
}

/** Changes of ticket 2 that record when they were applied, in milliseconds after `NOW`. */
function recordedChanges(...afters: number[]) {
  const times: number[] = [];
  const changes = afters.map((afterMs) => ({
    afterMs,
    ticketId: 2,
    apply: (_world: World, ticket: { id: number }, at: number) => {
      expect(ticket.id).toBe(2);
      times.push(at - NOW);
    },
  }));
  return { times, changes };
}

describe('the schedule of a world', () => {
  it('applies each change once, dated when it was due', () => {
    const { times, changes } = recordedChanges(100, 200, 200, 900);
    const run = scheduleRunner(worldWith(changes));
    run(NOW + 99);
    expect(times).toEqual([]);
    run(NOW + 100);
    expect(times).toEqual([100]);
    run(NOW + 500);
    run(NOW + 500);
    run(NOW + 400);
    expect(times).toEqual([100, 200, 200]);
    run(NOW + 5000);
    run(NOW + 9000);
    expect(times).toEqual([100, 200, 200, 900]);
  });

  it('may be endless', () => {
    let applied = 0;
    const endless = function* (): Generator<ScheduledChange> {
      for (let afterMs = 10; ; afterMs += 10) {
        yield { afterMs, ticketId: 1, apply: () => void (applied += 1) };
      }
    };
    const run = scheduleRunner(worldWith(endless()));
    run(NOW + 1005);
    expect(applied).toBe(100);
  });

  it('skips changes of unknown tickets and is optional', () => {
    const { times, changes } = recordedChanges(20);
    const unknown = { afterMs: 10, ticketId: 99, apply: () => expect.unreachable() };
    scheduleRunner(worldWith([unknown, ...changes]))(NOW + 50);
    expect(times).toEqual([20]);
    expect(() => scheduleRunner(worldWith())(NOW + 50)).not.toThrow();
  });
});
