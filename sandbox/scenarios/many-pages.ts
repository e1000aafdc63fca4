import { htmlError } from '../account/answer.ts';
import type { Fault, FaultMatcher } from '../account/faults.ts';
import type { ApiRequest } from '../account/request.ts';
import type { Setting, Thread, World } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { logisticsInTeams } from './conversations.ts';
import { generatedThreads } from './generated-threads.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

const LIST = /\/tickets\/1\/side_conversations$/;

/** Tickets with more conversations, or events, than one page holds. */
export const manyPages: Scenario[] = [
  long('long', 500, '10,000 events in 500 conversations: five pages of the list, with sideloads.'),
  long('long-1000', 50, 'The same with 1,000 events in 50 conversations, for comparing.'),
  long('long-50000', 2500, 'The same with 50,000 events in 2,500 conversations, for comparing.'),
  {
    name: 'paged',
    description:
      '880 events in 250 conversations on three pages; one conversation has 133 events on two pages.',
    world: pagedWorld,
  },
  faultyPages(
    'page-two-fails',
    'Of the 250 conversations the first 100 can be read; page 2 answers 500.',
    {
      kind: 'answer',
      answer: htmlError(500, 'Internal Server Error'),
    },
    { query: { page: '2' } },
  ),
  faultyPages(
    'foreign-next-page',
    'After 100 of 250 conversations `next_page` leads to another host.',
    {
      kind: 'change',
      change: (body) => ({
        ...body,
        next_page: 'https://elsewhere.example/api/v2/tickets/1/side_conversations.json?page=2',
      }),
    },
  ),
  faultyPages(
    'repeating-next-page',
    'After 100 of 250 conversations `next_page` leads to the page it is on.',
    {
      kind: 'change',
      change: sameAgain,
    },
  ),
];

function longWorld(setting: Setting, wanted: Parameters<typeof generatedThreads>[1]): World {
  return worldWith(setting, generatedThreads(setting, wanted));
}

function pagedWorld(setting: Setting): World {
  const threads = threeEach(setting, 1);
  const onTwoPages = threads[4];
  // The sideload brings the newest 100 events of it only, as a cautious server would.
  if (onTwoPages) onTwoPages.hiddenFromSideload = new Set(onTwoPages.events.slice(0, -100));
  return worldWith(setting, threads);
}

/** 250 conversations of 3 events each; the fifth has 133. */
function threeEach(setting: Setting, ticketId: number): Thread[] {
  return generatedThreads(setting, {
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
    world: (setting) =>
      longWorld(setting, {
        seed: 1,
        ticketId: 1,
        conversations,
        // Uneven in pairs, so that the sum is 20 each.
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
    world: (setting) => ({
      ...pagedWorld(setting),
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

function worldWith(setting: Setting, threads: Thread[]): World {
  return worldOf(setting, [
    printerTicket(setting, 1, threads),
    deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
  ]);
}
