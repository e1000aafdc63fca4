import {
  chooseFromExportMenu,
  finishedBar,
  openExports,
  runUntil,
  startExport,
} from './export-page.ts';
import { advanceTime } from './advance-time.ts';
import { expect, test } from './sandbox-page.ts';

test('a check finds what was added, changed, and deleted in the account', async ({ app }) => {
  const frame = await openExports(app, 'scenario=export-changed');
  await startExport(app, frame);
  await runUntil(app, frame, 'Export finished');
  const status = frame.getByRole('status');
  await expect(status).toHaveText(/^60 events$/);
  await advanceTime(app, 120_000);

  await chooseFromExportMenu(frame, 'Check everything again');
  const heading = frame.getByRole('heading', { name: 'Checked again' });
  for (let steps = 0; steps < 20 && (await heading.count()) === 0; steps += 1)
    await advanceTime(app, 10_000);
  await expect(heading).toBeVisible();
  await expect(frame.getByText('1 event added')).toBeVisible();
  await expect(frame.getByText('1 event changed')).toBeVisible();
  await expect(frame.getByText('1 event no longer in Zendesk, removed here')).toBeVisible();
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
