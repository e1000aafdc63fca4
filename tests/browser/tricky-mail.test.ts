import { type Frame, type Locator, test as bareTest } from '@playwright/test';
import { ATTACHED_IMAGE } from '../../sandbox/scenarios/tricky-mail.ts';
import { lazyPartsLoaded, openSearch } from './open-search.ts';
import { appIn, expect, test } from './sandbox-page.ts';
import { startSandbox } from '../../sandbox/server.ts';

/** The messages of the scenario, by their index in the list, newest first. */
const ORDER = 0;
const LOST_PICTURE = 1;
const ATTACHED_PICTURE = 2;
const DECEPTIVE = 3;
const DEEP = 4;
const FORMATTING = 5;
const FORM = 6;

test.describe('messages without a plain text body', () => {
  test('appear in the list with the text of their HTML', async ({ app }) => {
    const frame = await app.open('scenario=tricky-mail');
    await expect(frame.getByRole('status')).toHaveText('8 events · 1 conversation');
    await expect(rowOf(frame, FORM)).toContainText('Freezing form');
    await expect(rowOf(frame, FORMATTING)).toContainText('Freezing formatting');
    await expect(rowOf(frame, DEEP)).toContainText('Freezing depth');
    await expect(rowOf(frame, LOST_PICTURE)).toContainText('[lost.jpg]');
    await expect(rowOf(frame, ORDER)).toContainText('Order: 1. Axle 2. Hub Axle 12 4711 Thanks');
    await expect(rowOf(frame, ORDER)).not.toContainText('Hidden');
  });

  test('are found by the words of their HTML, but not by hidden ones', async ({ app }) => {
    const frame = await app.open('scenario=tricky-mail');
    await (await openSearch(frame)).fill('thanks');
    await expect(frame.getByRole('article')).toHaveCount(1);
    await (await openSearch(frame)).fill('preheader');
    await expect(frame.getByRole('article')).toHaveCount(0);
  });

  test('can be opened, whatever they contain', async ({ app }) => {
    const frame = await app.open('scenario=tricky-mail');
    for (const [index, text] of [
      [FORM, 'Freezing form'],
      [FORMATTING, 'Freezing formatting'],
      [ORDER, 'Thanks'],
    ] as const) {
      const row = await open(frame, index);
      await expect(row.frameLocator('iframe').getByText(text)).toBeVisible();
    }
    await frame.locator(`[data-row="${DEEP}"]`).press('Enter');
    await expect(rowOf(frame, DEEP).getByText('Freezing depth')).toBeVisible();
  });
});

test('a link that leads elsewhere has a visible sign', async ({ app }) => {
  const frame = await app.open('scenario=tricky-mail');
  const message = (await open(frame, DECEPTIVE)).frameLocator('iframe');
  await expect(message.getByText('⚠ leads to evil.example')).toBeVisible();
  await expect(message.getByText('leads to')).toHaveCount(1);
  await app.expectAccessible();
});

test('a picture in the mail without an attachment is named', async ({ app }) => {
  const frame = await app.open('scenario=tricky-mail');
  const row = await open(frame, LOST_PICTURE);
  const picture = row.frameLocator('iframe').getByText('Image in the email: lost.jpg');
  await expect(picture).toBeVisible();
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(100);
  await expect(row.getByRole('button', { name: /remote image/ })).toHaveCount(0);
});

test('the list shows the preview of the API if the code that reads HTML does not load', async ({
  page,
  sandbox,
}) => {
  await page.route(/\/html\.js$/, (route) => route.abort());
  const frame = await appIn(page, sandbox).open('scenario=tricky-mail');
  await expect(rowOf(frame, ORDER)).toContainText('Preview 6 of the API');
});

bareTest('a picture in the mail is loaded from its attachment on request', async ({ page }) => {
  const requests: string[] = [];
  await page.route(ATTACHED_IMAGE, (route) => {
    requests.push(route.request().url());
    return route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
    });
  });
  const sandbox = await startSandbox({ dist: 'dist' });
  const frame = await appIn(page, sandbox).open('scenario=tricky-mail');
  const row = await open(frame, ATTACHED_PICTURE);
  const message = row.frameLocator('iframe');
  await expect(message.getByText('Image in the email: scan.png')).toBeVisible();
  expect(requests).toEqual([]);
  await row.getByRole('button', { name: 'Show 1 remote image' }).press('Enter');
  await expect.poll(() => requests).toEqual([ATTACHED_IMAGE]);
  await expect(message.getByAltText('Image in the email: scan.png')).toHaveAttribute(
    'src',
    ATTACHED_IMAGE,
  );
  await sandbox.close();
});

function rowOf(frame: Frame, index: number): Locator {
  return frame.getByRole('article').filter({ has: frame.locator(`[data-row="${index}"]`) });
}

/** Opens a message by keyboard. Resolves with its row. */
async function open(frame: Frame, index: number): Promise<Locator> {
  await lazyPartsLoaded(frame);
  await frame.locator(`[data-row="${index}"]`).press('Enter');
  const row = rowOf(frame, index);
  await expect(row.locator('iframe')).not.toHaveCSS('height', '0px');
  return row;
}
