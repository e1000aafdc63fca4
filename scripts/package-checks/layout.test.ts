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

test.each([
  ['a zip', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b, 0x08]],
  ['a 7z file', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a PDF', [...new TextEncoder().encode('%PDF-1.7')]],
  ['a shell script', [...new TextEncoder().encode('#!/bin/sh')]],
])('rejects %s under another name', (what, bytes) => {
  const problems = checkLayout(validAppRoot({ 'assets/data.txt': Uint8Array.from(bytes) }));
  expect(problems).toEqual([expect.objectContaining({ where: 'assets/data.txt' })]);
  expect(problems[0]?.what).toContain(what);
});

test.each(['manifest.json', 'translations/en.json'])('requires %s', (path) => {
  const problems = checkLayout(validAppRoot({ [path]: undefined }));
  expect(problems).toEqual([expect.objectContaining({ where: path, what: 'is missing' })]);
});
