import type { Page } from '@playwright/test';
import { watch } from './sandbox-page.ts';

/** An image of 40 × 30 pixels. */
const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';

/** What no message may cause. */
export interface Effects {
  /** Requests to addresses outside the sandbox. */
  readonly requests: { readonly url: string; readonly type: string }[];
  readonly dialogs: string[];
  readonly tabs: string[];
  /** Messages in the console, and errors. */
  readonly noise: string[];
}

/** Records the effects of a page. Requests to other hosts are answered with an image. */
export async function recordEffects(page: Page): Promise<Effects> {
  const effects: Effects = { requests: [], dialogs: [], tabs: [], noise: watch(page) };
  page.on('dialog', (dialog) => {
    effects.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.context().on('page', (tab) => effects.tabs.push(tab.url()));
  await page.context().route(
    (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
    (route) => {
      const request = route.request();
      effects.requests.push({ url: request.url(), type: request.resourceType() });
      return route.fulfill({ contentType: 'image/svg+xml', body: IMAGE });
    },
  );
  return effects;
}
