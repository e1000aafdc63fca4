import type { LoggedRequest } from '../account/account.ts';
import type { JsonFaultMatcher } from '../account/faults.ts';
import type { FaultName, WriteFaultName } from '../account/named-faults.ts';
import type { SimulatedEvent } from '../account/simulate.ts';
import type { AccountEvent } from './account-client.ts';
import type { ColorScheme } from './settings.ts';
import type { Toast } from './toasts.ts';

/** The API of the workspace for tests and for the browser's console: `window.sandbox`. */
export interface SandboxHandle {
  worldId: string;
  /** The ticket of the open tab, or null while the app's page in the navigation bar is open. */
  readonly ticketId: number | null;
  /** Fires a ZAF event, such as `ticket.updated`, at the visible frame. Nothing is sent if the app is not subscribed to it. */
  fire(event: string, data?: unknown): void;
  /**
   * Simulates an event in the open ticket, or in `ticketId`, which may have no tab. Fires `ticket.updated` at the app in that ticket
   * unless `notify` is false. `conversation` is the id or the subject of the side conversation; without it, the first that fits.
   */
  simulate(
    type: SimulatedEvent,
    options?: { ticketId?: number; conversation?: string; notify?: boolean },
  ): Promise<void>;
  /**
   * Moves the account's clock and its rate limit ahead and resolves once the scheduled changes until then are applied. The
   * app is not notified, and the browser's clock does not change.
   */
  advance(milliseconds: number): Promise<void>;
  /** Opens a ticket, in a new tab if it has none. Returns false if there is no such ticket. */
  openTicket(id: number): boolean;
  /** Opens the app's page in the navigation bar. Returns false if the app has none. */
  openNavBar(section?: string): boolean;
  /** The id of the symbol of the app's icon that is shown in the navigation bar, or null if the icon has no symbols. */
  iconSymbol(): string | null;
  /** What the app has said by `notify` so far, oldest first. */
  readonly toasts: readonly Toast[];
  /** Submits the open ticket, like its Submit button. */
  submit(): Promise<void>;
  setColorScheme(theme: ColorScheme): void;
  /** Sets the width of the sidebar, in CSS pixels. */
  setWidth(width: number): void;
  /** Lets the requests that match go wrong, from now on. */
  beginFault(fault: FaultName | WriteFaultName, when: JsonFaultMatcher): Promise<void>;
  /** Ends all faults, also those of the scenario. */
  endFaults(): Promise<void>;
  /** The requests that the app has made to the API so far, oldest first. */
  requests(): Promise<LoggedRequest[]>;
  /** Every event of the account that has a date, oldest first: the expected result of a complete export. */
  accountEvents(): Promise<AccountEvent[]>;
}

declare global {
  interface Window {
    sandbox?: SandboxHandle;
  }
}
