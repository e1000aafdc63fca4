import { expect, test } from 'vitest';
import { packageProblems } from './every-check.ts';
import { validAppRoot } from './valid-app-root.ts';

test('a valid app root has no problems', () => {
  expect(packageProblems(validAppRoot())).toEqual([]);
});

test('runs every check', () => {
  const root = validAppRoot({
    'notes.txt': 'remember',
    'manifest.json': '[]',
    'translations/xx.json': '{}',
    'assets/logo.png': undefined,
    'assets/more.js': 'console.log(1)',
  });
  const places = packageProblems(root).map(({ where }) => where);
  expect(places).toEqual(
    expect.arrayContaining([
      'notes.txt',
      'manifest.json',
      'translations/xx.json',
      'assets/logo.png',
      'assets/more.js',
    ]),
  );
});

test('every problem describes a fix', () => {
  const root = validAppRoot({ 'manifest.json': '{}', 'assets/logo.png': 'no picture' });
  for (const { next } of packageProblems(root)) expect(next).toMatch(/^[A-Z].*\.$/);
});
