import { expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import { childTicketLabel } from './child-ticket-label.ts';

const t = await loadLanguage('en');
const german = await loadLanguage('de');
const label = (status: string, assignee: string | null) =>
  childTicketLabel('55', { status, assignee }, t).replaceAll(/[\u2068\u2069]/g, '');

it.each([
  ['new', 'New'],
  ['open', 'Open'],
  ['pending', 'Pending'],
  ['hold', 'On-hold'],
  ['solved', 'Solved'],
  ['closed', 'Closed'],
  ['deleted', 'deleted'],
])('names the status %s', (status, text) => {
  expect(label(status, null)).toBe(`Ticket #55 · ${text}`);
});

it('translates the status', () => {
  expect(childTicketLabel('55', { status: 'hold', assignee: null }, german)).toBe(
    'Ticket #55 · Angehalten',
  );
});

it('names the assignee', () => {
  expect(label('open', 'Yuki Tanaka')).toBe('Ticket #55 · Open · Yuki Tanaka');
});

it('has the number alone if nothing else is known', () => {
  expect(childTicketLabel('55', null, t)).toBe('Ticket #55');
});

it('keeps the direction of a name to itself', () => {
  expect(childTicketLabel('55', { status: 'open', assignee: 'يوكي' }, t)).toBe(
    'Ticket #55 · Open · \u2068يوكي\u2069',
  );
});
