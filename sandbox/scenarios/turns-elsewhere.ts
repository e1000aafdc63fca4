import type { Participant } from '../account/event.ts';
import type { WorldOptions, Thread } from '../account/world.ts';
import { DAY, HOUR, MINUTE, SECOND } from './clock.ts';
import { johnny, partsGroup, priyaInSlack, slackChannel, teamsChannel, yuki } from './people.ts';
import { conversationFromSteps } from './conversation-from-steps.ts';
import { leila, STAFF } from './turns-people.ts';

/** The conversation in Teams whose answer is dated before its question. */
export const EARLY_ANSWER = 'Which dock takes the return pallet?';

/** Conversations between agents: an answered child ticket, and an unanswered email. */
export function amongAgents(options: WorldOptions, childTicketId: number): Thread[] {
  const externalIds = { targetTicketId: String(childTicketId) };
  return [
    conversationFromSteps(
      options,
      {
        ticketId: 1,
        subject: 'Serial numbers of the six printers',
        participants: [johnny, partsGroup],
        via: 'support',
        staff: STAFF,
        externalIds,
      },
      [
        {
          ago: 10 * HOUR,
          by: johnny,
          to: [partsGroup],
          says: 'Please look up the serial numbers of the six LaserMate 220 of order 20844. The insurer wants them beside the photos.',
        },
        {
          ago: 70 * MINUTE,
          by: yuki,
          to: [johnny],
          says: 'They run from LM220-26-00871 to LM220-26-00876. Number 00874 was repacked before it left us. Shall I look for the note about that?',
        },
      ],
    ),
    conversationFromSteps(
      options,
      { ticketId: 1, subject: 'May I offer the school 10 %?', via: 'support', staff: STAFF },
      [
        {
          ago: 40 * HOUR,
          by: johnny,
          to: [leila],
          says: 'Hello Leila,\n\nthe school has waited for its printers for two weeks, and lessons begin soon. May I take 10 % off the invoice?\n\nJohnny',
        },
      ],
    ),
  ];
}

/** A question in Slack that was answered. */
export function answeredInSlack(options: WorldOptions): Thread {
  return conversationFromSteps(
    options,
    {
      ticketId: 1,
      subject: 'Who can set up six printers on Friday?',
      participants: [johnny, slackChannel, priyaInSlack],
      via: 'slack',
      staff: STAFF,
    },
    [
      {
        ago: 5 * HOUR,
        by: johnny,
        to: [slackChannel],
        says: 'Hi all, a school in Berlin-Mitte gets six LaserMate 220. Who could set them up on Friday afternoon?',
      },
      {
        ago: 2 * HOUR,
        by: priyaInSlack,
        to: [slackChannel],
        says: 'I can, from 14:00 on 🖨️\n\nIs there a lift? They are on the third floor, if I remember it right.',
      },
    ],
  );
}

/** A Teams conversation whose answer is dated one second before the question, as from a slow clock. */
export function answeredTooEarly(options: WorldOptions): Thread {
  const thomas: Participant = { ...teamsChannel, name: 'Thomas Weber' };
  const asked = 4 * DAY;
  const thread = conversationFromSteps(
    options,
    {
      ticketId: 1,
      subject: EARLY_ANSWER,
      participants: [johnny, teamsChannel],
      via: 'msteams',
      staff: STAFF,
    },
    [
      {
        ago: asked,
        by: johnny,
        to: [teamsChannel],
        says: 'Which dock takes the return pallet with the six printers, and until when?',
      },
      {
        ago: asked + SECOND,
        by: thomas,
        to: [teamsChannel],
        says: 'Dock 7, every day until 16:00. Which carrier brings it?',
      },
    ],
  );
  const { conversation } = thread;
  // The dates of a conversation never decrease.
  conversation['updated_at'] = conversation['created_at'];
  conversation['message_added_at'] = conversation['created_at'];
  return thread;
}
