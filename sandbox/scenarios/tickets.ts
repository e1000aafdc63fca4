import type { WorldOptions, Thread, Ticket, World } from '../account/world.ts';
import { DAY, HOUR } from './clock.ts';
import { AMIRA, EVERYBODY, LARS, YUKI } from './people.ts';
import { AGENT } from '../account/people.ts';

/** A world without faults, with these tickets in its tabs. */
export function worldOf(
  options: WorldOptions,
  tickets: Ticket[],
  { faults = [], ...rest }: Partial<World> = {},
): World {
  return {
    ...options,
    users: EVERYBODY,
    tickets,
    sideloadsEvents: true,
    // Faults begin and end in one world, not in all of a scenario.
    faults: [...faults],
    framesHaveHost: true,
    ...rest,
  };
}

/** A ticket about a burnt printer. */
export function printerTicket(
  options: WorldOptions,
  id: number,
  threads: Thread[],
  rest: Partial<Ticket> = {},
): Ticket {
  const createdAt = options.now - 3 * DAY;
  return {
    ...bareTicket(id, createdAt, threads),
    subject: 'Printer caught fire while printing an e-mail',
    requesterId: AMIRA.id,
    tags: ['hardware', 'printer', 'warranty'],
    comments: [
      {
        authorId: AMIRA.id,
        at: createdAt,
        public: true,
        body: 'Hello,\n\nI was printing an e-mail when smoke came out of the paper tray. I have pulled the plug and moved the printer to the balcony. Nobody is hurt, but the shelf above it is black.\n\nWhat should I do now?',
      },
      {
        authorId: AGENT.id,
        at: createdAt + 2 * HOUR,
        public: true,
        body: 'Hello Amira,\n\nI am glad that nobody is hurt. Please leave the printer unplugged. I am asking our returns partner for a pick-up and our field service for a replacement, and will come back to you today.',
      },
      {
        authorId: AGENT.id,
        at: createdAt + 3 * HOUR,
        public: false,
        body: 'Same power supply as the recall of 2018. Asked Acme Returns, the field service and spare parts.',
      },
    ],
    ...rest,
  };
}

/** A ticket about a delivery that is late. */
export function deliveryTicket(
  options: WorldOptions,
  id: number,
  threads: Thread[],
  rest: Partial<Ticket> = {},
): Ticket {
  const createdAt = options.now - 2 * DAY;
  return {
    ...bareTicket(id, createdAt, threads),
    subject: 'Order 20817 has not arrived',
    requesterId: LARS.id,
    tags: ['delivery'],
    comments: [
      {
        authorId: LARS.id,
        at: createdAt,
        public: true,
        body: 'Hi,\n\nthe two bicycle trailers were due on Monday. The tracking page has said “in sorting centre” for three days. Our customers are waiting. Can you find out where they are?',
      },
      {
        authorId: AGENT.id,
        at: createdAt + HOUR,
        public: true,
        body: 'Hi Lars,\n\nthank you for telling us. I have asked our logistics team and will write as soon as they have found the parcel.',
      },
    ],
    ...rest,
  };
}

/** A child ticket, created from a side conversation of ticket `parent`. */
export function childTicket(
  options: WorldOptions,
  id: number,
  parent: number,
  threads: Thread[],
): Ticket {
  const createdAt = options.now - 27 * HOUR;
  return {
    ...bareTicket(id, createdAt, threads),
    subject: 'Power supply PS-220 for a customer replacement',
    requesterId: AGENT.id,
    assigneeId: YUKI.id,
    via: { channel: 'side_conversation' },
    externalId: `zen:ticket:${parent}`,
    tags: ['spare_parts'],
    comments: [
      {
        authorId: AGENT.id,
        at: createdAt,
        public: true,
        body: 'Please reserve one power supply PS-220 for ticket 1. The old one burnt out.',
      },
    ],
  };
}

function bareTicket(id: number, createdAt: number, threads: Thread[]): Ticket {
  return {
    id,
    isNew: false,
    subject: '',
    status: 'open',
    requesterId: AMIRA.id,
    assigneeId: AGENT.id,
    tags: [],
    via: { channel: 'web' },
    externalId: null,
    createdAt,
    updatedAt: createdAt + 3 * HOUR,
    comments: [],
    threads,
    strayEvents: [],
  };
}
