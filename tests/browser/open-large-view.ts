import type { Frame, Page } from '@playwright/test';
import { expect } from './sandbox-page.ts';

/** Opens the large view from the sidebar's menu and returns its frame. */
export async function openLargeView(page: Page, frame: Frame): Promise<Frame> {
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('menuitem', { name: 'Large view' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return modalFrame(page);
}

/** The frame of the modal that is open. */
async function modalFrame(page: Page): Promise<Frame> {
  const element = await page.getByRole('dialog').locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('There is no modal.');
  await frame.waitForURL(/\/modal\.html/);
  return frame;
}
