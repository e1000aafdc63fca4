import { advanceTime } from './advance-time.ts';
import { ADMIN } from './export-page.ts';
import { expect, test } from './sandbox-page.ts';

test('a mark opens the events behind it, and the way back leads to the mark', async ({ app }) => {
  await app.page.clock.install();
  const frame = await app.open(`${ADMIN}&scenario=export-docs-end`);
  await app.page.clock.runFor(1000);
  await frame.getByText('Last 30 days', { exact: true }).click();
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  await advanceTime(app, 100_000);
  const insights = frame.getByRole('button', { name: 'Insights', exact: true });
  await insights.click();
  for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);

  // Below the first screen, so that the page has to scroll back.
  const agents = frame.getByRole('region', { name: 'Agents' });
  const mark = agents.locator('tbody th button').first();
  const name = await mark.innerText();
  const tag = frame.getByText(new RegExp(`^Agent: \\W*${name}`));
  const scroller = frame.locator('main > :last-child');
  await mark.focus();
  const scrollTop = await scroller.evaluate((element) => element.scrollTop);
  expect(scrollTop).toBeGreaterThan(0);
  await mark.press('Enter');
  const back = frame.getByRole('button', { name: 'Back to insights' });
  await expect(back).toBeFocused();
  await app.page.clock.runFor(1000);
  await expect(tag).toBeVisible();
  await expect(frame.getByRole('article').first()).toBeVisible();
  await app.expectAccessible();

  await back.press('Enter');
  await app.page.clock.runFor(1000);
  await expect(mark).toBeFocused();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(scrollTop);
  await expect(tag).toHaveCount(0);
  await expect(insights).toHaveAttribute('aria-pressed', 'true');
});
