import type { WorldOptions, Thread } from '../account/world.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { conversationFromSteps } from './conversation-from-steps.ts';
import type { ConversationDetails, Step } from './conversation-from-steps.ts';
import { johnny, partsGroup, priyaInSlack, slackChannel, teamsChannel, yuki } from './people.ts';
import { greta, hanna, ines, keiko, mateusz, paulo, rosa, STAFF, viktor } from './turns-people.ts';

/** The conversation whose partner has waited longest. */
export const LONGEST_WAITING = 'Claim 61-0042: value of the printer';

/** Conversations by email: two that wait for us, one that waits for the partner, and one that is closed. */
export function mailsToAnswer(options: WorldOptions, ticketId: number): Thread[] {
  const byMail = (subject: string, steps: Step[]): Thread =>
    conversationFromSteps(options, { ticketId, subject, via: 'email', staff: STAFF }, steps);
  return [
    byMail(LONGEST_WAITING, [
      {
        ago: 5 * DAY,
        by: johnny,
        to: [paulo, ines],
        says: 'Dear Mr Ferreira, dear Dr Vogt,\n\na LaserMate 220 burnt out and damaged the shelf above it. What do you need for the claim?\n\nKind regards\nJohnny',
      },
      {
        ago: 3 * DAY,
        by: paulo,
        to: [johnny, ines],
        says: 'Dear Johnny,\n\nplease tell us the purchase price and the date of the purchase. Dr Vogt will then assess the shelf.\n\nKind regards\nPaulo Ferreira\nAtlantic Cover',
      },
    ]),
    byMail('Delivery date of the replacement', [
      {
        ago: 4 * DAY,
        by: johnny,
        to: [keiko],
        says: 'Hello Keiko,\n\nwe need one LaserMate 220 for a customer in Berlin. Do you have one in stock?\n\nBest regards\nJohnny',
      },
      {
        ago: 3 * DAY + HOUR,
        by: keiko,
        to: [johnny],
        says: 'Hello Johnny,\n\none is in Rotterdam. Shall I send it to you or to the customer?\n\nBest regards\nKeiko Mori',
      },
      {
        ago: 2 * DAY,
        by: johnny,
        to: [keiko],
        says: 'Hello Keiko,\n\nto the customer, please. On which day would it arrive?\n\nBest regards\nJohnny',
      },
    ]),
    byMail('Pick-up and inspection on Thursday', [
      {
        ago: 28 * HOUR,
        by: johnny,
        to: [greta, hanna, viktor, rosa, mateusz],
        says: 'Hello everybody,\n\nthe burnt printer should be picked up on Thursday and inspected in the warehouse on the same day. Does that work for all of you?\n\nThank you\nJohnny',
      },
      {
        ago: 5 * HOUR,
        by: greta,
        to: [johnny, hanna, viktor, rosa, mateusz],
        says: 'Hello Johnny,\n\nThursday works. The driver needs a time slot of two hours: 8:00 to 10:00 or 13:00 to 15:00?\n\nBest regards\nGreta',
      },
    ]),
    byMail('Copy of the purchase receipt', [
      {
        ago: 7 * DAY,
        by: johnny,
        to: [rosa],
        says: 'Hello Rosa,\n\ncould you send me a copy of the receipt for the printer of Ms Haddad?\n\nThank you\nJohnny',
      },
      {
        ago: 6 * DAY + 2 * HOUR,
        by: rosa,
        to: [johnny],
        says: 'Hello Johnny,\n\nit is number 2211/09, and the copy is in your customer portal.\n\nBest regards\nRosa',
      },
      { ago: 6 * DAY, by: johnny, changes: { state: 'closed' } },
    ]),
  ];
}

/** A conversation in Slack, one in Teams, and one as a child ticket, each with a question to us. */
export function channelsToAnswer(
  options: WorldOptions,
  ticketId: number,
  childTicketId: number,
): Thread[] {
  const about = { ticketId, staff: STAFF };
  const inSlack: ConversationDetails = {
    ...about,
    subject: 'Who can install a printer on Friday?',
    participants: [johnny, slackChannel, priyaInSlack],
    via: 'slack',
  };
  const inTeams: ConversationDetails = {
    ...about,
    subject: 'Dock for the burnt printer',
    participants: [johnny, teamsChannel],
    via: 'msteams',
  };
  const asChildTicket: ConversationDetails = {
    ...about,
    subject: 'Power supply PS-220 for a customer replacement',
    participants: [johnny, partsGroup],
    via: 'support',
    externalIds: { targetTicketId: String(childTicketId) },
  };
  return [
    conversationFromSteps(options, inSlack, [
      {
        ago: 6 * HOUR,
        by: johnny,
        to: [slackChannel],
        says: 'Hi all, a customer in Berlin-Mitte gets a new LaserMate 220. Who could install it on Friday?',
      },
      {
        ago: 2 * HOUR,
        by: priyaInSlack,
        to: [slackChannel],
        says: 'I can, in the morning. Does she have network cable at the desk, or only Wi-Fi?',
      },
    ]),
    conversationFromSteps(options, inTeams, [
      {
        ago: 26 * HOUR,
        by: johnny,
        to: [teamsChannel],
        says: 'Which dock takes a single burnt printer? It is packed and weighs 24 kg.',
      },
      {
        ago: 90 * MINUTE,
        by: { ...teamsChannel, name: 'Thomas Weber' },
        to: [teamsChannel],
        says: 'Dock 7. Was the toner taken out? Otherwise it is dangerous goods.',
      },
    ]),
    conversationFromSteps(options, asChildTicket, [
      {
        ago: 27 * HOUR,
        by: johnny,
        to: [partsGroup],
        says: 'Please reserve one power supply PS-220 for ticket 1. The old one burnt out.',
      },
      {
        ago: 70 * MINUTE,
        by: yuki,
        to: [johnny],
        says: 'I have put one aside. Which serial number does the burnt one have?',
      },
    ]),
  ];
}
