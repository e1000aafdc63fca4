import type { Ticket, User, World } from './world.ts';
import { AGENT } from './people.ts';

/** A ticket as the workspace shows it. Its side conversations are not part of that: apps ask the API for them. */
export type TicketView = Omit<Ticket, 'threads' | 'strayEvents'>;

export interface WorldView {
  agent: User;
  users: User[];
  tickets: TicketView[];
  framesHaveHost: boolean;
}

/** What the workspace shows of a world. */
export function worldView(world: World): WorldView {
  return {
    agent: AGENT,
    users: world.users,
    tickets: world.tickets.map(ticketView),
    framesHaveHost: world.framesHaveHost,
  };
}

function ticketView(ticket: Ticket): TicketView {
  const view: Partial<Ticket> & TicketView = { ...ticket };
  delete view.threads;
  delete view.strayEvents;
  return view;
}
