import type { SandboxPage } from './sandbox-page.ts';

/** As long as the fastest thing that recurs in the app. */
const STEP_MS = 10_000;

/**
 * Lets time pass for the workspace, the app and the account, in steps. What the app asks for in a step is answered before
 * the next one begins: the server is real, and knows nothing of the haste of the clocks.
 *
 * @param milliseconds how much time passes
 * @param stepMs small steps let pages hear of each other before the next is due
 */
export async function letPass(
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
