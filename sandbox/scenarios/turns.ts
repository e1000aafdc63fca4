import type { BusinessSchedule } from '../account/business-hours.ts';
import { type Answer, htmlError, text } from '../account/answer.ts';
import type { FaultMatcher, FaultRule } from '../account/faults.ts';
import { AGENT } from '../account/people.ts';
import type { WorldOptions, Thread, Ticket, World } from '../account/world.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { logisticsInTeams } from './conversations.ts';
import { AMIRA, EVERYBODY } from './people.ts';
import type { Scenario } from './scenario.ts';
import { childTicket, deliveryTicket, printerTicket, worldOf } from './tickets.ts';
import { amongAgents, answeredInSlack, answeredTooEarly } from './turns-elsewhere.ts';
import { GRETA, HANNA, LEILA, SAMUEL } from './turns-people.ts';
import { closedAndReopened, waitingForThem, waitingForUs } from './turns-with-partners.ts';

const CHILD = 3;

/** All cases of whose turn it is, with and without the roles of the users. */
export const turns: Scenario[] = [
  {
    name: 'turns',
    description:
      'Ticket 1 has 14 conversations in all states of whose turn it is, waiting for 1 hour to 9 days.',
    world: turnsWorld,
  },
  {
    name: 'turns-without-roles',
    description: 'Like `turns`, but `users/show_many` responds 403 with an empty body.',
    world: (options) => ({ ...turnsWorld(options), faults: [rolesFault(text('', 403))] }),
  },
  {
    name: 'turns-with-late-roles',
    description: 'Like `turns`, but the first `users/show_many` responds 500.',
    world: (options) => ({
      ...turnsWorld(options),
      faults: [rolesFault(htmlError(500, 'Internal Server Error'), { first: 1 })],
    }),
  },
  {
    name: 'business-hours',
    description:
      'Like `turns`, with a schedule: Monday to Friday, 9 to 17 in Berlin, and a holiday two days ago.',
    world: (options) => ({ ...turnsWorld(options), businessSchedules: [officeHours(options)] }),
  },
];

function officeHours({ now }: WorldOptions): BusinessSchedule {
  const holiday = new Date(now - 2 * DAY).toISOString().slice(0, 10);
  return {
    id: 360_000_001,
    name: 'Support',
    time_zone: 'Berlin',
    intervals: [1, 2, 3, 4, 5].map((day) => ({
      start_time: day * 1440 + 9 * 60,
      end_time: day * 1440 + 17 * 60,
    })),
    holidays: [{ id: 1, name: 'Company anniversary', start_date: holiday, end_date: holiday }],
  };
}

function rolesFault(answer: Answer, when: FaultMatcher = {}): FaultRule {
  const path = /^\/api\/v2\/users\/show_many$/;
  return { when: { path, ...when }, then: { kind: 'answer', answer } };
}

function turnsWorld(options: WorldOptions): World {
  const tickets = [
    damagedPrinters(options, [
      ...waitingForUs(options),
      ...waitingForThem(options),
      ...amongAgents(options, CHILD),
      answeredInSlack(options),
      ...closedAndReopened(options),
      answeredTooEarly(options),
    ]),
    deliveryTicket(options, 2, [logisticsInTeams(options, 2)]),
    serialNumbers(options),
  ];
  return worldOf(options, tickets, { users: [...EVERYBODY, GRETA, HANNA, SAMUEL, LEILA] });
}

function serialNumbers(options: WorldOptions): Ticket {
  const createdAt = options.now - 10 * HOUR;
  return {
    ...childTicket(options, CHILD, 1, []),
    subject: 'Serial numbers of the six printers',
    createdAt,
    updatedAt: options.now - 70 * MINUTE,
    comments: [
      {
        authorId: AGENT.id,
        at: createdAt,
        public: true,
        body: 'Please look up the serial numbers of the six LaserMate 220 of order 20844. The insurer wants them beside the photos.',
      },
    ],
  };
}

function damagedPrinters(options: WorldOptions, threads: Thread[]): Ticket {
  const createdAt = options.now - 12 * DAY;
  return printerTicket(options, 1, threads, {
    subject: 'Six printers arrived damaged',
    tags: ['hardware', 'printer', 'transport_damage'],
    createdAt,
    updatedAt: createdAt + 2 * HOUR,
    comments: [
      {
        authorId: AMIRA.id,
        at: createdAt,
        public: true,
        body: 'Hello,\n\nthe six printers for our school came this morning. The pallet is broken and every box has a crushed corner; one printer rattles. I have signed for them with a note.\n\nLessons begin in three weeks. What happens now?',
      },
      {
        authorId: AGENT.id,
        at: createdAt + 2 * HOUR,
        public: true,
        body: 'Hello Amira,\n\nthank you for the note on the receipt, it will help. Please leave the boxes as they are. I am asking the carrier and the insurer, and will get you six others in the meantime.',
      },
    ],
  });
}
