import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TicketController } from './ticket-controller.ts';
import type { TicketPageState } from './ticket-page-state.ts';
import type { TicketStatus } from './ticket-status.ts';

/** What the components of the ticket page share. */
export interface TicketContextValue {
  readonly page: TicketPageState;
  readonly status: TicketStatus;
  readonly controller: TicketController;
}

const TicketContext = createContext<TicketContextValue | null>(null);

/** Provides a ticket to the components below. */
export const TicketProvider = TicketContext.Provider;

/**
 * The ticket of the page around a component.
 *
 * @throws {Error} outside a ticket page
 */
export function useTicket(): TicketContextValue {
  const value = useContext(TicketContext);
  if (value === null) throw new Error('useTicket needs a TicketProvider above it');
  return value;
}
