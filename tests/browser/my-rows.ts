import type { Frame, Locator } from '@playwright/test';

/** The groups of the page with the agent's side conversations. */
export type MyGroup = 'Your turn' | 'Their turn' | 'Set aside';

/** The rows of an unfolded group. */
export function myRows(frame: Frame, group: MyGroup): Locator {
  return frame
    .getByRole('list', { name: group, exact: true })
    .getByRole('listitem')
    .and(frame.locator('[data-key]'));
}

/** The line of a group, with the number of its conversations. */
export function groupHead(frame: Frame, group: MyGroup): Locator {
  return frame.getByRole('button', { name: new RegExp(`^${group}`) });
}

/** The rows with a text, in any group. */
export function myRow(frame: Frame, text: string | RegExp): Locator {
  return frame.locator('li[data-key]').filter({ hasText: text });
}

/** Where the page says how much it has checked. */
export function checks(frame: Frame, text: string | RegExp): Locator {
  return frame.locator('header').getByText(text);
}
