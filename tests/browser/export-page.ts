import { readFileSync } from 'node:fs';
import type { Download, Frame, Page } from '@playwright/test';
import { letPass } from './advance-time.ts';
import { expect, type SandboxPage } from './sandbox-page.ts';

const FIVE_MINUTES_MS = 5 * 60_000;

/** What tells an event of the account. */
export interface AccountEvent {
  readonly id: string;
  readonly side_conversation_id: string;
  readonly created_at: string;
}

/** The page in the navigation bar, before an admin's eyes. */
export const ADMIN = 'location=nav_bar&role=admin';

/** Opens the page with clocks that tests set forward. */
export async function openExports(app: SandboxPage, query: string): Promise<Frame> {
  await app.page.clock.install();
  const frame = await app.open(`${ADMIN}&${query}`);
  await app.page.clock.runFor(1000);
  await expect(frame.getByRole('group', { name: 'Export events' })).toBeVisible();
  return frame;
}

/** Chooses a start by its words, and begins. */
export async function startExport(
  app: SandboxPage,
  frame: Frame,
  from = 'Last 90 days',
): Promise<void> {
  await frame.getByText(from, { exact: true }).click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  await app.page.clock.runFor(500);
}

/** Lets time pass until the export is as its heading says. */
export async function runUntil(app: SandboxPage, frame: Frame, heading: string): Promise<void> {
  for (let steps = 0; steps < 400; steps += 1) {
    if ((await frame.getByRole('heading', { name: heading }).count()) > 0) break;
    await letPass(app, 10_000);
  }
  await expect(frame.getByRole('heading', { name: heading })).toBeVisible();
  // The last events show a little later than the last number.
  await app.page.clock.runFor(5000);
}

/** Downloads a file and reads it. */
export async function takeAway(app: SandboxPage, frame: Frame, format: 'CSV' | 'NDJSON') {
  const downloading = app.page.waitForEvent('download');
  await frame.getByRole('button', { name: `Download ${format}` }).click();
  for (let steps = 0; steps < 20; steps += 1) await app.page.clock.runFor(1000);
  return textOf(await downloading);
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** An id alone may equal that of its conversation. */
export function keyOf({ id, side_conversation_id }: AccountEvent): string {
  return `${side_conversation_id}/${id}`;
}

/** What the account holds, but for the last minutes that an export leaves out. */
export async function truth(page: Page, untilMs: number): Promise<string[]> {
  const events = (await page.evaluate(() =>
    window.sandbox?.accountEvents(),
  )) as unknown as AccountEvent[];
  return events
    .filter(({ created_at }) => Date.parse(created_at) < untilMs)
    .map(keyOf)
    .toSorted();
}

/** What is settled when an export is newExportMeta: whole seconds that ended five minutes before. */
export function settledBefore(startedMs: number): number {
  return Math.floor((startedMs - FIVE_MINUTES_MS) / 1000) * 1000;
}
