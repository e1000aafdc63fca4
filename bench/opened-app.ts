import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import { type FrameProbe, installFrameProbe } from './frame-probe.ts';

/** A scenario of the sandbox, opened in a new browser context. */
export interface OpenedApp {
  readonly page: Page;
  readonly frame: Frame;
  close(): Promise<void>;
}

/** Large enough for the app's frame, so that the workspace does not scroll. */
const VIEWPORT = { width: 1280, height: 1000 };

/** Opens a scenario. Resolves when the app's frame starts to load. */
export async function openApp(browser: Browser, url: string, scenario: string): Promise<OpenedApp> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  const page = await context.newPage();
  await addProbe(page, installFrameProbe);
  const frame = await openFrame(page, `${url}/?scenario=${scenario}`);
  return { page, frame, close: () => context.close() };
}

/** Opens an address of the sandbox and returns the app's frame. */
export async function openFrame(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const element = await page.locator('iframe:visible').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`No frame is shown by ${address}.`);
  return frame;
}

/** Runs a function in every frame before any script of its own. */
export async function addProbe(page: Page, install: () => void): Promise<void> {
  // It is sent as source text, in which tsx wraps functions in calls of its helper `__name`.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript(install);
}

/** Calls a method of the probe in the app's frame. */
export function probe<Result>(
  { frame }: OpenedApp,
  method: keyof FrameProbe,
  ...args: (number | string)[]
): Promise<Result> {
  return frame.evaluate(
    ([name, values]) => {
      const { frameProbe } = window;
      if (!frameProbe) throw new Error('The probe is not in the frame.');
      return (frameProbe[name] as (...all: unknown[]) => Promise<unknown>)(...values);
    },
    [method, args] as const,
  ) as Promise<Result>;
}

/** Opens a debugger session of the frame's process, or of the page if they share a process. */
export async function debuggerOf({
  page,
  frame,
}: Pick<OpenedApp, 'page' | 'frame'>): Promise<CDPSession> {
  const context = page.context();
  return context.newCDPSession(frame).catch(() => context.newCDPSession(page));
}
