import type { BrowserContext } from '@playwright/test';
import type { Sandbox } from '../../sandbox/server.ts';
import { beginFault } from './begin-fault.ts';
import { checks, groupHead, myRow } from './my-rows.ts';
import { expect, test } from './persistent-browser.ts';
import { appIn, type SandboxPage } from './sandbox-page.ts';
import { openWorld } from './shared-world.ts';
import { runClocks, runClocksUntil } from './run-clocks.ts';
import { stopClock } from './stop-clock.ts';

const MINE = 'scenario=my-tickets';

/** Tickets with open conversations are checked every minute. */
const STEP_MS = 5000;

async function newPage(context: BrowserContext, sandbox: Sandbox): Promise<SandboxPage> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  return appIn(page, sandbox);
}

/** The names of the app's databases. */
const databases = async (app: SandboxPage): Promise<readonly (string | undefined)[]> =>
  (await app.frame()).evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test('what is known is there at once after a reload, with its age, and can be deleted', async ({
  persistentContext: context,
  sandbox,
}) => {
  await openWorld(context);
  const app = await newPage(context, sandbox);
  const first = await app.open(MINE);
  await expect(checks(first, 'Checked just now')).toBeVisible();
  await first.getByRole('button', { name: /^Tickets: / }).click();
  await first.getByRole('menuitemradio', { name: 'Returns' }).click();
  await expect(checks(first, 'Checked just now')).toBeVisible();
  await expect(first.locator('[data-row]').first()).toBeVisible();
  const rows = await first.locator('[data-row]').count();

  await beginFault(app, 'no answer', { path: '/api/v2/' });
  const again = await app.open(MINE);
  await expect(again.getByRole('button', { name: /^Tickets: .?Returns/ })).toBeVisible();
  await expect(again.locator('[data-row]')).toHaveCount(rows);
  await expect(checks(again, /^(?:Checked|Oldest check)/)).toBeVisible();

  await again.getByRole('button', { name: 'More', exact: true }).click();
  await again.getByRole('menuitem', { name: 'Delete stored data…' }).click();
  await again.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(again.getByText('The stored data was deleted.', { exact: false })).toBeVisible();
  await expect(again.locator('[data-row]')).toHaveCount(0);
});

test('one frame of an agent checks for all, and another agent of the browser sees nothing of it', async ({
  persistentContext: context,
  sandbox,
}) => {
  await openWorld(context);
  const app = await newPage(context, sandbox);
  const frame = await app.open(MINE);
  await expect(checks(frame, 'Checked just now')).toBeVisible();
  const checked = (await app.requests()).length;

  const second = await newPage(context, sandbox);
  const follower = await second.open(`${MINE}&location=nav_bar`);
  await expect(groupHead(follower, 'Your turn')).toHaveText(
    (await groupHead(frame, 'Your turn').textContent()) ?? '',
  );
  await second.answered();
  const all = await app.requests();
  expect(all.length - checked).toBeLessThan(10);

  await beginFault(app, 'no answer', { path: '/api/v2/' });
  await openWorld(context, { agentId: 35_437 });
  const stranger = await newPage(context, sandbox);
  const other = await stranger.open(MINE);
  await expect(other.getByText('Loading your tickets…')).toBeVisible();
  await expect(other.locator('[data-row]')).toHaveCount(0);
  expect((await databases(stranger)).filter((name) => name?.includes('35437'))).toHaveLength(1);
});

test('a message that arrives in a ticket that is not open is marked in the list', async ({
  persistentContext: context,
  sandbox,
}) => {
  const app = await newPage(context, sandbox);
  await stopClock(app.page);
  const frame = await app.open(`${MINE}&background=off`);
  await runClocksUntil(app, checks(frame, 'Checked just now'));
  await app.page.evaluate(() => window.sandbox?.simulate('reply', { ticketId: 103 }));
  const unread = myRow(frame, '#103').getByText('Unread');
  await runClocks(app, async () => (await unread.count()) === 1, STEP_MS);
});
