import type { ExportSource } from '../account/export-source.ts';
import { accountEvent, randomOf } from './account-conversation.ts';
import type { Act } from './account-conversation.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { nextWorkingTime } from './weekly-activity.ts';
import type { TimeAtShare } from './weekly-activity.ts';

/** An event of a conversation before it is generated. */
export interface PlannedAct {
  act: Act;
  at: number;
}

const MAX_ROUNDS = 6;
/** Conversations per burst: during an incident, agents start many conversations at once. */
const BURST_SIZE = 40;

/** The events of a conversation until `now`, oldest first. */
function conversationPlan(
  conversation: number,
  timeAtShare: TimeAtShare,
  now: number,
): PlannedAct[] {
  const random = randomOf(conversation, -1);
  const begin = beginOf(conversation, random, timeAtShare);
  const acts: PlannedAct[] = [{ act: 'ask', at: begin }];
  const add = (act: Act, pause: number): void => {
    acts.push({ act, at: nextWorkingTime((acts.at(-1)?.at ?? begin) + Math.ceil(pause)) });
  };
  if (random() < 0.04) add('rename', MINUTE + random() * HOUR);
  if (random() < 0.12) {
    if (random() < 0.4) add('ask', DAY * (1 + 2 * random()));
    return acts.filter(({ at }) => at <= now);
  }
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    add('answer', logNormal(random, 4 * HOUR, 1.1));
    if (random() < 0.5) break;
    add('ask', logNormal(random, 1.5 * HOUR, 1));
  }
  if (random() < 0.65) {
    add('close', logNormal(random, 3 * HOUR, 1.2));
    if (random() < 0.08) {
      add('reopen', logNormal(random, DAY, 0.8));
      add('answer', MINUTE + logNormal(random, 2 * HOUR, 1));
      if (random() < 0.7) add('close', logNormal(random, 3 * HOUR, 1));
    }
  }
  return acts.filter(({ at }) => at <= now);
}

/** A source of `size` events in successive conversations. It stores only times and generates events when they are read. */
export function plannedSource(
  account: string,
  size: number,
  timeAtShare: TimeAtShare,
  now: number,
): ExportSource {
  const planned: { at: number; conversation: number; step: number }[] = [];
  for (let conversation = 0; planned.length < size; conversation += 1) {
    const acts = conversationPlan(conversation, timeAtShare, now).slice(0, size - planned.length);
    for (const [step, { at }] of acts.entries()) planned.push({ at, conversation, step });
  }
  planned.sort((one, other) => one.at - other.at);
  // Typed arrays, since the server holds many worlds at a time.
  const times = Float64Array.from(planned, ({ at }) => at);
  const conversations = Uint32Array.from(planned, ({ conversation }) => conversation);
  const steps = Uint8Array.from(planned, ({ step }) => step);
  return {
    size,
    timeOf: (index) => times[index] ?? Infinity,
    eventAt: (index) => {
      const [at = now, conversation = 0, step = 0] = [
        times[index],
        conversations[index],
        steps[index],
      ];
      const act = conversationPlan(conversation, timeAtShare, now)[step]?.act ?? 'ask';
      return accountEvent({ account, conversation, step, act, at });
    },
  };
}

/** Most conversations start at a random working time. Those of every seventh block start within 15 minutes. */
function beginOf(conversation: number, random: () => number, timeAtShare: TimeAtShare): number {
  const block = Math.floor(conversation / BURST_SIZE);
  if (block % 7 !== 3) return timeAtShare(random());
  return timeAtShare(randomOf(block, -2)()) - Math.floor(random() * 15 * MINUTE);
}

/** A log-normally distributed duration: half are shorter than `median`, a few are many times as long. */
function logNormal(random: () => number, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
}
