import { expect, test } from './sandbox-page.ts';

const ACCOUNT_REQUEST = /side_conversations\/events/;

test('an admin finds the account in a second tab, which starts when it is first shown', async ({
  app,
}) => {
  const frame = await app.open('location=nav_bar&role=admin&theme=dark');
  const tabs = frame.getByRole('tab');
  await expect(tabs).toHaveText(['My side conversations', 'Account']);
  const mine = frame.getByRole('tabpanel', { name: 'My side conversations' });
  await expect(mine.getByRole('heading', { level: 1 })).toBeVisible();
  await app.answered();
  const accountRequests = async () =>
    (await app.requests()).filter(({ path }) => ACCOUNT_REQUEST.test(path)).length;
  await expect.poll(accountRequests).toBe(0);
  await app.expectAccessible();

  await tabs.first().focus();
  await app.page.keyboard.press('ArrowRight');
  await expect(tabs.last()).toBeFocused();
  await expect(mine).toBeVisible();
  await app.page.keyboard.press('Enter');
  const account = frame.getByRole('tabpanel', { name: 'Account' });
  await expect(account.getByRole('group', { name: 'Export events' })).toBeVisible();
  await expect(mine).toBeHidden();
  await app.expectAccessible();
});

test('in a language from right to left, the tabs and their arrow keys are mirrored', async ({
  app,
}) => {
  const frame = await app.open('location=nav_bar&role=admin&locale=ar-xb');
  const [mine, account] = [frame.getByRole('tab').first(), frame.getByRole('tab').last()];
  await mine.focus();
  await app.page.keyboard.press('ArrowLeft');
  await expect(account).toBeFocused();
  const placesFromRight = () =>
    Promise.all([mine, account].map(async (tab) => (await tab.boundingBox())?.x ?? 0)).then(
      ([first = 0, second = 0]) => first > second,
    );
  await expect.poll(placesFromRight).toBe(true);
});

test('an agent has no tabs, unless a link leads to the account', async ({ app }) => {
  const agent = await app.open('location=nav_bar');
  await expect(agent.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(agent.getByRole('tab')).toHaveCount(0);

  const linked = await app.open('location=nav_bar&scenario=export-denied&section=account');
  await expect(linked.getByRole('tab', { name: 'Account', selected: true })).toBeVisible();
  await expect(linked.getByRole('alert')).toBeVisible();
});

test('a row opens its thread, where the agent answers; closing it leads to the row that is next', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 1366, height: 768 });
  const frame = await app.open('scenario=my-tickets&location=nav_bar');
  await expect(frame.getByText(/^(?:Checked just now|Oldest check)/)).toBeVisible();
  const nextKey = await frame.locator('[data-row]').nth(1).getAttribute('data-row');
  await frame.locator('[data-row]').first().click();
  const thread = frame.getByRole('region', { name: /^Ticket #/ });
  const list = thread.getByRole('list', { name: 'Side conversation events' });
  await expect(list.getByRole('button', { expanded: true }).first()).toBeFocused();
  await app.expectAccessible();

  await app.page.keyboard.press('r');
  await thread.locator('textarea:focus').fill('We are on it.');
  await thread.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(list.getByText('We are on it.').first()).toBeVisible();

  await thread.getByRole('button', { name: /^Hide/ }).click();
  await expect(thread).toBeHidden();
  // The row that was answered is at the end of the other group, and the list has not followed it there.
  const first = frame.locator('[data-row]').first();
  await expect(first).toHaveAttribute('data-row', nextKey ?? '');
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
});
