import type { LoggedRequest } from '../account/account.ts';
import type { Happening } from '../account/simulate.ts';
import type { AccountEvent } from './account-client.ts';
import type { ColorScheme } from './settings.ts';

/** What tests, and curious people, can do with the workspace: `window.sandbox`. */
export interface SandboxHandle {
  worldId: string;
  /** The ticket whose tab is open; null while the app's own page is. */
  readonly ticketId: number | null;
  /** Fires a ZAF event, such as `ticket.updated`, at the frame that is shown. Nothing is sent where the app does not listen. */
  fire(event: string, data?: unknown): void;
  /** Makes something happen in the open ticket. The app hears `ticket.updated` unless `tell` is false. */
  happen(what: Happening, options?: { ticketId?: number; tell?: boolean }): Promise<void>;
  /**
   * Moves the account's clock ahead by so many milliseconds, and with it the minute of its rate limit; everything that its
   * script has until then has happened when the promise resolves. The app is not told, and the browser's own clock stays.
   */
  advance(milliseconds: number): Promise<void>;
  /** Goes to a ticket's tab; false where there is none. */
  openTicket(id: number): boolean;
  /** Goes to the app's page in the navigation bar; false where the app has none. */
  openNavBar(section?: string): boolean;
  /** Does what the Submit button of the open ticket does. */
  submit(): Promise<void>;
  setColorScheme(theme: ColorScheme): void;
  /** Of the sidebar, in CSS pixels. */
  setWidth(width: number): void;
  /** What the app has asked of the API so far, oldest first. */
  requests(): Promise<LoggedRequest[]>;
  /** Every dated event of the account, oldest first: what a whole export has to come to. */
  accountEvents(): Promise<AccountEvent[]>;
}

declare global {
  interface Window {
    sandbox?: SandboxHandle;
  }
}
