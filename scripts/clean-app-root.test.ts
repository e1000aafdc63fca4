import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import webpack from 'webpack';
import { CleanAppRoot } from './clean-app-root.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clean-app-root-'));
  writeFileSync(join(folder, 'entry.js'), 'document.title = "Events";');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds `entry.js` twice with one compiler, as a watching compiler does. The manifest does not change. */
async function buildTwice(): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    context: folder,
    entry: './entry.js',
    output: { path: join(folder, 'app/assets'), filename: 'page.js' },
    plugins: [new CleanAppRoot(), { apply: emitManifest }],
  });
  await run(compiler);
  await run(compiler);
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
}

function emitManifest({ hooks }: webpack.Compiler): void {
  hooks.thisCompilation.tap('manifest', (compilation) =>
    compilation.hooks.processAssets.tap('manifest', () =>
      compilation.emitAsset('../manifest.json', new webpack.sources.RawSource('{}')),
    ),
  );
}

function run(compiler: webpack.Compiler): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve();
    });
  });
}

test('removes what earlier builds and zcli left beside the assets', async () => {
  mkdirSync(join(folder, 'app/tmp'), { recursive: true });
  mkdirSync(join(folder, 'app/translations'), { recursive: true });
  writeFileSync(join(folder, 'app/tmp/app-1.zip'), '');
  writeFileSync(join(folder, 'app/zcli.apps.config.json'), '{}');
  writeFileSync(join(folder, 'app/translations/fr.json'), '{}');
  await buildTwice();
  expect(readdirSync(join(folder, 'app')).toSorted()).toEqual(['assets', 'manifest.json']);
  expect(existsSync(join(folder, 'app/assets/page.js'))).toBe(true);
});

test('removes nothing else', async () => {
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/notes.txt'), '');
  await buildTwice();
  const files = ['assets', 'manifest.json', 'notes.txt'];
  expect(readdirSync(join(folder, 'app')).toSorted()).toEqual(files);
  expect(existsSync(join(folder, 'entry.js'))).toBe(true);
});
