import { expect, type Frame, type Locator } from '@playwright/test';
import type { JsonFaultMatcher } from '../../sandbox/account/faults.ts';
import type { FaultName, WriteFaultName } from '../../sandbox/account/named-faults.ts';
import type { SandboxPage } from './sandbox-page.ts';
import { head } from './waiting-groups.ts';

/** The conversation of the scenario `reply` whose partner has waited longest. */
export const CLAIM = /Claim 61-0042/;

/** Opens the composer of a conversation in which it is our turn. */
export async function openComposer(frame: Frame, subject = CLAIM): Promise<Locator> {
  const group = head(frame, 'Your turn');
  await expect(group).toBeVisible();
  if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
  await replyButton(frame, subject).click();
  const composer = composerIn(frame, subject);
  await expect(textIn(composer)).toBeVisible();
  return composer;
}

/** The button of the waiting strip that opens the composer. */
export function replyButton(frame: Frame, subject = CLAIM): Locator {
  return frame.getByRole('button', { name: new RegExp(`^Reply to .*${subject.source}`) });
}

export function composerIn(frame: Frame, subject = CLAIM): Locator {
  return frame.getByRole('region', { name: new RegExp(`^Reply to .*${subject.source}`) });
}

export function textIn(composer: Locator): Locator {
  return composer.getByRole('textbox', { name: 'Message' });
}

export function sendButton(composer: Locator): Locator {
  return composer.getByRole('button', { name: 'Send', exact: true });
}

/** Lets requests go wrong from now on. */
export async function beginFault(
  app: SandboxPage,
  fault: FaultName | WriteFaultName,
  when: JsonFaultMatcher,
): Promise<void> {
  await app.page.evaluate(([name, json]) => window.sandbox?.beginFault(name, json), [
    fault,
    when,
  ] as const);
}

/** How often the app has sent a write. */
export async function countOf(app: SandboxPage, method: 'POST' | 'PUT'): Promise<number> {
  return (await app.requests()).filter((request) => request.method === method).length;
}

/** How many messages of the account have this text. */
export function messagesWith(app: SandboxPage, text: string): Promise<number> {
  return app.page.evaluate(async (wanted) => {
    const response = await fetch(`/sandbox/worlds/${window.sandbox?.worldId}/events`);
    const lines = (await response.text()).split('\n').filter(Boolean);
    const bodies = lines.map(
      (line) => (JSON.parse(line) as { message?: { body?: string } }).message?.body ?? '',
    );
    return bodies.filter((body) => body.includes(wanted)).length;
  }, text);
}

/** Runs the clocks of the app and of the account until an element is visible. */
export function runClocksUntil(app: SandboxPage, locator: Locator): Promise<void> {
  return runClocks(app, () => locator.first().isVisible());
}

export function runClocksUntilGone(app: SandboxPage, locator: Locator): Promise<void> {
  return runClocks(app, async () => (await locator.count()) === 0);
}

/** Runs both clocks in steps of a second: requests are answered in real time, and some never are. */
export async function runClocks(
  { page }: SandboxPage,
  isDue: () => Promise<boolean>,
): Promise<void> {
  const run = async () => {
    if (await isDue()) return true;
    await page.evaluate((ms) => window.sandbox?.advance(ms), 1000);
    await page.clock.runFor(1000);
    return false;
  };
  await expect.poll(run, { intervals: [50], timeout: 60_000 }).toBe(true);
}
