import type { ExportSource } from '../account/export-source.ts';
import { accountEvent, randomOf } from './account-conversation.ts';
import type { Act } from './account-conversation.ts';
import type { Rhythm } from './weekly-activity.ts';

/** The steps of a conversation. */
const STEPS = 4;

/**
 * Events each of which follows from its number alone, so that there can be any number of them. They belong to conversations
 * of four events; `lanes` of those, a prime, run side by side. `timeOf` never goes back.
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
      const { conversation, step } = placeOf(index, lanes);
      const act = actOf(conversation, step);
      return accountEvent({ account, conversation, step, act, at: timeOf(index) });
    },
  };
}

/**
 * Times of so many events in a rhythm: in order by themselves, since event i takes a share between i and i + 1. Of every ten
 * the first four come in one go.
 */
export function numberedTimes(size: number, rhythm: Rhythm): (index: number) => number {
  return (index) => {
    const place = index % 10;
    const share = place < 4 ? index - place + place * 0.02 : index + randomOf(index, -3)();
    return rhythm(share / size);
  };
}

/**
 * Every fourth event is a create, every fourth the step after that, and so on. Each step of a group of conversations comes
 * one round after the step before it, in an order of its own, so pauses are of all lengths up to two rounds. At the very
 * beginning there are the later steps of conversations from before.
 */
function placeOf(index: number, lanes: number): { conversation: number; step: number } {
  const step = index % STEPS;
  const turn = Math.floor(index / STEPS);
  const group = Math.floor(turn / lanes) - step + STEPS - 1;
  // Meets each lane once, since the number of lanes is a prime.
  const lane = ((turn % lanes) * (1 + step * 37)) % lanes;
  return { conversation: group * lanes + lane, step };
}

function actOf(conversation: number, step: number): Act {
  if (step === 0 || (step === 2 && conversation % 9 > 0)) return 'ask';
  if (step === 1) return 'answer';
  if (step === 2) return 'rename';
  return conversation % 3 === 1 ? 'answer' : 'close';
}
