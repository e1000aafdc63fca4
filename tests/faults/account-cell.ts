import { expect, vi } from 'vitest';
import { isPageBusy, loadedOf, storedExportOf } from '../../src/account/account-store.ts';
import type { ExportProgress } from '../../src/account/export/export-progress.ts';
import type { ExportStartChoice } from '../../src/account/export/export-state.ts';
import { openAccountPage, type TestedAccountPage } from './account-page.ts';
import { accountWorld, idsWithin, LATER_MS, NOW_MS, START_MS } from './account-world.ts';
import type { Cell } from './cells.ts';
import { type Fault, faultNamed, isWaitedOut, shortestWaitMs } from './faults.ts';
import type { AccountRow } from './requests.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, until } from './until.ts';

/** An export waits an hour at most. */
const LONGEST_WAIT_MS = HOUR_MS + MINUTE_MS;

const WHOLE: ExportStartChoice = { kind: 'from', startMs: START_MS };
const NEXT: ExportStartChoice = { kind: 'since-last' };

/** Takes the account page through one cell. */
export async function runAccountCell(row: AccountRow, cell: Cell): Promise<void> {
  const fault = faultNamed(cell.fault);
  const world = accountWorld();
  const page = openAccountPage(world, fault.kind);
  try {
    await (cell.moment === 'first load' ? failAtOpening : failInExport)(page, row, cell, fault);
    const [fromMs, untilMs] =
      cell.moment === 'refresh' ? [NOW_MS, Number.POSITIVE_INFINITY] : [START_MS, NOW_MS];
    const stored = (await page.storedPages()).flat();
    expect(stored.map((event) => String(event?.id))).toEqual(idsWithin(world, fromMs, untilMs));
    expect(loadedOf(page.state()).events).toHaveLength(stored.length);
  } finally {
    page.close();
  }
}

/** The page asks whether this person may export. Then it exports. */
async function failAtOpening(
  page: TestedAccountPage,
  row: AccountRow,
  { lasts }: Cell,
  fault: Fault,
): Promise<void> {
  const access = () => page.state().access;
  const isDenied = fault.kind === 'not-allowed';
  page.faulty.beginFault(fault, lasts, row.when(1));
  await openPage(page);
  expect(page.faulty.hits()).toBe(1);
  expect(access()).toBe(isDenied ? 'denied' : 'allowed');
  if (isDenied && lasts === 'until it ends') {
    await page.actions.checkAccess();
    expect(access()).toBe('denied');
  }
  page.faulty.endFault();
  if (isDenied) await page.actions.checkAccess();
  expect(access()).toBe('allowed');
  await startExport(page, WHOLE);
}

/** An export fails: at its first page, or at a later one. */
async function failInExport(
  page: TestedAccountPage,
  row: AccountRow,
  { moment, lasts }: Cell,
  fault: Fault,
): Promise<void> {
  await openPage(page);
  const isSecond = moment === 'refresh';
  const choice = isSecond ? NEXT : WHOLE;
  if (isSecond) {
    await startExport(page, WHOLE);
    await vi.advanceTimersByTimeAsync(LATER_MS + HOUR_MS - Date.now());
  }
  const press = () => {
    const isUnfinished = storedExportOf(page.state())?.isFinished === false;
    if (isUnfinished) page.actions.continueExport();
    else page.actions.start(choice, false);
  };

  // The later page of an export of the whole time, or the first page of the next export.
  page.faulty.beginFault(fault, lasts, { ...row.when(1), after: isSecond ? 0 : 1 });
  press();
  await until(() => page.faulty.hits() > 0, MINUTE_MS, 'the fault was not met');
  const { hits } = page.faulty;

  if (fault.isLeft) {
    page.actions.cancel();
    await until(() => !page.faulty.isPending(), MINUTE_MS, 'the answer does not come');
    expect(page.progress()?.state).toBe('cancelled');
    press();
  } else if (fault.kind !== null) {
    const isWait = isWaitedOut(fault);
    await (isWait ? untilWaiting(page, 0) : untilState(page, 'stopped'));
    if (moment === 'retry') {
      const before = { hits: hits(), waits: page.waits() };
      if (isWait) page.actions.skipWait();
      else press();
      if (lasts === 'until it ends') {
        await until(() => hits() > before.hits, SECOND_MS, 'the button does nothing');
        await (isWait ? untilWaiting(page, before.waits) : untilState(page, 'stopped'));
      }
    }
    page.faulty.endFault();
    if (page.progress()?.state === 'stopped') press();
  }
  page.faulty.endFault();
  await untilState(page, 'finished');
  if (moment !== 'retry')
    expect(
      Math.min(...page.faulty.waitsMs()),
      'the account asked for a longer wait',
    ).toBeGreaterThanOrEqual(shortestWaitMs(fault, HOUR_MS));
}

async function openPage(page: TestedAccountPage): Promise<void> {
  void page.open();
  const isChecked = () => page.state().access !== 'checking';
  await until(isChecked, 5 * SECOND_MS, 'the page does not open');
}

async function startExport(page: TestedAccountPage, choice: ExportStartChoice): Promise<void> {
  page.actions.start(choice, false);
  await untilState(page, 'finished');
}

/** Until the page has said that the export waits, once more than before. */
async function untilWaiting(page: TestedAccountPage, before: number): Promise<void> {
  await until(() => page.waits() > before, MINUTE_MS, 'no wait is shown');
}

async function untilState(page: TestedAccountPage, state: ExportProgress['state']): Promise<void> {
  const isReached = () => page.progress()?.state === state && !isPageBusy(page.state());
  await until(isReached, LONGEST_WAIT_MS, `the export does not become ${state}`);
}
