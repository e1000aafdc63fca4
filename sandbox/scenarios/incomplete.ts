import { htmlError, notFound, text } from '../account/answer.ts';
import type { FaultMatcher, FaultRule } from '../account/faults.ts';
import type { WireObject } from '../account/wire.ts';
import type { WorldOptions, Thread, World } from '../account/world.ts';
import { logisticsInTeams, supplierMail } from './conversations.ts';
import { defaultThreads, defaultWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** Lists with incomplete sideloads, and conversations whose events cannot be read. */
export const incomplete: Scenario[] = [
  {
    name: 'no-sideload',
    description:
      'The list has no `events` key, so 12 events must be fetched conversation by conversation.',
    world: (options) => defaultWorld(options, { sideloadsEvents: false }),
  },
  {
    name: 'truncated-sideload',
    description:
      'The sideload omits the newest 2 events of the email and the create of the Slack conversation.',
    world: truncated,
  },
  {
    name: 'partial',
    description:
      'No sideload. Of 5 conversations one responds 403 (empty), one 500 (HTML), three can be read.',
    world: partial,
  },
  {
    name: 'gone',
    description: 'No sideload. The Slack conversation was deleted, so its events respond 404.',
    world: gone,
  },
  {
    name: 'numeric-ids',
    description: 'The ids of conversations and events are numbers.',
    world: (options) => listChanged(options, withNumericIds),
  },
  {
    name: 'unreadable-refresh',
    description: 'The second list of ticket 1 has entries that are no conversations.',
    world: (options) =>
      listChanged(
        options,
        (body) => ({ ...body, side_conversations: [null, 1, 'x', [], {}, true] }),
        { after: 1, first: 2 },
      ),
  },
];

/** The default world with other answers for the list of ticket 1. */
function listChanged(
  options: WorldOptions,
  change: (body: WireObject) => WireObject,
  when: FaultMatcher = {},
): World {
  const path = /\/tickets\/1\/side_conversations$/;
  return defaultWorld(options, {
    faults: [{ when: { path, ...when }, then: { kind: 'change', change } }],
  });
}

/** Replaces each UUID by a number from its first digits. */
function withNumericIds(body: WireObject): WireObject {
  const numbered = JSON.stringify(body).replaceAll(
    /"((?:side_conversation_)?id)":"([0-9a-f]{8})-[^"]*"/g,
    (_all, name: string, digits: string) => `"${name}":${Number.parseInt(digits, 16)}`,
  );
  return JSON.parse(numbered) as WireObject;
}

function truncated(options: WorldOptions): World {
  const world = defaultWorld(options);
  const [mail, , slack] = threadsOf(world);
  if (mail) mail.hiddenFromSideload = new Set(mail.events.slice(-2));
  if (slack) slack.hiddenFromSideload = new Set(slack.events.slice(0, 1));
  return world;
}

function partial(options: WorldOptions): World {
  const threads = [
    ...defaultThreads(options),
    logisticsInTeams(options, 1),
    supplierMail(options, 1),
  ];
  return worldOf(
    options,
    [
      printerTicket(options, 1, threads),
      deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
    ],
    {
      sideloadsEvents: false,
      faults: [
        { when: { path: eventsOf(threads[2]) }, then: { kind: 'answer', answer: text('', 403) } },
        {
          when: { path: eventsOf(threads[4]) },
          then: { kind: 'answer', answer: htmlError(500, 'Internal Server Error') },
        },
      ],
    },
  );
}

function gone(options: WorldOptions): World {
  const world = defaultWorld(options, { sideloadsEvents: false });
  const slack = threadsOf(world)[2];
  const rule: FaultRule = {
    when: { path: eventsOf(slack) },
    then: { kind: 'answer', answer: notFound() },
  };
  return { ...world, faults: [rule] };
}

function threadsOf(world: World): Thread[] {
  return world.tickets[0]?.threads ?? [];
}

function eventsOf(thread: Thread | undefined): RegExp {
  return new RegExp(`/side_conversations/${String(thread?.conversation['id'])}/events$`);
}
