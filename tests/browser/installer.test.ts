import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { startSandbox } from '../../sandbox/server.ts';
import { zipApp } from '../../scripts/zip-app.ts';
import { appIn, expect, test } from './sandbox-page.ts';

test('the zip contains the complete app', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'side-conversation-events-'));
  for (const [path, bytes] of Object.entries(unzipSync(zipApp(filesOf('dist'))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const sandbox = await startSandbox({ dist: folder });
  const frame = await appIn(page, sandbox).open();
  await expect(frame.getByRole('status')).toHaveText('12 events · 3 conversations');
  await frame.locator('[data-row="0"]').click();
  await expect(frame.getByRole('button', { name: 'Details' })).toBeVisible();
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

/** All files in a folder, by relative path. */
function filesOf(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]),
  );
}
