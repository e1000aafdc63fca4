import type { Frame, FrameLocator, Page } from '@playwright/test';
import { listOfMails } from '../attacks/wire.ts';
import { answerWith } from './answer-with.ts';
import { appIn, expect, type SandboxPage, test } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';

const TRACKER = 'https://tracker.example';
const PICTURE = 'https://pictures.example/a.png';

/** An image of 40 × 30 pixels. */
const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

/** Opens the app under a policy that forbids inline styles, with a message in HTML, and opens the message. */
async function openMail(
  page: Page,
  app: SandboxPage,
  html: string,
): Promise<{ frame: Frame; message: FrameLocator }> {
  const list = listOfMails([[{ html }]]);
  await answerWith(page, (path) =>
    path.startsWith('/api/v2/tickets/1/side_conversations?') ? list : undefined,
  );
  const frame = await app.open('csp=strict');
  await lazyPartsLoaded(frame);
  await frame.locator('[data-row="0"]').press('Enter');
  return { frame, message: frame.frameLocator('iframe[title="Message"]') };
}

const showImages = (frame: Frame) =>
  frame.getByRole('button', { name: 'Show 1 remote image' }).press('Enter');

test('under a policy that forbids inline styles, loads no tracker and shows nothing hidden', async ({
  page,
  sandbox,
}) => {
  const requests: string[] = [];
  await page.route('https://*.example/**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({ contentType: 'image/svg+xml', body: IMAGE });
  });
  const { frame, message } = await openMail(
    page,
    appIn(page, sandbox),
    `<style>.preheader{display:none}</style>
    <div style="display:none">Secret one <img src="${TRACKER}/1"></div>
    <div class="preheader">Secret two <img src="${TRACKER}/2"></div>
    <div style="max-height:0;overflow:hidden">Secret three <img src="${TRACKER}/3" width="40"></div>
    <img src="${TRACKER}/4" style="width:1px;height:1px"><img src="${TRACKER}/5" style="opacity:0">
    <p style="color:red">Hello <a href="https://evil.example/a">bank.example<span style="font-size:0"> or evil.example</span></a></p>
    <img src="${PICTURE}" alt="A picture" style="width:40px">`,
  );
  await expect(message.getByText('Hello')).toBeVisible();
  await expect(message.getByText('Secret')).toHaveCount(0);
  await expect(message.getByText('⚠ leads to evil.example')).toBeVisible();
  await showImages(frame);
  await expect
    .poll(() =>
      message.getByRole('img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBe(40);
  await expect(message.locator('img')).toHaveCount(1);
  expect(requests).toEqual([PICTURE]);
});

test('under a policy that forbids inline styles, has the theme before its images have loaded', async ({
  page,
  sandbox,
}) => {
  // The server of the image never answers, so the frame never loads completely.
  await page.route(PICTURE, () => undefined);
  const { frame, message } = await openMail(
    page,
    appIn(page, sandbox),
    `<p><b>Hello</b></p><img src="${PICTURE}" alt="A picture">`,
  );
  const fontOf = () =>
    message
      .locator('body')
      .evaluate((body) => [body.style.length, getComputedStyle(body).fontSize]);
  await expect.poll(fontOf).toEqual([0, '14px']);
  const asking = page.waitForRequest(PICTURE);
  await showImages(frame);
  await asking;
  await expect(message.locator('img[src]')).toHaveCount(1);
  await expect.poll(fontOf).toEqual([0, '14px']);
});
