import { htmlError, notFound, text } from '../account/answer.ts';
import type { FaultRule } from '../account/faults.ts';
import type { Setting, Thread, World } from '../account/world.ts';
import { logisticsInTeams, supplierMail } from './conversations.ts';
import { everydayThreads, everydayWorld } from './default-world.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** Lists that do not bring all events, and conversations whose events cannot be read. */
export const incomplete: Scenario[] = [
  {
    name: 'no-sideload',
    description:
      'The list has no `events` key: 12 events are to be read conversation by conversation.',
    world: (setting) => everydayWorld(setting, { sideloadsEvents: false }),
  },
  {
    name: 'truncated-sideload',
    description:
      'The sideload lacks the newest 2 events of the mail and the create of the Slack one.',
    world: truncated,
  },
  {
    name: 'partial',
    description:
      'No sideload; of 5 conversations one answers 403 (empty), one 500 (HTML), three can be read.',
    world: partial,
  },
  {
    name: 'gone',
    description: 'No sideload; the Slack conversation was deleted since: its events answer 404.',
    world: gone,
  },
];

function truncated(setting: Setting): World {
  const world = everydayWorld(setting);
  const [mail, , slack] = threadsOf(world);
  if (mail) mail.hiddenFromSideload = new Set(mail.events.slice(-2));
  if (slack) slack.hiddenFromSideload = new Set(slack.events.slice(0, 1));
  return world;
}

function partial(setting: Setting): World {
  const threads = [
    ...everydayThreads(setting),
    logisticsInTeams(setting, 1),
    supplierMail(setting, 1),
  ];
  return worldOf(
    setting,
    [
      printerTicket(setting, 1, threads),
      deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)]),
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

function gone(setting: Setting): World {
  const world = everydayWorld(setting, { sideloadsEvents: false });
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
