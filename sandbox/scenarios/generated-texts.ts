import type { Participant } from '../account/event.ts';
import { mailParticipant } from '../account/people.ts';
import { maria, tomas } from './people.ts';
import { oneOf } from './random.ts';

/** The partners in generated conversations. */
export const PARTNERS: readonly [Participant, ...Participant[]] = [
  maria,
  tomas,
  mailParticipant({
    id: 36001,
    name: 'Aylin Demir',
    email: 'aylin@north-cargo.example',
    role: 'end-user',
  }),
  mailParticipant({
    id: 36002,
    name: 'Gustavo Pereira',
    email: 'gustavo@north-cargo.example',
    role: 'end-user',
  }),
  mailParticipant({
    id: 36003,
    name: 'Noor van Dijk',
    email: 'noor@glasswork.example',
    role: 'end-user',
  }),
  mailParticipant({
    id: 36004,
    name: '李雷',
    email: 'lilei@shenzhen-parts.example',
    role: 'end-user',
  }),
  mailParticipant({
    id: 36005,
    name: 'שירה לוי',
    email: 'shira@levi-labels.example',
    role: 'end-user',
  }),
  { user_id: null, name: null, email: 'warehouse@north-cargo.example' },
];

const TOPICS = [
  'Pick-up',
  'Refund',
  'Spare part',
  'Damage report',
  'Delivery date',
  'Invoice',
  'Warranty',
  'Customs form',
] as const;

const OPENINGS = [
  'Thank you for your message.',
  'I have looked into this.',
  'Sorry for the late answer.',
  'Good news:',
  'A short update from our side.',
  'I am afraid there is a delay.',
] as const;

const FACTS = [
  'The parcel was scanned this morning and is on its way.',
  'We still need the serial number; it is on the label next to the plug.',
  'The refund was approved and takes three to five working days.',
  'The driver did not find the address and will try again tomorrow.',
  'There are two left in the warehouse in Rotterdam.',
  'The customer wants to keep the case and send back only the power supply.',
  'Our quality team asks for two photos of the damage, one from above.',
  'Customs has released the shipment; nothing more is needed from you.',
  'The invoice carries the old address and will be written again.',
  'Could you tell us who signed for it?',
] as const;

const CLOSINGS = [
  'Best regards',
  'Thank you',
  'Kind regards',
  'Have a good day',
  'Talk to you soon',
] as const;

/** A subject line, made unique by the number. */
export function generatedSubject(random: () => number, number: number): string {
  return `${oneOf(random, TOPICS)} for order ${20_000 + number}`;
}

/** An email of two to five sentences, signed with `name`. */
export function generatedBody(random: () => number, name: string): string {
  const facts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => oneOf(random, FACTS));
  return `Hello,\n\n${oneOf(random, OPENINGS)} ${facts.join(' ')}\n\n${oneOf(random, CLOSINGS)}\n${name}`;
}
