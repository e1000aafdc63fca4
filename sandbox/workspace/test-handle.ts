import type { LoggedRequest } from '../account/account.ts';
import type { JsonFaultMatcher } from '../account/faults.ts';
import type { FaultName, WriteFaultName } from '../account/named-faults.ts';
import type { SimulatedEvent } from '../account/simulate.ts';
import type { AccountEvent } from './account-client.ts';
import type { ColorScheme } from './settings.ts';

/** The API of the workspace for tests and for the browser's console: `window.sandbox`. */
export interface SandboxHandle {
  worldId: string;
  /** The ticket of the open tab, or null while the app's page in the navigation bar is open. */
  readonly ticketId: number | null;
  /** Fires a ZAF event, such as `ticket.updated`, at the visible frame. Nothing is sent if the app is not subscribed to it. */
  fire(event: string, data?: unknown): void;
  /** Simulates an event in the open ticket, or in `ticketId`. Fires `ticket.updated` at the app unless `notify` is false. */
  simulate(type: SimulatedEvent, options?: { ticketId?: number; notify?: boolean }): Promise<void>;
  /**
   * Moves the account's clock and its rate limit ahead and resolves once the scheduled changes until then are applied. The
   * app is not notified, and the browser's clock does not change.
   */
  advance(milliseconds: number): Promise<void>;
  /** Opens a ticket's tab. Returns false if there is none. */
  openTicket(id: number): boolean;
  /** Opens the app's page in the navigation bar. Returns false if the app has none. */
  openNavBar(section?: string): boolean;
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
