import type { Participant } from '../account/event.ts';
import type { Thread, WorldOptions } from '../account/world.ts';
import { GROUPS, MANY_PARTNERS, SLACK_CHANNELS, TEAMS_CHANNELS } from './account-people.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { conversationFromSteps } from './conversation-from-steps.ts';
import type { ConversationDetails, Step } from './conversation-from-steps.ts';
import { generatedBody, generatedSubject } from './generated-texts.ts';
import { johnny, yuki } from './people.ts';
import { oneOf, seededRandom } from './random.ts';
import { samuel, STAFF } from './turns-people.ts';

const SHORTEST_WAIT = 4 * MINUTE;
const LONGEST_WAIT = 12 * DAY;

/** What the conversations of a generated ticket are like. */
export interface TicketPlan {
  ticketId: number;
  /** The number of the ticket among all that are generated, from 0. */
  index: number;
  /** How many tickets are generated. */
  total: number;
  conversations: number;
  isClosed: boolean;
}

/** Whoever a conversation is with. */
interface Partner {
  channel: ConversationDetails['via'];
  /** Whom the agent writes to. */
  recipient: Participant;
  /** Who answers. */
  writer: Participant;
  /** Whom the answer goes to. */
  answered: Participant;
  externalIds?: { targetTicketId: string };
}

/** The id of the child ticket of a ticket's conversation. */
export function childTicketId(ticketId: number): number {
  return ticketId + 3000;
}

/** The channel of a ticket's first conversation. The others are by email. */
export function firstChannelOf(ticketId: number): 'email' | 'slack' | 'msteams' | 'support' {
  const channels = { 3: 'slack', 5: 'msteams', 6: 'support' } as const;
  const last = ticketId % 10;
  return last === 3 || last === 5 || last === 6 ? channels[last] : 'email';
}

/**
 * Generates the conversations of a ticket. How long the first one has waited depends on the number of the ticket, so that the tickets
 * have waited for minutes to twelve days, evenly distributed on a logarithmic scale. Two of three wait for the agent.
 */
export function myTicketThreads(options: WorldOptions, plan: TicketPlan): Thread[] {
  const random = seededRandom(plan.ticketId * 7919);
  return Array.from({ length: plan.conversations }, (_, number) => {
    // A step that has no divisor in common with the usual totals mixes the waits.
    const rank = ((plan.index * 17 + number * 13) % plan.total) / Math.max(1, plan.total - 1);
    const wait = SHORTEST_WAIT * (LONGEST_WAIT / SHORTEST_WAIT) ** rank;
    const partner = partnerOf(plan.ticketId, number, random);
    const subject = generatedSubject(random, plan.ticketId + number * 1000);
    const isOurs = (plan.index + number) % 3 !== 1;
    const steps = stepsOf(partner, { wait, isOurs, isClosed: plan.isClosed }, random);
    const { externalIds } = partner;
    return conversationFromSteps(
      options,
      {
        ticketId: plan.ticketId,
        subject,
        participants: [...new Set([johnny, partner.recipient, partner.writer])],
        via: partner.channel,
        staff: STAFF,
        ...(externalIds !== undefined && { externalIds }),
      },
      steps,
    );
  });
}

function partnerOf(ticketId: number, number: number, random: () => number): Partner {
  const channel = number === 0 ? firstChannelOf(ticketId) : 'email';
  switch (channel) {
    case 'slack': {
      const recipient = oneOf(random, nonEmpty(SLACK_CHANNELS));
      const writer = { ...recipient, slack_user_id: 'U0G9QF9C6', name: 'Priya Nair' };
      return { channel, recipient, writer, answered: recipient };
    }
    case 'msteams': {
      const recipient = oneOf(random, nonEmpty(TEAMS_CHANNELS));
      return {
        channel,
        recipient,
        writer: { ...recipient, name: 'Thomas Weber' },
        answered: recipient,
      };
    }
    case 'support': {
      const recipient = GROUPS[0] ?? {};
      const externalIds = { targetTicketId: String(childTicketId(ticketId)) };
      return {
        channel,
        recipient,
        writer: oneOf(random, [yuki, samuel]),
        answered: johnny,
        externalIds,
      };
    }
    case 'email': {
      const partner = MANY_PARTNERS[(ticketId * 11 + number * 5) % MANY_PARTNERS.length] ?? yuki;
      return { channel, recipient: partner, writer: partner, answered: johnny };
    }
  }
}

/** One or two rounds of a question and an answer, and another question if the turn is not ours. */
function stepsOf(
  { recipient, writer, answered }: Partner,
  { wait, isOurs, isClosed }: { wait: number; isOurs: boolean; isClosed: boolean },
  random: () => number,
): Step[] {
  const steps: Step[] = [];
  let ago = wait;
  if (isClosed) {
    steps.unshift({ ago, by: johnny, changes: { state: 'closed' } });
    ago += 20 * MINUTE;
  }
  const rounds = 1 + Math.floor(random() * 2);
  const messages = isOurs || isClosed ? rounds * 2 : rounds * 2 + 1;
  for (let left = messages; left > 0; left -= 1) {
    const isAnswer = left % 2 === 0;
    const name = isAnswer ? writer['name'] : 'Johnny';
    steps.unshift({
      ago,
      by: isAnswer ? writer : johnny,
      to: [isAnswer ? answered : recipient],
      says: generatedBody(random, typeof name === 'string' ? name : 'The team'),
    });
    ago += HOUR * (0.5 + 20 * random());
  }
  return steps;
}

function nonEmpty<Item>(items: readonly Item[]): [Item, ...Item[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('There is no item.');
  return [first, ...rest];
}
