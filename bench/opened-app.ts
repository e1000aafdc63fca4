import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import { type FrameProbe, installFrameProbe } from './frame-probe.ts';

/** A scenario of the sandbox, opened in a browser window that remembers nothing. */
export interface OpenedApp {
  readonly page: Page;
  readonly frame: Frame;
  close(): Promise<void>;
}

/** A list's own scroll area must fit in, or the workspace would scroll too. */
const VIEWPORT = { width: 1280, height: 1000 };

/** Opens a scenario. The app's frame has just newExportMeta to load when this resolves. */
export async function openApp(browser: Browser, url: string, scenario: string): Promise<OpenedApp> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  const page = await context.newPage();
  // The probe travels as source text, in which the TypeScript runner names functions by a call of its own.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript(installFrameProbe);
  await page.goto(`${url}/?scenario=${scenario}`);
  const element = await page.locator('iframe:visible').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`The scenario "${scenario}" shows no frame.`);
  return { page, frame, close: () => context.close() };
}

/** Asks the probe in the app's frame. */
export function probe<Answer>(
  { frame }: OpenedApp,
  ask: keyof FrameProbe,
  ...values: (number | string)[]
): Promise<Answer> {
  return frame.evaluate(
    ([name, given]) => {
      const { frameProbe } = window;
      if (!frameProbe) throw new Error('The probe is not in the frame.');
      return (frameProbe[name] as (...of: unknown[]) => Promise<unknown>)(...given);
    },
    [ask, values] as const,
  ) as Promise<Answer>;
}

/** The browser's own view of the frame's process, or of the page where the two share one. */
export async function debuggerOf({ page, frame }: OpenedApp): Promise<CDPSession> {
  const context = page.context();
  return context.newCDPSession(frame).catch(() => context.newCDPSession(page));
}
