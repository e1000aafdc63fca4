import type { WorldOptions, Thread } from '../account/world.ts';
import { DAY, HOUR, SECOND } from './clock.ts';
import { johnny } from './people.ts';
import { conversationFromSteps } from './conversation-from-steps.ts';
import type { Step } from './conversation-from-steps.ts';
import {
  bastian,
  emile,
  fatima,
  gate,
  greta,
  hanna,
  ines,
  keiko,
  mateusz,
  paulo,
  rosa,
  samuel,
  STAFF,
  viktor,
} from './turns-people.ts';

/** The partner wrote last, so it is our turn. */
export function waitingForUs(options: WorldOptions): Thread[] {
  return [
    byMail(options, 'Damage report for pallet 7731', [
      {
        ago: 8 * HOUR,
        by: johnny,
        to: [greta],
        says: 'Hello Greta,\n\npallet 7731 reached the school with a broken corner, and six printers on it are damaged. Could you send me the driver’s damage report?\n\nThank you\nJohnny',
      },
      {
        ago: 3 * HOUR,
        by: greta,
        to: [johnny],
        says: 'Hello Johnny,\n\nthe driver noted “corner crushed, film torn” at the terminal already, so it happened before our leg. I can send you the report as soon as you tell me who signed at the school.\n\nBest regards\nGreta',
      },
    ]),
    byMail(options, 'Claim 55-2093: which documents do you need?', [
      {
        ago: 11 * DAY,
        by: johnny,
        to: [paulo],
        says: 'Dear Mr Ferreira,\n\nwe should like to claim for six LaserMate 220 that arrived damaged. Which documents do you need from us?\n\nKind regards\nJohnny',
      },
      {
        ago: 9 * DAY,
        by: paulo,
        to: [johnny],
        says: 'Dear Johnny,\n\nplease send the consignment note, the invoice and photos of every device, with its serial number in the picture. We need them within 14 days of the delivery.\n\nKind regards\nPaulo Ferreira\nAtlantic Cover',
      },
      {
        ago: 2 * DAY,
        by: paulo,
        to: [johnny],
        says: 'Dear Johnny,\n\nI have not received anything yet. The period for claim 55-2093 ends soon; the photos alone would be enough to keep it open.\n\nKind regards\nPaulo Ferreira',
      },
    ]),
    byMail(options, 'Two quotes for recycling six printers', [
      {
        ago: 4 * DAY,
        by: johnny,
        to: [bastian, fatima],
        says: 'Hello,\n\nwe may have to scrap six LaserMate 220 of 24 kg each, with toner. What would you charge for collecting and recycling them in Berlin?\n\nKind regards\nJohnny',
      },
      {
        ago: 30 * HOUR,
        by: bastian,
        to: [johnny],
        says: 'Hello Johnny,\n\n18 € per device, and 35 € for the way. For the toner we need its safety data sheet; do you have it?\n\nBest regards\nBastian Krol\nGreencycle',
      },
    ]),
    byMail(options, 'Pick-up of the broken pallet', [
      {
        ago: 4 * DAY + 2 * HOUR,
        by: johnny,
        to: [mateusz],
        says: 'Hello Mateusz,\n\na pallet of yours broke on the way and stands in the yard of a school in Berlin-Mitte. Could you collect it this week?\n\nThank you\nJohnny',
      },
      {
        ago: 20 * HOUR,
        by: mateusz,
        to: [johnny],
        says: 'Hello Johnny,\n\nwe can come tomorrow. A single pallet costs 80 € outside the pool. Will you bear that, or shall I bill the school?\n\nRegards\nMateusz',
      },
      // Only a colleague gets this reply, so it is still our turn.
      {
        ago: 6 * HOUR,
        by: johnny,
        to: [samuel],
        says: 'Samuel, may I promise him the 80 €? The insurer will hardly pay for it, but the yard has to be clear by the weekend.',
      },
    ]),
  ];
}

/** An agent wrote last, or only an automatic reply came after that, so it is their turn. */
export function waitingForThem(options: WorldOptions): Thread[] {
  return [
    byMail(options, 'Six replacement LaserMate 220', [
      {
        ago: 6 * DAY,
        by: johnny,
        to: [keiko],
        says: 'Hello Keiko,\n\na school needs six LaserMate 220 in place of damaged ones. Do you have them in stock in Europe?\n\nBest regards\nJohnny',
      },
      {
        ago: 5 * DAY,
        by: keiko,
        to: [johnny],
        says: 'Hello Johnny,\n\nfour are in Rotterdam, and two more can come from Osaka by air. I would reserve all six for you.\n\nBest regards\nKeiko Mori',
      },
      {
        ago: 2 * DAY,
        by: johnny,
        to: [keiko],
        says: 'Hello Keiko,\n\nplease do reserve them. On which day would the two from Osaka arrive? The school would rather have all six at once.\n\nBest regards\nJohnny',
      },
    ]),
    byMail(options, 'Recording of the unloading camera', [
      {
        ago: 5 * DAY,
        by: johnny,
        to: [gate],
        says: 'Good morning,\n\nwe are looking for the moment at which pallet 7731 was damaged. Could you keep the recording of the unloading at dock 12, and send us a copy?\n\nThank you\nJohnny',
      },
      {
        ago: 3 * DAY,
        by: johnny,
        to: [gate],
        says: 'Good morning,\n\nmay I remind you of the recording? As far as I know you delete them after a week, and the insurer asks for it.\n\nThank you\nJohnny',
      },
    ]),
    byMail(options, 'Appointment for an inspection in Berlin', [
      {
        ago: 26 * HOUR,
        by: johnny,
        to: [ines],
        says: 'Dear Dr Vogt,\n\nwe need an assessment of six printers with transport damage. They stand in a school in Berlin-Mitte. When could you look at them?\n\nKind regards\nJohnny',
      },
      {
        ago: 26 * HOUR - 30 * SECOND,
        by: ines,
        to: [johnny],
        subject: 'Automatic reply: Appointment for an inspection in Berlin',
        says: 'Thank you for your message. I am at the regional court until Friday and read my mail in the evenings. In urgent cases please call my office.\n\nDr Ines Vogt\nVogt Assessors',
      },
    ]),
    byMail(options, 'Forklift log of the unloading', [
      {
        ago: 3 * DAY,
        by: johnny,
        to: [viktor],
        says: 'Hello Viktor,\n\nwhich forklift moved pallet 7731 in your warehouse, and is there a log of impacts?\n\nRegards\nJohnny',
      },
      {
        ago: 50 * HOUR,
        by: viktor,
        to: [johnny],
        says: 'Hello Johnny,\n\nit must have been number 9 or number 11; both have impact sensors. At what time did the lorry arrive?\n\nViktor',
      },
      {
        ago: 28 * HOUR,
        by: hanna,
        to: [viktor],
        says: 'Hello Viktor,\n\nI am answering for Johnny, who is off today. The lorry arrived at 6:50 and was empty at 7:25. Could you look at both logs for that half hour?\n\nRegards\nHanna',
      },
    ]),
  ];
}

/** A closed conversation, and one that a reply of the partner reopened. */
export function closedAndReopened(options: WorldOptions): Thread[] {
  return [
    byMail(options, 'Copy of the invoice for order 20844', [
      {
        ago: 8 * DAY,
        by: johnny,
        to: [rosa],
        says: 'Hello Rosa,\n\ncould you send me a copy of the transport invoice for order 20844? The insurer wants it.\n\nThank you\nJohnny',
      },
      {
        ago: 7 * DAY + 12 * HOUR,
        by: rosa,
        to: [johnny],
        says: 'Hello Johnny,\n\nit is number 1187/44 over 412.50 €. I have put the copy into your customer portal.\n\nBest regards\nRosa',
      },
      { ago: 7 * DAY, by: johnny, changes: { state: 'closed' } },
    ]),
    byMail(options, 'Wooden crates for the way back', [
      {
        ago: 9 * DAY,
        by: johnny,
        to: [emile],
        says: 'Hello Émile,\n\nwe need six crates for printers of 24 kg, in Berlin. Could you make them within a week?\n\nRegards\nJohnny',
      },
      {
        ago: 8 * DAY,
        by: emile,
        to: [johnny],
        says: 'Hello Johnny,\n\nyes, six crates of birch plywood by the end of next week. I deliver them to the school.\n\nRegards\nÉmile',
      },
      {
        ago: 6 * DAY + HOUR,
        by: johnny,
        to: [emile],
        says: 'Hello Émile,\n\nperfect, we take them. The caretaker is there from 7:00.\n\nRegards\nJohnny',
      },
      { ago: 6 * DAY, by: johnny, changes: { state: 'closed' } },
      {
        ago: 4 * HOUR,
        by: emile,
        to: [johnny],
        says: 'Hello Johnny,\n\nthe crates are ready, but the caretaker does not pick up the phone. Is there anybody else whom I could call?\n\nRegards\nÉmile',
      },
      { ago: 4 * HOUR, by: emile, changes: { state: 'open' } },
    ]),
  ];
}

function byMail(options: WorldOptions, subject: string, steps: Step[]): Thread {
  return conversationFromSteps(
    options,
    { ticketId: 1, subject, via: 'email', staff: STAFF },
    steps,
  );
}
