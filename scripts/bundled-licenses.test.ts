import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import webpack from 'webpack';
import { BundledLicenses, licenseText } from './bundled-licenses.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundled-licenses-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | object): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

/** Writes a package that exports `value`, with its license file. */
function writePackage(name: string, license = 'LICENSE', path = `node_modules/${name}`): void {
  write(`${path}/package.json`, { name, version: '1.2.3', license: 'MIT', sideEffects: false });
  write(`${path}/index.js`, `export const value = () => '${name}';`);
  if (license) write(`${path}/${license}`, `License of ${name}\r\n`);
}

/** Builds `entry` and returns the names of the packages in the list. */
async function listed(entry: string): Promise<string[]> {
  write('entry.js', entry);
  const compiler = webpack({
    mode: 'production',
    optimization: { minimize: false },
    context: folder,
    entry: './entry.js',
    output: { path: join(folder, 'dist') },
    plugins: [new BundledLicenses('licenses.txt')],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else resolve();
    });
  });
  const text = readFileSync(join(folder, 'dist/licenses.txt'), 'utf8');
  return [...text.matchAll(/^(\S+) \d+\.\d+\.\S+: /gm)].map(([, name]) => name ?? '');
}

test('lists what is used, also lazily and by packages, and webpack', async () => {
  writePackage('used');
  writePackage('@scope/lazy', 'license.md');
  writePackage('unused');
  writePackage('inner', 'COPYING', 'node_modules/outer/node_modules/inner');
  writePackage('outer');
  write(
    'node_modules/outer/index.js',
    "export { value } from 'inner';\nexport const other = () => 1;",
  );
  // A folder of a package that has a package.json, and a copy of another package that has none.
  write('node_modules/used/sub/package.json', { name: 'sub' });
  write('node_modules/used/sub/index.js', 'export const value = () => 2;');
  write('node_modules/used/node_modules/copied/index.js', 'export const value = () => 3;');
  const names = await listed(`
    import { value } from 'used';
    import { value as sub } from 'used/sub/index.js';
    import { value as copied } from './node_modules/used/node_modules/copied/index.js';
    import { value as unused } from 'unused';
    import { value as inner, other } from 'outer';
    console.log(value, sub, copied, inner, other);
    import('@scope/lazy').then(console.log);
  `);
  expect(names).toEqual(['@scope/lazy', 'inner', 'outer', 'used', 'webpack']);
});

test('fails if a package has no license file', async () => {
  writePackage('free', '');
  await expect(listed("import { value } from 'free'; console.log(value);")).rejects.toThrow(
    'The package free has no license file.',
  );
});

test('sorts by name and gives a shared text once', () => {
  const one = { version: '1.0.0', license: 'MIT' };
  expect(
    licenseText([
      { ...one, name: 'c', text: 'Two' },
      { ...one, name: 'b', text: 'One' },
      { ...one, name: 'a', text: 'Two' },
    ]).split(/\n-+\n\n/),
  ).toEqual([
    'The scripts of this app contain these packages.\n',
    'a 1.0.0: MIT\nc 1.0.0: MIT\n\nTwo\n',
    'b 1.0.0: MIT\n\nOne\n',
  ]);
});
