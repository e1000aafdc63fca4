import { messageEvent, updateEvent } from '../account/event.ts';
import type { Participant } from '../account/event.ts';
import { uuidOf } from '../account/ids.ts';
import { threadOf } from '../account/thread.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import type { WireObject } from '../account/wire.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import {
  johnny,
  maria,
  partsGroup,
  priyaInSlack,
  slackChannel,
  teamsChannel,
  tomas,
  yuki,
} from './people.ts';

/** In Slack: 1 create, 2 replies, 1 rename. */
export function fieldServiceInSlack(options: WorldOptions, ticketId: number): Thread {
  const subject = 'Is a LaserMate 220 free this week?';
  const { message, update, thread } = writer(options, ticketId, 'slack', subject);
  return thread(
    [johnny, slackChannel, priyaInSlack],
    [
      message(
        'create',
        2 * DAY + 3 * HOUR,
        johnny,
        [slackChannel],
        'Hi all, a customer’s printer burnt out. Is there a LaserMate 220 in a van this week? She is in Berlin-Mitte and at home in the mornings.',
      ),
      message(
        'reply',
        2 * DAY + 2 * HOUR,
        priyaInSlack,
        [slackChannel],
        'One is in van 4 🚐, but it is promised to a school until Wednesday.\n\nI could bring it on Thursday at 8:30. Does she still have the old toner?',
      ),
      update('rename', 25 * HOUR, johnny, { subject: 'LaserMate 220 for Thursday 8:30' }),
      message(
        'reply',
        3 * HOUR,
        priyaInSlack,
        [slackChannel],
        'Thursday is settled. The printer is reserved under her name, and I take a new toner along as well.',
      ),
    ],
  );
}

/** A child ticket with its id in `targetTicketId`: 1 create, 2 replies. */
export function sparePartsTicket(
  options: WorldOptions,
  ticketId: number,
  targetTicketId: number,
): Thread {
  const subject = 'Power supply PS-220 for a customer replacement';
  const { message, thread } = writer(options, ticketId, 'child', subject);
  const target = { targetTicketId: String(targetTicketId) };
  return thread(
    [johnny, partsGroup],
    [
      message(
        'create',
        27 * HOUR,
        johnny,
        [partsGroup],
        'Please reserve one power supply PS-220 for ticket 1. The old one burnt out. It should go into the replacement before the field service takes it along.',
      ),
      message(
        'reply',
        22 * HOUR,
        yuki,
        [johnny],
        'There are three left of the safe series (from 2019 on). I have put one aside.\n\nWhich serial number does the burnt one have? It is on the label next to the plug; the manufacturer wants it for the recall.',
      ),
      message(
        'reply',
        65 * MINUTE,
        johnny,
        [partsGroup],
        'The customer sent it: PS220-18-004417. That is the recalled series. I have told the manufacturer.',
      ),
    ],
    target,
  );
}

/** In Microsoft Teams, closed: 1 create, 2 replies, 1 close. */
export function logisticsInTeams(options: WorldOptions, ticketId: number): Thread {
  const { message, update, thread } = writer(options, ticketId, 'teams', 'Where is order 20817?');
  const thomas: Participant = { ...teamsChannel, name: 'Thomas Weber' };
  return thread(
    [johnny, teamsChannel],
    [
      message(
        'create',
        46 * HOUR,
        johnny,
        [teamsChannel],
        'Order 20817 has been “in sorting centre” for three days. Could somebody ask the carrier where it is?',
      ),
      message(
        'reply',
        44 * HOUR,
        thomas,
        [teamsChannel],
        'The label was torn off. They have found both trailers by the packing list and are printing a new one.',
      ),
      message(
        'reply',
        20 * HOUR,
        thomas,
        [teamsChannel],
        'Out for delivery since 7:40. They should be there before noon.',
      ),
      update('close', 19 * HOUR, johnny, { state: 'closed' }),
    ],
  );
}

/** By email between an agent and a supplier: 1 create, 2 replies. */
export function supplierMail(options: WorldOptions, ticketId: number): Thread {
  const subject = 'Recall of PS-220: serial number';
  const { message, thread } = writer(options, ticketId, 'supplier', subject);
  return thread(
    [johnny, tomas, maria],
    [
      message(
        'create',
        21 * HOUR,
        johnny,
        [tomas, maria],
        'Hello Tomáš,\n\nwe have another burnt PS-220. Which serial numbers does the recall cover? The customer has not sent hers yet.',
      ),
      message(
        'reply',
        18 * HOUR,
        tomas,
        [johnny, maria],
        'Hello Johnny,\n\nall numbers from PS220-18-000001 to PS220-18-009999. Please send the unit to us and not to the manufacturer; we collect them.',
      ),
      message(
        'reply',
        40 * MINUTE,
        johnny,
        [tomas],
        'Thank you. It is PS220-18-004417, so it is one of them. Maria picks up the whole printer tomorrow.',
      ),
    ],
  );
}

/** Creates the events of one conversation from their ages in milliseconds. */
function writer(options: WorldOptions, ticketId: number, name: string, subject: string) {
  const id = uuidOf(`${name} ${ticketId}`);
  const seed = (what: string, ago: number, actor: Participant) => ({
    id: uuidOf(`${id} ${what} ${ago}`),
    conversationId: id,
    ticketId,
    at: options.now - ago,
    actor,
    via: actor === johnny ? 'support' : name,
  });
  return {
    message: (
      type: 'create' | 'reply',
      ago: number,
      actor: Participant,
      to: Participant[],
      body: string,
    ): WireObject =>
      messageEvent(type, seed(type, ago, actor), {
        subject: type === 'create' ? subject : null,
        body,
        to,
      }),
    update: (what: string, ago: number, actor: Participant, updates: WireObject): WireObject =>
      updateEvent(seed(what, ago, actor), updates),
    thread: (participants: Participant[], events: WireObject[], externalIds: WireObject = {}) =>
      threadOf(
        { id, ticketId, origin: options.origin, subject, participants, externalIds },
        events,
      ),
  };
}
