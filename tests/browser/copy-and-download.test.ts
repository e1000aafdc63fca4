import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { appIn, expect, test, watch } from './sandbox-page.ts';
import { listLoaded } from './list-settled.ts';
import { lazyPartsLoaded, openSearch } from './open-search.ts';

/** The text of the documented sample event. */
const SAMPLE_TEXT = 'I was trying to print an email when the printer suddenly started burning';

/** Opens the documented sample event. */
async function openSample(frame: Frame): Promise<Locator> {
  await lazyPartsLoaded(frame);
  await frame.getByRole('button', { name: 'Replies 6' }).click();
  await expect(frame.getByRole('status').first()).toHaveText('6 of 12 events');
  await frame.locator('[data-row="0"]').focus();
  await frame.page().keyboard.press('End');
  const opener = frame.locator('[data-row="5"]');
  const sample = opener.locator('xpath=ancestor::article');
  await expect(opener).toBeFocused();
  await expect(sample).toContainText('I was trying to print an email');
  await frame.page().keyboard.press('Enter');
  await expect(sample.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  return sample;
}

/** Sets the height of the frame, since a silent host does not resize it. */
async function setFrameHeight(page: Page): Promise<void> {
  await page.locator('iframe:visible').evaluate((element) => {
    element.style.height = '600px';
  });
}

async function choose(frame: Frame, item: string): Promise<void> {
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name: item }).click();
}

/** Chooses an item of an opened event's menu. */
async function chooseIn(
  article: Locator,
  item: string,
  role: 'menuitem' | 'menuitemcheckbox' = 'menuitem',
): Promise<void> {
  await article.getByRole('button', { name: 'More actions' }).click();
  await article.getByRole(role, { name: item }).click();
}

/** Expects a text in the clipboard, pasted into the agent's comment. What was copied before may still be there at first. */
async function expectPasted(page: Page, text: string | RegExp): Promise<void> {
  const reply = page.getByRole('textbox', { name: 'Public reply' });
  const pasted = async () => {
    await reply.fill('');
    await reply.press('ControlOrMeta+v');
    return reply.innerText();
  };
  await expect.poll(pasted).toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
}

async function downloaded(frame: Frame, item: string) {
  const downloading = frame.page().waitForEvent('download');
  await choose(frame, item);
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

test.describe('an opened event', () => {
  test('can be copied as text, with its headers on request', async ({ app }) => {
    const frame = await app.open('timeZone=Europe/Berlin');
    const sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(sample.getByText('Copied', { exact: true })).toBeVisible();
    await app.expectAccessible();
    await expectPasted(app.page, SAMPLE_TEXT);
    await chooseIn(sample, 'Copy with headers');
    await expect(sample.getByText('Copied', { exact: true })).toBeVisible();
    await expectPasted(app.page, /Johnny Agent replied/);
    await expectPasted(app.page, /Tuesday, November 20, 2018 at 5:58:36/);
    await expectPasted(app.page, /To: printers@example\.com/);
    await expectPasted(app.page, new RegExp(SAMPLE_TEXT));
  });

  test('can be copied as Markdown by keyboard', async ({ app }) => {
    const frame = await app.open();
    const sample = await openSample(frame);
    const { keyboard } = app.page;
    const more = sample.getByRole('button', { name: 'More actions' });
    // The state can be changed once the code for it has loaded.
    await expect(sample.getByRole('button', { name: 'Reply', exact: true })).toBeVisible();
    await more.focus();
    await keyboard.press('Enter');
    await expect(frame.getByRole('menuitem').first()).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(frame.getByRole('menuitem', { name: 'Copy with headers' })).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(sample.getByText('Copied', { exact: true })).toBeVisible();
    await expect(more).toBeFocused();
    await expectPasted(app.page, /\*\*Johnny Agent\*\* replied/);
    await expectPasted(app.page, /\*Help, my printer is on fire!\*/);
    await expectPasted(app.page, /> I was trying to print an email/);
  });

  test('can be copied if the frame has clipboard permissions', async ({ app }) => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const frame = await app.open('frameSandbox=none');
    const sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(sample.getByText('Copied', { exact: true })).toBeVisible();
    await expect
      .poll(() => app.page.evaluate(() => navigator.clipboard.readText()))
      .toBe(SAMPLE_TEXT);
  });

  test('can be copied manually if the browser denies copying', async ({ app }) => {
    const frame = await app.open();
    await frame.evaluate(() => Object.assign(document, { execCommand: () => false }));
    const sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(sample.getByText('Your browser blocked copying.')).toBeVisible();
    await sample.getByRole('button', { name: 'Show text' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Text to copy' });
    await expect(dialog.getByRole('textbox')).toHaveValue(SAMPLE_TEXT);
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(sample.getByRole('button', { name: 'Show text' })).toBeFocused();
  });

  test('can be quoted at the end of the comment, without who wrote it', async ({ app }) => {
    const frame = await app.open();
    const reply = app.page.getByRole('textbox', { name: 'Public reply' });
    await reply.fill('Dear customer');
    const sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Quote in public reply' }).click();
    await expect(sample.getByText('Quoted in the public reply')).toBeVisible();
    await expect(reply.locator('blockquote')).toHaveText(SAMPLE_TEXT);
    await expect
      .poll(async () => (await reply.innerText()).split(/\n+/).filter(Boolean))
      .toEqual(['Dear customer', SAMPLE_TEXT]);
    await app.expectAccessible();
  });

  test('says which comment it is quoted in, and names its source only where the agent wants that', async ({
    app,
  }) => {
    const frame = await app.open();
    const sample = await openSample(frame);
    await expect(sample.getByRole('button', { name: 'Quote in public reply' })).toBeVisible();
    await app.page.getByRole('button', { name: 'Internal note' }).click();
    await chooseIn(sample, 'With name and subject', 'menuitemcheckbox');
    await sample.getByRole('button', { name: 'Quote in internal note' }).click();
    await expect(sample.getByText('Quoted in the internal note')).toBeVisible();
    const note = app.page.getByRole('textbox', { name: 'Internal note' });
    await expect(note).toContainText('Johnny Agent replied · Help, my printer is on fire! ·');
    await note.fill('');

    await app.page.getByRole('button', { name: 'Public reply' }).click();
    await sample.getByRole('button', { name: 'Quote in public reply' }).click();
    await expect(sample.getByText('Quoted in the public reply')).toBeVisible();
    const reply = app.page.getByRole('textbox', { name: 'Public reply' });
    await expect(reply).toContainText(SAMPLE_TEXT);
    await expect(reply).not.toContainText('Johnny Agent');
  });

  test('is quoted as text if Zendesk accepts no HTML, and not at all if it accepts no text either', async ({
    app,
  }) => {
    const missing = ['ticket.comment.appendHtml', 'ticket.editor.insert'];
    await app.page.route('**/workspace/main.ts', async (route) => {
      const response = await route.fetch();
      const source = await response.text();
      const without = missing.reduce(
        (code, name) => code.replaceAll(`"${name}"`, `"no.${name}"`),
        source,
      );
      await route.fulfill({ response, body: without });
    });
    let frame = await app.open();
    let sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Quote in public reply' }).click();
    await expect(sample.getByText('Quoted in the public reply')).toBeVisible();
    const reply = app.page.getByRole('textbox', { name: 'Public reply' });
    await expect(reply).toContainText('> I was trying to print an email');
    await expect(reply.locator('blockquote')).toHaveCount(0);

    missing.push('ticket.comment.appendText');
    frame = await app.open();
    sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Quote in public reply' }).click();
    await expect(sample.getByText('The quote wasn’t added to the comment.')).toBeVisible();
    await expect(reply).toHaveText('');
  });

  test('shows an error if Zendesk does not answer', async ({ app }) => {
    const frame = await app.open('silent=invoke&theme=dark');
    await setFrameHeight(app.page);
    const sample = await openSample(frame);
    await sample.getByRole('button', { name: 'Quote in public reply' }).click();
    await expect(sample.getByText('One moment…')).toBeVisible();
    await expect(sample.getByText('Zendesk hasn’t responded yet.')).toBeVisible();
    await sample.getByRole('button', { name: 'Show text' }).click();
    await expect(frame.getByRole('dialog').getByRole('textbox')).toHaveValue(/^> I was trying/);
    await app.expectAccessible();
  });

  test('adds only text to the comment', async ({ app }) => {
    const frame = await app.open('scenario=awkward');
    const reply = app.page.getByRole('textbox', { name: 'Public reply' });
    await listLoaded(frame);
    const search = await openSearch(frame);
    // A sender's name, and a body. The subject is hostile, too.
    for (const words of ['onerror=', 'Hostile HTML']) {
      await search.fill(words);
      await expect(frame.getByRole('article')).toHaveCount(1);
      const article = frame.getByRole('article');
      await article.locator('[data-row]').click();
      const quote = article.getByRole('button', { name: 'Quote in public reply' });
      await expect(quote).toBeVisible();
      if (words === 'onerror=')
        await chooseIn(article, 'With name and subject', 'menuitemcheckbox');
      await quote.click();
      await expect(article.getByText('Quoted in the public reply')).toBeVisible();
    }
    await expect(reply).toContainText('<img src=x onerror');
    const names = () =>
      reply.evaluate((field) =>
        [...new Set([...field.querySelectorAll('*')].map(({ tagName }) => tagName))].toSorted(),
      );
    await expect.poll(names).toEqual(['BLOCKQUOTE', 'BR', 'P']);
    await expect.poll(() => app.page.evaluate(() => 'hostile' in window)).toBe(false);
  });
});

test.describe('a download', () => {
  test('as CSV has a row for each event that matches the filters', async ({ app }) => {
    const frame = await app.open();
    await frame.getByRole('button', { name: 'Replies 6' }).click();
    const { name, text } = await downloaded(frame, 'Download CSV');
    expect(name).toMatch(/^side-conversation-events-1-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.startsWith('\uFEFFcreated_at,type,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const { data: rows } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(rows).toHaveLength(6);
    expect(rows.map(({ type }) => type)).toEqual(Array(6).fill('reply'));
    expect(rows.at(-1)).toMatchObject({
      created_at: '2018-11-20T16:58:36.453Z',
      actor_name: 'Johnny Agent',
      actor_email: 'johnny@example.com',
      actor_user_id: '35436',
      subject: 'Help, my printer is on fire!',
      channel: 'email',
      from: 'Johnny Agent <johnny@example.com>',
      to: 'printers@example.com',
      text: 'I was trying to print an email when the printer suddenly started burning',
      event_id: '8566255a-ece5-11e8-857d-493066fa7b17',
      ticket_id: '1',
    });
    await expect(frame.getByText('Created CSV file with 6 events')).toBeVisible();
    await app.expectAccessible();
  });

  test('as JSON has the events as sent by the API', async ({ app }) => {
    const frame = await app.open();
    const { name, text } = await downloaded(frame, 'Download JSON');
    expect(name).toMatch(/\.json$/);
    const exported = JSON.parse(text) as { side_conversations: unknown[]; events: unknown[] };
    const sent = await app.page.evaluate(async () => {
      const response = await fetch(
        '/api/v2/tickets/1/side_conversations?include=events&per_page=100',
        { headers: { 'x-sandbox-world': window.sandbox?.worldId ?? '' } },
      );
      return (await response.json()) as typeof exported;
    });
    const inOrder = (items: unknown[]) => items.map((item) => JSON.stringify(item)).toSorted();
    expect(inOrder(exported.events)).toEqual(inOrder(sent.events));
    expect(inOrder(exported.side_conversations)).toEqual(inOrder(sent.side_conversations));
    await expect(frame.getByText('Created JSON file with 12 events')).toBeVisible();
  });

  test('of awkward events has no formulas for spreadsheets', async ({ app }) => {
    const frame = await app.open('scenario=awkward');
    await expect(frame.getByRole('article').first()).toBeVisible();
    const { text } = await downloaded(frame, 'Download CSV');
    const [columns, ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(102);
    for (const row of rows) expect(row).toHaveLength(columns?.length ?? 0);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('is disabled if no event matches the filters', async ({ app }) => {
    const frame = await app.open('ticket=3');
    await frame.getByRole('button', { name: 'Updates 0' }).click();
    await frame.getByRole('button', { name: 'More', exact: true }).click();
    for (const name of ['Download CSV', 'Download JSON', 'Print']) {
      await expect(frame.getByRole('menuitem', { name })).toHaveAttribute('aria-disabled', 'true');
    }
    await app.expectAccessible();
  });

  test('can be dismissed by keyboard without losing the focus', async ({ app }) => {
    const frame = await app.open();
    const more = frame.getByRole('button', { name: 'More', exact: true });
    await downloaded(frame, 'Download CSV');
    await expect(more).toBeFocused();
    const { keyboard } = app.page;
    const dismiss = frame.getByRole('button', { name: 'Dismiss' });
    for (let step = 0; step < 20; step += 1) {
      if (await dismiss.evaluate((button) => button === document.activeElement)) break;
      await keyboard.press('Tab');
    }
    await keyboard.press('Enter');
    await expect(dismiss).toBeHidden();
    await expect(frame.locator(':focus')).toHaveCount(1);
  });
});

test.describe('in a frame sandbox without downloads and popups', () => {
  /** The browser's own messages about blocked actions. There must be no other messages. */
  const BLOCKED = /Download is disallowed|Blocked opening|sandboxed/;

  test('the text of a download can be copied', async ({ page, sandbox }) => {
    const noise = watch(page);
    const app = appIn(page, sandbox);
    const frame = await app.open('frameSandbox=strict');
    await frame.getByRole('button', { name: 'Replies 6' }).click();
    await choose(frame, 'Download CSV');
    await frame.getByRole('button', { name: 'Show as text' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Text to copy' });
    await expect(dialog.getByRole('textbox')).toHaveValue(/^created_at,type,/);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByText('Copied')).toBeVisible();
    await app.expectAccessible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expectPasted(page, /^created_at,type,/);
    expect(noise.filter((line) => !BLOCKED.test(line))).toEqual([]);
  });

  test('the page reports that it cannot print and shows the text', async ({ page, sandbox }) => {
    const noise = watch(page);
    const app = appIn(page, sandbox);
    const frame = await app.open('frameSandbox=strict&theme=dark');
    await expect(frame.getByRole('article').first()).toBeVisible();
    await choose(frame, 'Print');
    await expect(
      frame.getByText(
        'Your browser blocked the window for printing. Allow pop-ups for this page, then try again.',
      ),
    ).toBeVisible();
    await expect.poll(() => page.context().pages()).toHaveLength(1);
    await frame.getByRole('button', { name: 'Show text' }).click();
    await expect(frame.getByRole('dialog').getByRole('textbox')).toHaveValue(
      /Maria Lopez replied\n/,
    );
    await app.expectAccessible();
    expect(noise.filter((line) => !BLOCKED.test(line))).toEqual([]);
  });
});

test('a text that is too long is not shown but can be copied', async ({ app }) => {
  test.slow();
  const frame = await app.open('scenario=long');
  await expect(frame.getByRole('status')).toHaveText('10,000 events · 500 conversations');
  await downloaded(frame, 'Download JSON');
  await frame.getByRole('button', { name: 'Show as text' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Text to copy' });
  await expect(dialog).toContainText(/too long to show \([\d.]+ MB\)/);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByText('Copied')).toBeVisible();
});

test.describe('printing', () => {
  test('opens a page with the events that match the filters', async ({ app }) => {
    const frame = await app.open('locale=de&timeZone=Europe/Berlin');
    await frame.getByRole('button', { name: 'Antworten 6' }).click();
    const opening = app.page.waitForEvent('popup');
    await frame.getByRole('button', { name: 'Mehr' }).click();
    await frame.getByRole('menuitem', { name: 'Drucken' }).click();
    const paper = await opening;
    await expect(paper.getByRole('article')).toHaveCount(6);
    await expect(paper.locator('html')).toHaveAttribute('lang', 'de');
    const sample = paper.getByRole('article').last();
    await expect(sample.getByRole('heading')).toHaveText('Johnny Agent hat geantwortet');
    await expect(sample).toContainText('An: printers@example.com');
    await expect(sample).toContainText('suddenly started burning');
    await expect(frame.getByText('6 Ereignisse in einem neuen Fenster zum Drucken')).toBeVisible();
    await app.expectAccessible();
  });

  test('runs no code of a message', async ({ app }) => {
    const frame = await app.open('scenario=awkward');
    await expect(frame.getByRole('article').first()).toBeVisible();
    const opening = app.page.waitForEvent('popup');
    await choose(frame, 'Print');
    const paper = await opening;
    await expect(paper.getByRole('article')).toHaveCount(102);
    await expect(paper.locator('script, img, iframe, a')).toHaveCount(0);
  });
});

test.describe('other tickets', () => {
  test('the child ticket of a conversation can be opened from its events', async ({ app }) => {
    const frame = await app.open();
    const article = frame
      .getByRole('article')
      .filter({ hasText: /PS-220/ })
      .first();
    await article.getByRole('button').first().click();
    await chooseIn(article, 'Open child ticket #3');
    await expect(app.page.getByRole('tab', { name: /#3/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    const child = await app.frame();
    await expect(child.getByText('Child ticket of #1')).toBeVisible();
    await app.expectAccessible();
  });

  for (const display of ['theme=light', 'theme=dark', 'locale=he']) {
    test(`a child ticket links to its parent with ${display}`, async ({ app }) => {
      const frame = await app.open(`scenario=child-ticket&${display}`);
      await expect(frame.getByText('Child ticket of #1')).toBeVisible();
      await frame.locator('[data-row="0"]').click();
      await expect(frame.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
      await app.expectAccessible();
      await frame.getByRole('button', { name: 'Open parent ticket' }).click();
      await expect(app.page.getByRole('tab', { name: /#1/ })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      const parent = await app.frame();
      await expect(parent.getByRole('article').first()).toBeVisible();
      await expect(parent.getByText('Child ticket of')).toHaveCount(0);
    });
  }

  test('the page shows an error if Zendesk does not open a ticket', async ({ app }) => {
    const frame = await app.open('scenario=child-ticket&silent=invoke');
    await setFrameHeight(app.page);
    await frame.getByRole('button', { name: 'Open parent ticket' }).click();
    await expect(frame.getByText('Search for #1 in Zendesk.')).toBeVisible();
    await app.expectAccessible();
  });

  test('an ordinary ticket has no link to a parent', async ({ app }) => {
    const frame = await app.open();
    await expect(frame.getByRole('article').first()).toBeVisible();
    await expect(frame.getByText('Child ticket of')).toHaveCount(0);
  });
});
