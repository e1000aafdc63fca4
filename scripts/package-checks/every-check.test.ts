import { expect, test } from 'vitest';
import { packageProblems } from './every-check.ts';
import { soundAppRoot } from './valid-app-root.ts';

test('a sound app root has no problems', () => {
  expect(packageProblems(soundAppRoot())).toEqual([]);
});

test('every kind of check takes part', () => {
  const root = soundAppRoot({
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

test('every problem says what to do', () => {
  const root = soundAppRoot({ 'manifest.json': '{}', 'assets/logo.png': 'no picture' });
  for (const { next } of packageProblems(root)) expect(next).toMatch(/^[A-Z].*\.$/);
});
