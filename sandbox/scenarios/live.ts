import { simulate, replyReopens } from '../account/simulate.ts';
import type { SimulatedEvent } from '../account/simulate.ts';
import type { ScheduledChange } from '../account/world.ts';
import { SECOND } from './clock.ts';
import { defaultWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

const INTERVAL = 20 * SECOND;

type Change = ScheduledChange['apply'];

/** One round. The last change reopens the conversation that was closed; the next round replies to the one that was started. */
const ROUND: readonly Change[] = [
  changeOf('reply'),
  changeOf('edit'),
  changeOf('close'),
  changeOf('start'),
  changeOf('rename'),
  replyReopens,
];

/** A ticket that changes while the page is open. */
export const live: Scenario = {
  name: 'live',
  description:
    'Ticket 1 changes by itself every 20 s: a reply, an edit, a close, a new conversation, and so on.',
  world: (options) => defaultWorld(options, { schedule: endlessRounds() }),
};

function* endlessRounds(): Generator<ScheduledChange> {
  for (let afterMs = INTERVAL; ;) {
    for (const apply of ROUND) {
      yield { afterMs, ticketId: 1, apply };
      afterMs += INTERVAL;
    }
  }
}

function changeOf(type: SimulatedEvent): Change {
  return (world, ticket, at) => void simulate(world, ticket, type, at);
}
