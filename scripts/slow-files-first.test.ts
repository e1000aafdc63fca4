import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SLOW_FILES, slowFirst } from './slow-files-first.ts';

it('starts slow test files first, and keeps the order of the others', () => {
  const [slowest = '', second = ''] = SLOW_FILES;
  const files = ['src/b.test.ts', second, 'src/a.test.ts', slowest];
  const order = slowFirst(files.map((file) => ({ moduleId: `/project/${file}` })));
  expect(order.map(({ moduleId }) => moduleId.replace('/project/', ''))).toEqual([
    slowest,
    second,
    'src/b.test.ts',
    'src/a.test.ts',
  ]);
});

it.each(SLOW_FILES)('knows a test file that exists: %s', (file) => {
  expect(existsSync(new URL(`../${file}`, import.meta.url))).toBe(true);
});
