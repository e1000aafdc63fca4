import type { Page } from '@playwright/test';
import { HEADERS_HEADER, STATUS_HEADER } from '../../sandbox/workspace/relay-headers.ts';

/**
 * Answers some of the app's requests to the API in place of the fake account.
 *
 * @param answerOf returns the body of the answer by the request's path, or undefined to let the account answer
 */
export async function answerWith(
  page: Page,
  answerOf: (path: string) => object | undefined,
): Promise<void> {
  await page.route('**/sandbox/relay', async (route) => {
    const { path } = route.request().postDataJSON() as { path: string };
    const answer = answerOf(path);
    if (answer === undefined) await route.continue();
    else
      await route.fulfill({
        contentType: 'application/octet-stream',
        headers: {
          [STATUS_HEADER]: '200',
          [HEADERS_HEADER]: JSON.stringify({ 'content-type': 'application/json' }),
        },
        body: JSON.stringify(answer),
      });
  });
}
