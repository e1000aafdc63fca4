import type { Ticket, User, World } from './world.ts';
import { AGENT } from './people.ts';

/** A ticket in the workspace, without its side conversations, which only the API returns. */
export type TicketView = Omit<Ticket, 'threads' | 'strayEvents'>;

export interface WorldView {
  agent: User;
  users: User[];
  tickets: TicketView[];
  /** The ids of the tickets that have a tab from the start, in their order. */
  tabs: number[];
  /** Whether the app's background page runs, if it has one. */
  hasBackground: boolean;
  framesHaveHost: boolean;
  /** The page that is shown instead of the app, if any. */
  page: string | null;
}

/** The data of a world that the workspace needs. */
export function worldView(world: World): WorldView {
  return {
    agent: AGENT,
    users: world.users,
    tickets: world.tickets.map(ticketView),
    tabs: world.tabs ?? world.tickets.map(({ id }) => id),
    hasBackground: world.hasBackground ?? false,
    framesHaveHost: world.framesHaveHost,
    page: world.page ?? null,
  };
}

function ticketView(ticket: Ticket): TicketView {
  const view: Partial<Ticket> & TicketView = { ...ticket };
  delete view.threads;
  delete view.strayEvents;
  return view;
}
