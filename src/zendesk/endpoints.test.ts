import { describe, expect, it } from 'vitest';
import {
  assignedTicketsPath,
  eventsPath,
  exportPath,
  holidaysPath,
  schedulesPath,
  sideConversationsPath,
  ticketsPath,
  usersPath,
  viewsPath,
  viewTicketsPath,
} from './endpoints.ts';

describe('API paths', () => {
  it('list the side conversations of a ticket, 100 per page', () => {
    expect(sideConversationsPath('42')).toBe('/api/v2/tickets/42/side_conversations?per_page=100');
  });

  it('sideload events on request', () => {
    expect(sideConversationsPath('42', 'events')).toBe(
      '/api/v2/tickets/42/side_conversations?include=events&per_page=100',
    );
  });

  it('list the events of one side conversation', () => {
    expect(eventsPath('42', '8566255a-ece5')).toBe(
      '/api/v2/tickets/42/side_conversations/8566255a-ece5/events?per_page=100',
    );
  });

  it('list several users at once', () => {
    expect(usersPath(['7', '12', '9'])).toBe('/api/v2/users/show_many?ids=7,12,9');
  });

  it('list several tickets at once, with their users', () => {
    expect(ticketsPath(['55', '56'])).toBe('/api/v2/tickets/show_many?ids=55,56&include=users');
  });

  it('list the schedules of the account, and the holidays of one', () => {
    expect(schedulesPath()).toBe('/api/v2/business_hours/schedules');
    expect(holidaysPath('7/1')).toBe('/api/v2/business_hours/schedules/7%2F1/holidays');
  });

  it('list tickets, most recently updated first', () => {
    const url = new URL(assignedTicketsPath(), 'https://acme.zendesk.com');
    expect(url.pathname).toBe('/api/v2/search');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      query: 'type:ticket assignee:me status<solved',
      sort_by: 'updated_at',
      sort_order: 'desc',
      per_page: '100',
    });
    expect(viewTicketsPath('7/1')).toBe(
      '/api/v2/views/7%2F1/tickets?sort_by=updated_at&sort_order=desc&per_page=100',
    );
  });

  it('list the views of an agent', () => {
    expect(viewsPath()).toBe('/api/v2/views/active?per_page=100');
  });

  it('export the events of the account from a start time', () => {
    expect(exportPath(1383685952)).toBe(
      '/api/v2/tickets/side_conversations/events?start_time=1383685952',
    );
  });

  it.each(['.', '..', '\uD800', 'a\uDFFF'])('cannot have the ID %j', (id) => {
    expect(() => eventsPath('42', id)).toThrow(/malformed/);
  });

  it('can have a NUL character and a dot in an ID', () => {
    expect(eventsPath('42', 'a\0.b')).toContain('/side_conversations/a%00.b/events');
  });

  it('escape IDs', () => {
    expect(eventsPath('1/../2', 'a/b?c#d')).toBe(
      '/api/v2/tickets/1%2F..%2F2/side_conversations/a%2Fb%3Fc%23d/events?per_page=100',
    );
    expect(ticketsPath(['1&x=2', '3,4'])).toBe(
      '/api/v2/tickets/show_many?ids=1%26x%3D2,3%2C4&include=users',
    );
    expect(usersPath(['1&x=2', '3,4'])).toBe('/api/v2/users/show_many?ids=1%26x%3D2,3%2C4');
  });
});
