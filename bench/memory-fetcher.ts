import type { FetchJson } from '../src/zendesk/fetcher.ts';
import { type GeneratedTicket, copiedEvents } from './generated-ticket.ts';

/** The origin of the addresses that `memoryFetcher` answers. */
export const MEMORY_ORIGIN = 'http://localhost';

/** Conversations on one page of the list. */
const PAGE_SIZE = 100;

/** Returns a fetcher that answers requests for a ticket's list with sideloaded events from memory, without delay. */
export function memoryFetcher(ticket: GeneratedTicket): FetchJson {
  const { conversations } = ticket;
  const events = copiedEvents(ticket);
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
