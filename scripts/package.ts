import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PackageJson, readAppRoot } from './package-checks/app-root.ts';
import { packageProblems } from './package-checks/every-check.ts';
import { MAX_ZIP_BYTES, zipApp } from './zip-app.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = packageApp() ? 0 : 1;

/** Checks `dist` and writes the zip. Returns whether it succeeded. */
function packageApp(): boolean {
  if (!existsSync('dist/manifest.json')) {
    console.error('There is no built app in dist. Run "npm run build" first.');
    return false;
  }
  const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;
  const { version } = packageJson;
  const root = readAppRoot('dist', packageJson);

  const problems = packageProblems(root);
  for (const { where, what, next } of problems) console.error(`${where} ${what}. ${next}`);
  if (problems.length > 0) {
    console.error(
      `\nNot packaged: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
    );
    return false;
  }

  const zip = zipApp(root.files);
  if (zip.length > MAX_ZIP_BYTES) {
    console.error(
      `Not packaged: the zip has ${zip.length} bytes, but at most ${MAX_ZIP_BYTES} are allowed. Check what grew in dist/assets.`,
    );
    return false;
  }

  mkdirSync('release', { recursive: true });
  const path = `release/side-conversation-events-${version}.zip`;
  writeFileSync(path, zip);
  console.log(
    `${path}\n${zip.length} bytes\nsha256 ${createHash('sha256').update(zip).digest('hex')}`,
  );
  return true;
}
