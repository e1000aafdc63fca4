import { messageEvent, updateEvent } from '../account/event.ts';
import type { Participant } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import type { WireObject } from '../account/wire.ts';
import {
  agentParticipants,
  GROUPS,
  MANY_PARTNERS,
  SLACK_CHANNELS,
  SLACK_MEMBERS,
  TEAMS_CHANNELS,
} from './account-people.ts';
import { generatedBody, generatedSubject } from './generated-texts.ts';
import { seededRandom } from './random.ts';

/** What happens in an event of a made-up account: the agent writes, the other side does, or something is changed. */
export type Act = 'ask' | 'answer' | 'close' | 'reopen' | 'rename';

/** An event of a made-up account, from which all of it follows. */
export interface ActSeed {
  /** Keeps the ids of one account apart from those of another. */
  account: string;
  /** The conversation's number. */
  conversation: number;
  /** Which of the conversation's events it is, from 0. */
  step: number;
  act: Act;
  at: number;
}

/** The ticket of a conversation of a made-up account: two conversations each, none of them a tab's. */
export function ticketIdOf(conversation: number): number {
  return 20_000 + (conversation >> 1);
}

/** The event as the API writes it. The create of every fifth conversation has the conversation's own id, as has been seen. */
export function accountEvent({ account, conversation, step, act, at }: ActSeed): WireObject {
  const conversationId = uuidOf(`${account} ${conversation}`);
  const cast = castOf(conversation);
  const isOutside = act === 'answer';
  const seed = {
    id: step === 0 && conversation % 5 === 0 ? conversationId : uuidOf(`${conversationId} ${step}`),
    conversationId,
    ticketId: ticketIdOf(conversation),
    at,
    actor: isOutside ? cast.outside : cast.agent,
    via: isOutside && cast.channel === 'mail' ? 'email' : 'support',
  };
  const subject = cast.subject;
  if (act === 'close') return updateEvent(seed, { state: 'closed' });
  if (act === 'reopen') return updateEvent(seed, { state: 'open' });
  if (act === 'rename') return updateEvent(seed, { subject: `${subject} – urgent` });
  const random = randomOf(conversation, step + 1);
  const name = seed.actor['name'];
  return messageEvent(step === 0 ? 'create' : 'reply', seed, {
    subject: step === 0 ? subject : null,
    body: generatedBody(random, typeof name === 'string' ? name : 'The team'),
    to: [isOutside ? cast.agent : cast.place],
    externalIds: externalIdsOf(cast.channel, conversation, step),
  });
}

interface Cast {
  channel: 'mail' | 'slack' | 'teams' | 'child';
  agent: Participant;
  /** Whom the agent writes to: a person, a channel, a group. */
  place: Participant;
  /** Who answers from there. */
  outside: Participant;
  subject: string;
}

/** Seven in ten conversations go by mail. Few agents and partners have most of them. */
function castOf(conversation: number): Cast {
  const random = randomOf(conversation, 0);
  const luck = random();
  const agent = skewed(agentParticipants, random(), 1.6);
  const subject = generatedSubject(random, conversation);
  const pick = random();
  if (luck < 0.7) {
    const partner = skewed(MANY_PARTNERS, pick, 2.2);
    return { channel: 'mail', agent, place: partner, outside: partner, subject };
  }
  if (luck < 0.82) {
    const place = skewed(SLACK_CHANNELS, pick, 1.5);
    const member = skewed(SLACK_MEMBERS, random(), 1.5);
    const outside = { ...member, slack_channel_id: place['slack_channel_id'] };
    return { channel: 'slack', agent, place, outside, subject };
  }
  if (luck < 0.9) {
    const place = skewed(TEAMS_CHANNELS, pick, 1.5);
    return { channel: 'teams', agent, place, outside: { ...place, name: 'Thomas Weber' }, subject };
  }
  const outside = skewed(agentParticipants, random(), 1);
  return { channel: 'child', agent, place: skewed(GROUPS, pick, 1.5), outside, subject };
}

function externalIdsOf(channel: Cast['channel'], conversation: number, step: number): WireObject {
  const audit = String(900_000_000 + conversation * 40 + step);
  if (channel !== 'child') return { ticketAuditId: audit };
  return {
    ticketAuditId: audit,
    targetTicketId: String(5_000_000 + conversation),
    targetTicketAuditId: `8${audit}`,
  };
}

/** One of a list, the first ones far more often: the higher the power, the more. */
function skewed(items: readonly Participant[], luck: number, power: number): Participant {
  return items[Math.floor(luck ** power * items.length)] ?? {};
}

/** Numbers of a conversation's own, so that nothing has to be made before it. */
export function randomOf(conversation: number, step: number): () => number {
  return seededRandom(Math.imul(conversation + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b));
}
