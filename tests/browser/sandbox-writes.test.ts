import type { Frame } from '@playwright/test';
import { expect, test } from './sandbox-page.ts';

const CONVERSATION = '/api/v2/tickets/1/side_conversations/8566255a-ece5-11e8-857d-493066fa7b17';

interface HostAnswer {
  key: string;
  message: { responseArgs: { status?: number }[] };
}

/** Sends a request in the app's frame, as the SDK does. Resolves with the status, or 200 if the request is done. */
function requestIn(frame: Frame, type: string, url: string, data: object): Promise<unknown> {
  const options = { type, url, contentType: 'application/json', data: JSON.stringify(data) };
  return frame.evaluate(
    (message) =>
      new Promise((resolve) => {
        const key = `request:of-test-${performance.now()}`;
        addEventListener('message', function answered({ data: answer }: MessageEvent<HostAnswer>) {
          const isDone = answer.key === `zaf.${key}.done`;
          if (!isDone && answer.key !== `zaf.${key}.fail`) return;
          removeEventListener('message', answered);
          resolve(isDone ? 200 : answer.message.responseArgs[0]?.status);
        });
        parent.postMessage(JSON.stringify({ key, message }), '*');
      }),
    options,
  );
}

const to = [{ email: 'maria@acme-returns.example' }];
const reply = { message: { body: 'Thank you for the label!', to, external_ids: { key: 'k' } } };
const close = { side_conversation: { state: 'closed' } };

test('writes of an agent reach the account, and the page shows them after a refresh', async ({
  app,
}) => {
  const frame = await app.open();
  await expect(frame.getByRole('article').first()).toBeVisible();
  const replied = await requestIn(frame, 'POST', `${CONVERSATION}/reply`, reply);
  const closed = await requestIn(frame, 'PUT', CONVERSATION, close);
  expect([replied, closed]).toEqual([200, 200]);
  await app.page.evaluate(() => window.sandbox?.fire('ticket.updated'));
  await expect(frame.getByText('Thank you for the label!')).toBeVisible();
  const writes = (await app.requests()).filter(({ method }) => method !== 'GET');
  expect(writes).toMatchObject([
    { method: 'POST', path: `${CONVERSATION}/reply`, status: 200 },
    { method: 'PUT', path: CONVERSATION, status: 200 },
  ]);
});

for (const [role, status] of [
  ['light-agent', 200],
  ['view-only', 403],
] as const) {
  test(`a ${role} reads everything and gets ${status} for a reply by email`, async ({ app }) => {
    const frame = await app.open(`role=${role}`);
    await expect(frame.getByRole('article').first()).toBeVisible();
    await expect(app.page.getByRole('combobox', { name: /^Role/ })).toHaveValue(role);
    const answered = await requestIn(frame, 'POST', `${CONVERSATION}/reply`, reply);
    expect(answered).toBe(status);
  });
}

test('a reply can get lost after it was done', async ({ app }) => {
  const frame = await app.open();
  await expect(frame.getByRole('article').first()).toBeVisible();
  await app.page.evaluate(() =>
    window.sandbox?.beginFault('a connection lost after it was done', { method: 'POST' }),
  );
  const status = await requestIn(frame, 'POST', `${CONVERSATION}/reply`, reply);
  expect(status).toBe(0);
  await app.page.evaluate(() => window.sandbox?.fire('ticket.updated'));
  await expect(frame.getByText('Thank you for the label!')).toBeVisible();
});
