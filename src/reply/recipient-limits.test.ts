import { expect, it } from 'vitest';
import type { MailRecipient } from './mail-recipient.ts';
import { recipientLimits } from './recipient-limits.ts';

function people(count: number, from = 0): MailRecipient[] {
  return Array.from({ length: count }, (_none, index) => ({
    userId: String(from + index),
    email: null,
    name: null,
  }));
}

const stranger: MailRecipient = { userId: null, email: 'maria@acme.example', name: null };
const agents = new Map(people(200).map(({ userId }) => [userId ?? '', true]));

it('allows 100 recipients, of whom 48 are outside', () => {
  const outside = Array.from({ length: 48 }, () => stranger);
  expect(recipientLimits([], agents)).toBeNull();
  expect(recipientLimits([...people(52), ...outside], agents)).toBeNull();
});

it('refuses more than 100 recipients, even if all are agents', () => {
  expect(recipientLimits(people(100), agents)).toBeNull();
  expect(recipientLimits(people(101), agents)).toBe('too-many');
});

it('counts everybody as outside who is not known to be an agent', () => {
  const roles = new Map<string, boolean | null>([...agents, ['500', false], ['501', null]]);
  const outside = [...people(3, 500), ...Array.from({ length: 45 }, () => stranger)];
  expect(recipientLimits([...people(10), ...outside], roles)).toBeNull();
  expect(recipientLimits([...people(10), ...outside, stranger], roles)).toBe('too-many-outside');
});
