import {
  type AccountEvent,
  ADMIN,
  chooseFromExportMenu,
  finishedBar,
  keyOf,
  runUntil,
  exportEnd,
  downloadEvents,
  expectedKeys,
} from './export-page.ts';
import { expect, test } from './persistent-browser.ts';
import { advanceTime } from './advance-time.ts';
import { appIn, watch } from './sandbox-page.ts';

/** A fixed time, so that the account is the same each time the page is opened. */
const NOW = '2026-11-20T15:00:00Z';

test('an export is resumed after a reload, and the next one starts where it ended', async ({
  persistentContext,
  sandbox,
}) => {
  test.slow();
  const page = await persistentContext.newPage();
  const noise = watch(page);
  const app = appIn(page, sandbox);
  await page.clock.install({ time: NOW });
  const query = `${ADMIN}&scenario=export-seam&now=${NOW}`;

  const frame = await app.open(query);
  await page.clock.runFor(1000);
  const startedMs = await page.evaluate(() => Date.now());
  await frame.getByText('Last 90 days').click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  await page.clock.runFor(100);
  await expect(frame.getByText(/^[1-9][\d,]* events$/).first()).toBeVisible();
  await frame.getByRole('button', { name: 'Pause' }).click();
  await expect(frame.getByRole('heading', { name: 'Export paused' })).toBeVisible();

  // Reloads the page during the export.
  const again = await app.open(query);
  await page.clock.runFor(2000);
  await expect(again.getByRole('heading', { name: 'Unfinished export' })).toBeVisible();
  await expect(again.getByRole('article').first()).toBeVisible();
  await app.expectAccessible();
  await again.getByRole('button', { name: 'Continue export' }).click();
  await runUntil(app, again, 'Export finished');
  const keys = await exported();
  expect(keys).toEqual(await expectedKeys(page, exportEnd(startedMs)));

  // Adds an event, and updates the export.
  await page.evaluate(() => window.sandbox?.simulate('reply', { ticketId: 1 }));
  await advanceTime(app, 10 * 60_000);
  await again.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(finishedBar(again, keys.length + 1)).toBeVisible();
  const updated = await exported();
  expect(updated).toHaveLength(keys.length + 1);
  expect(keys.filter((key) => !updated.includes(key))).toEqual([]);

  // Adds another event, which is the only one that the next export contains.
  await page.evaluate(() => window.sandbox?.simulate('reply', { ticketId: 1 }));
  await advanceTime(app, 10 * 60_000);
  await chooseFromExportMenu(again, 'New export');
  await again.getByText('Since my last export').click();
  await app.expectAccessible();
  await again.getByRole('button', { name: 'Export', exact: true }).click();
  await runUntil(app, again, 'Export finished');
  const later = await exported();
  expect(later).not.toEqual([]);
  expect(later.filter((key) => updated.includes(key))).toEqual([]);

  await chooseFromExportMenu(again, 'Delete from this browser');
  await again.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.clock.runFor(1000);
  await expect(again.getByRole('heading', { name: 'No events yet' })).toBeVisible();
  const empty = await app.open(query);
  await page.clock.runFor(2000);
  await expect(empty.getByRole('heading', { name: 'No events yet' })).toBeVisible();
  expect(noise).toEqual([]);

  async function exported(): Promise<string[]> {
    const lines = (await downloadEvents(app, again, 'NDJSON')).trimEnd().split('\n');
    return lines.map((line) => keyOf(JSON.parse(line) as AccountEvent)).toSorted();
  }
});
