import type { Frame } from '@playwright/test';
import { ADMIN, openExports, runUntil, startExport } from './export-page.ts';
import { lazyPartsLoaded, openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';

/** What the browser writes for each style that the policy forbids, also for those of messages that are only parsed. */
const FORBIDDEN_STYLE = /^console error: Applying inline style violates/;

/** The beginning of what such a message says. */
const LOST_STYLES = /^This page blocks the sender’s colors and/;

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
  await lazyPartsLoaded(frame);
  await expect(frame.getByRole('button', { name: /^Your turn \d/ })).toBeVisible();
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
  // A frame is empty before its document.
  await expect(found.locator('body')).not.toBeEmpty();
  await found.waitForLoadState();
  return found;
}

/** Opens the newest message of the default scenario, which is HTML with styles. */
async function openMessage(frame: Frame): Promise<Frame> {
  await frame.getByRole('article').first().getByRole('button').first().click();
  return messageFrame(frame);
}

function colorsOf(message: Frame): Promise<string[]> {
  return message.evaluate(() => {
    const { color, font } = getComputedStyle(document.body);
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return [color, backgroundColor, font];
  });
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
      }).toPass({ timeout: 120_000 });
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
    await (await openSearch(frame)).fill('printer');
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
    await frame.locator('[role="group"] button').nth(0).click();
    for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);
    await expect(frame.locator('canvas').first()).toBeVisible();
    await app.expectAccessible();
  });
});

test.describe('a message under a policy that forbids inline styles', () => {
  test.use({ expectedNoise: FORBIDDEN_STYLE });

  for (const theme of ['light', 'dark']) {
    test(`shows its text without its styles, and says so, in the ${theme} theme`, async ({
      app,
    }) => {
      // The message of the usual page stays on white in the dark theme, because it has colors of its own.
      const plain = await colorsOf(await openMessage(await app.open('theme=light')));
      const frame = await app.open(`csp=strict&theme=${theme}`);
      const message = await openMessage(frame);
      await expect(frame.getByText(LOST_STYLES)).toBeVisible();
      await expect(message.getByText('we can pick up the burnt printer')).toBeInViewport();
      const dark = ['rgb(216, 220, 222)', 'rgb(21, 26, 30)', plain[2]];
      await expect.poll(() => colorsOf(message)).toEqual(theme === 'light' ? plain : dark);
      await expect(message.locator('[style], style')).toHaveCount(0);
      await app.expectAccessible();
    });
  }

  test('says nothing if it has no styles', async ({ app }) => {
    const frame = await app.open('csp=styles&scenario=gallery');
    await expect(frame.locator('iframe').first()).toBeVisible();
    await expect(frame.getByText(LOST_STYLES)).toHaveCount(1);
  });

  test('shows its remote images when the agent asks for them', async ({ app }) => {
    const frame = await app.open('csp=strict');
    await openMessage(frame);
    await expect(frame.getByRole('button', { name: 'Show 1 remote image' })).toBeVisible();
  });

  test('is readable in a frame of another origin, too', async ({ app }) => {
    const frame = await app.open('csp=strict&frameSandbox=strict&theme=dark');
    const message = await openMessage(frame);
    await expect(frame.getByText(LOST_STYLES)).toBeVisible();
    await expect(message.getByText('we can pick up the burnt printer')).toBeInViewport();
    await expect(message.locator('body')).toHaveCSS('color', 'rgb(255, 255, 255)');
  });

  for (const sandbox of ['zendesk', 'strict']) {
    test(`opens in the large view in a frame with the sandbox ${sandbox}`, async ({ app }) => {
      const frame = await app.open(`csp=strict&frameSandbox=${sandbox}`);
      await choose(frame, 'Large view');
      const element = await app.page.getByRole('dialog').locator('iframe').elementHandle();
      const large = await element?.contentFrame();
      await large?.waitForURL(/\/modal\.html/);
      if (!large) throw new Error('There is no modal.');
      await expect(large.getByRole('status').first()).toHaveText('12 events · 3 conversations');
      const opened = large.getByRole('complementary', { name: 'Conversation' });
      await expect(opened).toContainText('Maria Lopez');
      const message = await messageFrame(large);
      await expect(message.getByText('burnt printer')).toBeVisible();
    });
  }
});

test('with Trusted Types alone, messages show with their styles', async ({ app }) => {
  const frame = await app.open('csp=trusted-types&scenario=worst-mail');
  await lazyPartsLoaded(frame);
  // The oldest of the eight messages is plain text.
  for (let index = 0; index < 7; index += 1) {
    const opener = frame.locator(`[data-row="${index}"]`);
    await opener.press('Enter');
    const message = await messageFrame(frame);
    await expect(message.locator('body')).not.toBeEmpty();
    await expect.poll(() => message.evaluate(() => document.styleSheets.length)).toBe(1);
    await opener.press('Enter');
    await expect(frame.locator('iframe')).toHaveCount(0);
  }
});
