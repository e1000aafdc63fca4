import type { BusinessSchedule } from './business-hours.ts';
import type { ExportSource } from './export-source.ts';
import type { FaultRule } from './faults.ts';
import type { WireObject } from './wire.ts';

export interface User {
  id: number;
  name: string;
  email: string;
  role: 'end-user' | 'agent' | 'admin';
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
  /** The conversation as in the list and in the single call. */
  conversation: WireObject;
  /** The events as in the conversation's `/events`, in this order. */
  events: WireObject[];
  /** Events of `/events` that the sideload of the list omits. */
  hiddenFromSideload?: ReadonlySet<WireObject>;
}

export interface Ticket {
  id: number;
  /** Whether the ticket is not saved yet. The API does not know unsaved tickets. */
  isNew: boolean;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  requesterId: number;
  /** The user who works on the ticket; nobody if it is not set. */
  assigneeId?: number;
  tags: string[];
  via: { channel: string };
  externalId: string | null;
  /** The id of the closed ticket that this one follows. */
  followUpOf?: number;
  createdAt: number;
  updatedAt: number;
  comments: TicketComment[];
  threads: Thread[];
  /** Events in the sideload whose conversation is in no list. */
  strayEvents: WireObject[];
}

/** A change that is applied when the account's clock reaches its time. */
export interface ScheduledChange {
  /** Milliseconds after the world's `now`. */
  afterMs: number;
  ticketId: number;
  /** Changes the world. `at` is the time at which the change was due (milliseconds since 1970, the world's clock). */
  apply(world: World, ticket: Ticket, at: number): void;
}

/** A view: a list of tickets that agents share. */
export interface View {
  id: number;
  title: string;
  active: boolean;
  position: number;
  /** Whether the signed-in user may not see the view. It is in no list then, and its tickets respond 403. */
  isDenied?: boolean;
  contains(ticket: Ticket, userId: number): boolean;
}

/** The rules of the incremental export; see `exportAnswer`. */
export interface ExportRules {
  /** The events of a full page, including the hidden ones; default 100. */
  pageSize?: number;
  /** Events that take room on a page but are not returned. */
  isHidden?: (event: WireObject) => boolean;
  /** How old a `start_time` must be, in milliseconds; newer ones are refused with 422. */
  minAgeMs?: number;
}

/** The data of one page load of the workspace: a separate account, and its faults. */
export interface World {
  /** The account's clock when the world was created, in milliseconds since 1970. */
  now: number;
  /** `http://localhost:PORT`, the origin of absolute links in responses. */
  origin: string;
  users: User[];
  tickets: Ticket[];
  /** The ids of the tickets that have a tab in the workspace from the start; all if left out. */
  tabs?: number[];
  /** Whether the app's background page runs unless the address says otherwise; default no. */
  hasBackground?: boolean;
  /** Events of the account in addition to those of `tickets`, as of a time of the world's clock. */
  exportSource?: (at: number) => ExportSource;
  /** Whether a ticket exists that is not in `tickets`. Only `GET /api/v2/tickets/{id}` knows such tickets. */
  hasUnlistedTicket?: (id: number) => boolean;
  /** The account's business hours, the default schedule first; none if left out. */
  businessSchedules?: BusinessSchedule[];
  /** The account's views; none if left out. */
  views?: View[];
  /** Whether a simulated event changes the `updated_at` of its ticket; default yes. Zendesk does not document it. */
  repliesUpdateTickets?: boolean;
  /** How long the search index lags behind, in milliseconds; default two minutes. */
  searchLagMs?: number;
  /** Whether the list supports `include=events`. If not, its response has no `events` key. */
  sideloadsEvents: boolean;
  /** The largest page of a list; default 100. */
  pageSize?: number;
  faults: FaultRule[];
  /** How the incremental export differs from the usual one. */
  exportRules?: ExportRules;
  /** Whether frames get the `origin` and `app_guid` parameters that an app needs to find its host. */
  framesHaveHost: boolean;
  /** The address of a page on the site of the app's files that is shown instead of the app. */
  page?: string;
  /** Changes in order of time. May be endless, so it is iterated lazily. */
  schedule?: Iterable<ScheduledChange>;
}

/** What a scenario builds its world from. */
export interface WorldOptions {
  now: number;
  origin: string;
}
