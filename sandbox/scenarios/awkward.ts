import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread, World } from '../account/world.ts';
import { awkwardBodies } from './awkward-bodies.ts';
import { awkwardDates } from './awkward-dates.ts';
import { awkwardPeople } from './awkward-people.ts';
import { awkwardTexts } from './awkward-texts.ts';
import { awkwardTypes } from './awkward-types.ts';
import { awkwardWriter } from './awkward-writer.ts';
import { logisticsInTeams } from './conversations.ts';
import { printerMail } from './printer-mail.ts';
import { johnny, maria } from './people.ts';
import type { Scenario } from './scenario.ts';
import { deliveryTicket, printerTicket, worldOf } from './tickets.ts';

/** All known and possible oddities of the API in one ticket. */
export const awkward: Scenario = {
  name: 'awkward',
  description:
    'All unusual payloads at once: unknown types, nulls, invalid dates, huge and hostile texts.',
  world: awkwardWorld,
};

function awkwardWorld(options: WorldOptions): World {
  const threads = [
    printerMail(options, 1),
    awkwardTypes(options),
    awkwardBodies(options),
    awkwardPeople(options),
    awkwardDates(options),
    awkwardTexts(options),
    numericTarget(options),
    withoutEvents(options),
  ];
  const stray = awkwardWriter(options, 'conversation that is in no list');
  const ticket = printerTicket(options, 1, threads, {
    strayEvents: [stray.reply('stray', 'This event’s conversation is not in the list.')],
  });
  return worldOf(options, [ticket, deliveryTicket(options, 2, [logisticsInTeams(options, 2)])]);
}

/** A conversation without events and with only a few properties. */
function withoutEvents(options: WorldOptions): Thread {
  const { id } = awkwardWriter(options, 'without events');
  const { conversation } = threadOf(
    { id, ticketId: 1, origin: options.origin, subject: '', participants: [] },
    [],
  );
  return {
    conversation: {
      id: conversation['id'],
      subject: null,
      preview_text: null,
      state: 'archived',
      participants: null,
      created_at: null,
      external_ids: null,
    },
    events: [],
  };
}

/** A child ticket whose id is a number instead of a string, with events without external ids. */
function numericTarget(options: WorldOptions): Thread {
  const writer = awkwardWriter(options, 'child ticket by number');
  return threadOf(
    {
      id: writer.id,
      ticketId: 1,
      origin: options.origin,
      subject: 'Child ticket given as a number',
      participants: [johnny, { group_id: 360004077472 }, { support_group_id: '360004077472' }],
      externalIds: { targetTicketId: 55, unknownKey: 7 },
    },
    [
      writer.create('create', 'The child ticket is given as the number 55.'),
      {
        ...writer.reply('ids are null', 'External ids are null.'),
        message: { body: 'External ids are null.', external_ids: null, from: maria, to: [johnny] },
      },
    ],
  );
}
