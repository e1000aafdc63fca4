import type { Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/server.ts';
import { officialSdk } from './official-sdk.ts';
import { runClockUntil } from './run-clock-until.ts';
import { appIn, expect, test, watch } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';
import { holdRequests } from './hold-requests.ts';
import { stopClock } from './stop-clock.ts';

const SDK_ADDRESS = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

/** The height of the visible frame, in pixels. */
async function frameHeight(page: Page): Promise<number> {
  return (await page.locator('iframe:visible').boundingBox())?.height ?? 0;
}

test.describe('the host', () => {
  test('is cross-site to the frame', async ({ app }) => {
    const frame = await app.open();
    expect(new URL(app.page.url()).hostname).toBe('localhost');
    expect(new URL(frame.url()).hostname).toBe('127.0.0.1');
    await expect(app.page.locator('iframe:visible')).toHaveAttribute('sandbox', /allow-scripts/);
  });

  test('sets the color scheme at the start and while the app is running', async ({ app }) => {
    const frame = await app.open('theme=dark');
    const background = () =>
      frame.locator('#app > div').evaluate((page) => getComputedStyle(page).backgroundColor);
    await expect(frame.getByRole('article').first()).toBeVisible();
    await expect.poll(background).toBe('rgb(21, 26, 30)');
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('light'));
    await expect.poll(background).toBe('rgb(255, 255, 255)');
    await app.expectAccessible();
  });

  test('sets the agent’s language, time zone and direction', async ({ app }) => {
    const german = await app.open('locale=de&now=2026-11-20T23:30:00Z&timeZone=Asia/Tokyo');
    await expect(german.getByRole('status')).toHaveText('12 Ereignisse · 3 Konversationen');
    await expect(german.locator('html')).toHaveAttribute('lang', 'de');
    await expect(german.locator('time').first()).toHaveText('08:06');
    await app.expectAccessible();

    // There are no texts in Hebrew. The direction is that of the English ones.
    const hebrew = await app.open('locale=he&timeZone=UTC&now=2026-11-20T12:00:00Z');
    await expect(hebrew.getByRole('article').first()).toBeVisible();
    await expect(hebrew.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect(hebrew.locator('html')).toHaveAttribute('lang', 'en');
    await app.expectAccessible();
  });

  test('has the direction of its texts, and the formats of the agent’s language', async ({
    app,
  }) => {
    const frame = await app.open('locale=ar-xb&timeZone=UTC&now=2026-11-20T12:00:00Z');
    await expect(frame.getByRole('article').first()).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
    const time = new Intl.DateTimeFormat('ar-XB', { timeZone: 'UTC', timeStyle: 'short' });
    const iso = await frame.locator('time').first().getAttribute('datetime');
    await expect(frame.locator('time').first()).toHaveText(time.format(Date.parse(iso ?? '')));
    await app.expectAccessible();
  });

  test('gives the frame the height of its content, up to a cap', async ({ app }) => {
    const short = await app.open('scenario=empty');
    await expect(short.getByRole('heading', { name: 'No side conversations yet' })).toBeVisible();
    await expect
      .poll(() => short.evaluate(() => document.querySelector('main > div')?.scrollHeight))
      .toBeLessThan(400);
    await expect
      .poll(() =>
        short.evaluate(() => {
          const scroller = document.querySelector('main > div');
          return (scroller?.scrollHeight ?? 0) - (scroller?.clientHeight ?? 0);
        }),
      )
      .toBe(0);
    await expect.poll(() => frameHeight(app.page)).toBeLessThan(400);

    const long = await app.open();
    await expect(long.getByRole('article').first()).toBeVisible();
    await expect.poll(() => frameHeight(app.page)).toBe(720);
  });

  test('may deny storage and other permissions', async ({ app }) => {
    const frame = await app.open('frameSandbox=strict');
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await frame.getByRole('button', { name: 'Replies 6' }).click();
    await expect(frame.getByRole('status')).toHaveText('6 of 12 events');
  });

  test('may not answer invoke, and then the page scrolls in the frame', async ({ app }) => {
    const frame = await app.open('silent=invoke');
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    const last = frame.locator('[data-row="11"]');
    await expect(last).not.toBeInViewport();
    await lazyPartsLoaded(frame);
    await frame.locator('[data-row="0"]').focus();
    await app.page.keyboard.press('End');
    await expect(last).toBeInViewport();
  });

  test('may not answer get, and then the page waits, and says so', async ({ app }) => {
    await app.page.clock.install();
    const frame = await app.open('silent=get');
    await runClockUntil(app.page, frame.getByRole('heading', { name: 'Waiting for Zendesk' }));
    await app.expectAccessible();
    await app.page.clock.runFor(120_000);
    await expect(frame.getByRole('heading', { name: 'No connection to Zendesk' })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Try again' })).toBeVisible();
    await app.expectAccessible();
  });

  for (const seconds of [7, 40, 150]) {
    test(`may answer get after ${seconds} seconds`, async ({ app }) => {
      await stopClock(app.page);
      const frame = await app.open(`delay=get:${seconds * 1000}&locale=de`);
      await runClockUntil(app.page, frame.getByRole('heading', { name: 'Waiting for Zendesk' }));
      await app.page.clock.runFor(Math.max(0, seconds - 8) * 1000);
      await runClockUntil(app.page, frame.getByText('12 Ereignisse · 3 Konversationen'));
    });
  }

  for (const seconds of [17.5, 150]) {
    test(`may answer the handshake after ${seconds} seconds`, async ({ app }) => {
      await stopClock(app.page);
      const frame = await app.open(`delay=handshake:${seconds * 1000}`);
      await runClockUntil(app.page, frame.getByRole('heading', { name: 'Waiting for Zendesk' }));
      await app.page.clock.runFor((seconds - 8) * 1000);
      await runClockUntil(app.page, frame.getByText('12 events · 3 conversations'));
    });
  }

  test('may answer one get after the other, and no page takes that for silence', async ({
    app,
  }) => {
    test.slow();
    await app.page.clock.install();
    await app.open('scenario=many-tickets&queue=250');
    for (let id = 2; id <= 30; id += 1) {
      await app.page.evaluate((ticketId) => window.sandbox?.openTicket(ticketId), id);
    }
    const front = await app.frame();
    await expect(front.locator('#app')).not.toBeEmpty();
    const sidebars = () =>
      app.page.frames().filter((frame) => frame.url().includes('ticket_sidebar'));
    await expect.poll(sidebars).toHaveLength(30);
    const frames = sidebars();
    for (let seconds = 0; seconds < 40; seconds += 1) {
      await app.page.clock.runFor(1000);
      for (const frame of frames)
        await expect(frame.getByText('No connection to Zendesk')).toHaveCount(0);
    }
    await expect(front.getByRole('status')).toContainText('events');
  });

  test('may have a color scheme that is not in the address, and its parameters in the hash', async ({
    app,
  }) => {
    const frame = await app.open('theme=dark&colorScheme=ask&parameters=hash');
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    expect(new URL(frame.url()).search).toBe('');
    await expect
      .poll(() =>
        frame.locator('#app > div').evaluate((page) => getComputedStyle(page).backgroundColor),
      )
      .toBe('rgb(21, 26, 30)');
  });

  test('may show a page again that the browser has stored', async ({ app }) => {
    const frame = await app.open();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await frame.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    );
    await app.page.evaluate(() => window.sandbox?.simulate('reply', { notify: false }));
    await frame.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect(frame.getByRole('status')).toHaveText('13 events · 3 conversations');
    await app.page.evaluate(() => window.sandbox?.simulate('reply', { notify: false }));
    await frame.getByRole('button', { name: 'Refresh' }).click();
    await expect(frame.getByRole('status')).toHaveText('14 events · 3 conversations');
  });

  test('gets no more requests after the page is left', async ({ app }) => {
    const answer = await holdRequests(app.page, () => true);
    const asking = app.page.waitForRequest('**/sandbox/relay');
    const frame = await app.open('scenario=no-sideload');
    await asking;
    await expect(frame.getByRole('status')).toHaveText('Loading side conversations…');
    // The frame is not removed, so only the app itself can stop. The list has no events, so it would ask for them.
    await frame.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    answer();
    await expect.poll(async () => (await app.requests()).length).toBe(1);
    await app.answered();
    await expect.poll(() => app.requests()).toHaveLength(1);
  });
});

test.describe('in Zendesk itself', () => {
  // The app may still be loading code when a test ends, and a response cannot be forwarded to a closed page.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

  /** Serves the sandbox under Zendesk's host names, so that the app detects an account. */
  async function asZendesk(page: Page, sandbox: Sandbox): Promise<void> {
    const forwardTo = (origin: string) => async (route: import('@playwright/test').Route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await route.fetch({ url: `${origin}${pathname}${search}` });
      await route.fulfill({ response });
    };
    await page.route('https://acme.zendesk.com/**', forwardTo(sandbox.url));
    await page.route('http://127.0.0.1/**', forwardTo(`http://127.0.0.1:${sandbox.port}`));
  }

  test('loads Zendesk’s own SDK from its address', async ({ page, sandbox }) => {
    const requested: string[] = [];
    await asZendesk(page, sandbox);
    await page.route(SDK_ADDRESS, (route) => {
      requested.push(route.request().url());
      return route.fulfill({ contentType: 'text/javascript', body: officialSdk() });
    });
    const bundled: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/sdk.js')) bundled.push(request.url());
    });
    await page.goto('https://acme.zendesk.com/');
    const frame = await appIn(page, sandbox).frame();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    expect(requested).toEqual([SDK_ADDRESS]);
    expect(bundled).toEqual([]);
  });

  test('takes a late answer with that SDK too', async ({ page, sandbox }) => {
    await page.clock.install();
    await asZendesk(page, sandbox);
    await page.route(SDK_ADDRESS, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: officialSdk() }),
    );
    await page.goto('https://acme.zendesk.com/?delay=get:40000');
    const frame = await appIn(page, sandbox).frame();
    await runClockUntil(page, frame.getByRole('heading', { name: 'Waiting for Zendesk' }));
    await page.clock.runFor(32_000);
    await runClockUntil(page, frame.getByText('12 events · 3 conversations'));
  });

  test('falls back to the bundled SDK if that script does not load', async ({ page, sandbox }) => {
    const noise = watch(page);
    await asZendesk(page, sandbox);
    await page.route(SDK_ADDRESS, (route) => route.abort());
    await page.goto('https://acme.zendesk.com/');
    const frame = await appIn(page, sandbox).frame();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    // The browser logs the failed request. There must be no other message.
    await expect
      .poll(() => noise.filter((line) => line.startsWith('console')))
      .toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });
});
