import { messageEvent, updateEvent } from '../account/event.ts';
import type { EventSeed, Participant } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { Setting, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { generatedBody, generatedSubject, PARTNERS } from './generated-texts.ts';
import { johnny, slackChannel } from './people.ts';
import { oneOf, seededRandom } from './random.ts';

export interface GeneratedThreads {
  seed: number;
  ticketId: number;
  conversations: number;
  /** How many events a conversation has, by its number from 0. */
  events(number: number): number;
  /** How far back the first conversation begins. */
  days: number;
}

/** Conversations made up by a generator that comes out the same for the same `now`; the newest stand first. */
export function generatedThreads(setting: Setting, wanted: GeneratedThreads): Thread[] {
  const random = seededRandom(wanted.seed);
  const step = (wanted.days * DAY) / wanted.conversations;
  return Array.from({ length: wanted.conversations }, (_, number) =>
    generatedThread(setting, wanted, random, number, setting.now - (number + 1) * step),
  );
}

function generatedThread(
  setting: Setting,
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
  // Conversations that are still going on were last heard of at different times.
  const quiet = MINUTE + random() * 0.5 * (setting.now - begin);
  const times = timesFrom(begin, setting.now - quiet, count, random);
  const events = times.map((at, index) => {
    const actor = index % 2 === 0 ? johnny : partner;
    const about = { id: uuidOf(`${id} ${index}`), conversationId: id, ticketId, at, actor };
    return generatedEvent(random, about, index, subject, actor === johnny ? partner : johnny);
  });
  const channel = number % 7 === 3 ? [slackChannel] : [];
  const participants = [johnny, partner, ...channel];
  return threadOf({ id, ticketId, origin: setting.origin, subject, participants }, events);
}

/** Mostly replies; every ninth event closes, the one after it opens again, every thirteenth renames. */
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

/** `count` times from `begin` on, with pauses as people make them; drawn closer together where they would run past `end`. */
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

/** Answers come within the hour, sometimes the next day, now and then after a week. */
function pause(random: () => number): number {
  const luck = random();
  if (luck < 0.6) return Math.round(MINUTE + random() * HOUR);
  return Math.round(luck < 0.93 ? 8 * HOUR + random() * DAY : 4 * DAY + random() * 4 * DAY);
}
