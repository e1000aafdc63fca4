import { expect, test } from './persistent-browser.ts';
import { runClocks } from './run-clocks.ts';
import { appIn, type SandboxPage } from './sandbox-page.ts';
import { stopClock } from './stop-clock.ts';

const TICKET = 103;

/** The list of tickets is read every two minutes. */
const STEP_MS = 10_000;

const iconSymbol = ({ page }: SandboxPage) =>
  page.evaluate(() => window.sandbox?.iconSymbol() ?? null);
const toasts = ({ page }: SandboxPage) =>
  page.evaluate(() => window.sandbox?.toasts.map(({ text }) => text) ?? []);

test('with the page closed, the icon counts a new message and a notice names it, until it is read', async ({
  persistentContext,
  sandbox,
}) => {
  const page = await persistentContext.newPage();
  await stopClock(page);
  const app = appIn(page, sandbox);
  await app.open('scenario=my-tickets&location=ticket_sidebar');
  const path = `/api/v2/tickets/${TICKET}/side_conversations`;
  await runClocks(app, async () =>
    (await app.requests()).some((request) => request.path.startsWith(path)),
  );
  await expect.poll(() => iconSymbol(app)).toBe('default');

  await page.evaluate((ticketId) => window.sandbox?.simulate('reply', { ticketId }), TICKET);
  await runClocks(app, async () => (await toasts(app)).length > 0, STEP_MS);
  await expect.poll(() => iconSymbol(app)).toBe('new-1');
  await expect.poll(async () => (await toasts(app)).join()).toContain(`in ticket #${TICKET}`);

  await page.evaluate((ticketId) => window.sandbox?.openTicket(ticketId), TICKET);
  await runClocks(app, async () => (await iconSymbol(app)) === 'default');
  await expect.poll(() => toasts(app)).toHaveLength(1);
});
