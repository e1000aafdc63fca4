import { htmlError } from '../account/answer.ts';
import type { Fault, FaultMatcher } from '../account/faults.ts';
import type { ApiRequest } from '../account/request.ts';
import type { WorldOptions, Thread, World } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { logisticsInTeams } from './conversations.ts';
import { generatedThreads } from './generated-threads.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

const LIST = /\/tickets\/1\/side_conversations$/;

/** Tickets with more conversations or events than fit on one page. */
export const manyPages: Scenario[] = [
  long('long', 500, '10,000 events in 500 conversations: five pages of the list, with sideloads.'),
  long('long-1000', 50, 'Like `long`, with 1,000 events in 50 conversations.'),
  long('long-50000', 2500, 'Like `long`, with 50,000 events in 2,500 conversations.'),
  {
    name: 'paged',
    description:
      '880 events in 250 conversations on three pages; one conversation has 133 events on two pages.',
    world: pagedWorld,
  },
  faultyPages(
    'page-two-fails',
    'Like `paged`, but page 2 responds 500, so only the first 100 conversations can be read.',
    {
      kind: 'answer',
      answer: htmlError(500, 'Internal Server Error'),
    },
    { query: { page: '2' } },
  ),
  faultyPages('foreign-next-page', 'Like `paged`, but `next_page` links to another host.', {
    kind: 'change',
    change: (body) => ({
      ...body,
      next_page: 'https://elsewhere.example/api/v2/tickets/1/side_conversations.json?page=2',
    }),
  }),
  faultyPages('repeating-next-page', 'Like `paged`, but `next_page` links to its own page.', {
    kind: 'change',
    change: sameAgain,
  }),
];

function longWorld(options: WorldOptions, wanted: Parameters<typeof generatedThreads>[1]): World {
  return worldWith(options, generatedThreads(options, wanted));
}

function pagedWorld(options: WorldOptions): World {
  const threads = threeEach(options, 1);
  const onTwoPages = threads[4];
  // The sideload has only its newest 100 events, as if the server limited their number.
  if (onTwoPages) onTwoPages.hiddenFromSideload = new Set(onTwoPages.events.slice(0, -100));
  return worldWith(options, threads);
}

/** 250 conversations of 3 events each, except that the fifth has 133. */
function threeEach(options: WorldOptions, ticketId: number): Thread[] {
  return generatedThreads(options, {
    seed: 2,
    ticketId,
    conversations: 250,
    events: (number) => (number === 4 ? 133 : 3),
    days: 400,
  });
}

/** A ticket with 20 events per conversation on average. */
function long(name: string, conversations: number, description: string): Scenario {
  return {
    name,
    description,
    world: (options) =>
      longWorld(options, {
        seed: 1,
        ticketId: 1,
        conversations,
        // The sizes differ in pairs that add up to 40.
        events: (number) => 20 + (number % 2 === 0 ? 1 : -1) * ((number >> 1) % 16),
        days: 900,
      }),
  };
}

function faultyPages(
  name: string,
  description: string,
  then: Fault,
  when: FaultMatcher = {},
): Scenario {
  return {
    name,
    description,
    world: (options) => ({
      ...pagedWorld(options),
      faults: [{ when: { path: LIST, ...when }, then }],
    }),
  };
}

function sameAgain(body: WireObject, request: ApiRequest): WireObject {
  const query = new URLSearchParams(request.query);
  query.delete('include');
  const links = [body['next_page'], body['previous_page']];
  const origin = links
    .map((link) => (typeof link === 'string' ? new URL(link).origin : ''))
    .find(Boolean);
  const search = query.size > 0 ? `?${query}` : '';
  return { ...body, next_page: `${origin ?? ''}${request.path}.json${search}` };
}

function worldWith(options: WorldOptions, threads: Thread[]): World {
  return worldOf(options, [
    printerTicket(options, 1, threads),
    deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
  ]);
}
