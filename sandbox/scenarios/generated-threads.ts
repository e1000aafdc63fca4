import { messageEvent, updateEvent } from '../account/event.ts';
import type { EventSeed, Participant } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { generatedBody, generatedSubject, PARTNERS } from './generated-texts.ts';
import { johnny, slackChannel } from './people.ts';
import { oneOf, seededRandom } from './random.ts';

export interface GeneratedThreads {
  seed: number;
  ticketId: number;
  conversations: number;
  /** The number of events of a conversation, given its index. */
  events(index: number): number;
  /** The age of the oldest conversation. */
  days: number;
}

/** Generates conversations, newest first. The result is the same for the same options. */
export function generatedThreads(options: WorldOptions, wanted: GeneratedThreads): Thread[] {
  const random = seededRandom(wanted.seed);
  const step = (wanted.days * DAY) / wanted.conversations;
  return Array.from({ length: wanted.conversations }, (_, number) =>
    generatedThread(options, wanted, random, number, options.now - (number + 1) * step),
  );
}

function generatedThread(
  options: WorldOptions,
  wanted: GeneratedThreads,
  random: () => number,
  number: number,
  begin: number,
): Thread {
  const { ticketId, seed } = wanted;
  const id = uuidOf(`generated ${seed} ${ticketId} ${number}`);
  const subject = generatedSubject(random, number);
  const partner = oneOf(random, PARTNERS);
  const count = wanted.events(number);
  // So that the newest events of the conversations have different times.
  const quiet = MINUTE + random() * 0.5 * (options.now - begin);
  const times = timesFrom(begin, options.now - quiet, count, random);
  const events = times.map((at, index) => {
    const actor = index % 2 === 0 ? johnny : partner;
    const about = { id: uuidOf(`${id} ${index}`), conversationId: id, ticketId, at, actor };
    return generatedEvent(random, about, index, subject, actor === johnny ? partner : johnny);
  });
  const channel = number % 7 === 3 ? [slackChannel] : [];
  const participants = [johnny, partner, ...channel];
  return threadOf({ id, ticketId, origin: options.origin, subject, participants }, events);
}

/** Mostly replies. Every ninth event closes the conversation, the next one reopens it, every thirteenth renames it. */
function generatedEvent(
  random: () => number,
  seed: EventSeed,
  index: number,
  subject: string,
  to: Participant,
): WireObject {
  if (index > 0 && index % 9 === 8) return updateEvent(seed, { state: 'closed' });
  if (index > 0 && index % 9 === 0) return updateEvent(seed, { state: 'open' });
  if (index > 0 && index % 13 === 0)
    return updateEvent(seed, { subject: `${subject} – waiting for parts` });
  const name = typeof seed.actor['name'] === 'string' ? seed.actor['name'] : 'Warehouse';
  return messageEvent(index === 0 ? 'create' : 'reply', seed, {
    subject: index === 0 ? subject : null,
    body: generatedBody(random, name),
    to: [to],
  });
}

/** `count` times from `begin` on with realistic pauses, which are scaled down to fit before `end`. */
function timesFrom(begin: number, end: number, count: number, random: () => number): number[] {
  const ages: number[] = [];
  let age = 0;
  for (let index = 0; index < count; index += 1) {
    ages.push(age);
    age += pause(random);
  }
  const scale = Math.min(1, (end - begin) / Math.max(1, ages.at(-1) ?? 0));
  return ages.map((one) => Math.round(begin + one * scale));
}

/** Mostly up to an hour, sometimes up to a day and a half, rarely several days. */
function pause(random: () => number): number {
  const roll = random();
  if (roll < 0.6) return Math.round(MINUTE + random() * HOUR);
  return Math.round(roll < 0.93 ? 8 * HOUR + random() * DAY : 4 * DAY + random() * 4 * DAY);
}
