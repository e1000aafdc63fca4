import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TicketController } from './ticket-controller.ts';
import type { TicketPageState } from './ticket-page-state.ts';
import type { TicketStatus } from './ticket-status.ts';

/** What every part of the page about a ticket can use. */
export interface TicketContextValue {
  readonly page: TicketPageState;
  readonly status: TicketStatus;
  readonly controller: TicketController;
}

const TicketContext = createContext<TicketContextValue | null>(null);

export const TicketProvider = TicketContext.Provider;

/** The ticket around a component. */
export function useTicket(): TicketContextValue {
  const value = useContext(TicketContext);
  if (value === null) throw new Error('useTicket needs a TicketProvider above it');
  return value;
}
