import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Frame, type Page, type Request } from '@playwright/test';
import type { LoggedRequest } from '../../sandbox/account/account.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { reportDuplicateIds } from './duplicate-ids.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The workspace with the app in a frame. */
export interface SandboxPage {
  readonly page: Page;
  /**
   * Opens the sandbox with address parameters, such as `scenario=denied&theme=dark`, and resolves with the app's frame.
   * Without `timeZone`, it is 3 PM for the user at the time `now`, an ISO date, or else at the real time.
   */
  open(query?: string): Promise<Frame>;
  /** The app's frame in the open tab. */
  frame(): Promise<Frame>;
  /** The requests of the app to the account so far. */
  requests(): Promise<LoggedRequest[]>;
  /** Waits until the pending requests of the app are answered and the app has received the responses. */
  answered(): Promise<void>;
  /** Fails if axe finds a violation in the visible frame, or in the given one. Targets below 24 px count, too. */
  expectAccessible(frame?: Frame): Promise<void>;
}

/** A test of the built app in the sandbox. It also fails on any console message, page error, request to another
 * host, or duplicate id. */
export const test = base.extend<
  { app: SandboxPage; expectedNoise: RegExp | null },
  { sandbox: Sandbox }
>({
  /** Console messages that the browser itself writes in this test. */
  expectedNoise: [null, { option: true }],

  sandbox: [
    // Playwright parses the destructured parameter to find a fixture's dependencies, and rejects other parameters.
    async ({ browserName: _unused }, run) => {
      const sandbox = await startSandbox({ dist: 'dist' });
      await run(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],

  app: async ({ page, sandbox, expectedNoise }, run) => {
    const noise = watch(page);
    // An init script would also be tried in the frames of messages, which may not run scripts and complain.
    page.on('framenavigated', (frame) => {
      if (frame.url().startsWith('http')) void frame.evaluate(reportDuplicateIds).catch(() => null);
    });
    await run(appIn(page, sandbox));
    const unexpected = noise.filter((line) => !expectedNoise?.test(line));
    expect(unexpected, 'console, page errors and remote loads').toEqual([]);
  },
});

/** Collects console messages, page errors and requests to other hosts. Unhandled rejections are page errors. */
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

/** Creates the helpers to open and inspect the app in a page. */
export function appIn(page: Page, sandbox: Sandbox): SandboxPage {
  const pending = pendingRequests(page);

  async function frame(): Promise<Frame> {
    const element = await page.locator('iframe:visible').elementHandle();
    const found = await element?.contentFrame();
    if (!found) throw new Error('The workspace shows no frame.');
    await found.waitForURL(/\/(?:ticket_sidebar|nav_bar|gallery)\.html/);
    // Chromium may lose a click on a cross-site frame during a layout change.
    for (let times = 0; times < 2; times += 1) await element?.waitForElementState('stable');
    return found;
  }

  return {
    page,
    frame,
    async open(query = '') {
      const settings = new URLSearchParams(query);
      const now = new Date(settings.get('now') ?? Date.now());
      if (!settings.has('timeZone')) settings.set('timeZone', zoneWithTimeOfDay(15 * 60, now));
      await page.goto(`${sandbox.url}/?${settings}`);
      return frame();
    },
    requests: () => page.evaluate(() => window.sandbox?.requests() ?? []),
    async answered() {
      // Requests and responses pass through the app's frame, the workspace and the server.
      for (let idleTurns = 0; idleTurns < 3; idleTurns += 1) {
        await runPendingTasks(page);
        if (pending.size > 0) idleTurns = -1;
      }
    },
    async expectAccessible(given) {
      const shown = given ?? (await frame());
      await shown.evaluate(() => delete window.stillFrames);
      // Animation frames of Playwright, since a test may have stopped those of the page.
      await shown.waitForFunction(hasNoTransitions, undefined, { polling: 'raf' });
      if (!(await shown.evaluate(() => 'axe' in window))) await shown.evaluate(axeSource);
      const violations = await shown.evaluate(axeViolations);
      expect(violations).toEqual([]);
    },
  };
}

/** What axe finds in a frame, by rule. Runs in the frame. */
async function axeViolations(): Promise<readonly object[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, {
    rules: { 'target-size': { enabled: true } },
    // Without a selector for each element that passes, a run takes half the time.
    resultTypes: ['violations'],
    // The frames of messages run no scripts, so axe would only wait half a second for their answer.
    iframes: false,
  });
  const lasting = await Promise.all(
    violations.map(async ({ id, nodes }) => {
      const kept = [];
      for (const node of nodes)
        if (id !== 'target-size' || (await isTooSmall(node))) kept.push(node);
      return {
        id,
        nodes: kept.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
      };
    }),
  );
  return lasting.filter(({ nodes }) => nodes.length > 0);

  /** Whether a target is also too small where the agent has scrolled to it. At an edge of the list, its end is covered. */
  async function isTooSmall({ target }: import('axe-core').NodeResult): Promise<boolean> {
    const element = document.querySelector(String(target[0]));
    if (!element) return false;
    element.scrollIntoView({ block: 'center' });
    await new Promise(requestAnimationFrame);
    if (isCovered(element)) return false;
    const again = await axe.run(element, { runOnly: ['target-size'] });
    return again.violations.length > 0;
  }

  /** Whether no point of an element can be pressed, because something lies on all of it, such as an open panel. */
  function isCovered(element: Element): boolean {
    const { left, top, width, height } = element.getBoundingClientRect();
    const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
    return shares.every((x) =>
      shares.every((y) => {
        const front = document.elementFromPoint(left + x * width, top + y * height);
        return front !== null && !element.contains(front);
      }),
    );
  }
}

/**
 * A time zone in which it is the given time of day, in minutes after midnight, such as `+05:37`. Widths of times and day
 * dividers depend on the time of day, so tests would differ with the hour at which they run.
 */
function zoneWithTimeOfDay(minutesOfDay: number, now: Date): string {
  const minutesOfUtcDay = now.getUTCHours() * 60 + now.getUTCMinutes();
  const offset = minutesOfDay - minutesOfUtcDay;
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** The workspace's pending requests to the server, its own and those of the app. */
function pendingRequests(page: Page): ReadonlySet<Request> {
  const pending = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return pending;
}

/** Waits until the workspace and the app have run their pending tasks, such as message events. */
async function runPendingTasks(page: Page): Promise<void> {
  // All pages of the app share a thread, so one is enough. The frames of messages have no http address and run no scripts.
  const app = page.frames().filter((frame) => frame.url().startsWith('http'))[1];
  await Promise.allSettled([page.evaluate(nextTask), app?.evaluate(nextTask)]);
  await page.waitForTimeout(10);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}

declare global {
  interface Window {
    /** For how many animation frames no CSS transition has been running. */
    stillFrames?: number;
  }
}

/**
 * Whether no CSS transition has been running for three animation frames, so that none is starting. Else axe would measure
 * the contrast of intermediate colors. Runs in a frame, once in each animation frame.
 */
function hasNoTransitions(): boolean {
  const isMoving = document.getAnimations().some((one) => one instanceof CSSTransition);
  window.stillFrames = isMoving ? 0 : (window.stillFrames ?? 0) + 1;
  return window.stillFrames > 3;
}

export { expect } from '@playwright/test';
