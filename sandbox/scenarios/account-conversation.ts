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

/** What an event of a generated account does: a message of the agent (`ask`) or of the partner (`answer`), or a change. */
export type Act = 'ask' | 'answer' | 'close' | 'reopen' | 'rename';

/** The values from which an event of a generated account is derived. */
export interface ActSeed {
  /** Makes ids unique across accounts. */
  account: string;
  /** The conversation's number, from 0. */
  conversation: number;
  /** The index of the event in its conversation. */
  step: number;
  act: Act;
  at: number;
}

/** The ticket of a generated conversation: two conversations per ticket, none of which is open in a tab. */
export function ticketIdOf(conversation: number): number {
  return 20_000 + (conversation >> 1);
}

/** The event in the API's format. As in real accounts, the `create` of some conversations has the conversation's id. */
export function accountEvent({ account, conversation, step, act, at }: ActSeed): WireObject {
  const conversationId = uuidOf(`${account} ${conversation}`);
  const parties = partiesOf(conversation);
  const isAnswer = act === 'answer';
  const seed = {
    id: step === 0 && conversation % 5 === 0 ? conversationId : uuidOf(`${conversationId} ${step}`),
    conversationId,
    ticketId: ticketIdOf(conversation),
    at,
    actor: isAnswer ? parties.partner : parties.agent,
    via: isAnswer && parties.channel === 'mail' ? 'email' : 'support',
  };
  const { subject } = parties;
  if (act === 'close') return updateEvent(seed, { state: 'closed' });
  if (act === 'reopen') return updateEvent(seed, { state: 'open' });
  if (act === 'rename') return updateEvent(seed, { subject: `${subject} – urgent` });
  const random = randomOf(conversation, step + 1);
  const name = seed.actor['name'];
  return messageEvent(step === 0 ? 'create' : 'reply', seed, {
    subject: step === 0 ? subject : null,
    body: generatedBody(random, typeof name === 'string' ? name : 'The team'),
    to: [isAnswer ? parties.agent : parties.recipient],
    externalIds: externalIdsOf(parties.channel, conversation, step),
  });
}

interface Parties {
  channel: 'mail' | 'slack' | 'teams' | 'child';
  agent: Participant;
  /** The person, channel or group that the agent writes to. */
  recipient: Participant;
  /** Who answers. */
  partner: Participant;
  subject: string;
}

/** 70 % of the conversations are by email. A few agents and partners have most of the conversations. */
function partiesOf(conversation: number): Parties {
  const random = randomOf(conversation, 0);
  const roll = random();
  const agent = skewed(agentParticipants, random(), 1.6);
  const subject = generatedSubject(random, conversation);
  const pick = random();
  if (roll < 0.7) {
    const partner = skewed(MANY_PARTNERS, pick, 2.2);
    return { channel: 'mail', agent, recipient: partner, partner, subject };
  }
  if (roll < 0.82) {
    const recipient = skewed(SLACK_CHANNELS, pick, 1.5);
    const member = skewed(SLACK_MEMBERS, random(), 1.5);
    const partner = { ...member, slack_channel_id: recipient['slack_channel_id'] };
    return { channel: 'slack', agent, recipient, partner, subject };
  }
  if (roll < 0.9) {
    const recipient = skewed(TEAMS_CHANNELS, pick, 1.5);
    const partner = { ...recipient, name: 'Thomas Weber' };
    return { channel: 'teams', agent, recipient, partner, subject };
  }
  const partner = skewed(agentParticipants, random(), 1);
  return { channel: 'child', agent, recipient: skewed(GROUPS, pick, 1.5), partner, subject };
}

function externalIdsOf(
  channel: Parties['channel'],
  conversation: number,
  step: number,
): WireObject {
  const audit = String(900_000_000 + conversation * 40 + step);
  if (channel !== 'child') return { ticketAuditId: audit };
  return {
    ticketAuditId: audit,
    targetTicketId: String(5_000_000 + conversation),
    targetTicketAuditId: `8${audit}`,
  };
}

/** Selects an item by `roll` (0 to 1). A higher power makes the first items more likely. */
function skewed(items: readonly Participant[], roll: number, power: number): Participant {
  return items[Math.floor(roll ** power * items.length)] ?? {};
}

/** Random numbers that depend only on the conversation and the step, so events can be generated in any order. */
export function randomOf(conversation: number, step: number): () => number {
  return seededRandom(Math.imul(conversation + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b));
}
