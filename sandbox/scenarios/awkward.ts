import { threadOf } from '../account/thread.ts';
import type { Setting, Thread, World } from '../account/world.ts';
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

/** Everything odd that the API is known or feared to send, in one ticket. */
export const awkward: Scenario = {
  name: 'awkward',
  description:
    'Every odd payload at once: unknown types, nulls, wrong dates, huge and hostile texts.',
  world: awkwardWorld,
};

function awkwardWorld(setting: Setting): World {
  const threads = [
    printerMail(setting, 1),
    awkwardTypes(setting),
    awkwardBodies(setting),
    awkwardPeople(setting),
    awkwardDates(setting),
    awkwardTexts(setting),
    numericTarget(setting),
    withoutEvents(setting),
  ];
  const stray = awkwardWriter(setting, 'conversation that is in no list');
  const ticket = printerTicket(setting, 1, threads, {
    strayEvents: [stray.reply('stray', 'This event’s conversation is not in the list.')],
  });
  return worldOf(setting, [ticket, deliveryTicket(setting, 2, [logisticsInTeams(setting, 2)])]);
}

/** A conversation that nothing is told of: no events, hardly any fields. */
function withoutEvents(setting: Setting): Thread {
  const { id } = awkwardWriter(setting, 'without events');
  const { conversation } = threadOf(
    { id, ticketId: 1, origin: setting.origin, subject: '', participants: [] },
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

/** A child ticket whose number comes as a number, with events that have no external ids. */
function numericTarget(setting: Setting): Thread {
  const writer = awkwardWriter(setting, 'child ticket by number');
  return threadOf(
    {
      id: writer.id,
      ticketId: 1,
      origin: setting.origin,
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
