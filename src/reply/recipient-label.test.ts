import { expect, it } from 'vitest';
import { recipientLabel } from './recipient-label.ts';

it.each([
  ['a name', 'Maria Lopez', 'Maria Lopez'],
  ['a name in another alphabet', '森 恵子', '森 恵子'],
  ['no name', null, 'maria@acme.example'],
  ['a name that looks like an address', 'ceo@other.example', 'maria@acme.example'],
  ['a name that nobody can see', '\u200B\u202E', 'maria@acme.example'],
])('a recipient with %s', (_which, name, label) => {
  expect(recipientLabel({ name, email: 'maria@acme.example', userId: '8' })).toBe(label);
});

it('a recipient without an address has their name, or else their user ID', () => {
  expect(recipientLabel({ name: 'Maria', email: null, userId: '8' })).toBe('Maria');
  expect(recipientLabel({ name: null, email: null, userId: '8' })).toBe('8');
});
