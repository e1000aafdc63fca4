import type { Frame, Locator } from '@playwright/test';
import { announcements, recordAnnouncements } from './announcements.ts';
import { openLargeView } from './open-large-view.ts';
import { beginFault } from './begin-fault.ts';
import { expect as expectStored, test as testStored } from './persistent-browser.ts';
import { runClockUntil, runClockUntilTrue } from './run-clock-until.ts';
import { appIn, expect, type SandboxPage, test, watch } from './sandbox-page.ts';
import { openWorld } from './shared-world.ts';
import { choose, head, rows } from './waiting-groups.ts';

/** The partner has waited for three days. */
const CLAIM = 'Claim 61-0042: value of the printer';
const CLOSED = 'Copy of the purchase receipt';
const LONGEST = /Claim 61-0042/;
const MINUTE_MS = 60_000;

/** The writes of the app, such as `PUT 200`. */
async function writes(app: SandboxPage): Promise<string[]> {
  const all = (await app.requests()).filter(({ method }) => method !== 'GET');
  return all.map(({ method, status }) => `${method} ${status}`);
}

/** Opens the scenario, grouped by conversation, with those in view that moved first. */
async function openGrouped(app: SandboxPage, query = ''): Promise<Frame> {
  await app.page.setViewportSize({ width: 1280, height: 1000 });
  const frame = await app.open(`scenario=reply${query}`);
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'By conversation' }).click();
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  return frame;
}

/** The heading of a conversation in the list, with its buttons. */
function heading(frame: Frame, subject: string): Locator {
  return frame
    .getByRole('button', { name: subject, exact: true })
    .locator('xpath=ancestor::*[@role="listitem"]');
}

async function unfold(frame: Frame, group: 'Your turn' | 'Their turn'): Promise<void> {
  await head(frame, group).click();
  await expect(rows(frame, group).first()).toBeVisible();
}

/** Opens the newest message of the conversation that has waited longest. */
async function openMessage(frame: Frame): Promise<Locator> {
  await unfold(frame, 'Your turn');
  await frame.getByRole('button', { name: LONGEST }).first().click();
  const article = frame
    .getByRole('article')
    .filter({ hasText: 'please tell us the purchase price' });
  await expect(article.getByRole('button', { name: 'More actions' })).toBeVisible();
  return article;
}

async function expectFocus(frame: Frame): Promise<void> {
  await expect
    .poll(() => frame.evaluate(() => document.activeElement?.tagName ?? 'none'))
    .not.toBe('BODY');
}

function undo(frame: Frame): Locator {
  return frame.getByRole('button', { name: 'Undo', exact: true });
}

test.describe('a conversation is marked as done and reopened', () => {
  test('from its heading, and back with Undo', async ({ app }) => {
    const frame = await openGrouped(app);
    const claim = heading(frame, CLAIM);
    await claim.getByRole('button', { name: 'Mark as done' }).click();
    await expect(claim).toContainText('Marked as done.');
    await expect(claim.getByRole('button', { name: 'Reopen' })).toBeVisible();
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*4/);
    await expectFocus(frame);
    await app.expectAccessible();

    await undo(frame).click();
    await expect(claim).toContainText('Reopened.');
    await expect(claim.getByRole('button', { name: 'Mark as done' })).toBeVisible();
    await expect(undo(frame)).toHaveCount(0);
    await expectFocus(frame);
    await app.expectAccessible();
    await expect.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  });

  test('after Undo, its partner has waited as long as before', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    await unfold(frame, 'Your turn');
    await expect(rows(frame, 'Your turn').first()).toContainText('3 days');
    await choose(frame, LONGEST, 'Mark as done');
    await expect(rows(frame, 'Your turn').first()).toContainText(`as done.`);
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*4/);
    await undo(frame).click();
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*5/);
    await expect(rows(frame, 'Your turn').first()).toContainText('Reopened');
    await expect(rows(frame, 'Your turn').nth(1)).toContainText(LONGEST);
    await expect(rows(frame, 'Your turn').nth(1)).toContainText('3 days');
    await expect.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  });

  test('from the waiting conversations, by keyboard', async ({ app }) => {
    const { page } = app;
    const frame = await app.open('scenario=reply');
    await unfold(frame, 'Your turn');
    await recordAnnouncements(frame);
    await frame.getByRole('button', { name: /^Actions for .*Claim/ }).press('Enter');
    await expect(frame.getByRole('menuitem', { name: 'Mark as done' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(undo(frame)).toBeFocused();
    await app.expectAccessible();
    await page.keyboard.press('Enter');
    await expect(rows(frame, 'Your turn').first()).toContainText(`Reopened “`);
    await expectFocus(frame);
    await frame.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await expect(rows(frame, 'Your turn').first()).toContainText('3 days');
    await expect(frame.getByRole('button', { name: LONGEST }).first()).toBeFocused();
    const said = async (part: string) => {
      const texts = (await announcements(frame)).filter((text) => text.includes(part));
      return texts.map((text) => text.replaceAll(/[\u2068\u2069]/g, ''));
    };
    await expect.poll(() => said('as done')).toEqual([`Marked “${CLAIM}” as done.`]);
    await expect.poll(() => said('Reopened')).toEqual([`Reopened “${CLAIM}”.`]);
  });

  test('from the menu of an opened message', async ({ app }) => {
    const frame = await app.open('scenario=reply');
    const article = await openMessage(frame);
    await article.getByRole('button', { name: 'More actions' }).click();
    await frame.getByRole('menuitem', { name: 'Mark as done' }).click();
    await expect(article).toContainText('Marked as done.');
    await expectFocus(frame);
    await app.expectAccessible();
    await article.getByRole('button', { name: 'Undo' }).click();
    await expect(article).toContainText('Reopened.');
    await expectFocus(frame);
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*5/);
    await expect.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  });

  test('in the large view, and the sidebar follows', async ({ app }) => {
    const frame = await openGrouped(app);
    const largeView = await openLargeView(app.page, frame);
    await largeView
      .getByRole('article')
      .filter({ hasText: 'please tell us the purchase price' })
      .getByRole('button')
      .first()
      .click();
    const thread = largeView.getByRole('group', { name: /conversation/i });
    await expect(thread.getByRole('heading', { name: CLAIM })).toBeVisible();
    await thread.getByRole('button', { name: 'Mark as done' }).click();
    await expect(thread).toContainText('Marked as done.');
    await expectFocus(largeView);
    await app.expectAccessible(largeView);
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*4/);
    await thread.getByRole('button', { name: 'Undo' }).click();
    await expect(thread).toContainText('Reopened.');
    await expectFocus(largeView);
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*5/);
    await expect.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  });

  test('a closed one is reopened, and closed again with Undo', async ({ app }) => {
    const frame = await openGrouped(app);
    const closed = heading(frame, CLOSED);
    await closed.getByRole('button', { name: 'Reopen' }).click();
    await expect(closed).toContainText('Reopened.');
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*6/);
    await undo(frame).click();
    await expect(closed).toContainText('Marked as done.');
    await expect(closed.getByRole('button', { name: 'Reopen' })).toBeVisible();
    await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*5/);
    await expect.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  });

  test('two presses send one request', async ({ app }) => {
    const frame = await openGrouped(app);
    const claim = heading(frame, CLAIM);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await app.page.route('**/sandbox/relay', async (route) => {
      const { method } = route.request().postDataJSON() as { method?: string };
      if (method === 'PUT') await answered;
      await route.continue();
    });
    await claim.getByRole('button', { name: 'Mark as done' }).dblclick();
    await claim.getByRole('button', { name: 'Marking as done…' }).press('Enter');
    // Playwright itself presses no button that says that it is disabled.
    await claim.getByRole('button', { name: 'Marking as done…' }).dispatchEvent('click');
    answer();
    await expect(claim).toContainText('Marked as done.');
    await undo(frame).dblclick();
    await expect(claim).toContainText('Reopened.');
    await expect.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  });
});

test.describe('Undo', () => {
  /** Opens the scenario, stops the clock, and marks a conversation as done. */
  async function markAsDone(app: SandboxPage): Promise<{ frame: Frame; claim: Locator }> {
    const { page } = app;
    await page.clock.install();
    const frame = await openGrouped(app);
    const claim = heading(frame, CLAIM);
    const button = claim.getByRole('button', { name: 'Mark as done' });
    await expect(button).toBeVisible();
    await page.clock.pauseAt(Date.now() + MINUTE_MS);
    await button.press('Enter');
    await runClockUntil(page, undo(frame), 50);
    await page.mouse.move(5, 5);
    return { frame, claim };
  }

  const top = (element: Locator) => element.evaluate((node) => node.getBoundingClientRect().y);

  test('goes after five seconds, and its line with the next press', async ({ app }) => {
    const { page } = app;
    const { frame, claim } = await markAsDone(app);
    const next = heading(frame, CLOSED);
    await page.clock.runFor(4500);
    await expect(undo(frame)).toBeVisible();
    const before = await top(next);
    await page.clock.runFor(600);
    await expect(undo(frame)).toHaveCount(0);
    await expect(claim).toContainText('Marked as done.');
    await expectFocus(frame);
    await expect.poll(() => top(next)).toBe(before);
    await frame.getByRole('button', { name: 'Search' }).press('Enter');
    const isGone = async () => !(await claim.textContent())?.includes('Marked as done.');
    await runClockUntilTrue(page, isGone, 50);
    await expectFocus(frame);
  });

  test('stays while it has the focus', async ({ app }) => {
    const { frame } = await markAsDone(app);
    await undo(frame).focus();
    await app.page.clock.runFor(20_000);
    await expect(undo(frame)).toBeFocused();
    await heading(frame, CLAIM).getByRole('button', { name: 'Reply' }).focus();
    await app.page.clock.runFor(5100);
    await expect(undo(frame)).toHaveCount(0);
  });

  test('stays while the pointer is on it', async ({ app }) => {
    const { frame } = await markAsDone(app);
    await undo(frame).hover();
    await app.page.clock.runFor(20_000);
    await expect(undo(frame)).toBeVisible();
    await frame.getByRole('button', { name: 'Search' }).hover();
    await app.page.clock.runFor(5100);
    await expect(undo(frame)).toHaveCount(0);
  });
});

test.describe('a change that fails', () => {
  for (const [fault, status, text] of [
    [
      '403 with an empty body',
      403,
      'Not marked as done. Your role may be view-only. Ask an admin.',
    ],
    ['422 with the API’s words', 422, 'Zendesk says: The recipient’s address is suspended.'],
    ['404 with HTML', 404, 'Zendesk can’t find the conversation, which may have been deleted.'],
  ] as const) {
    test(`with ${fault} says why, and can be tried again`, async ({ app }) => {
      const frame = await openGrouped(app);
      const claim = heading(frame, CLAIM);
      await beginFault(app, fault, { method: 'PUT' });
      await claim.getByRole('button', { name: 'Mark as done' }).press('Enter');
      await expect(claim.getByText('Not marked as done.')).toContainText(plain(text));
      await expectFocus(frame);
      await expect(head(frame, 'Your turn')).toHaveText(/^Your turn\s*5/);
      await app.expectAccessible();
      await app.page.evaluate(() => window.sandbox?.endFaults());
      await claim.getByRole('button', { name: 'Try again' }).press('Enter');
      await expect(claim).toContainText('Marked as done.');
      await expectFocus(frame);
      await expect.poll(() => writes(app)).toEqual([`PUT ${status}`, 'PUT 200']);
    });
  }

  test('with 429 says how long to wait', async ({ app }) => {
    await app.page.clock.install();
    const frame = await openGrouped(app, '&headers=readable');
    const claim = heading(frame, CLAIM);
    await beginFault(app, '429 with seconds', { method: 'PUT' });
    await claim.getByRole('button', { name: 'Mark as done' }).click();
    await expect(claim).toContainText('Zendesk is limiting requests.');
    await expect(claim).toContainText(/You can try again in \d+ seconds/);
    const again = claim.getByRole('button', { name: 'Try again' });
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await again.press('Enter');
    await app.page.evaluate(() => window.sandbox?.endFaults());
    await app.page.clock.runFor(21_000);
    await expect(claim).not.toContainText('You can try again');
    await again.press('Enter');
    await expect(claim).toContainText('Marked as done.');
    await expect.poll(() => writes(app)).toEqual(['PUT 429', 'PUT 200']);
  });

  test('after the account has done it is found to be done', async ({ app }) => {
    const frame = await openGrouped(app);
    const claim = heading(frame, CLAIM);
    await beginFault(app, 'a connection lost after it was done', { method: 'PUT' });
    await claim.getByRole('button', { name: 'Mark as done' }).click();
    await expect(claim).toContainText('Marked as done.');
    await expect(undo(frame)).toBeVisible();
    await expect.poll(() => writes(app)).toHaveLength(1);
  });

  test('before the account has done it is not known, and can be tried again', async ({ app }) => {
    const frame = await openGrouped(app);
    const claim = heading(frame, CLAIM);
    await beginFault(app, 'a connection lost before it was done', { method: 'PUT' });
    await claim.getByRole('button', { name: 'Mark as done' }).click();
    await expect(claim).toContainText('The app doesn’t know whether the conversation was marked');
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.endFaults());
    await claim.getByRole('button', { name: 'Try again' }).click();
    await expect(claim).toContainText('Marked as done.');
    await expectFocus(frame);
    await expect.poll(() => writes(app)).toHaveLength(2);
  });

  test('because the role is view-only', async ({ app }) => {
    const frame = await openGrouped(app, '&role=view-only');
    const claim = heading(frame, CLAIM);
    await claim.getByRole('button', { name: 'Mark as done' }).click();
    await expect(claim).toContainText('Not marked as done. Your role may be view-only.');
    await expect.poll(() => writes(app)).toEqual(['PUT 403']);
  });
});

/** Matches a text with values that are isolated for the direction of writing. */
function plain(text: string): RegExp {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&'));
  return new RegExp(words.join('[\\s\\u2068\\u2069]+'));
}

testStored('the other tabs of the ticket follow', async ({ persistentContext, sandbox }) => {
  await openWorld(persistentContext);
  const other = appIn(await persistentContext.newPage(), sandbox);
  const otherFrame = await other.open('scenario=reply');
  await expectStored(head(otherFrame, 'Your turn')).toHaveText(/^Your turn\s*5/);
  const page = await persistentContext.newPage();
  const noise = watch(page);
  const app = appIn(page, sandbox);
  const frame = await openGrouped(app);
  await heading(frame, CLAIM).getByRole('button', { name: 'Mark as done' }).click();
  await expectStored(head(frame, 'Your turn')).toHaveText(/^Your turn\s*4/);
  await expectStored(head(otherFrame, 'Your turn')).toHaveText(/^Your turn\s*4/);
  await undo(frame).click();
  await expectStored(head(otherFrame, 'Your turn')).toHaveText(/^Your turn\s*5/);
  await expectStored.poll(() => writes(app)).toEqual(['PUT 200', 'PUT 200']);
  expectStored(noise).toEqual([]);
});
