import { expect, it } from 'vitest';
import { withoutIsolates } from '../../i18n/isolate.ts';
import { loadLanguage } from '../../i18n/languages.ts';
import { testConversation, testTicket } from '../test-records.ts';
import type { TurnRecord } from '../ticket-record.ts';
import type { WaitingConversation } from '../waiting-conversations.ts';
import { noticeTexts } from './notice-texts.ts';

const t = await loadLanguage('en', ['notices']);

function waiting(
  ticketId: string,
  { people, subject }: { people?: TurnRecord['people']; subject?: string | null } = {},
): WaitingConversation {
  const conversation = testConversation('a', people && { people });
  if (typeof conversation.turn !== 'object') throw new Error('it has a turn');
  const ticket = testTicket(ticketId, subject === undefined ? {} : { subject });
  return { ticket, conversation, turn: conversation.turn, isUnread: true, dismissal: null };
}

const person = (name: string | null, email: string | null = null) =>
  ({ kind: 'person', name, email, userId: null, address: null }) as const;
const textOf = (one: WaitingConversation) => noticeTexts([one], t).map(withoutIsolates);

it('names the partner and the ticket', () => {
  expect(textOf(waiting('35'))).toEqual([
    'New message from Maria Lopez in ticket #35: “Ticket 35”',
  ]);
});

it('leaves out what is not known', () => {
  const nobody = [person(null)];
  expect(textOf(waiting('35', { people: nobody }))).toEqual([
    'New message in ticket #35: “Ticket 35”',
  ]);
  expect(textOf(waiting('35', { subject: '  ' }))).toEqual([
    'New message from Maria Lopez in ticket #35',
  ]);
  expect(textOf(waiting('35', { people: nobody, subject: null }))).toEqual([
    'New message in ticket #35',
  ]);
});

it('names two people at most, by their address if they have no name', () => {
  const people = [person(null, 'ana@acme.example'), person('Ben'), person('Cem')];
  expect(textOf(waiting('35', { people, subject: '' }))).toEqual([
    'New message from ana@acme.example, Ben in ticket #35',
  ]);
});

it('keeps long texts and line breaks of outsiders short', () => {
  const [text = ''] = textOf(waiting('35', { subject: `a\n\nb ${'🙂'.repeat(300)}` }));
  expect(text).toContain('“a b 🙂');
  expect(text).toMatch(/🙂…”$/u);
  expect([...text].length).toBeLessThan(130);
});

it('keeps the direction of outside texts apart', () => {
  const [text = ''] = noticeTexts([waiting('35', { subject: '\u202Eevil' })], t);
  expect(text).toContain('“\u2068\u202Eevil\u2069”');
  const [other = ''] = noticeTexts([waiting('35', { subject: 'a\u2069\u202Eevil\u2066' })], t);
  expect(other).toContain('“\u2068a\u202Eevil\u2069”');
});

it('has one notice for each of three conversations, and one for more', () => {
  const several = ['1', '2', '2', '3', '1'].map((id) => waiting(id));
  expect(noticeTexts(several.slice(0, 3), t)).toHaveLength(3);
  expect(noticeTexts(several, t)).toEqual(['New messages in 5 side conversations of 3 tickets']);
  expect(
    noticeTexts(
      Array.from({ length: 4 }, () => waiting('7')),
      t,
    ),
  ).toEqual(['New messages in 4 side conversations of ticket #7']);
  expect(noticeTexts([], t)).toEqual([]);
});

it('is translated', async () => {
  const german = await loadLanguage('de', ['notices']);
  const several = ['1', '2', '3', '4'].map((id) => waiting(id));
  expect(noticeTexts(several, german)).toEqual([
    'Neue Nachrichten in 4 Nebenkonversationen von 4 Tickets',
  ]);
});
