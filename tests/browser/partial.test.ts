import { pseudoText } from '../../sandbox/server/pseudo-language.ts';
import { appIn, expect, test } from './sandbox-page.ts';
import { holdRequests } from './hold-requests.ts';

test.describe('partial', () => {
  test('shows the loaded events and lists the failed conversations with their reasons', async ({
    app,
  }) => {
    const frame = await app.open('scenario=partial');
    const missing = frame.getByRole('alert');
    await expect(missing.getByRole('heading')).toHaveText('Events of 2 conversations didn’t load');
    await expect(missing.getByRole('listitem')).toHaveText([/No access/, /Problem in Zendesk/]);
    await expect(frame.getByRole('status')).toHaveText('12 events · 5 conversations');
    await app.expectAccessible();
    await app.page.evaluate(() => window.sandbox?.setColorScheme('dark'));
    await app.expectAccessible();
  });

  test('retries one conversation on demand', async ({ app }) => {
    const frame = await app.open('scenario=partial');
    const retry = frame.getByRole('button', { name: /^Try again: / });
    // A retry cannot help the other conversation, to which the agent has no access.
    await expect(retry).toHaveCount(1);
    // Without the request for the roles, which may come later.
    const requestCount = async () =>
      (await app.requests()).filter(({ path }) => path.includes('side_conversations')).length;
    await app.answered();
    const before = await requestCount();
    await retry.click();
    await expect.poll(requestCount).toBe(before + 1);
    await expect(retry).toHaveCount(1);
  });

  test('is the same from right to left', async ({ app }) => {
    const frame = await app.open('scenario=partial&locale=ar-xb&theme=dark');
    await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(frame.getByRole('alert')).toContainText(pseudoText('Events of'));
    await app.expectAccessible();
  });
});

for (const { scenario, summary, requests } of [
  // The list, and the events of each of its conversations.
  { scenario: 'no-sideload', summary: '12 events · 3 conversations', requests: 4 },
  // The list, and the events of the two incomplete conversations.
  { scenario: 'truncated-sideload', summary: '12 events · 3 conversations', requests: 3 },
  // Three pages of the list, and two pages of the incomplete conversation.
  { scenario: 'paged', summary: '880 events · 250 conversations', requests: 5 },
]) {
  test(`${scenario} loads every event with ${requests} requests`, async ({ app }) => {
    const frame = await app.open(`scenario=${scenario}`);
    await expect(frame.getByRole('status')).toHaveText(summary);
    await expect(frame.getByRole('alert')).toHaveCount(0);
    await app.answered();
    const paths = (await app.requests()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('side_conversations'))).toHaveLength(requests);
  });
}

for (const { scenario, reason } of [
  { scenario: 'page-two-fails', reason: 'Zendesk returned an error' },
  { scenario: 'foreign-next-page', reason: 'couldn’t read a response' },
  { scenario: 'repeating-next-page', reason: 'couldn’t read a response' },
]) {
  test(`${scenario} shows the first page and says that the list is incomplete`, async ({ app }) => {
    const frame = await app.open(`scenario=${scenario}`);
    await expect(frame.getByRole('alert')).toContainText('Some conversations didn’t load');
    await expect(frame.getByRole('alert')).toContainText(reason);
    await expect(frame.getByRole('status')).toContainText('100 conversations');
    await expect(frame.getByRole('article').first()).toBeVisible();
    await app.expectAccessible();
  });
}

test('gone lists the deleted conversation', async ({ app }) => {
  const frame = await app.open('scenario=gone');
  await expect(frame.getByRole('alert').getByRole('listitem')).toHaveText([
    /: Not found \(may have been deleted\)$/,
  ]);
  await expect(frame.getByRole('button', { name: /^Try again/ })).toHaveCount(0);
  await expect(frame.getByRole('status')).toHaveText('8 events · 3 conversations');
});

test('slow shows events as they are loaded', async ({ app }) => {
  const isOfEvents = (path: string) => path.includes('/events');
  const answerEvents = await holdRequests(app.page, isOfEvents);
  const answerList = await holdRequests(app.page, (path) => !isOfEvents(path));
  const frame = await app.open('scenario=slow');
  await expect(frame.getByRole('status')).toHaveText('Loading side conversations…');
  answerList();
  await expect(frame.getByRole('status')).toContainText('Loading more…');
  await app.expectAccessible();
  answerEvents();
  await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
});

test('numeric-ids shows every event in its conversation', async ({ app }) => {
  const frame = await app.open('scenario=numeric-ids');
  await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
  await expect(frame.getByRole('alert')).toHaveCount(0);
  await expect(frame.getByText('Not in this ticket')).toHaveCount(0);
});

test('unreadable-refresh keeps what was shown, says so, and recovers with the next answer', async ({
  app,
}) => {
  const frame = await app.open('scenario=unreadable-refresh');
  const summary = frame.getByRole('status');
  await expect(summary).toHaveText('12 events · 3 conversations');
  await frame.getByRole('button', { name: 'Refresh' }).click();
  await expect(frame.getByRole('alert')).toContainText('This list may be out of date');
  await expect(summary).toHaveText('12 events · 3 conversations');
  await app.expectAccessible();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await expect(frame.getByRole('alert')).toHaveCount(0);
  await expect(summary).toHaveText('12 events · 3 conversations');
});

test('page-two-fails names what is missing in the initial code too', async ({ page, sandbox }) => {
  await page.route(/\/incomplete-notice\.js$/, (route) => route.abort());
  await page.goto(`${sandbox.url}/?scenario=page-two-fails`);
  const frame = await appIn(page, sandbox).frame();
  await expect(frame.getByRole('alert')).toContainText('Some conversations didn’t load');
  await expect(frame.getByRole('button', { name: 'Try again' })).toBeVisible();
});
