import type { Locator } from '@playwright/test';
import { settledBox } from './settled-box.ts';

/** The top of an element, in px, once the element has neither moved nor changed its size for 30 frames. */
export async function settledTop(element: Locator): Promise<number> {
  return (await settledBox(element)).y;
}
