import { readFileSync } from 'node:fs';
import type { Frame, Locator } from '@playwright/test';
import type { JsonFaultMatcher } from '../../sandbox/account/faults.ts';
import type { RequestErrorKind } from '../../src/zendesk/request-error.ts';
import { type FaultName, faultNamed, isRetriedAtOnce, isWaitedOut } from '../faults/faults.ts';
import { REQUESTS, type RequestName } from '../faults/requests.ts';
import { advanceTime } from './advance-time.ts';
import { listLoaded } from './list-settled.ts';
import {
  chooseFromExportMenu,
  finishedBar,
  openExports,
  runUntil,
  startExport,
} from './export-page.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';

/**
 * Sixty cells of the fault matrix with the built app in a browser. All cells run without a browser in `tests/faults/`.
 * Here, one page goes through the faults of a request one after the other.
 */
type TicketRequest = Exclude<RequestName, 'export' | 'child tickets'>;

const FIRST_LOADS: Readonly<Record<TicketRequest, readonly FaultName[]>> = {
  list: [
    '401',
    '402',
    '403 with an empty body',
    '404 with HTML',
    '409',
    '422',
    '429 with a date',
    '429 with a huge number',
    '500',
    '520',
    'an empty 200',
    'truncated JSON',
    'a login page',
    'entries of wrong types',
    'IDs as objects',
    'no answer',
    'a connection lost at once',
  ],
  'page 2 of the list': [
    '403 with JSON',
    '429 with seconds',
    '502',
    'the JSON null',
    'IDs as numbers',
    '10 MB',
    'a connection lost half-way',
  ],
  events: ['401', '404 with HTML', '429 with garbage', '504', 'an empty array', 'IDs as objects'],
  'page 2 of the events': ['422', '500', 'truncated JSON', 'strings instead of lists'],
  users: ['401', '403 with an empty body', '500', 'an empty object'],
};

const POLLS: Partial<Record<TicketRequest, readonly FaultName[]>> = {
  list: ['403 with JSON', '500', 'a login page', 'entries of wrong types', 'IDs as objects'],
  events: ['401', '504', 'an empty array'],
};

const REFRESHES: Partial<Record<TicketRequest, readonly FaultName[]>> = {
  list: ['404 with HTML', '520', 'truncated JSON'],
  events: ['409', 'the JSON null'],
};

const RETRIES: readonly FaultName[] = ['401', '500', '429 with a far date', 'an empty object'];

const EXPORTS: readonly FaultName[] = [
  '401',
  '429 with a date',
  '500',
  'a login page',
  'entries of wrong types',
];

const TEXTS = JSON.parse(readFileSync('translations/en.json', 'utf8')) as {
  failures: Record<RequestErrorKind, Record<'title' | 'text', { value: string }>>;
  waiting: { roles_missing: { other: { value: string } } };
};

/** The beginning of the text about missing roles, before its number. All plural forms have it. */
const ROLES_MISSING = TEXTS.waiting.roles_missing.other.value.split('{{')[0] ?? '';

const REFUSALS: ReadonlySet<RequestErrorKind | null> = new Set([
  'not-allowed',
  'not-in-plan',
  'not-found',
  'rejected',
]);

const POLL_MS = 70_000;
/** Between two cells, so that the requests of a minute stay below the rate limit. */
const BREAK_MS = 6000;

test('sixty cells are chosen', () => {
  const tables = [FIRST_LOADS, POLLS, REFRESHES];
  const lists = [...tables.flatMap((table) => Object.values(table)), RETRIES, EXPORTS];
  expect(lists.flat()).toHaveLength(60);
});

for (const [request, faults] of entriesOf(FIRST_LOADS)) {
  test(`the first load survives ${faults.length} faults of ${request}`, async ({ app }) => {
    await openTicketOne(app);
    for (const [index, fault] of faults.entries()) {
      await test.step(fault, async () => {
        const ticketId = index + 2;
        const frame = await openWithFault(app, request, fault, ticketId);
        await expectFailure(frame, request, fault);
        await endFaults(app);
        await expectRecovery(app, frame, fault);
        await passBreak(app);
      });
    }
  });
}

for (const [request, faults] of entriesOf(POLLS)) {
  test(`a poll survives ${faults.length} faults of ${request}`, async ({ app }) => {
    const frame = await openTicketOne(app);
    for (const [index, fault] of faults.entries()) {
      await test.step(fault, async () => {
        await changeWithFault(app, request, fault);
        await advanceTime(app, POLL_MS);
        await expectOutdated(frame, request, fault, 6 + index);
        await endFaults(app);
        await advanceTime(app, POLL_MS);
        await expectWell(frame, 7 + index);
      });
    }
  });
}

for (const [request, faults] of entriesOf(REFRESHES)) {
  test(`a refresh survives ${faults.length} faults of ${request}`, async ({ app }) => {
    const frame = await openTicketOne(app);
    for (const [index, fault] of faults.entries()) {
      await test.step(fault, async () => {
        await changeWithFault(app, request, fault);
        await frame.getByRole('button', { name: 'Refresh' }).click();
        await expectOutdated(frame, request, fault, 6 + index);
        await endFaults(app);
        const name = isRefusal(fault) ? 'Refresh' : /^Try again/;
        await frame.getByRole('button', { name }).click();
        await expectWell(frame, 7 + index);
        await passBreak(app);
      });
    }
  });
}

test(`a retry survives ${RETRIES.length} faults of list`, async ({ app }) => {
  await openTicketOne(app);
  for (const [index, fault] of RETRIES.entries()) {
    await test.step(fault, async () => {
      const ticketId = index + 2;
      const frame = await openWithFault(app, 'list', fault, ticketId);
      await expectFailure(frame, 'list', fault);
      const requestCount = async () =>
        (await app.requests()).filter(({ path }) => path.includes(`/tickets/${ticketId}/`)).length;
      const before = await requestCount();
      await frame.getByRole('button', { name: /^Try (?:again|now)/ }).click();
      await expect.poll(requestCount).toBe(before + 1);
      await expectFailure(frame, 'list', fault);
      await endFaults(app);
      await expectRecovery(app, frame, fault);
      await passBreak(app);
    });
  }
});

test(`an export survives ${EXPORTS.length} faults`, async ({ app }) => {
  const frame = await openExports(app, 'scenario=export-seam');
  for (const [index, fault] of EXPORTS.entries()) {
    await test.step(fault, async () => {
      if (index > 0) await chooseFromExportMenu(frame, 'New export');
      await beginFault(app, 'export', fault, 1, { after: 1 });
      await startExport(app, frame);
      const isWait = isWaitedOut(faultNamed(fault));
      const heading = isWait ? 'Export waiting' : 'Export stopped';
      await expect(frame.getByRole('heading', { name: heading })).toBeVisible();
      await expect(finishedBar(frame, 1000)).toHaveCount(0);
      await expect(frame.getByRole('article').first()).toBeVisible();
      await endFaults(app);
      if (!isWait) await frame.getByRole('button', { name: 'Continue export' }).click();
      await runUntil(app, frame, 'Export finished');
      await expect(finishedBar(frame, 1000)).toBeVisible();
    });
  }
});

/** Lets the rate limit recover. Requests without an answer do not matter. */
async function passBreak({ page }: SandboxPage): Promise<void> {
  await page.evaluate((ms) => window.sandbox?.advance(ms), BREAK_MS);
  await page.clock.runFor(BREAK_MS);
}

/** Opens ticket 1 with a clock that tests can move. */
async function openTicketOne(app: SandboxPage): Promise<Frame> {
  await app.page.clock.install();
  const frame = await app.open('scenario=small-pages');
  await expectWell(frame, 6);
  return frame;
}

/** Opens a ticket for the first time while requests go wrong. */
async function openWithFault(
  app: SandboxPage,
  request: TicketRequest,
  fault: FaultName,
  ticketId: number,
): Promise<Frame> {
  await beginFault(app, request, fault, ticketId);
  await app.page.evaluate((id) => window.sandbox?.openTicket(id), ticketId);
  const frame = await app.frame();
  // The time limit of a request, which starts with it.
  if (fault === 'no answer') {
    await expect
      .poll(async () => (await app.requests()).map(({ path }) => path))
      .toContainEqual(expect.stringContaining(`/tickets/${ticketId}/`));
    await app.page.clock.runFor(16_000);
  }
  return frame;
}

/** A reply arrives in ticket 1, and requests go wrong. */
async function changeWithFault(
  app: SandboxPage,
  request: TicketRequest,
  fault: FaultName,
): Promise<void> {
  await app.page.evaluate(() => window.sandbox?.simulate('reply', { notify: false }));
  await beginFault(app, request, fault, 1);
}

async function beginFault(
  app: SandboxPage,
  request: RequestName,
  fault: FaultName,
  ticketId: number,
  more: JsonFaultMatcher = {},
): Promise<void> {
  const { path, ...when } = REQUESTS[request].when(ticketId);
  const matcher = { ...when, ...more, ...(path && { path: path.source }) };
  await app.page.evaluate(([name, json]) => window.sandbox?.beginFault(name, json), [
    faultNamed(fault).name,
    matcher,
  ] as const);
}

async function endFaults(app: SandboxPage): Promise<void> {
  await app.page.evaluate(() => window.sandbox?.endFaults());
}

/** The first load shows the reason and a button, and what has loaded. */
async function expectFailure(
  frame: Frame,
  request: TicketRequest,
  fault: FaultName,
): Promise<void> {
  const { kind } = faultNamed(fault);
  if (kind === null) return expectWell(frame, 6);
  if (isRetriedAtOnce(faultNamed(fault)))
    await expect(frame.getByRole('button', { name: 'Try now' })).toBeVisible();
  else if (request === 'list') await expect(frame.getByText(reasonOf(kind)).first()).toBeVisible();
  else if (request === 'users') await expect(frame.getByText(ROLES_MISSING)).toBeVisible();
  else await expect(frame.getByRole('alert')).toContainText(reasonOf(kind));
  await expect(frame.getByText('No side conversations yet')).toHaveCount(0);
  if (request !== 'list') await expect(frame.getByRole('article').first()).toBeVisible();
}

/** A loaded page shows the reason and a button, and all that it knew. */
async function expectOutdated(
  frame: Frame,
  request: TicketRequest,
  fault: FaultName,
  eventCount: number,
): Promise<void> {
  const { kind } = faultNamed(fault);
  const title = kind === null ? '' : titleOf(kind);
  const alert = frame.getByRole('alert');
  await expect(alert).toContainText(request === 'list' ? 'This list may be out of date' : title);
  await expect(alert.getByRole('button', { name: /^Try again/ })).toHaveCount(
    isRefusal(fault) ? 0 : 1,
  );
  await expect(summary(frame)).toHaveText(`${eventCount} events · 3 conversations`);
  await expect(frame.getByRole('article').first()).toBeVisible();
}

/** The button helps; without one, the next poll does. */
async function expectRecovery(app: SandboxPage, frame: Frame, fault: FaultName): Promise<void> {
  const button = frame.getByRole('button', { name: /^Try (?:again|now)/ });
  const refresh = frame.getByRole('button', { name: 'Refresh' });
  if (isRefusal(fault)) await expect(button).toHaveCount(0);
  if (!(await pressIfThere(button)) && !(await pressIfThere(refresh)))
    await advanceTime(app, POLL_MS);
  await expectWell(frame, 6);
}

/**
 * Presses a button at once, so that it cannot go away before: the page also tries again by itself.
 *
 * @returns false if there is no button
 */
function pressIfThere(button: Locator): Promise<boolean> {
  return button.evaluateAll(([first]) => {
    if (first instanceof HTMLElement) first.click();
    return first !== undefined;
  });
}

async function expectWell(frame: Frame, eventCount: number): Promise<void> {
  await expect(summary(frame)).toHaveText(`${eventCount} events · 3 conversations`);
  await expect(frame.getByRole('alert')).toHaveCount(0);
  await expect(frame.getByText(ROLES_MISSING)).toHaveCount(0);
  await expect(frame.getByRole('button', { name: /^Their turn \d/ })).toBeVisible();
  await listLoaded(frame);
}

/** Whether the account refuses the request, so that a retry cannot help. */
function isRefusal(fault: FaultName): boolean {
  return REFUSALS.has(faultNamed(fault).kind);
}

function summary(frame: Frame) {
  return frame.getByRole('status').filter({ hasText: /event/ });
}

function titleOf(kind: RequestErrorKind): string {
  return TEXTS.failures[kind].title.value;
}

/** The title of a failure, or the beginning of its explanation: a notice has the one or the other. */
function reasonOf(kind: RequestErrorKind): RegExp {
  const beginning = TEXTS.failures[kind].text.value.split(/[.(]/)[0] ?? '';
  return new RegExp(`${titleOf(kind)}|${beginning}`);
}

function entriesOf(table: Partial<Record<TicketRequest, readonly FaultName[]>>) {
  return Object.entries(table) as [TicketRequest, readonly FaultName[]][];
}
