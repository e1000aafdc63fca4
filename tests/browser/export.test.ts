import Papa from 'papaparse';
import {
  type AccountEvent,
  ADMIN,
  chooseFromExportMenu,
  keyOf,
  openExports,
  runUntil,
  exportEnd,
  startExport,
  downloadEvents,
  expectedKeys,
} from './export-page.ts';
import { advanceTime } from './advance-time.ts';
import { openSearch } from './open-search.ts';
import { expect, test } from './sandbox-page.ts';

test('an admin exports 50,000 events and downloads exactly those of the account', async ({
  app,
}) => {
  test.slow();
  const frame = await openExports(app, 'scenario=export');
  await app.expectAccessible();
  await frame.getByText('Since a date and time').click();
  await frame.getByLabel('Date', { exact: true }).fill('2020-01-01');
  await app.expectAccessible();
  const startedMs = await app.page.evaluate(() => Date.now());
  await frame.getByRole('button', { name: 'Export', exact: true }).click();
  await app.page.clock.runFor(500);
  await expect(frame.getByRole('progressbar')).toBeVisible();
  await app.expectAccessible();
  await runUntil(app, frame, 'Export finished');
  await app.expectAccessible();

  const expected = await expectedKeys(app.page, exportEnd(startedMs));
  expect(expected.length).toBeGreaterThan(49_900);

  const ndjson = await downloadEvents(app, frame, 'NDJSON');
  const lines = ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AccountEvent);
  expect(lines.map(keyOf).toSorted()).toEqual(expected);

  const csv = Papa.parse<Record<string, string>>(await downloadEvents(app, frame, 'CSV'), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = csv.data.map((row) => `${row['conversation_id']}/${row['event_id']}`);
  expect(rows.toSorted()).toEqual(expected);

  const requests = await app.requests();
  expect(requests.filter(({ status }) => status !== 200)).toEqual([]);
});

test.describe('during and after an export', () => {
  test('events can be searched, filtered, opened in their ticket and analyzed', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-seam');
    await startExport(app, frame);
    await runUntil(app, frame, 'Export finished');
    const status = frame.getByRole('status');
    const shownCount = async () =>
      Number(/^[\d,]+/.exec(await status.innerText())?.[0].replace(',', ''));
    await expect(status).toHaveText(/^[\d,]+ events$/);
    const count = await shownCount();
    expect(count).toBeGreaterThan(900);
    await expect(frame.getByRole('article').first()).toBeVisible();

    await frame.getByRole('button', { name: /^Replies/ }).click();
    await expect(status).toContainText(`of ${count.toLocaleString('en')} events`);
    const replies = await shownCount();
    await (await openSearch(frame)).fill('order');
    await app.page.clock.runFor(1000);
    await expect.poll(shownCount).toBeLessThan(replies);
    await app.expectAccessible();
    const shown = await shownCount();
    const ndjson = await downloadEvents(app, frame, 'NDJSON');
    expect(ndjson.trimEnd().split('\n')).toHaveLength(shown);

    const link = frame.getByRole('button', { name: /^Open ticket #/ }).first();
    const ticketId = /\d+/.exec((await link.getAttribute('aria-label')) ?? '')?.[0];
    await link.click();
    await expect
      .poll(() => app.page.evaluate(() => window.sandbox?.ticketId))
      .toBe(Number(ticketId));
    await app.page.evaluate(() => window.sandbox?.openNavBar());

    await frame.getByRole('button', { name: 'Insights' }).click();
    for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);
    await expect(frame.getByRole('heading', { name: 'Events over time' })).toBeVisible();
    await app.page.clock.runFor(2000);
    await app.expectAccessible();
  });

  test('pausing stops the requests, resuming continues, canceling keeps the events', async ({
    app,
  }) => {
    const frame = await openExports(app, 'scenario=export');
    await startExport(app, frame);
    await frame.getByRole('button', { name: 'Pause' }).click();
    await expect(frame.getByRole('heading', { name: 'Export paused' })).toBeVisible();
    await app.answered();
    const before = (await app.requests()).length;
    await advanceTime(app, 10_000);
    await expect.poll(() => app.requests()).toHaveLength(before);
    await app.expectAccessible();

    await frame.getByRole('button', { name: 'Resume' }).click();
    await advanceTime(app, 10_000);
    await expect.poll(async () => (await app.requests()).length).toBeGreaterThan(before);
    await frame.getByRole('button', { name: 'Cancel' }).click();
    await expect(frame.getByRole('heading', { name: 'Export canceled' })).toBeVisible();
    await app.page.clock.runFor(5000);
    await expect(frame.getByRole('article').first()).toBeVisible();
    await app.expectAccessible();

    await chooseFromExportMenu(frame, 'Delete');
    await expect(frame.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await frame.getByRole('button', { name: 'Delete' }).click();
    await expect(frame.getByRole('heading', { name: 'No events yet' })).toBeVisible();
  });
});

test.describe('the account', () => {
  for (const scenario of [
    'export-seam',
    'export-docs-end',
    'export-rate-limited',
    'export-drops',
  ]) {
    test(`${scenario} is exported exactly once`, async ({ app }) => {
      const frame = await openExports(app, `scenario=${scenario}`);
      const startedMs = await app.page.evaluate(() => Date.now());
      await startExport(app, frame);
      await runUntil(app, frame, 'Export finished');
      const lines = (await downloadEvents(app, frame, 'NDJSON')).trimEnd().split('\n');
      const keys = lines.map((line) => keyOf(JSON.parse(line) as AccountEvent)).toSorted();
      expect(keys).toEqual(await expectedKeys(app.page, exportEnd(startedMs)));
    });
  }

  for (const [scenario, text] of [
    ['export-foreign-next', 'returned a next page that doesn’t belong to this export'],
    ['export-stuck', 'Zendesk keeps returning the same events from'],
    ['export-lost-rights', 'Zendesk no longer allows you to export'],
  ] as const) {
    test(`${scenario} stops with an explanation and keeps the events`, async ({ app }) => {
      const frame = await openExports(app, `scenario=${scenario}`);
      await startExport(app, frame);
      await runUntil(app, frame, 'Export stopped');
      await expect(frame.getByText(text)).toBeVisible();
      await expect(
        frame.getByText(/The [\d,]+ events exported so far are still available\./),
      ).toBeVisible();
      await expect(frame.getByRole('button', { name: 'Continue export' })).toBeVisible();
      await expect(frame.getByRole('article').first()).toBeVisible();
      await app.expectAccessible();
    });
  }

  test('export-burst finishes, and its bar says that a second is incomplete', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-burst');
    await startExport(app, frame);
    await runUntil(app, frame, 'Export finished');
    await frame.getByRole('button', { name: '1 incomplete second' }).click();
    await expect(frame.getByRole('heading', { name: 'About this export' })).toBeFocused();
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect(frame.getByRole('button', { name: 'More actions for the export' })).toBeFocused();
  });

  test('export-short-pages goes on after a crowded second, and names it', async ({ app }) => {
    const frame = await openExports(app, 'scenario=export-short-pages');
    await startExport(app, frame);
    await runUntil(app, frame, 'Export finished');
    await frame.getByRole('button', { name: '1 incomplete second' }).click();
    await expect(frame.getByText('Some events of this second may be missing:')).toBeVisible();
    const lines = (await downloadEvents(app, frame, 'NDJSON')).trimEnd().split('\n');
    // Of 60 events in the second, 50 are on a page.
    const expected = await expectedKeys(
      app.page,
      exportEnd(await app.page.evaluate(() => Date.now())),
    );
    expect(lines).toHaveLength(expected.length - 10);
    await app.expectAccessible();
  });

  test('export-too-recent waits until Zendesk accepts the last minute, and finishes', async ({
    app,
  }) => {
    const frame = await openExports(app, 'scenario=export-too-recent');
    await frame.getByText('Include the last five minutes').click();
    await startExport(app, frame);
    await expect(frame.getByRole('heading', { name: 'Export waiting' })).toBeVisible();
    await expect(
      frame.getByText('Zendesk returns events only after they’re a minute old.'),
    ).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Try now' })).toBeVisible();
    await app.expectAccessible();
    await runUntil(app, frame, 'Export finished');
    const lines = (await downloadEvents(app, frame, 'NDJSON')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(230);
  });

  for (const [query, title] of [
    ['scenario=export-denied&role=admin', 'Zendesk refused the export'],
    ['scenario=export&role=agent', 'Only admins can export'],
  ] as const) {
    for (const display of ['theme=light', 'theme=dark&locale=ar']) {
      test(`says why nobody, or this agent, can export with ${query}&${display}`, async ({
        app,
      }) => {
        const frame = await app.open(`location=nav_bar&${query}&${display}`);
        await expect(frame.getByRole('heading', { name: title })).toBeVisible();
        await app.expectAccessible();
      });
    }
  }
});

for (const role of ['agent', 'admin']) {
  test(`export-denied tells an ${role} at once, and after each try, that there is no access`, async ({
    app,
  }) => {
    const frame = await app.open(`location=nav_bar&scenario=export-denied&role=${role}`);
    const alert = frame.getByRole('alert');
    await expect(alert).toContainText(
      role === 'admin' ? 'Zendesk refused the export' : 'Only admins can export',
    );
    const tryAgain = frame.getByRole('button', { name: 'Try again' });
    const status = frame.getByText('You still don’t have access.');
    await expect(status).toHaveCount(0);
    let requests = (await app.requests()).length;
    for (const key of ['Enter', 'Space']) {
      await tryAgain.press(key);
      await expect.poll(async () => (await app.requests()).length).toBe(requests + 1);
      requests += 1;
      await expect(status).toHaveCount(1);
      await expect(tryAgain).toBeFocused();
      // What changes is not in the alert, which would be announced again.
      await expect(alert.getByRole('button')).toHaveCount(0);
    }
    await app.expectAccessible();
  });
}

test('export-denied-once offers the export after another try', async ({ app }) => {
  const frame = await app.open('location=nav_bar&role=admin&scenario=export-denied-once');
  await expect(frame.getByRole('heading', { name: 'Zendesk refused the export' })).toBeVisible();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await expect(frame.locator('fieldset')).toBeVisible();
  await app.expectAccessible();
});

for (const display of ['theme=dark', 'locale=de', 'theme=dark&locale=ar-xb']) {
  test(`the page, its events and insights are accessible with ${display}`, async ({ app }) => {
    await app.page.clock.install();
    const frame = await app.open(`${ADMIN}&scenario=export-docs-end&${display}`);
    await app.page.clock.runFor(1000);
    await expect(frame.locator('fieldset')).toBeVisible();
    await app.expectAccessible();
    await frame.locator('section:has(> fieldset) button').first().click();
    await advanceTime(app, 100_000);
    await frame.locator('[role="group"] button').nth(1).click();
    await expect(frame.getByRole('article').first()).toBeVisible();
    await app.expectAccessible();
    await frame.locator('[role="group"] button').nth(0).click();
    for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);
    await expect(frame.locator('canvas').first()).toBeVisible();
    await app.expectAccessible();
  });
}

test('outside Zendesk the page explains the app', async ({ app }) => {
  const frame = await app.open(`${ADMIN}&scenario=outside-zendesk`);
  await expect(
    frame.getByRole('heading', { name: 'Side Conversation Events', level: 2 }),
  ).toBeVisible();
  await app.expectAccessible();
});
