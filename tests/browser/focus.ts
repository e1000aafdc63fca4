import type { Frame } from '@playwright/test';
import type { SandboxPage } from './sandbox-page.ts';

/**
 * Presses the visible buttons with the keyboard, one after the other, also those that appear meanwhile, and closes what
 * they open. Of buttons with the same purpose, such as those of rows, it presses two.
 *
 * @param mostPresses how many buttons are pressed at most, because lists can have hundreds
 * @returns a line for each button after which nothing had the focus
 */
export async function focusLosses(
  app: SandboxPage,
  frame: Frame,
  mostPresses: number,
): Promise<string[]> {
  const { page } = app;
  const losses: string[] = [];
  const openTicket = await page.evaluate(() => window.sandbox?.ticketId);

  for (let presses = 0; presses < mostPresses; presses += 1) {
    const name = await frame.evaluate(focusNextButton);
    if (name === null) break;
    await page.keyboard.press('Enter');
    if (await hasLeftFrame()) {
      await returnToFrame();
      continue;
    }
    const { hasLost, isPressedThere, hasOpened } = await frame.evaluate(stateAfterPress);
    if (hasLost || (!isPressedThere && (await isAnsweredWithoutFocus()))) losses.push(name);
    else if (hasOpened) {
      await page.keyboard.press('Escape');
      if ((await frame.evaluate(stateAfterPress)).hasLost) losses.push(`${name}, then Escape`);
    }
  }
  return losses;

  /** A button may also be removed by the answer to a request. */
  async function isAnsweredWithoutFocus(): Promise<boolean> {
    await app.answered();
    return (await frame.evaluate(stateAfterPress)).hasLost;
  }

  /** Whether the button has opened another ticket. */
  async function hasLeftFrame(): Promise<boolean> {
    await frame.evaluate(nextTask);
    return (await page.evaluate(ticketInNextTask)) !== openTicket;
  }

  async function returnToFrame(): Promise<void> {
    await page.evaluate((ticket) => {
      if (ticket === null) window.sandbox?.openNavBar();
      else if (ticket !== undefined) window.sandbox?.openTicket(ticket);
    }, openTicket);
  }
}

/** Resolves when the messages that were sent before have gone out, or have arrived. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The open ticket once the messages to the workspace have arrived. */
async function ticketInNextTask(): Promise<number | null | undefined> {
  await new Promise((resolve) => setTimeout(resolve));
  return window.sandbox?.ticketId;
}

/** What a press has led to after two animation frames. Runs in a frame. */
async function stateAfterPress() {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const { activeElement } = document;
  const opened = document.querySelectorAll('[role="dialog"], [role="menu"], dialog[open]');
  return {
    /** Whether the body has the focus, while the page is in front. */
    hasLost: document.hasFocus() && (activeElement === null || activeElement === document.body),
    isPressedThere:
      document.querySelector('[data-test-last]')?.checkVisibility({ visibilityProperty: true }) ??
      false,
    /** Whether a dialog or menu is open. */
    hasOpened: [...opened].some((one) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    ),
  };
}

/** Focuses the next button that was not pressed, and returns its name; null if there is none. Runs in a frame. */
function focusNextButton(): string | null {
  const pressed = ((window as unknown as { pressed?: Map<string, number> }).pressed ??= new Map());
  const done = '[data-test-pressed]';
  for (const button of document.querySelectorAll<HTMLElement>('button, [role="button"], summary')) {
    if (button.matches(`:disabled, [aria-disabled="true"], [role^="menuitem"], ${done}`)) continue;
    if (!button.checkVisibility({ visibilityProperty: true })) continue;
    const name = button.getAttribute('aria-label') ?? button.textContent ?? '';
    // That button loads what every test forbids.
    if (name.includes('remote')) continue;
    // Rows, and buttons whose names differ only by what they are about.
    const purpose = button.dataset['row'] === undefined ? name.slice(0, 9) : 'row';
    const times = pressed.get(purpose) ?? 0;
    button.dataset['testPressed'] = '';
    if (times >= 2) continue;
    pressed.set(purpose, times + 1);
    button.focus();
    if (document.activeElement !== button) continue;
    for (const last of document.querySelectorAll('[data-test-last]'))
      last.removeAttribute('data-test-last');
    button.dataset['testLast'] = '';
    return name;
  }
  return null;
}
