import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TicketController } from './ticket-controller.ts';
import type { TicketPageState } from './ticket-page-state.ts';
import type { TicketStatus } from './ticket-status.ts';
import type { InitialView } from '../timeline/initial-view.ts';

/** What does not change while the page is open, except where another page opens its tickets in it. */
export interface TicketPageSettings {
  /** What the page was opened with; null if it was not opened from another page. */
  readonly initialView: InitialView | null;
  /** True if the current event opens beside the list where there is room for two columns. */
  readonly splitsWhenWide: boolean;
  /** Called with the height in px that the page would like to have; null if its frame has a fixed height. */
  readonly onHeight: ((height: number) => void) | null;
  /** Another number opens the initial view again. */
  readonly viewNumber?: number;
  /** Asked when a ticket has loaded: whether its list takes the focus. By default it does not. */
  readonly takesFocus?: () => boolean;
}

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
