import type { Frame } from '@playwright/test';
import type { FaultName } from '../../sandbox/account/named-faults.ts';
import { isolate } from '../../src/i18n/isolate.ts';
import { advanceTime } from './advance-time.ts';
import { openLargeView } from './open-large-view.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';

const MINUTE_MS = 60_000;
const CHILDREN = '/api/v2/tickets/show_many?ids=3,4,5&include=users';

/** The addresses of the requests for child tickets. */
async function childRequests(app: SandboxPage): Promise<string[]> {
  const paths = (await app.requests()).map(({ path }) => path);
  return paths.filter((path) => path.includes('/tickets/show_many'));
}

async function groupByConversation(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitemradio', { name: 'By conversation' }).click();
}

/** Opens the scenario, grouped by conversation. */
async function openGrouped(app: SandboxPage, query = ''): Promise<Frame> {
  const frame = await app.open(`scenario=child-status${query}`);
  await groupByConversation(frame);
  return frame;
}

/** The heading of a conversation in the list. */
function heading(frame: Frame, subject: string) {
  return frame
    .getByRole('button', { name: subject, exact: true })
    .locator('xpath=ancestor::*[@role="listitem"]');
}

function beginFault(app: SandboxPage, name: FaultName) {
  return app.page.evaluate(
    (fault) => window.sandbox?.beginFault(fault, { path: '/tickets/show_many$' }),
    name,
  );
}

const PENDING = 'Power supply PS-220 for a customer replacement';
const UNASSIGNED = 'Which series was recalled?';
const UNREADABLE = 'Invoice for the burnt shelf';

const pendingWithYuki = `Ticket #3 · Pending · ${isolate('Yuki Tanaka')}`;
const solvedByYuki = `Ticket #3 · Solved · ${isolate('Yuki Tanaka')}`;

test.describe('the child ticket of a conversation', () => {
  test('has status and assignee in the heading, as far as they are known', async ({ app }) => {
    const frame = await openGrouped(app);
    await expect(heading(frame, PENDING)).toContainText(pendingWithYuki);
    await expect(heading(frame, UNASSIGNED)).toContainText(/Ticket #4 · SolvedOpen/);
    await expect(heading(frame, UNREADABLE)).toContainText(/Ticket #5Open/);
    await expect.poll(() => childRequests(app)).toEqual([CHILDREN]);
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test('opens beside its status', async ({ app }) => {
    const frame = await openGrouped(app);
    await heading(frame, PENDING).getByRole('button', { name: 'Open ticket #3' }).click();
    await expect(app.page.getByRole('tab', { name: /#3/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  test('has status and assignee in the details of an opened event', async ({ app }) => {
    const frame = await app.open('scenario=child-status');
    const article = frame.getByRole('article').filter({ hasText: 'The old one burnt out' });
    await article.getByRole('button').first().click();
    await article.getByRole('button', { name: 'Details' }).click();
    const value = article
      .locator('dt', { hasText: /^Child ticket$/ })
      .locator('xpath=following::dd[1]');
    await expect(value).toHaveText(pendingWithYuki);
  });

  test('has status and assignee in the waiting conversations', async ({ app }) => {
    const frame = await app.open('scenario=child-status');
    await frame.getByRole('button', { name: /^Their turn/ }).click();
    const row = frame.locator('[data-turn-row]').filter({ hasText: PENDING });
    await expect(row).toContainText('Ticket #3 · Pending');
  });

  test('has status and assignee in the large view', async ({ app }) => {
    await app.page.setViewportSize({ width: 1280, height: 800 });
    const frame = await app.open('scenario=child-status');
    const largeView = await openLargeView(app.page, frame);
    const thread = largeView.getByRole('group', { name: /conversation/i });
    await expect(thread.getByRole('heading', { name: PENDING })).toBeVisible();
    await expect(thread).toContainText(pendingWithYuki);
    await app.expectAccessible(largeView);
  });

  test('is named in the language of the agent', async ({ app }) => {
    const frame = await app.open('scenario=child-status&locale=de');
    await frame
      .getByRole('button', { name: /^Wartet auf andere|^Andere|am Zug/ })
      .first()
      .click();
    await expect(frame.locator('[data-turn-row]').filter({ hasText: PENDING })).toContainText(
      'Ticket #3 · Wartend',
    );
  });

  test('is requested when the list is shown, and not before', async ({ app }) => {
    // The app's SDK turns each request into text at the moment when it is sent.
    await app.page.addInitScript(() => {
      JSON.stringify = new Proxy(JSON.stringify, {
        apply(stringify, self, values) {
          const text: unknown = Reflect.apply(stringify, self, values);
          const rowCount = document.querySelectorAll('article').length;
          if (String(text).includes('/tickets/show_many'))
            document.documentElement.dataset['rows'] ??= String(rowCount);
          return text;
        },
      });
    });
    const frame = await app.open('scenario=child-status');
    await expect(frame.locator('html')).toHaveAttribute('data-rows', '3');
    const firstPaths = async () => (await app.requests()).slice(0, 2).map(({ path }) => path);
    await expect
      .poll(firstPaths)
      .toEqual([expect.stringContaining('/side_conversations?include=events'), CHILDREN]);
  });

  test('is requested again when its conversation moves, alone, and then has its new status', async ({
    app,
  }) => {
    await app.page.clock.install();
    const frame = await openGrouped(app);
    await app.page.clock.runFor(1000);
    await expect(heading(frame, PENDING)).toContainText('Pending');
    await advanceTime(app, 1.2 * MINUTE_MS);
    await expect.poll(() => childRequests(app)).toHaveLength(1);
    await advanceTime(app, 2 * MINUTE_MS);
    await expect(heading(frame, PENDING)).toContainText(solvedByYuki);
    await expect
      .poll(() => childRequests(app))
      .toEqual([CHILDREN, '/api/v2/tickets/show_many?ids=3&include=users']);
  });

  test('is requested again with the others when the agent refreshes', async ({ app }) => {
    const frame = await openGrouped(app);
    await expect(heading(frame, PENDING)).toContainText('Pending');
    await frame.getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => childRequests(app)).toEqual([CHILDREN, CHILDREN]);
  });
});

test.describe('a failed request for child tickets', () => {
  for (const fault of ['403 with an empty body', '500', 'entries of wrong types'] as const) {
    test(`with ${fault} leaves the page whole, without a status`, async ({ app }) => {
      await app.page.clock.install();
      const frame = await openGrouped(app);
      await app.page.clock.runFor(1000);
      await expect(heading(frame, PENDING)).toContainText('Pending');
      await beginFault(app, fault);
      await frame.getByRole('button', { name: 'Refresh' }).click();
      await app.page.clock.runFor(1000);
      await expect(heading(frame, PENDING)).not.toContainText('Pending');
      await expect(heading(frame, PENDING)).toContainText('Ticket #3');
      await expect(frame.getByRole('alert')).toHaveCount(0);
      await expect(frame.getByRole('article')).toHaveCount(3);
      const before = (await childRequests(app)).length;
      await advanceTime(app, 5 * MINUTE_MS);
      await expect.poll(async () => (await childRequests(app)).length - before).toBeLessThan(5);
      await app.page.evaluate(() => window.sandbox?.endFaults());
      await frame.getByRole('button', { name: 'Refresh' }).click();
      await app.page.clock.runFor(1000);
      await expect(heading(frame, PENDING)).toContainText(solvedByYuki);
    });
  }

  test('that has no answer holds up nothing', async ({ app }) => {
    await app.page.route('**/sandbox/relay', async (route) => {
      const { path } = route.request().postDataJSON() as { path: string };
      if (!path.includes('/tickets/show_many')) await route.continue();
    });
    const frame = await openGrouped(app);
    await expect(heading(frame, PENDING)).toContainText('Ticket #3');
    await app.page.evaluate(() => window.sandbox?.simulate('reply'));
    await expect(frame.getByRole('status').filter({ hasText: 'event' })).toContainText('4 events');
  });
});
