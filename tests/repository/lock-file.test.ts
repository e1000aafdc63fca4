import { expect, test } from 'vitest';
import { readText } from './source-files.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const manifest = JSON.parse(readText('package.json') ?? '{}') as Manifest;
const lock = JSON.parse(readText('package-lock.json') ?? '{}') as {
  packages: Record<string, Manifest & { resolved?: string; integrity?: string; link?: boolean }>;
};

/** A version alone, or one under another name; no range, no tag, no address. */
const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

test.each([
  ['1.2.3', true],
  ['10.0.0-next.0', true],
  ['npm:@preact/compat@18.3.2', true],
  ['^1.2.3', false],
  ['npm:@preact/compat@^18.0.0', false],
  ['1.2', false],
  ['latest', false],
  ['*', false],
  ['https://example.com/a.tgz', false],
])('the version %s counts as exact: %s', (version, exact) => {
  expect(EXACT.test(version)).toBe(exact);
});

test('every dependency is pinned to one version', () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  const loose = Object.entries(versions).filter(([, version]) => !EXACT.test(version));
  expect(Object.keys(versions)).not.toHaveLength(0);
  expect(loose).toEqual([]);
});

test('the lock file names no download addresses', () => {
  const packages = Object.entries(lock.packages);
  expect(packages.length).toBeGreaterThan(1);
  const addressed = packages.filter(([, { resolved }]) => resolved !== undefined);
  expect(addressed.map(([path]) => path)).toEqual([]);
  expect(JSON.stringify(lock.packages)).not.toMatch(/"resolved"/);
});

test('every locked package has a checksum', () => {
  const unchecked = Object.entries(lock.packages).filter(
    ([path, { integrity, link }]) => path !== '' && !link && integrity === undefined,
  );
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

test('the lock file belongs to this package.json', () => {
  const { dependencies, devDependencies } = lock.packages[''] ?? {};
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});
