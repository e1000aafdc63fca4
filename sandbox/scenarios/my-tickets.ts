import { simulate } from '../account/simulate.ts';
import type { ScheduledChange, Ticket } from '../account/world.ts';
import { SECOND } from './clock.ts';
import { AGENT } from '../account/people.ts';
import { MY_TICKETS, myTicketsWorld } from './my-tickets-world.ts';
import { seededRandom } from './random.ts';
import type { Scenario } from './scenario.ts';

/** Agents with many tickets, for the app's page in the navigation bar and its background page. */
export const myTickets: Scenario[] = [
  {
    name: 'my-tickets',
    description:
      'An agent with 40 unsolved tickets, most with side conversations. Ticket 119 responds 403, 112 once 500.',
    location: 'nav_bar',
    world: (options) => myTicketsWorld(options, { mine: 40 }),
  },
  {
    name: 'my-tickets-live',
    description:
      'Like `my-tickets`, but every 20 to 30 s a partner replies in a ticket that has no tab.',
    location: 'nav_bar',
    world: (options) => {
      const world = myTicketsWorld(options, { mine: 40 });
      return { ...world, schedule: arrivals(withOpenConversations(world.tickets)) };
    },
  },
  {
    name: 'my-tickets-unmoved',
    description:
      'Like `my-tickets-live`, but replies do not change the `updated_at` of their tickets.',
    location: 'nav_bar',
    world: (options) => {
      const world = myTicketsWorld(options, { mine: 40 }, { repliesUpdateTickets: false });
      return { ...world, schedule: arrivals(withOpenConversations(world.tickets)) };
    },
  },
  {
    name: 'my-tickets-many',
    description: 'Like `my-tickets`, with 400 unsolved tickets.',
    location: 'nav_bar',
    world: (options) => myTicketsWorld(options, { mine: 400 }),
  },
  {
    name: 'my-tickets-quiet',
    description: 'An agent with 12 unsolved tickets, all without side conversations.',
    location: 'nav_bar',
    world: (options) =>
      myTicketsWorld(options, { mine: 12, hasConversations: false }, { faults: [] }),
  },
  {
    name: 'my-tickets-none',
    description: 'An agent without tickets. Only colleagues have some.',
    location: 'nav_bar',
    world: (options) => myTicketsWorld(options, { mine: 0 }),
  },
];

/** The ids of the agent's tickets with an open conversation, without those in tabs and the one that responds 403. */
function withOpenConversations(tickets: readonly Ticket[]): number[] {
  return tickets
    .filter(({ assigneeId, status }) => assigneeId === AGENT.id && status !== 'solved')
    .slice(2)
    .filter(({ id, threads }) => {
      const isOpen = threads.some(({ conversation }) => conversation['state'] === 'open');
      return isOpen && id !== MY_TICKETS.denied;
    })
    .map(({ id }) => id);
}

/** Replies in turn, the first one after 20 s, in tickets that are far from each other in the list. */
function* arrivals(ticketIds: readonly number[]): Generator<ScheduledChange> {
  const random = seededRandom(13);
  for (let count = 0, afterMs = 20 * SECOND; ; count += 1) {
    const ticketId = ticketIds[(count * 7) % ticketIds.length] ?? MY_TICKETS.first;
    yield {
      afterMs,
      ticketId,
      apply: (world, ticket, at) => void simulate(world, ticket, 'reply', at),
    };
    afterMs += Math.round((20 + 10 * random()) * SECOND);
  }
}
