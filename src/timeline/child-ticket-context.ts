import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ChildTicket } from '../events/child-ticket.ts';

const ChildTicketContext = createContext<ReadonlyMap<string, ChildTicket>>(new Map());

/** Provides the child tickets that are known, by ID, to the components below. */
export const ChildTicketProvider = ChildTicketContext.Provider;

/** Status and assignee of a child ticket; null if they are not known, as on pages that do not fetch them. */
export function useChildTicket(id: string | null): ChildTicket | null {
  const tickets = useContext(ChildTicketContext);
  return id === null ? null : (tickets.get(id) ?? null);
}
