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

/** The place, the colors, and the font of each element that is wholly visible, once the list is there. */
async function looks(frame: Frame): Promise<string[]> {
  await expect(frame.getByRole('article').first()).toBeVisible();
  await expect(frame.getByRole('searchbox')).toBeVisible();
  await expect(frame.getByText('Priya Nair waits for us')).toBeVisible();
  return frame.evaluate(() =>
    [...document.querySelectorAll('body, body *')].flatMap((element) => {
      const { x, y, width, height, bottom } = element.getBoundingClientRect();
      const { color, backgroundColor, font } = getComputedStyle(element);
      // Tooltips have no size yet, and the virtual list estimates what is below the window.
      if (width === 0 || height === 0 || bottom > innerHeight) return [];
      return [element.localName, x, y, width, height, color, backgroundColor, font].join(' ');
    }),
  );
}

async function choose(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name }).click();
}

/** The frame of the message that is open. */
async function messageFrame(frame: Frame): Promise<Frame> {
  const element = await frame.locator('iframe[title="Message"]').elementHandle();
  const found = await element?.contentFrame();
  if (!found) throw new Error('No HTML message is open.');
  await found.waitForLoadState();
  return found;
}

/** The address parameters of a page that looks the same each time. */
const FIXED = 'now=2026-11-20T12:00:00Z';

test.describe('with a policy that forbids inline styles and demands Trusted Types', () => {
  test.beforeEach(async ({ page }) => page.clock.setFixedTime('2026-11-20T12:00:00Z'));

  for (const theme of ['light', 'dark']) {
    test(`the sidebar looks the same in the ${theme} theme`, async ({ app }) => {
      // On a busy machine, one of the two may be measured before its lazy parts are there.
      await expect(async () => {
        const usual = await looks(await app.open(`${FIXED}&theme=${theme}`));
        const strict = await looks(await app.open(`${FIXED}&theme=${theme}&csp=strict`));
        expect(strict).toEqual(usual);
        expect(usual.length).toBeGreaterThan(100);
      }).toPass({ timeout: 45_000 });
    });
  }

  test('printed events look the same', async ({ app }) => {
    const papers: string[][] = [];
    for (const policy of ['none', 'strict']) {
      const frame = await app.open(`${FIXED}&csp=${policy}`);
      const opening = app.page.waitForEvent('popup');
      await choose(frame, 'Print');
      const paper = await opening;
      await expect(paper.getByRole('article')).toHaveCount(12);
      papers.push(
        await paper.evaluate(() =>
          [...document.querySelectorAll('body, body *')].map((one) => {
            const { font, margin, color } = getComputedStyle(one);
            return [one.localName, font, margin, color].join(' ');
          }),
        ),
      );
      await paper.close();
    }
    expect(papers[1]).toEqual(papers[0]);
    expect(papers[0]?.[0]).toContain('14.6667px');
  });

  test('search, filters, menus, tooltips and dialogs work', async ({ app }) => {
    const frame = await app.open('csp=strict');
    await frame.getByRole('searchbox', { name: 'Search' }).fill('printer');
    await expect(frame.getByRole('status').first()).toHaveText(/^\d of 12 events/);
    await frame.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(frame.getByRole('checkbox').first()).toBeVisible();
    await frame.getByRole('button', { name: 'Refresh' }).hover();
    await expect(frame.getByRole('tooltip').first()).toBeVisible();
    await choose(frame, 'Keyboard shortcuts');
    await expect(frame.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });

  test('an export runs and shows its charts', async ({ app }) => {
    await app.page.clock.install();
    const frame = await openExports(app, 'scenario=export-docs-end&csp=strict');
    await startExport(app, frame);
    await runUntil(app, frame, 'Export finished');
    await frame.locator('[role="group"] button').nth(1).click();
    for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);
    await expect(frame.locator('canvas')).toBeVisible();
    await app.expectAccessible();
  });
});

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
