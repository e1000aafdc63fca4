import { describe, expect, it } from 'vitest';
import { everydayWorld } from '../scenarios/default-world.ts';
import { scriptRunner } from './schedule.ts';
import type { ScriptEntry, World } from './world.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

function worldWith(script?: Iterable<ScriptEntry>): World {
  const setting = { now: NOW, origin: 'http://localhost:4600' };
  return everydayWorld(setting, script === undefined ? {} : { script });
}

function diary(...afters: number[]) {
  const stamps: number[] = [];
  const entries = afters.map((afterMs) => ({
    afterMs,
    ticketId: 2,
    happen: (_world: World, ticket: { id: number }, at: number) => {
      expect(ticket.id).toBe(2);
      stamps.push(at - NOW);
    },
  }));
  return { stamps, entries };
}

describe('the script of a world', () => {
  it('happens entry by entry, each exactly once and as of the moment it was due', () => {
    const { stamps, entries } = diary(100, 200, 200, 900);
    const run = scriptRunner(worldWith(entries));
    run(NOW + 99);
    expect(stamps).toEqual([]);
    run(NOW + 100);
    expect(stamps).toEqual([100]);
    run(NOW + 500);
    run(NOW + 500);
    run(NOW + 400);
    expect(stamps).toEqual([100, 200, 200]);
    run(NOW + 5000);
    run(NOW + 9000);
    expect(stamps).toEqual([100, 200, 200, 900]);
  });

  it('may go on for ever', () => {
    let happened = 0;
    const endless = function* (): Generator<ScriptEntry> {
      for (let afterMs = 10; ; afterMs += 10) {
        yield { afterMs, ticketId: 1, happen: () => void (happened += 1) };
      }
    };
    const run = scriptRunner(worldWith(endless()));
    run(NOW + 1005);
    expect(happened).toBe(100);
  });

  it('passes over tickets that are not there, and need not be there itself', () => {
    const { stamps, entries } = diary(20);
    const lost = { afterMs: 10, ticketId: 99, happen: () => expect.unreachable() };
    scriptRunner(worldWith([lost, ...entries]))(NOW + 50);
    expect(stamps).toEqual([20]);
    expect(() => scriptRunner(worldWith())(NOW + 50)).not.toThrow();
  });
});
