import type { Frame } from '@playwright/test';
import { pseudoText } from '../../sandbox/server/pseudo-language.ts';
import { runClockUntil } from './run-clock-until.ts';
import { expect, test } from './sandbox-page.ts';
import { stopClock } from './stop-clock.ts';

/** Every state without a list: its scenario, heading and button. Each is checked by axe in both themes and directions. */
interface State {
  readonly scenario: string;
  readonly heading: string;
  readonly button: string | null;
}

const STATES: readonly State[] = [
  { scenario: 'empty', heading: 'No side conversations yet', button: null },
  { scenario: 'denied', heading: 'No access', button: null },
  { scenario: 'denied-json', heading: 'No access', button: null },
  { scenario: 'not-in-plan', heading: 'Not in your plan', button: null },
  { scenario: 'not-signed-in', heading: 'You’re signed out', button: 'Try again' },
  { scenario: 'not-found', heading: 'Not found', button: null },
  { scenario: 'rejected', heading: 'Request rejected', button: null },
  { scenario: 'malformed', heading: 'Unreadable response', button: 'Try again' },
  { scenario: 'server-error', heading: 'Problem in Zendesk', button: 'Try again' },
  { scenario: 'new-ticket', heading: 'Ticket not saved yet', button: null },
  { scenario: 'outside-zendesk', heading: 'Side Conversation Events', button: null },
];

for (const { scenario, heading, button } of STATES) {
  test(`${scenario} shows “${heading}” and what to do`, async ({ app }) => {
    const frame = await app.open(`scenario=${scenario}`);
    await expectState(frame, heading, button);
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test(`${scenario} is the same from right to left`, async ({ app }) => {
    const frame = await app.open(`scenario=${scenario}&locale=ar-xb&theme=dark`);
    await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectState(frame, pseudoText(heading), button && pseudoText(button));
    await app.expectAccessible();
  });
}

async function expectState(frame: Frame, heading: string, button: string | null): Promise<void> {
  await expect(frame.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  await expect(frame.getByRole('article')).toHaveCount(0);
  const offered = frame.locator('section').getByRole('button');
  if (button === null) await expect(offered).toHaveCount(0);
  else await expect(offered).toHaveText(button);
}

test('an error of one ticket does not affect another', async ({ app }) => {
  await app.open('scenario=denied');
  await app.page.getByRole('tab', { name: /#2/ }).click();
  const second = await app.frame();
  await expect(second.getByRole('status')).toHaveText('4 events · 1 conversation');
});

test('an admin is told what to check, and not to ask an admin', async ({ app }) => {
  const frame = await app.open('scenario=denied&role=admin');
  await expect(frame.getByRole('alert')).toContainText('You’re an admin, but Zendesk');
  await expect(frame.getByText('Ask an admin')).toHaveCount(0);
  const agents = await app.open('scenario=denied&role=agent');
  await expect(agents.getByRole('alert')).toContainText('Ask an admin for access');
});

test('a denied request is not retried automatically', async ({ app }) => {
  const frame = await app.open('scenario=denied');
  await expect(frame.getByRole('heading', { name: 'No access' })).toBeVisible();
  await app.answered();
  await expect.poll(() => app.requests()).toHaveLength(1);
});

test('outside-zendesk explains how to install the app', async ({ app }) => {
  const frame = await app.open('scenario=outside-zendesk');
  await expect(frame.getByText('To install the app, an admin opens Admin Center')).toBeVisible();
  await app.answered();
  await expect.poll(() => app.requests()).toEqual([]);
});

test('new-ticket shows the events as soon as the ticket is submitted', async ({ app }) => {
  const frame = await app.open('scenario=new-ticket');
  await expect(frame.getByRole('heading', { name: 'Ticket not saved yet' })).toBeVisible();
  await app.page.evaluate(() => window.sandbox?.submit());
  await expect(frame.getByRole('heading', { name: 'No side conversations yet' })).toBeVisible();
  await app.page.evaluate(() => window.sandbox?.simulate('start'));
  await expect(frame.getByRole('status')).toHaveText('1 event · 1 conversation');
});

/** Shorter than the shortest wait before a request is tried again. */
const STEP_MS = 100;

// The check for accessibility needs a clock that runs.
test.describe('with a clock that stands still until a state is seen', () => {
  test('never shows “No response” after 15 seconds', async ({ app }) => {
    await stopClock(app.page);
    const frame = await app.open('scenario=never');
    await runClockUntil(app.page, frame.getByText('Loading side conversations…'), STEP_MS);
    await app.page.clock.resume();
    await app.expectAccessible();
    await runClockUntil(app.page, frame.getByRole('heading', { name: 'No response' }));
    await expectState(frame, 'No response', 'Try again');
    await expect.poll(() => app.requests()).toHaveLength(1);
    await app.expectAccessible();
  });

  test('offline retries, and then shows that there is no connection', async ({ app }) => {
    await stopClock(app.page);
    const frame = await app.open('scenario=offline');
    await runClockUntil(app.page, frame.getByText('No connection to Zendesk.'), STEP_MS);
    await app.page.clock.resume();
    await app.expectAccessible();
    await runClockUntil(app.page, frame.getByRole('heading', { name: 'No connection' }));
    await expectState(frame, 'No connection', 'Try again');
    await expect.poll(() => app.requests()).toHaveLength(4);
    await app.expectAccessible();
  });

  test('rate-limited-always waits as the headers say, then retries by itself', async ({ app }) => {
    test.slow();
    await stopClock(app.page);
    const frame = await app.open('scenario=rate-limited-always&headers=readable');
    await runClockUntil(app.page, frame.getByText('Zendesk is limiting requests.'), STEP_MS);
    await expect(frame.getByText(/Trying again in 4\d seconds\./)).toBeVisible();
    await app.page.clock.resume();
    await app.expectAccessible();
    await runClockUntil(app.page, frame.getByRole('heading', { name: 'Too many requests' }));
    await expect.poll(() => app.requests()).toHaveLength(4);
    await expect(frame.getByText(/Trying again in \d+ seconds\./)).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Try now' })).toBeVisible();
    await runClockUntil(app.page, frame.getByText('Loading side conversations…'));
    await expect.poll(async () => (await app.requests()).length).toBe(5);
  });

  test('rate-limited-long waits five minutes at most, and not at all if the agent does not want to', async ({
    app,
  }) => {
    await stopClock(app.page);
    const frame = await app.open('scenario=rate-limited-long&headers=readable');
    const waiting = frame.getByText(/Trying again in \D?[45] minutes\D?\./);
    await runClockUntil(app.page, waiting, STEP_MS);
    await expect.poll(() => app.requests()).toHaveLength(1);
    await app.page.clock.resume();
    await app.expectAccessible();
    await frame.getByRole('button', { name: 'Try now' }).click();
    await runClockUntil(app.page, frame.getByText('12 events · 3 conversations'));
    await expect
      .poll(async () =>
        (await app.requests()).filter(({ path }) => path.includes('include=events')),
      )
      .toHaveLength(2);
  });

  for (const scenario of ['rate-limited', 'unavailable']) {
    test(`${scenario} recovers by itself`, async ({ app }) => {
      await stopClock(app.page);
      const frame = await app.open(`scenario=${scenario}`);
      await runClockUntil(app.page, frame.getByText('Trying again…'), STEP_MS);
      await app.page.clock.resume();
      await app.expectAccessible();
      await runClockUntil(app.page, frame.getByText('12 events · 3 conversations'));
      await expect(frame.getByText('Trying again…')).toHaveCount(0);
      const lists = async () =>
        (await app.requests()).filter(({ path }) => path.includes('side_conversations'));
      await expect.poll(lists).toHaveLength(3);
    });
  }
});
