import {
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
  test as bareTest,
} from '@playwright/test';
import { REMOTE_LOADS, remoteLoad, TRACKER } from '../../sandbox/scenarios/remote-loads.ts';
import { messageDocument, type Paper } from '../../src/mail/message-document.ts';
import { expect, test } from './sandbox-page.ts';

/** The mails of the scenario, by their place in the list, newest first. */
const NEWSLETTER = 0;
const LOADS = 1;
const OUTLOOK = 2;
const GMAIL = 3;
const LINKS = 4;
const COLOURED = 5;
const BOLD = 6;
const PLAIN = 7;

/** A picture of 40 × 30 pixels. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

test.describe('a message in HTML', () => {
  test('asks for nothing, whatever it holds', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { message } = await openMail(frame, LOADS);
    await expect(message.getByText('Everything that loads ends here.')).toBeVisible();
    await openMail(frame, NEWSLETTER);
    // Whatever wants to load does so by now; the fixture counts it.
    await app.page.waitForTimeout(500);
    expect(await app.page.evaluate(() => 'hostile' in window)).toBe(false);
    expect(await frame.evaluate(() => 'hostile' in window)).toBe(false);
  });

  test('is as high as its content, at any width', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    for (const place of [BOLD, COLOURED, LOADS, NEWSLETTER]) {
      const { row } = await openMail(frame, place);
      await expectFitting(row);
      for (const width of [700, 250]) {
        await app.page.evaluate((pixels) => window.sandbox?.setWidth(pixels), width);
        await expectFitting(row);
      }
      await opener(frame, place).press('Enter');
      await expect(row.locator('iframe')).toHaveCount(0);
    }
  });

  test('scrolls sideways within its own frame, by keys too', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { row, message } = await openMail(frame, NEWSLETTER);
    expect(await frame.evaluate(() => document.querySelector('main > div')?.scrollWidth)).toBe(
      await frame.evaluate(() => document.querySelector('main > div')?.clientWidth),
    );
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

  test('opens links in tabs of their own, and no script', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { message } = await openMail(frame, LINKS);
    const links = await message
      .locator('a')
      .evaluateAll((all) =>
        all.map((link) => [
          link.textContent,
          ...['href', 'target', 'rel'].map((name) => link.getAttribute(name)),
        ]),
      );
    const safe = ['_blank', 'noopener noreferrer'];
    expect(links).toEqual([
      ['a page', 'https://shop.example/page?a=1&b=2', ...safe],
      ['a page without scheme', 'https://shop.example/page', ...safe],
      ['a mail', 'mailto:shop@shop.example', ...safe],
      ['a telephone', 'tel:+4930123456', ...safe],
      ...['a script', 'a hidden script', 'a data page', 'a relative page', 'a place below'].map(
        (name) => [name, null, null, null],
      ),
    ]);
  });

  test('opens a link that was pressed', async ({ page, sandbox }) => {
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
    expect(await tab.evaluate(() => [window.opener === null, document.referrer])).toEqual([
      true,
      '',
    ]);
  });

  for (const [name, place, words] of [
    ['Gmail', GMAIL, 'Earlier line 30'],
    ['Outlook', OUTLOOK, 'Earlier words that everybody has read.'],
  ] as const) {
    test(`folds what ${name} quotes, and unfolds it`, async ({ app }) => {
      const frame = await app.open('scenario=worst-mail');
      const { row, message } = await openMail(frame, place);
      await expect(message.getByText(`${name} answer`)).toBeVisible();
      await expect(message.getByText(words)).toHaveCount(0);
      await row.getByRole('button', { name: 'Show quoted text' }).press('Enter');
      await expect(message.getByText(words)).toBeVisible();
      await expectFitting(row);
      const fold = row.getByRole('button', { name: 'Hide quoted text' });
      await expect(fold).toBeFocused();
      await fold.press('Enter');
      await expect(message.getByText(words)).toHaveCount(0);
      await expectFitting(row);
    });
  }

  test('shows its plain text and back', async ({ app }) => {
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

  test('is plain text where the HTML adds nothing', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const row = rowOf(frame, PLAIN);
    await frame.locator(`[data-row="${PLAIN}"]`).press('Enter');
    await expect(row.getByText('In two paragraphs.')).toBeVisible();
    await expect(row.locator('iframe')).toHaveCount(0);
    await expect(row.getByRole('button', { name: 'Plain text' })).toHaveCount(0);
  });

  test('lets the keys of the list out of its frame', async ({ app }) => {
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

  test('makes the row that was clicked into the current one', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail');
    const { message } = await openMail(frame, BOLD);
    await opener(frame, LINKS).focus();
    await message.getByText('without colours').click();
    await app.page.keyboard.press('Escape');
    await expect(opener(frame, BOLD)).toHaveAttribute('aria-expanded', 'false');
  });

  test('can be read where it cannot be measured', async ({ app }) => {
    const frame = await app.open('scenario=worst-mail&frameSandbox=strict');
    const { row, message } = await openMail(frame, LINKS);
    await expect(message.getByText('Below.')).toBeAttached();
    expect((await row.locator('iframe').boundingBox())?.height).toBe(320);
    const { row: long, message: newsletter } = await openMail(frame, NEWSLETTER);
    await long.getByRole('button', { name: /remote images$/ }).focus();
    await app.page.keyboard.press('Tab');
    await expect(newsletter.locator('body')).toBeFocused();
    await app.page.keyboard.press('PageDown');
    await expect
      .poll(() => newsletter.locator('html').evaluate((root) => root.scrollTop))
      .toBeGreaterThan(0);
  });

  test('says so and shows the words where its code does not load', async ({ page, sandbox }) => {
    await page.route(/html-message\.\w+\.js/, (route) => route.abort());
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const frame = await appFrame(page);
    await opener(frame, BOLD).press('Enter');
    const row = rowOf(frame, BOLD);
    await expect(row.getByRole('status')).toHaveText(
      'The formatting could not be loaded, so this is the plain text.',
    );
    await expect(row).toContainText('Bold mail without colours, and a list.');
  });
});

test.describe('dark theme', () => {
  test('gives a message without colours the page’s, and leaves white paper to others', async ({
    app,
  }) => {
    const frame = await app.open('scenario=worst-mail&theme=dark');
    const bold = await openMail(frame, BOLD);
    const page = await frame.locator('#app > div').evaluate(coloursOf);
    expect(await bold.message.locator('html').evaluate(coloursOf)).toMatchObject({
      ground: page.ground,
    });
    expect(await bold.message.locator('body').evaluate(coloursOf)).toMatchObject({
      words: page.words,
    });
    const coloured = await openMail(frame, COLOURED);
    expect(await coloured.message.locator('html').evaluate(coloursOf)).toMatchObject({
      ground: 'rgb(255, 255, 255)',
    });
  });
});

for (const looks of [
  'theme=light',
  'theme=dark',
  'theme=light&locale=ar',
  'theme=dark&locale=de',
]) {
  test(`opened messages are accessible with ${looks}`, async ({ app }) => {
    const frame = await app.open(`scenario=worst-mail&${looks}`);
    for (const place of [BOLD, LINKS, GMAIL, OUTLOOK]) await openMail(frame, place);
    await app.expectAccessible();
  });
}

test.describe('remote images', () => {
  test('are loaded when the agent asks, of this message and nothing else', async ({
    page,
    sandbox,
  }) => {
    const asked = await trackers(page);
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const frame = await appFrame(page);
    const other = await openMail(frame, GMAIL);
    await other.row.getByRole('button', { name: 'Show quoted text' }).click();
    await expect(other.row.getByRole('button', { name: 'Show 1 remote image' })).toBeVisible();
    const { row } = await openMail(frame, LOADS);
    expect(asked).toEqual([]);
    const button = row.getByRole('button', { name: /^Show \d+ remote images$/ });
    await button.press('Enter');
    await expect.poll(() => new Set(asked).size).toBeGreaterThan(10);
    await page.waitForTimeout(300);
    expect(new Set(asked.map(({ type }) => type))).toEqual(new Set(['image']));
    // With pictures of style rules Chromium sends the origin, whatever the page says; never more.
    const told = new Set(asked.map(({ referrer }) => referrer ?? 'nothing'));
    expect([...told].sort()).toEqual([`${new URL(frame.url()).origin}/`, 'nothing']);
    expect([...new Set(asked.map(({ name }) => name))].sort()).toEqual(SHOWN);
    await expectFitting(row);

    const hide = row.getByRole('button', { name: 'Hide remote images' });
    await expect(hide).toBeFocused();
    await hide.press('Enter');
    await expect(button).toBeFocused();
  });

  test('of quoted text are loaded only where it is shown', async ({ page, sandbox }) => {
    const asked = await trackers(page);
    await page.goto(`${sandbox.url}/?scenario=worst-mail`);
    const { row } = await openMail(await appFrame(page), GMAIL);
    await expect(row.getByRole('button', { name: /remote image/ })).toHaveCount(0);
    await row.getByRole('button', { name: 'Show quoted text' }).click();
    await row.getByRole('button', { name: 'Show 1 remote image' }).click();
    await expect.poll(() => asked.map(({ name }) => name)).toEqual(['quoted']);
  });
});

/** What an agent sees who asked for the images: pictures, and no trackers, fonts, sheets or tricks. */
const SHOWN = [
  'body',
  'cell-background',
  'image',
  'image-without-scheme',
  'sheet-background',
  'sheet-media',
  'srcset',
  'style-background',
  'style-border',
  'style-commented',
  'style-escaped',
  'style-in-string',
  'style-list',
  'table-background',
].sort();

/** Ways that no browser takes by itself, or not where a test can see it: by a click, below the level of requests, or never. */
const UNSEEN = new Set(
  'dns-prefetch preconnect form ping noscript style-commented svg-filter svg-use icon manifest mathml prefetch track'.split(
    ' ',
  ),
);

bareTest('each way loads something where nothing guards the page', async ({ page }) => {
  bareTest.slow();
  const asked = await trackers(page);
  for (const name of Object.keys(REMOTE_LOADS).filter((way) => !UNSEEN.has(way))) {
    const before = asked.length;
    await unguarded(page, remoteLoad(name));
    await expect.poll(() => asked.length, { message: name }).toBeGreaterThan(before);
  }
});

bareTest('the frame’s policy stops each way, even without a sanitiser', async ({ page }) => {
  bareTest.slow();
  const asked = await trackers(page);
  for (const name of Object.keys(REMOTE_LOADS)) {
    const srcdoc = messageDocument({ ...BARE, body: `<body>${remoteLoad(name)}</body>` });
    await unguarded(page, '<iframe sandbox="allow-same-origin"></iframe>');
    await page.locator('iframe').evaluate((frame, text) => {
      (frame as HTMLIFrameElement).srcdoc = text;
      return new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    }, srcdoc);
    await page.waitForTimeout(100);
    expect(asked, name).toEqual([]);
  }
});

const PAPER: Paper = {
  scheme: 'light',
  foreground: '#000',
  background: '#fff',
  link: '#00f',
  line: '#ccc',
  focus: '#00f',
  font: '14px sans-serif',
  padding: '0',
};
const BARE = { title: 'Bare', styles: '', paper: PAPER, withImages: false, scrolls: false };

/** A page that is not secure asks without encryption where the mail leaves that open. */
const TRACKED = new RegExp(`^${TRACKER.replace('https', 'https?')}/`);

interface Asked {
  readonly name: string;
  readonly type: string;
  readonly referrer: string | undefined;
}

/** Answers whatever is asked of the tracker, and writes it down. */
async function trackers(page: Page): Promise<Asked[]> {
  const asked: Asked[] = [];
  await page.route(TRACKED, (route) => {
    const request = route.request();
    asked.push({
      name: new URL(request.url()).pathname.slice(1),
      type: request.resourceType(),
      referrer: request.headers()['referer'],
    });
    return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
  });
  return asked;
}

async function unguarded(page: Page, html: string): Promise<void> {
  await page.route('http://localhost/unguarded', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}` }),
  );
  await page.goto('http://localhost/unguarded', { waitUntil: 'commit' });
}

async function appFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe:visible').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The workspace shows no frame.');
  return frame;
}

function opener(frame: Frame, place: number): Locator {
  return frame.locator(`[data-row="${place}"]`);
}

function rowOf(frame: Frame, place: number): Locator {
  return frame.getByRole('article').filter({ has: frame.locator(`[data-row="${place}"]`) });
}

/** Opens a mail, by keys; its row, and what is inside its frame. */
async function openMail(
  frame: Frame,
  place: number,
): Promise<{ row: Locator; message: FrameLocator }> {
  await opener(frame, place).press('Enter');
  const row = rowOf(frame, place);
  const message = row.frameLocator('iframe');
  await expect(row.locator('iframe')).not.toHaveCSS('height', '0px');
  await expect(message.locator('body')).toBeAttached();
  return { row, message };
}

/** The frame is as high as what is in it, and stays so. */
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
  await row.page().waitForTimeout(200);
  expect(await heights()).toEqual(before);
}

function coloursOf(element: Element): { ground: string; words: string } {
  const { backgroundColor, color } = getComputedStyle(element);
  return { ground: backgroundColor, words: color };
}
