import { expect } from 'vitest';
import { openAccount } from '../../sandbox/account/account.ts';
import type { World } from '../../sandbox/account/world.ts';
import { createStore } from '../../src/app/store.ts';
import {
  type Failure,
  failureText,
  failureTitle,
  isWorthRetrying,
} from '../../src/labels/failure-label.ts';
import { createTicketController } from '../../src/ticket/ticket-controller.ts';
import {
  INITIAL_TICKET_PAGE_STATE,
  reduceTicketPage,
  type TicketPageState,
} from '../../src/ticket/ticket-page-state.ts';
import { type TicketStatus, ticketStatusOf } from '../../src/ticket/ticket-status.ts';
import { waitingConversations } from '../../src/turns/waiting.ts';
import { CALENDAR_TIME } from '../../src/turns/working-time.ts';
import { testI18n } from '../../src/ui/test-page.tsx';
import type { RetryWait } from '../../src/zendesk/fetcher.ts';
import { mayPass, type RequestErrorKind } from '../../src/zendesk/request-error.ts';
import { fetchTicketId } from '../../src/zendesk/ticket.ts';
import { createFaultyHost } from './faulty-host.ts';
import { CONVERSATIONS, NOW_MS } from './ticket-world.ts';

const HOUR_MS = 3_600_000;
const WAITS = {
  limits: { warningMs: 24 * HOUR_MS, lateMs: 72 * HOUR_MS, overdueMs: 168 * HOUR_MS },
  time: CALENDAR_TIME,
};

let pageCount = 0;

/**
 * Opens the ticket page in front of ticket 1, and checks each of its states.
 *
 * @param allowed only failures of this kind may be shown; null for none
 */
export function openTicketPage(world: World, allowed: RequestErrorKind | null = null) {
  pageCount += 1;
  const faulty = createFaultyHost(openAccount(world, Date.now()), `acme ${pageCount}`);
  const store = createStore(reduceTicketPage, INITIAL_TICKET_PAGE_STATE);
  const problems: unknown[] = [];
  let hasFailed = false;
  let hasWaited = false;
  const check = stateCheck(allowed);
  store.subscribe(() => {
    // An error must not end up in the code of the app that dispatched.
    try {
      const status = ticketStatusOf(store.getState().ticket);
      hasFailed ||= failuresOf(status).length > 0;
      hasWaited ||= retryWaitIn(status) !== null;
      check(store.getState());
    } catch (error) {
      problems.push(error);
    }
  });
  const controller = createTicketController({ host: faulty.host, store, fetchTicketId });

  return {
    faulty,
    controller,
    state: store.getState,
    status: () => ticketStatusOf(store.getState().ticket),
    view: () => viewOf(store.getState()),
    /** Whether a failure was ever shown. */
    hasFailed: () => hasFailed,
    /** Whether the page ever said that it waits before it tries again. */
    hasWaited: () => hasWaited,
    /** Closes the page. Throws the first problem that a state had. */
    close() {
      window.dispatchEvent(new Event('pagehide'));
      if (problems.length > 0) throw problems[0];
    },
  };
}

export type TestedTicketPage = ReturnType<typeof openTicketPage>;

/** What the agent sees of a ticket. */
function viewOf({ ticket, roles, target, childTickets }: TicketPageState) {
  const status = ticketStatusOf(ticket);
  if (status.state !== 'loaded') return { ...status, target, turns: [], childTickets };
  const { timeline, isLoading, isListComplete, listFailure, failedConversations } = status;
  const incomplete = new Set(failedConversations.map(({ conversation }) => conversation.id));
  const turns = waitingConversations(timeline, roles, WAITS, NOW_MS, incomplete).map(
    ({ conversation, turn }) => ({ id: conversation.id, ...turn }),
  );
  const failures: readonly Failure[] = failuresOf(status);
  const { state } = status;
  return {
    state,
    target,
    timeline,
    isLoading,
    isListComplete,
    listFailure,
    failures,
    turns,
    childTickets,
  };
}

export type TicketView = ReturnType<typeof viewOf>;

/** Whether two views have the same events, turns, and child tickets, and neither is loading or failed. Compares keys only. */
export function isSameView(one: TicketView, other: TicketView): boolean {
  return keysOf(one) === keysOf(other);
}

function keysOf(view: TicketView): string {
  if (view.state !== 'loaded') return `${view.state} ${Math.random()}`;
  const { timeline, isLoading, failures, turns, childTickets } = view;
  const keys = [timeline.events.map(({ key }) => key), timeline.conversations.map(({ id }) => id)];
  return JSON.stringify([
    isLoading,
    failures.length,
    keys,
    turns.map(({ whose }) => whose),
    [...childTickets],
  ]);
}

export function retryWaitIn(status: TicketStatus): RetryWait | null {
  return status.state === 'failed' ? null : status.retryWait;
}

function failuresOf(status: TicketStatus): readonly Failure[] {
  if (status.state === 'loading') return [];
  if (status.state === 'failed') return [status.failure];
  const { listFailure, failedConversations } = status;
  return [...(listFailure ? [listFailure] : []), ...failedConversations.map((one) => one.failure)];
}

/** Returns a check of what must be true of every state of the page. It throws what is not. */
function stateCheck(allowed: RequestErrorKind | null) {
  let known: readonly string[] = [];
  let before: TicketPageState = INITIAL_TICKET_PAGE_STATE;

  return (state: TicketPageState): void => {
    if (state.target !== before.target) known = [];
    const status = ticketStatusOf(state.ticket);
    const failures = failuresOf(status);
    for (const failure of failures) expectReason(failure, allowed);
    expect(retryWaitIn(status)?.kind ?? allowed, 'the reason of a wait').toBe(allowed);
    if (status.state === 'loaded' && !status.isLoading && failures.length === 0) {
      expect(status.timeline.events, 'the ticket looks empty').not.toEqual([]);
      expect(status.isListComplete, 'a part of the list looks whole').toBe(true);
    }
    const isOther = state.ticket.timeline !== before.ticket.timeline;
    if (isOther || known.length === 0) known = expectAllKnown(state.ticket.timeline, known);
    if (isOther || state.roles !== before.roles) {
      const turn = viewOf(state).turns.find(({ id }) => id === CONVERSATIONS.roles);
      expect(turn?.whose, 'a wait for the partner looks like a wait for us').not.toBe('ours');
    }
    before = state;
  };
}

function expectReason(failure: Failure, allowed: RequestErrorKind | null): void {
  expect(failure.kind).toBe(allowed);
  const isRefusal = !mayPass(failure);
  expect(isWorthRetrying(failure), 'there is a button').toBe(!isRefusal);
  for (const text of [failureTitle(failure, testI18n.t), failureText(failure, testI18n.t, false)])
    expect(text).toMatch(/^[A-Z][^{]+$/);
}

/** Nothing that was known is gone, and nothing is there twice. Returns what is known now. */
function expectAllKnown(
  { events, conversations }: TicketPageState['ticket']['timeline'],
  known: readonly string[],
): readonly string[] {
  const shown = [...events.map(({ key }) => key), ...conversations.map(({ id }) => id)];
  const all = new Set(shown);
  expect(all.size, 'something is there twice').toBe(shown.length);
  expect(
    known.filter((key) => !all.has(key)),
    'something that was known is gone',
  ).toEqual([]);
  return shown;
}
