import { expect, type Frame } from '@playwright/test';
import { lazyPartsLoaded } from './open-search.ts';
import { settledTop } from './settled-top.ts';

/** Waits until the ticket has loaded. Before that, events can still come above those that are there. */
export async function listLoaded(frame: Frame): Promise<void> {
  const button = frame.getByRole('button', { name: /^(?:Refresh|Aktualisieren)$/ });
  await expect(button).toBeEnabled();
}

/**
 * Waits until nothing moves the list any more. What is above it is loaded later: the parts of the toolbar, and the groups of
 * conversations that wait, which the ticket must have.
 */
export async function listSettled(frame: Frame): Promise<void> {
  await listLoaded(frame);
  await lazyPartsLoaded(frame);
  await expect(frame.locator('[data-turn-group]').first()).toBeVisible();
  await settledTop(frame.getByRole('article').first());
}
