import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Frame, type Page, type Request } from '@playwright/test';
import type { LoggedRequest } from '../../sandbox/account/account.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The workspace with the app in its sidebar. */
export interface SandboxPage {
  readonly page: Page;
  /** Opens an address of the sandbox, such as `scenario=denied&theme=dark`, and answers with the app's frame. */
  open(query?: string): Promise<Frame>;
  /** The frame of the ticket tab that is shown. */
  frame(): Promise<Frame>;
  /** What the app has asked of the account so far. */
  requests(): Promise<LoggedRequest[]>;
  /** Waits until all that the app asks of the account by now is answered, and the app has what it asked for. */
  answered(): Promise<void>;
  /** Fails on any violation that axe finds in the frame that is shown, or in the one given. */
  expectAccessible(frame?: Frame): Promise<void>;
}

/** A test on the built app in the sandbox. It fails on any console message, page error or remote load besides. */
export const test = base.extend<{ app: SandboxPage }, { sandbox: Sandbox }>({
  sandbox: [
    // Playwright reads a fixture's needs off the braces, and refuses a function without them.
    async ({ browserName: _any }, run) => {
      const sandbox = await startSandbox({ dist: 'dist' });
      await run(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],

  app: async ({ page, sandbox }, run) => {
    const noise = watch(page);
    await run(appIn(page, sandbox));
    expect(noise, 'console, page errors and remote loads').toEqual([]);
  },
});

/** Collects whatever a quiet page does not do. Unhandled rejections reach Playwright as page errors. */
export function watch(page: Page): string[] {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`page error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) {
      noise.push(`remote load: ${request.url()}`);
    }
  });
  return noise;
}

/** The means to open and question the app in a page. */
export function appIn(page: Page, sandbox: Sandbox): SandboxPage {
  const unanswered = requestsUnderWay(page);

  async function frame(): Promise<Frame> {
    const element = await page.locator('iframe:visible').elementHandle();
    const found = await element?.contentFrame();
    if (!found) throw new Error('The workspace shows no frame.');
    await found.waitForURL(/\/(?:ticket_sidebar|nav_bar)\.html/);
    await element?.evaluate(steady);
    return found;
  }

  return {
    page,
    frame,
    async open(query = '') {
      await page.goto(`${sandbox.url}/?${query}`);
      return frame();
    },
    requests: () => page.evaluate(() => window.sandbox?.requests() ?? []),
    async answered() {
      // A request and its answer pass from the app's frame over the workspace to the server and back.
      for (let quiet = 0; quiet < 3; quiet += 1) {
        await haveTurns(page);
        if (unanswered.size > 0) quiet = -1;
      }
    },
    async expectAccessible(given) {
      const shown = given ?? (await frame());
      await shown.evaluate(settle);
      await shown.evaluate(axeSource);
      const violations = await shown.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations: found } = await axe.run(document);
        return found.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`),
        }));
      });
      expect(violations).toEqual([]);
    },
  };
}

/** What the workspace asks the server for at this moment, of itself or for the app. */
function requestsUnderWay(page: Page): ReadonlySet<Request> {
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return underWay;
}

/** Waits until the workspace and the app have done what is due, and had the messages sent to them. */
async function haveTurns(page: Page): Promise<void> {
  // All pages of the app are of one site and share a thread, so one of them speaks for all. No message's frame does: it runs no script.
  const app = page.frames().filter((frame) => frame.url().startsWith('http'))[1];
  await Promise.allSettled([page.evaluate(turn), app?.evaluate(turn)]);
  await page.waitForTimeout(10);
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * Waits until the host has given the frame its height. A press that Chromium sends on while a frame of another site is
 * being laid out may reach nobody.
 */
async function steady(element: Element): Promise<void> {
  let same = 0;
  let before = '';
  while (same < 3) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { x, y, width, height } = element.getBoundingClientRect();
    const now = [x, y, width, height].join();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Between two colours of a transition no contrast is right: waits until none runs, and none is about to. */
async function settle(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const transitions = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
  do {
    await Promise.allSettled(transitions().map(({ finished }) => finished));
    await frame();
    await frame();
    await frame();
  } while (transitions().length > 0);
}

export { expect } from '@playwright/test';
