import { happen, replyReopens } from '../account/simulate.ts';
import type { Happening } from '../account/simulate.ts';
import type { ScriptEntry } from '../account/world.ts';
import { SECOND } from './clock.ts';
import { everydayWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';

const PAUSE = 20 * SECOND;

type Deed = ScriptEntry['happen'];

/** One round: what closes is what a reply reopens at its end, and what starts is what the next round answers first. */
const ROUND: readonly Deed[] = [
  once('reply'),
  once('edit'),
  once('close'),
  once('start'),
  once('rename'),
  replyReopens,
];

/** A ticket in which something happens while one looks. */
export const live: Scenario = {
  name: 'live',
  description:
    'Every 20 s something happens in ticket 1 on its own: a reply, an edit, a close, a start, and so on.',
  world: (setting) => everydayWorld(setting, { script: rounds() }),
};

function* rounds(): Generator<ScriptEntry> {
  for (let afterMs = PAUSE; ;) {
    for (const deed of ROUND) {
      yield { afterMs, ticketId: 1, happen: deed };
      afterMs += PAUSE;
    }
  }
}

function once(what: Happening): Deed {
  return (world, ticket, at) => void happen(world, ticket, what, at);
}
