import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a profile for a browser that lets frames of other sites keep something, as Chrome does by itself. Debian's Chromium
 * refuses, and so does a fresh context of Playwright in it.
 *
 * @returns its folder, which the caller removes
 */
export function keepingProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'side-conversation-events-'));
  mkdirSync(join(folder, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return folder;
}
