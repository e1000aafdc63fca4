import { readFileSync } from 'node:fs';
import type { Download, Frame, Locator, Page } from '@playwright/test';
import { advanceTime } from './advance-time.ts';
import { expect, type SandboxPage } from './sandbox-page.ts';

const FIVE_MINUTES_MS = 5 * 60_000;

/** The properties that identify an event of the account. */
export interface AccountEvent {
  readonly id: string;
  readonly side_conversation_id: string;
  readonly created_at: string;
}

/** The address parameters of the page in the navigation bar for an admin. */
export const ADMIN = 'location=nav_bar&role=admin';

/** Opens the page with a fake clock. */
export async function openExports(app: SandboxPage, query: string): Promise<Frame> {
  await app.page.clock.install();
  const frame = await app.open(`${ADMIN}&${query}`);
  await app.page.clock.runFor(1000);
  await expect(frame.getByRole('group', { name: 'Export events' })).toBeVisible();
  return frame;
}

/** Selects the start of the period by its label and starts the export. */
export async function startExport(
  app: SandboxPage,
  frame: Frame,
  from = 'Last 90 days',
): Promise<void> {
  await frame.getByText(from, { exact: true }).click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  await app.page.clock.runFor(500);
}

/** The bar of a finished export whose number of events is known. */
export function finishedBar(frame: Frame, eventCount: number): Locator {
  const count = eventCount.toLocaleString('en');
  return frame.getByRole('heading', { name: new RegExp(` · \\W*${count} events?`) });
}

/** Advances the time until the export has a certain heading, or is finished. Then shows the list of events. */
export async function runUntil(
  app: SandboxPage,
  frame: Frame,
  heading: 'Export finished' | 'Export stopped',
): Promise<void> {
  const end =
    heading === 'Export finished'
      ? frame.getByRole('button', { name: 'Update', exact: true })
      : frame.getByRole('heading', { name: heading });
  for (let steps = 0; steps < 400; steps += 1) {
    if ((await end.count()) > 0) break;
    await advanceTime(app, 10_000);
  }
  await expect(end).toBeVisible();
  // The list is updated a little later than the number.
  await app.page.clock.runFor(5000);
  await frame.getByRole('button', { name: 'Events', exact: true }).click();
}

/** Chooses an item from the menu of the stored export. */
export async function chooseFromExportMenu(frame: Frame, item: string): Promise<void> {
  await frame.getByRole('button', { name: 'More actions for the export' }).click();
  await frame.getByRole('menuitem', { name: item }).click();
}

/** Downloads a file and returns its text. */
export async function downloadEvents(app: SandboxPage, frame: Frame, format: 'CSV' | 'NDJSON') {
  const downloading = app.page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Download', exact: true }).click();
  // With filters, the files of the shown events come first.
  await frame.getByRole('menuitem', { name: format, exact: false }).first().click();
  for (let steps = 0; steps < 20; steps += 1) await app.page.clock.runFor(1000);
  return textOf(await downloading);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** The identity of an event. The id alone may equal that of its conversation. */
export function keyOf({ id, side_conversation_id }: AccountEvent): string {
  return `${side_conversation_id}/${id}`;
}

/** The keys of the events that an export until `untilMs` must contain, sorted. */
export async function expectedKeys(page: Page, untilMs: number): Promise<string[]> {
  const events = (await page.evaluate(() =>
    window.sandbox?.accountEvents(),
  )) as unknown as AccountEvent[];
  return events
    .filter(({ created_at }) => Date.parse(created_at) < untilMs)
    .map(keyOf)
    .toSorted();
}

/** The end of the period of an export started at `startedMs`: five minutes before, rounded down to seconds. */
export function exportEnd(startedMs: number): number {
  return Math.floor((startedMs - FIVE_MINUTES_MS) / 1000) * 1000;
}
