import type { FetchJson } from '../src/zendesk/fetcher.ts';
import { type GeneratedTicket, unseenEvents } from './generated-ticket.ts';

/** Where the ticket of `memoryReader` seems to be. */
export const MEMORY_ORIGIN = 'http://localhost';

/** Conversations on one page of the list. */
const PAGE_SIZE = 100;

/** Answers a ticket's list with its events, page by page and at once, as an account without a network would. */
export function memoryReader(ticket: GeneratedTicket): FetchJson {
  const { conversations } = ticket;
  const events = unseenEvents(ticket);
  return (path) => {
    const { pathname, searchParams } = new URL(path, MEMORY_ORIGIN);
    const page = Number(searchParams.get('page') ?? 1);
    const [begin, end] = [(page - 1) * PAGE_SIZE, page * PAGE_SIZE];
    const next = `${MEMORY_ORIGIN}${pathname}?page=${page + 1}`;
    return Promise.resolve({
      side_conversations: conversations.slice(begin, end),
      events: events.slice(begin, end).flat(),
      next_page: end < conversations.length ? next : null,
    });
  };
}
