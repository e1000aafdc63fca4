import { openLargeView } from './open-large-view.ts';
import { test as storing } from './persistent-browser.ts';
import { appIn, expect, type SandboxPage, test } from './sandbox-page.ts';

/** The ages of the two groups, which are folded. */
const BUSINESS_AGE = /^(?:oldest )?[\d,]+ business (?:days?|hours?|minutes?)$/;
const GERMAN_AGE = /^(?:max\. )?\d+ Arbeits(?:tage?|stunden?|minuten?)$/;

async function schedulesAsked(app: SandboxPage): Promise<string[]> {
  const paths = (await app.requests()).map(({ path }) => path);
  return paths.filter((path) => path.includes('/business_hours/'));
}

storing(
  'waits count the business hours of the account’s schedule, which is asked for once a day',
  async ({ persistentContext, sandbox }) => {
    const page = await persistentContext.newPage();
    const app = appIn(page, sandbox);
    const frame = await app.open('scenario=business-hours');
    await expect(frame.getByText(BUSINESS_AGE)).toHaveCount(2);
    await expect
      .poll(() => schedulesAsked(app))
      .toEqual([
        '/api/v2/business_hours/schedules',
        expect.stringMatching(/^\/api\/v2\/business_hours\/schedules\/\d+\/holidays$/),
      ]);

    const later = await app.open('scenario=business-hours');
    await expect(later.getByText(BUSINESS_AGE)).toHaveCount(2);
    const large = await openLargeView(page, later);
    await expect(large.getByText(BUSINESS_AGE)).toHaveCount(2);
    await app.answered();
    await expect.poll(() => schedulesAsked(app)).toEqual([]);
  },
);

test('waits count the hours of the settings if no schedule counts', async ({ app }) => {
  const frame = await app.open(
    'scenario=business-hours&locale=de&appSettings=schedule:none,business_days:mo-so,business_to:10:00',
  );
  await expect(frame.getByText(GERMAN_AGE)).toHaveCount(2);
  const ours = frame.getByRole('button', { name: /^Wir am Zug/ });
  await expect.poll(async () => (await ours.boundingBox())?.height).toBe(26);
  await ours.click();
  const since = frame.getByTitle(/^Wartet seit .*\. Nur Geschäftszeiten zählen\.$/);
  await expect(since.first()).toBeVisible();
  await app.expectAccessible();
  await app.answered();
  await expect.poll(() => schedulesAsked(app)).toEqual([]);
});
