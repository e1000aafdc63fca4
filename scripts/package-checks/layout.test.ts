import { expect, test } from 'vitest';
import { checkLayout } from './layout.ts';
import { validAppRoot } from './valid-app-root.ts';

test('accepts a valid layout', () => {
  expect(checkLayout(validAppRoot())).toEqual([]);
});

test.each([
  ['README.md', /no part of an app/],
  ['node_modules/preact/index.js', /no part of an app/],
  ['translations/notes.txt', /no part of an app/],
  ['translations/old/de.json', /no part of an app/],
  ['assets/.DS_Store', /hidden/],
  ['assets/app.js.map', /source map/],
  ['assets/app.js.gz', /refuses \(\.gz\)/],
  ['assets/app.js.br', /refuses \(\.br\)/],
  ['assets/Manual.PDF', /refuses \(\.pdf\)/],
])('rejects %s', (path, what) => {
  const problems = checkLayout(validAppRoot({ [path]: '' }));
  expect(problems).toEqual([expect.objectContaining({ where: path })]);
  expect(problems[0]?.what).toMatch(what);
});

test.each(['manifest.json', 'translations/en.json'])('requires %s', (path) => {
  const problems = checkLayout(validAppRoot({ [path]: undefined }));
  expect(problems).toEqual([expect.objectContaining({ where: path, what: 'is missing' })]);
});
