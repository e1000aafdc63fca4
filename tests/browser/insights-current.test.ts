import type { Frame, Locator } from '@playwright/test';
import { advanceTime } from './advance-time.ts';
import { chooseFromExportMenu, openExports, startExport } from './export-page.ts';
import { runClockUntil } from './run-clock-until.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';

const insightsOf = (frame: Frame): Locator => frame.getByRole('group', { name: 'Insights' });

/** The line that names the period and the one before. */
const comparedWith = (frame: Frame, length: string): Locator =>
  insightsOf(frame).getByText(new RegExp(`compared with the \\W*${length}\\W* before`));

const tile = (frame: Frame, name: string): Locator =>
  frame
    .getByRole('list', { name: 'Overview' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}`) });

async function showInsights(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Insights', exact: true }).click();
}

/** Advances the time until something is visible. */
async function advanceUntil(app: SandboxPage, end: Locator): Promise<void> {
  for (let steps = 0; steps < 200 && !(await end.isVisible()); steps += 1)
    await advanceTime(app, 10_000);
  await expect(end).toBeVisible();
}

const updateButton = (frame: Frame): Locator =>
  frame.getByRole('button', { name: 'Update', exact: true });

test.describe('insights that are in view', () => {
  test('are of the new export that replaces a finished one, and of its update', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-docs-end');
    await startExport(app, frame, 'Last 30 days');
    await advanceUntil(app, updateButton(frame));
    await showInsights(frame);
    await runClockUntil(app.page, comparedWith(frame, '15 days'));

    await chooseFromExportMenu(frame, 'New export');
    await frame.getByText('Last 7 days', { exact: true }).click();
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    await advanceUntil(app, updateButton(frame));
    await runClockUntil(app.page, comparedWith(frame, '3 days'));

    const repliesText = await tile(frame, 'Replies').innerText();
    const count = Number(/\d+/.exec(repliesText)?.[0]);
    await app.page.evaluate(() => window.sandbox?.simulate('reply', { ticketId: 1 }));
    await advanceTime(app, 10 * 60_000);
    await updateButton(frame).click();
    await runClockUntil(app.page, tile(frame, `Replies\\W*${count + 1}\\D`));
  });

  test('reach as far as an export that has stopped', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-outage');
    await startExport(app, frame);
    await showInsights(frame);
    await advanceUntil(app, frame.getByRole('heading', { name: 'Export stopped' }));
    await runClockUntil(app.page, comparedWith(frame, '\\d+ days'));
  });
});
