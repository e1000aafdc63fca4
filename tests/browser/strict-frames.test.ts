import { ADMIN, openExports, runUntil } from './export-page.ts';
import { expect, test } from './sandbox-page.ts';

test.describe('in a frame that may not submit forms', () => {
  test('the button starts an export', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-docs-end&frameSandbox=strict');
    await frame.getByText('Last 90 days', { exact: true }).click();
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    await runUntil(app, frame, 'Export finished');
  });

  test('Enter in the date field starts an export, and on its calendar button it does not', async ({
    app,
  }) => {
    await app.page.clock.install();
    const frame = await app.open(`${ADMIN}&scenario=export-docs-end&frameSandbox=strict`);
    await app.page.clock.runFor(1000);
    await frame.getByText('Since a date and time').click();
    const date = frame.getByLabel('Date', { exact: true });
    await date.fill('2020-01-01');
    // The day, the month, the year, and the button.
    for (let stops = 0; stops < 3; stops += 1) await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Enter');
    await expect(frame.locator('input[type="date"]:open')).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await date.press('Enter');
    await runUntil(app, frame, 'Export finished');
  });
});
