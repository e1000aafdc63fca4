import type { Frame } from '@playwright/test';
import { ADMIN, openExports, runUntil, startExport } from './export-page.ts';
import { expect, test } from './sandbox-page.ts';

test.describe('in a frame that may not submit forms', () => {
  test('the button starts an export', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-docs-end&frameSandbox=strict');
    await startExport(app, frame);
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

/** The frame of the message that is open. */
async function messageFrame(frame: Frame): Promise<Frame> {
  const element = await frame.locator('iframe[title="Message"]').elementHandle();
  const found = await element?.contentFrame();
  if (!found) throw new Error('No HTML message is open.');
  await found.waitForLoadState();
  return found;
}

test('with Trusted Types alone, messages show with their styles', async ({ app }) => {
  const frame = await app.open('csp=trusted-types&scenario=worst-mail');
  // A key that is pressed while lazy code is being rendered may be lost.
  await expect(frame.getByRole('searchbox')).toBeVisible();
  // The oldest of the eight messages is plain text.
  for (let index = 0; index < 7; index += 1) {
    const opener = frame.locator(`[data-row="${index}"]`);
    await opener.press('Enter');
    const message = await messageFrame(frame);
    await expect(message.locator('body')).not.toBeEmpty();
    expect(await message.evaluate(() => document.styleSheets.length)).toBeGreaterThan(1);
    await opener.press('Enter');
    await expect(frame.locator('iframe')).toHaveCount(0);
  }
});
