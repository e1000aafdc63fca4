import type { Frame } from '@playwright/test';
import {
  chooseFromExportMenu,
  finishedBar,
  openExports,
  runUntil,
  startExport,
} from './export-page.ts';
import { advanceTime } from './advance-time.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';

/** Waits for the heading of a check of the whole export. */
async function checkedHeading(app: SandboxPage, frame: Frame, eventCount: number) {
  const heading = frame.getByRole('heading', { name: `Checked all ${eventCount} events` });
  for (let steps = 0; steps < 20 && (await heading.count()) === 0; steps += 1)
    await advanceTime(app, 10_000);
  await expect(heading).toBeVisible();
  return heading;
}

test('a check finds what was added, changed, and deleted in the account', async ({ app }) => {
  const frame = await openExports(app, 'scenario=export-changed');
  await startExport(app, frame);
  await runUntil(app, frame, 'Export finished');
  const status = frame.getByRole('status');
  await expect(status).toHaveText(/^60 events$/);
  await advanceTime(app, 120_000);

  await chooseFromExportMenu(frame, 'Check everything again');
  const heading = await checkedHeading(app, frame, 60);
  await expect(frame.getByText('1 event added')).toBeVisible();
  await expect(frame.getByText('1 event changed')).toBeVisible();
  await expect(
    frame.getByText('1 event not returned by Zendesk for this time, removed here', { exact: true }),
  ).toBeVisible();
  await frame.getByText('1 event changed').click();
  await expect(frame.getByText(/Redacted/).first()).toBeVisible();
  await expect(finishedBar(frame, 60)).toBeVisible();
  await expect(status).toHaveText(/^60 events$/);
  await app.expectAccessible();

  await frame.getByText('1 event added').focus();
  await app.page.keyboard.press('Escape');
  await expect(heading).toBeHidden();
  await expect(frame.getByRole('button', { name: 'More actions for the export' })).toBeFocused();
});

test('a check that misses many events asks before it removes them', async ({ app }) => {
  const frame = await openExports(app, 'scenario=export-shortened');
  await startExport(app, frame);
  await runUntil(app, frame, 'Export finished');
  await advanceTime(app, 120_000);
  const status = frame.getByRole('status');
  const more = frame.getByRole('button', { name: 'More actions for the export' });
  const remove = frame.getByRole('button', { name: 'Remove 46 events' });

  await chooseFromExportMenu(frame, 'Check everything again');
  const heading = await checkedHeading(app, frame, 60);
  await expect(
    frame.getByText('46 events not returned by Zendesk for this time, still here', { exact: true }),
  ).toBeVisible();
  await expect(finishedBar(frame, 60)).toBeVisible();
  await app.expectAccessible();
  await remove.focus();
  await app.page.keyboard.press('Escape');
  await expect(heading).toBeHidden();
  await expect(more).toBeFocused();
  await expect(status).toHaveText(/^60 events$/);

  await chooseFromExportMenu(frame, 'Check everything again');
  await checkedHeading(app, frame, 60);
  await remove.click();
  await expect(remove).toBeHidden();
  await expect(heading).toBeFocused();
  await expect(
    frame.getByText('46 events not returned by Zendesk for this time, removed here', {
      exact: true,
    }),
  ).toBeVisible();
  await app.expectAccessible();
  await expect(finishedBar(frame, 14)).toBeVisible();
  await expect(status).toHaveText(/^14 events$/);
});
