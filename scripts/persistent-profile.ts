import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Creates a browser profile in which cross-site frames have storage, as in Chrome by default. Debian's Chromium blocks it
 * otherwise, also in new contexts of Playwright.
 *
 * @returns the profile's folder, which the caller removes
 */
export function createPersistentProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'side-conversation-events-'));
  mkdirSync(join(folder, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}
