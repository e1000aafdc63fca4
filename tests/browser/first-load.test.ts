import { expect, test } from './sandbox-page.ts';
import { listSettled } from './list-settled.ts';

test.describe('the default scenario', () => {
  test('shows the events of three side conversations in the ticket sidebar', async ({ app }) => {
    const frame = await app.open();
    await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
    await expect(frame.getByRole('button', { name: 'Created 3' })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Replies 6' })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Updates 3' })).toBeVisible();
    await expect(frame.getByRole('button', { name: /^Other/ })).toHaveCount(0);
    await app.expectAccessible();
  });

  test('needs one request to the account, and one for the child ticket and one for business hours after it is shown', async ({
    app,
  }) => {
    const frame = await app.open();
    await listSettled(frame);
    await expect.poll(async () => (await app.requests()).length).toBeGreaterThan(2);
    // All lazy chunks are loaded once the network is idle.
    await app.page.waitForLoadState('networkidle');
    await app.answered();
    const requests = await app.requests();
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v2/tickets/1/side_conversations?include=events&per_page=100',
      'GET /api/v2/tickets/show_many?ids=3&include=users',
      'GET /api/v2/business_hours/schedules',
    ]);
  });
});
