import type { ExportSource } from '../account/export-source.ts';
import { accountEvent, randomOf } from './account-conversation.ts';
import type { Act } from './account-conversation.ts';
import type { TimeAtShare } from './weekly-activity.ts';

/** Events per conversation. */
const STEPS = 4;

/**
 * A source whose events depend only on their index, so it can have any size. Conversations have four events each, and
 * `lanes` conversations, a prime number, run in parallel. `timeOf` must not decrease.
 */
export function numberedSource(
  account: string,
  size: number,
  lanes: number,
  timeOf: (index: number) => number,
): ExportSource {
  return {
    size,
    timeOf,
    eventAt: (index) => {
      const { conversation, step } = positionOf(index, lanes);
      const act = actOf(conversation, step);
      return accountEvent({ account, conversation, step, act, at: timeOf(index) });
    },
  };
}

/**
 * Returns the time of each of `size` events by index. Event i is between the shares i and i + 1, so the times are in order.
 * The first four of every ten events follow each other closely.
 */
export function numberedTimes(size: number, timeAtShare: TimeAtShare): (index: number) => number {
  return (index) => {
    const offset = index % 10;
    const share = offset < 4 ? index - offset + offset * 0.02 : index + randomOf(index, -3)();
    return timeAtShare(share / size);
  };
}

/**
 * The conversation and step of an event. The steps alternate: every fourth event is a create. Each step of a group of
 * conversations is one round after the previous step and in another order, so pauses vary up to two rounds. The first events
 * are later steps of conversations that started before the export.
 */
function positionOf(index: number, lanes: number): { conversation: number; step: number } {
  const step = index % STEPS;
  const turn = Math.floor(index / STEPS);
  const group = Math.floor(turn / lanes) - step + STEPS - 1;
  // Visits each lane once, since the number of lanes is prime.
  const lane = ((turn % lanes) * (1 + step * 37)) % lanes;
  return { conversation: group * lanes + lane, step };
}

function actOf(conversation: number, step: number): Act {
  if (step === 0 || (step === 2 && conversation % 9 > 0)) return 'ask';
  if (step === 1) return 'answer';
  if (step === 2) return 'rename';
  return conversation % 3 === 1 ? 'answer' : 'close';
}
