import { describe, expect, test } from 'vitest';
import { readsOnce } from './settled-reads.ts';
import { sourceFiles } from './source-files.ts';

test('no browser test asserts on a value that was read once, or waits for a fixed time', () => {
  const tests = [...sourceFiles()].filter(([path]) => /^tests\/browser\/.*\.test\.ts$/.test(path));
  expect(tests.length).toBeGreaterThan(20);
  expect(
    tests.flatMap(([path, source]) => readsOnce(source).map((line) => `${path}:${line}`)),
  ).toEqual([]);
});

describe('a value is read once in', () => {
  test.each([
    'expect(await row.count()).toBe(1);',
    'expectStored(await row.count()).toBe(1);',
    'expect.soft(await row.count(), "rows").toBe(1);',
    'expect((await app.requests()).length).toBe(1);',
    'expect(Math.abs((await top(row)) - before)).toBeLessThan(2);',
    'await expect(await row.innerText()).toBe("a");',
    'await page.waitForTimeout(100);',
  ])('%s', (code) => {
    expect(readsOnce(`\n  ${code}\n`)).toEqual([`2: ${code}`]);
  });

  test('an assertion of several lines, at its first line', () => {
    const code = 'expect(\n  (await row.boundingBox())?.height,\n).toBe(1);';
    expect(readsOnce(code)).toEqual(['1: expect(']);
  });
});

describe('a value is read until it is right in', () => {
  test.each([
    'await expect(row).toHaveCount(1);',
    'await expect.poll(() => row.count()).toBe(1);',
    'await expect.poll(async () => (await row.boundingBox())?.height).toBe(1);',
    'await expect(async () => compare(await looks(frame))).toPass();',
  ])('%s', (code) => {
    expect(readsOnce(code)).toEqual([]);
  });
});
