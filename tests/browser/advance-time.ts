import type { SandboxPage } from './sandbox-page.ts';

/** The shortest interval of the app's timers. */
const STEP_MS = 10_000;

/**
 * Advances the clocks of the workspace, the app and the account in steps. Waits after each step until the requests of the
 * app are answered, since the server runs in real time.
 *
 * @param stepMs with small steps, pages can exchange messages before the next timer fires
 */
export async function advanceTime(
  app: SandboxPage,
  milliseconds: number,
  stepMs = STEP_MS,
): Promise<void> {
  const step = Math.min(stepMs, milliseconds);
  for (let passed = 0; passed < milliseconds; passed += step) {
    await app.page.evaluate((ahead) => window.sandbox?.advance(ahead), step);
    await app.page.clock.runFor(step);
    await app.answered();
  }
}
