import {
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
  test as bareTest,
} from '@playwright/test';
import { REMOTE_LOADS, remoteLoad, TRACKER } from '../../sandbox/scenarios/remote-loads.ts';
import { messageDocument, type MessageTheme } from '../../src/mail/frame/message-document.ts';
import { lazyPartsLoaded } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';
import { requestsStarted } from './requests-started.ts';
import { settledBox } from './settled-box.ts';

/** The messages of the scenario, by their index in the list, newest first. */
const NEWSLETTER = 0;
const LOADS = 1;
const OUTLOOK = 2;
const GMAIL = 3;
const LINKS = 4;
const COLORED = 5;
const BOLD = 6;
const PLAIN = 7;

/** An image of 40 × 30 pixels. */
const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

test.describe('a message in HTML', () => {
  test('makes no requests, whatever its content', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { message } = await openMail(frame, LOADS);
    await expect(message.getByText('Everything that loads ends here.')).toBeVisible();
    await openMail(frame, NEWSLETTER);
    // The fixture fails on any request to another host.
    await requestsStarted(frame);
    await expect.poll(() => app.page.evaluate(() => 'hostile' in window)).toBe(false);
    await expect.poll(() => frame.evaluate(() => 'hostile' in window)).toBe(false);
  });

  test('has the height of its content at any width', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    for (const index of [BOLD, COLORED, LOADS, NEWSLETTER]) {
      const { row } = await openMail(frame, index);
      await expectFitting(row);
      for (const width of [700, 250]) {
        const before = await row.locator('iframe').evaluate((element) => element.clientWidth);
        await app.page.evaluate((pixels) => window.sandbox?.setWidth(pixels), width);
        await expect
          .poll(() => row.locator('iframe').evaluate((element) => element.clientWidth))
          .not.toBe(before);
        await expectFitting(row);
      }
      await opener(frame, index).press('Enter');
      await expect(row.locator('iframe')).toHaveCount(0);
    }
  });

  test('scrolls horizontally in its own frame, also by keyboard', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { row, message } = await openMail(frame, NEWSLETTER);
    const overflow = () =>
      frame
        .locator('main > div')
        .first()
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(overflow).toBe(0);
    await row.getByRole('button', { name: 'Plain text' }).focus();
    await app.page.keyboard.press('Tab');
    await expect(row.getByRole('button', { name: /^Show .* remote images$/ })).toBeFocused();
    await app.page.keyboard.press('Tab');
    await expect(message.locator('body')).toBeFocused();
    await app.page.keyboard.press('ArrowRight');
    await expect
      .poll(() => message.locator('html').evaluate((root) => root.scrollLeft))
      .toBeGreaterThan(0);
  });

  test('has only safe links, which open in a new tab', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { message } = await openMail(frame, LINKS);
    const links = () =>
      message
        .locator('a')
        .evaluateAll((all) =>
          all.map((link) => [
            link.textContent,
            ...['href', 'target', 'rel'].map((name) => link.getAttribute(name)),
          ]),
        );
    const safe = ['_blank', 'noopener noreferrer'];
    await expect
      .poll(links)
      .toEqual([
        ['a page', 'https://shop.example/page?a=1&b=2', ...safe],
        ['a page without scheme', 'https://shop.example/page', ...safe],
        ['a mail', 'mailto:shop@shop.example', ...safe],
        ['a telephone', 'tel:+4930123456', ...safe],
        ...['a script', 'a hidden script', 'a data page', 'a relative page', 'a place below'].map(
          (name) => [name, null, null, null],
        ),
      ]);
  });

  test('opens a link in a new tab without opener and referrer', async ({ page, sandbox }) => {
    await page
      .context()
      .route('https://shop.example/**', (route) => route.fulfill({ body: 'Shop' }));
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const frame = await appFrame(page);
    const { message } = await openMail(frame, LINKS);
    const opened = page.context().waitForEvent('page');
    await message.getByRole('link', { name: 'a page', exact: true }).press('Enter');
    const tab = await opened;
    await expect(tab.locator('body')).toHaveText('Shop');
    await expect
      .poll(() => tab.evaluate(() => [window.opener === null, document.referrer]))
      .toEqual([true, '']);
  });

  for (const [name, index, quote] of [
    ['Gmail', GMAIL, 'Earlier line 30'],
    ['Outlook', OUTLOOK, 'In two paragraphs.'],
  ] as const) {
    test(`collapses text quoted by ${name} and expands it on demand`, async ({ app }) => {
      const frame = await app.open('scenario=worst-mail');
      const { row, message } = await openMail(frame, index);
      await expect(message.getByText(`${name} answer`)).toBeVisible();
      await expect(message.getByText(quote)).toHaveCount(0);
      await row.getByRole('button', { name: 'Show quoted text' }).press('Enter');
      await expect(message.getByText(quote)).toBeVisible();
      await expectFitting(row);
      const hide = row.getByRole('button', { name: 'Hide quoted text' });
      await expect(hide).toBeFocused();
      await hide.press('Enter');
      await expect(message.getByText(quote)).toHaveCount(0);
      await expectFitting(row);
    });
  }

  test('can be switched to plain text and back', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { row, message } = await openMail(frame, BOLD);
    await expect(message.getByText('without colours')).toBeVisible();
    await row.getByRole('button', { name: 'Plain text' }).press('Enter');
    await expect(row.locator('iframe')).toHaveCount(0);
    await expect(row).toContainText('Bold mail without colours, and a list.');
    const back = row.getByRole('button', { name: 'Formatted' });
    await expect(back).toBeFocused();
    await app.expectAccessible();
    await back.press('Enter');
    await expect(message.getByText('without colours')).toBeVisible();
  });

  test('is shown as plain text if the HTML has no formatting', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const row = rowOf(frame, PLAIN);
    await frame.locator(`[data-row="${PLAIN}"]`).press('Enter');
    await expect(row.getByText('In two paragraphs.')).toBeVisible();
    await expect(row.locator('iframe')).toHaveCount(0);
    await expect(row.getByRole('button', { name: 'Plain text' })).toHaveCount(0);
  });

  test('forwards the keys of the list from its frame', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { keyboard } = app.page;
    const { message } = await openMail(frame, BOLD);
    await openMail(frame, LINKS);
    const link = message.getByRole('link', { name: 'two' });
    await link.focus();
    await keyboard.press('k');
    await expect(opener(frame, BOLD - 1)).toBeFocused();
    await link.focus();
    await keyboard.press('j');
    await expect(opener(frame, BOLD + 1)).toBeFocused();
    await link.focus();
    await keyboard.press('Escape');
    await expect(opener(frame, BOLD)).toBeFocused();
    await expect(opener(frame, BOLD)).toHaveAttribute('aria-expanded', 'false');
    await expect(opener(frame, LINKS)).toHaveAttribute('aria-expanded', 'true');
  });

  test('makes its row the current one when clicked', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { message } = await openMail(frame, BOLD);
    await opener(frame, LINKS).focus();
    await message.getByText('without colours').click();
    await app.page.keyboard.press('Escape');
    await expect(opener(frame, BOLD)).toHaveAttribute('aria-expanded', 'false');
  });

  test('scrolls in a frame of fixed height if it cannot be measured', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail&frameSandbox=strict');
    const { row, message } = await openMail(frame, LINKS);
    await expect(message.getByText('Below.')).toBeAttached();
    await expect.poll(async () => (await row.locator('iframe').boundingBox())?.height).toBe(320);
    const { row: long, message: newsletter } = await openMail(frame, NEWSLETTER);
    await long.getByRole('button', { name: /remote images$/ }).focus();
    await app.page.keyboard.press('Tab');
    await expect(newsletter.locator('body')).toBeFocused();
    await app.page.keyboard.press('PageDown');
    await expect
      .poll(() => newsletter.locator('html').evaluate((root) => root.scrollTop))
      .toBeGreaterThan(0);
  });

  test('falls back to plain text if its code does not load', async ({ page, sandbox }) => {
    await page.route(/\/mail\.js$/, (route) => route.abort());
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const frame = await appFrame(page);
    await opener(frame, BOLD).press('Enter');
    const row = rowOf(frame, BOLD);
    await expect(row.getByRole('status')).toHaveText(
      'The formatting didn’t load, so you see plain text. Reload the page to see the formatting.',
    );
    await expect(row).toContainText('Bold mail without colours, and a list.');
  });
});

test.describe('dark theme', () => {
  test('applies to messages without colors, while others keep a white background', async ({
    app,
  }) => {
    const frame = await app.open('scenario=worst-mail&theme=dark');
    const bold = await openMail(frame, BOLD);
    await expect(frame.locator('#app > div')).toHaveCSS('background-color', 'rgb(21, 26, 30)');
    const { background, text } = await frame.locator('#app > div').evaluate((page) => {
      const { backgroundColor, color } = getComputedStyle(page);
      return { background: backgroundColor, text: color };
    });
    await expect(bold.message.locator('html')).toHaveCSS('background-color', background);
    await expect(bold.message.locator('body')).toHaveCSS('color', text);
    const colored = await openMail(frame, COLORED);
    await expect(colored.message.locator('html')).toHaveCSS(
      'background-color',
      'rgb(255, 255, 255)',
    );
  });
});

for (const display of [
  'theme=light',
  'theme=dark',
  'theme=light&locale=ar',
  'theme=dark&locale=de',
]) {
  test(`opened messages are accessible with ${display}`, async ({ app }) => {
    const frame = await app.open(`scenario=worst-mail&${display}`);
    for (const index of [BOLD, LINKS, GMAIL, OUTLOOK]) await openMail(frame, index);
    await app.expectAccessible();
  });
}

test.describe('remote images', () => {
  test('are loaded on demand, only those of this message', async ({ page, sandbox }) => {
    const requests = await trackedRequests(page);
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const frame = await appFrame(page);
    const other = await openMail(frame, GMAIL);
    await other.row.getByRole('button', { name: 'Show quoted text' }).click();
    await expect(other.row.getByRole('button', { name: 'Show 1 remote image' })).toBeVisible();
    const { row } = await openMail(frame, LOADS);
    await requestsStarted(frame);
    expect(requests).toEqual([]);
    const button = row.getByRole('button', { name: /^Show \d+ remote images$/ });
    await button.press('Enter');
    await expect
      .poll(() => [...new Set(requests.map(({ name }) => name))].sort())
      .toEqual(LOADED_IMAGES);
    await requestsStarted(frame);
    expect(new Set(requests.map(({ type }) => type))).toEqual(new Set(['image']));
    // For images of style rules, Chromium sends the origin regardless of the referrer policy, but never more.
    const referrers = new Set(requests.map(({ referrer }) => referrer ?? 'none'));
    expect([...referrers].sort()).toEqual([`${new URL(frame.url()).origin}/`, 'none']);
    expect([...new Set(requests.map(({ name }) => name))].sort()).toEqual(LOADED_IMAGES);
    await expectFitting(row);

    const hide = row.getByRole('button', { name: 'Hide remote images' });
    await expect(hide).toBeFocused();
    await hide.press('Enter');
    await expect(button).toBeFocused();
  });

  test('of quoted text are loaded only if it is shown', async ({ page, sandbox }) => {
    const requests = await trackedRequests(page);
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const { row } = await openMail(await appFrame(page), GMAIL);
    await expect(row.getByRole('button', { name: /remote image/ })).toHaveCount(0);
    await row.getByRole('button', { name: 'Show quoted text' }).click();
    await row.getByRole('button', { name: 'Show 1 remote image' }).click();
    await expect.poll(() => requests.map(({ name }) => name)).toEqual(['quoted']);
  });
});

/** The loads that an agent allows by showing remote images: no tracking pixels, fonts, style sheets or anything else. */
const LOADED_IMAGES = [
  'body',
  'cell-background',
  'image',
  'image-without-scheme',
  'noscript',
  'sheet-background',
  'sheet-media',
  'srcset',
  'style-background',
  'style-border',
  'style-in-string',
  'style-list',
  'table-background',
].sort();

/** Loads that make no request that a test can observe: after a click, below the level of requests, or never. */
const UNOBSERVABLE = new Set(
  'dns-prefetch preconnect form ping noscript style-commented svg-filter svg-use icon manifest mathml prefetch track'.split(
    ' ',
  ),
);

bareTest('each kind of remote content is loaded by an unprotected page', async ({ page }) => {
  bareTest.slow();
  const requests = await trackedRequests(page);
  for (const name of Object.keys(REMOTE_LOADS).filter((load) => !UNOBSERVABLE.has(load))) {
    const before = requests.length;
    await openUnprotected(page, remoteLoad(name));
    await expect.poll(() => requests.length, { message: name }).toBeGreaterThan(before);
    // A refresh navigates the page. It would interrupt the next navigation if it were still pending.
    if (name === 'refresh') await page.waitForURL(`${TRACKER}/refresh`, { waitUntil: 'commit' });
  }
});

bareTest('the frame’s policy blocks all remote content without sanitizing', async ({ page }) => {
  bareTest.slow();
  const requests = await trackedRequests(page);
  for (const name of Object.keys(REMOTE_LOADS)) {
    const srcdoc = messageDocument({ ...BARE, body: `<body>${remoteLoad(name)}</body>` });
    await openUnprotected(page, '<iframe sandbox="allow-same-origin"></iframe>');
    await page.locator('iframe').evaluate((frame, text) => {
      (frame as HTMLIFrameElement).srcdoc = text;
      return new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    }, srcdoc);
    await requestsStarted(page);
    expect(requests, name).toEqual([]);
  }
});

const THEME: MessageTheme = {
  scheme: 'light',
  foreground: '#000',
  background: '#fff',
  link: '#00f',
  border: '#ccc',
  focus: '#00f',
  font: '14px sans-serif',
  padding: '0',
};
const BARE = {
  title: 'Bare',
  root: '<html>',
  styles: '',
  theme: THEME,
  withImages: false,
  scrolls: false,
};

/** On an http page, addresses without a scheme are requested by http. */
const TRACKED = new RegExp(`^${TRACKER.replace('https', 'https?')}/`);

interface TrackedRequest {
  readonly name: string;
  readonly type: string;
  readonly referrer: string | undefined;
}

/** Answers requests to the tracker and records them. */
async function trackedRequests(page: Page): Promise<TrackedRequest[]> {
  const requests: TrackedRequest[] = [];
  await page.route(TRACKED, (route) => {
    const request = route.request();
    requests.push({
      name: new URL(request.url()).pathname.slice(1),
      type: request.resourceType(),
      referrer: request.headers()['referer'],
    });
    return route.fulfill({ contentType: 'image/svg+xml', body: IMAGE });
  });
  return requests;
}

async function openUnprotected(page: Page, html: string): Promise<void> {
  await page.route('http://localhost/unprotected', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}` }),
  );
  await page.goto('http://localhost/unprotected', { waitUntil: 'commit' });
}

async function appFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe:visible').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The workspace shows no frame.');
  return frame;
}

function opener(frame: Frame, index: number): Locator {
  return frame.locator(`[data-row="${index}"]`);
}

function rowOf(frame: Frame, index: number): Locator {
  return frame.getByRole('article').filter({ has: frame.locator(`[data-row="${index}"]`) });
}

/** Opens a message by keyboard. Resolves with its row and the content of its frame. */
async function openMail(
  frame: Frame,
  index: number,
): Promise<{ row: Locator; message: FrameLocator }> {
  await lazyPartsLoaded(frame);
  await opener(frame, index).press('Enter');
  const row = rowOf(frame, index);
  const message = row.frameLocator('iframe');
  await expect(row.locator('iframe')).not.toHaveCSS('height', '0px');
  await expect(message.locator('body')).toBeAttached();
  return { row, message };
}

/** Expects the frame to have, and keep, the height of its content. */
async function expectFitting(row: Locator): Promise<void> {
  const heights = () =>
    row.locator('iframe').evaluate((element) => {
      const frame = element as HTMLIFrameElement;
      const root = frame.contentDocument?.documentElement;
      const bar = frame.offsetHeight - (root?.clientHeight ?? 0);
      return [frame.offsetHeight, Math.ceil(root?.getBoundingClientRect().height ?? 0) + bar];
    });
  await expect
    .poll(async () => (await heights()).map((height) => height > 10))
    .toEqual([true, true]);
  await expect
    .poll(async () => {
      const [frame = 0, content = 0] = await heights();
      return frame - content;
    })
    .toBe(0);
  const before = await heights();
  await settledBox(row.locator('iframe'));
  const after = await heights();
  expect(after).toEqual(before);
}
