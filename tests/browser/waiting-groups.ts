import type { Frame, Locator } from '@playwright/test';

/** A group of the waiting strip. */
export type Group = 'Your turn' | 'Their turn' | 'Set aside';

/** The line of a group, which folds and unfolds it. */
export function head(frame: Frame, group: Group): Locator {
  return frame.getByRole('button', { name: new RegExp(`^${group} \\d`) });
}

/** The rows of an unfolded group. */
export function rows(frame: Frame, group: Group): Locator {
  return frame.getByRole('list', { name: group }).getByRole('listitem');
}

/** Chooses an action from the menu of a row. */
export async function choose(frame: Frame, subject: RegExp, action: string): Promise<void> {
  await frame.getByRole('button', { name: new RegExp(`^Actions for .*${subject.source}`) }).click();
  await frame.getByRole('menuitem', { name: action }).click();
}
