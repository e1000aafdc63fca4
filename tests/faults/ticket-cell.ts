import { expect } from 'vitest';
import { conversationIds } from '../../sandbox/scenarios/small-pages.ts';
import type { Cell } from './cells.ts';
import { faultNamed, isRetriedAtOnce, shortestWaitMs, MAY_PASS } from './faults.ts';
import { withIdsAsText } from './ids-as-text.ts';
import type { TicketRow } from './requests.ts';
import {
  isSameView,
  openTicketPage,
  retryWaitIn,
  type TestedTicketPage,
  type TicketView,
} from './ticket-page.ts';
import { changeTicket, ticketWorld } from './ticket-world.ts';
import { MINUTE_MS, SECOND_MS, until } from './until.ts';

/** The page polls at least this often. */
const POLL_MS = 6 * MINUTE_MS;
/** The page waits as long as the account asks, but five minutes at most. */
const LONGEST_WAIT_MS = 5 * MINUTE_MS;
/** Four tries with the longest waits between them. */
const LONGEST_TRY_MS = 18 * MINUTE_MS;

/** Takes the ticket page through one cell. */
export async function runTicketCell(row: TicketRow, cell: Cell): Promise<void> {
  const { moment, lasts } = cell;
  const fault = faultNamed(cell.fault);
  const isChanged = moment === 'poll' || moment === 'refresh';
  const truth = await viewWithoutFault(isChanged);
  const world = ticketWorld();
  // A rate limit is about all requests of the agent.
  const isHidden = row.isSilent && fault.kind !== 'rate-limited';
  const page = openTicketPage(world, isHidden ? null : fault.kind);
  const isWell = () => isSameView(page.view(), truth);
  try {
    if (isChanged) {
      await until(() => isLoaded(page), MINUTE_MS, 'the ticket does not load');
      changeTicket(world);
    }
    page.faulty.beginFault(fault, lasts, row.when(1));
    if (moment === 'refresh') page.controller.refresh();
    await until(() => page.faulty.hits() > 0, POLL_MS, 'the fault was not met');
    if (fault.isLeft) await leaveAndReturn(page);
    if (moment === 'retry') {
      // One such answer may have been made up for already, without anybody noticing.
      const isDue = () => canRetry(page, row) || isWell();
      await until(isDue, LONGEST_TRY_MS, 'there is no way on');
      await retry(page, row, fault.kind !== null && lasts === 'until it ends');
    }
    if (lasts === 'until it ends') {
      if (fault.kind !== null) await untilFailureShown(page, row);
      if (fault.kind !== null && moment === 'retry') await retry(page, row, true);
      page.faulty.endFault();
    }
    await expectRecovery(page, row, cell, isWell);
    expect(withIdsAsText(page.view())).toEqual(withIdsAsText(truth));
    if (moment !== 'retry')
      expect(
        Math.min(...page.faulty.waitsMs()),
        'the account asked for a longer wait',
      ).toBeGreaterThanOrEqual(shortestWaitMs(fault, LONGEST_WAIT_MS));
    if (
      moment !== 'poll' &&
      !row.isSilent &&
      row.endpoint !== 'usersPath' &&
      isRetriedAtOnce(fault)
    )
      expect(page.hasWaited(), 'the page says why it waits').toBe(true);
    if (moment !== 'retry' && lasts === 'one answer' && isRetriedAtOnce(fault))
      expect(page.hasFailed(), 'a failure is shown that one more try avoids').toBe(false);
  } finally {
    page.close();
  }
}

const truths = new Map<boolean, Promise<TicketView>>();

/** What a page shows that no fault ever met. */
function viewWithoutFault(isChanged: boolean): Promise<TicketView> {
  const known = truths.get(isChanged) ?? loadWithoutFault(isChanged);
  truths.set(isChanged, known);
  return known;
}

async function loadWithoutFault(isChanged: boolean): Promise<TicketView> {
  const world = ticketWorld();
  if (isChanged) changeTicket(world);
  const page = openTicketPage(world);
  await until(() => isLoaded(page), MINUTE_MS, 'the ticket does not load');
  page.close();
  return page.view();
}

function isLoaded({ state }: TestedTicketPage): boolean {
  const { ticket, roles, childTickets } = state();
  return ticket.activeLoads === 0 && roles.size > 0 && childTickets.size > 0;
}

/** Whether there is a button: beside the failure, or beside a wait. */
function canRetry(page: TestedTicketPage, row: TicketRow): boolean {
  return isWaiting(page) || isFailureShown(page, row);
}

/** Of a silent request, nothing is shown, so the app may also wait for its answer. */
function isFailureShown({ state, faulty }: TestedTicketPage, row: TicketRow): boolean {
  return row.isFailureShown(state()) && !(row.isSilent && faulty.isAwaited());
}

function isWaiting(page: TestedTicketPage): boolean {
  return retryWaitIn(page.status()) !== null;
}

/**
 * The agent presses the button. It must send the request at once, also during a wait. Only if the request is pending
 * already, it need not.
 */
async function retry(page: TestedTicketPage, row: TicketRow, failsAgain: boolean): Promise<void> {
  const hits = page.faulty.hits();
  const isPending = page.faulty.isPending();
  if (isWaiting(page)) page.controller.refresh();
  else row.retry(page.controller);
  if (!failsAgain || isPending) return;
  await until(() => page.faulty.hits() > hits, SECOND_MS, 'the button does nothing');
}

async function untilFailureShown(page: TestedTicketPage, row: TicketRow): Promise<void> {
  const isShown = () => isFailureShown(page, row) && page.state().ticket.activeLoads === 0;
  await until(isShown, LONGEST_TRY_MS, 'the failure is not shown');
}

/** The page becomes what it would be without the fault: by itself, or by the button. */
async function expectRecovery(
  page: TestedTicketPage,
  row: TicketRow,
  { fault, moment, lasts }: Cell,
  isWell: () => boolean,
): Promise<void> {
  const { kind } = faultNamed(fault);
  if (moment === 'retry' && lasts === 'one answer')
    return until(isWell, 2 * SECOND_MS, 'the button does not help');
  if (kind === null || MAY_PASS[kind] || row.isPolled)
    return until(isWell, POLL_MS + LONGEST_TRY_MS, 'it does not recover by itself');
  await untilFailureShown(page, row);
  row.retry(page.controller);
  return until(isWell, 2 * SECOND_MS, 'the button does not help');
}

/** The agent opens another ticket while the answer is pending, and comes back after it has come. */
async function leaveAndReturn({ faulty, status, state }: TestedTicketPage): Promise<void> {
  const shown = () => state().ticket.timeline.conversations.map(({ id }) => id);
  const others = Object.values(conversationIds(2));
  const areOthers = () => shown().join() === others.join();
  faulty.openTicket(2);
  await until(areOthers, MINUTE_MS, 'the other ticket does not load');
  await until(() => !faulty.isPending(), MINUTE_MS, 'the answer does not come');
  expect(shown(), 'the answer is shown in another ticket').toEqual(others);
  faulty.openTicket(1);
  await until(() => status().state === 'loaded', MINUTE_MS, 'the ticket does not load again');
}
