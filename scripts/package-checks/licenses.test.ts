import { expect, test } from 'vitest';
import { checkLicenses } from './licenses.ts';
import { validAppRoot } from './valid-app-root.ts';

const complaints = (licenses: string | undefined): string[] =>
  checkLicenses(validAppRoot({ 'assets/licenses.txt': licenses })).map(({ what }) => what);

test('accepts a list with every package', () => {
  expect(checkLicenses(validAppRoot())).toEqual([]);
});

test.each([
  [undefined, 'is missing'],
  ['', 'does not list preact'],
  ['preact-compat 1.2.3: MIT', 'does not list preact'],
  ['Like preact 1.2.3: MIT', 'does not list preact'],
  [`preact 1.2.3: MIT\n${'a'.repeat(200_000)}`, 'has 200018 bytes'],
])('rejects %j', (licenses, complaint) => {
  expect(complaints(licenses)).toEqual([complaint]);
});
