import type { ExportSource } from './export-source.ts';
import type { FaultRule } from './faults.ts';
import type { Role } from './request.ts';
import type { WireObject } from './wire.ts';

export interface User {
  id: number;
  name: string;
  email: string;
  role: 'end-user' | Role;
}

export interface TicketComment {
  authorId: number;
  /** Milliseconds since 1970. */
  at: number;
  body: string;
  public: boolean;
}

/** One side conversation with its events. */
export interface Thread {
  /** What the list and the single call answer. */
  conversation: WireObject;
  /** What the conversation's own `/events` answers, in this order. */
  events: WireObject[];
  /** Events which `/events` has but the sideload of the list leaves out. */
  hiddenFromSideload?: ReadonlySet<WireObject>;
}

export interface Ticket {
  id: number;
  /** Not saved yet: the API does not know it. */
  isNew: boolean;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'solved' | 'closed';
  requesterId: number;
  tags: string[];
  via: { channel: string };
  externalId: string | null;
  createdAt: number;
  updatedAt: number;
  comments: TicketComment[];
  threads: Thread[];
  /** Events which the sideload brings although their conversation is in no list. */
  strayEvents: WireObject[];
}

/** Something that happens on its own when the account's clock comes to it. */
export interface ScriptEntry {
  /** After the world's `now`, in milliseconds. */
  afterMs: number;
  ticketId: number;
  /** Changes the world as of `at`, the moment that the entry was due (milliseconds since 1970, the world's clock). */
  happen(world: World, ticket: Ticket, at: number): void;
}

/** Everything one page load of the workspace can see: an account of its own, and what is wrong with it. */
export interface World {
  /** The account's clock when the world was made, in milliseconds since 1970. */
  now: number;
  /** `http://localhost:PORT`, the address that absolute links in answers begin with. */
  origin: string;
  users: User[];
  tickets: Ticket[];
  /** Events of the account beside those of `tickets`, as they are at a time of the world's clock. */
  exportSource?: (at: number) => ExportSource;
  /** Whether a ticket exists that is not in `tickets`: the one call for a ticket knows it, and nothing else. */
  hasFurtherTicket?: (id: number) => boolean;
  /** Whether the list knows `include=events`; if not, its answer has no `events` key. */
  sideloadsEvents: boolean;
  faults: FaultRule[];
  /** Whether frames get the `origin` and `app_guid` parameters that an app needs to find its host. */
  framesHaveHost: boolean;
  /** What happens on its own, soonest first; it may go on for ever, so it is read entry by entry. */
  script?: Iterable<ScriptEntry>;
}

/** What a world is made from. */
export interface Setting {
  now: number;
  origin: string;
}
