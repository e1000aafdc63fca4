import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BACKGROUND_BUDGET_BYTES,
  BACKGROUND_START_BUDGET_BYTES,
  backgroundJavaScript,
  INITIAL_BUDGET_BYTES,
  initialJavaScript,
} from '../../scripts/bundle-budget.js';
import { type PackageJson, readAppRoot } from '../../scripts/package-checks/app-root.ts';
import { checkCode } from '../../scripts/package-checks/code.ts';
import { checkLicenses } from '../../scripts/package-checks/licenses.ts';
import { checkLayout } from '../../scripts/package-checks/layout.ts';
import { checkListingTexts } from '../../scripts/package-checks/listing-texts.ts';
import { checkManifest } from '../../scripts/package-checks/manifest.ts';
import { checkImages } from '../../scripts/package-checks/images.ts';
import { ROOT, filesIn, readText } from './source-files.ts';

const DIST = join(ROOT, 'dist');
const packageJson = JSON.parse(readText('package.json') ?? '{}') as PackageJson;

if (!existsSync(join(DIST, 'manifest.json'))) {
  throw new Error('There is no built app in dist. Run "npm run build" first.');
}

describe('the built app', () => {
  const root = readAppRoot(DIST, packageJson);

  test('holds only what a package may hold', () => {
    expect(checkLayout(root)).toEqual([]);
  });

  test('has a manifest that Zendesk accepts', () => {
    expect(checkManifest(root)).toEqual([]);
  });

  test('holds no insecure address, no leftover, no inline script, no absolute address', () => {
    expect(checkCode(root)).toEqual([]);
  });

  test('lists the license of every package in its scripts', () => {
    expect(checkLicenses(root)).toEqual([]);
  });

  test('has the images and texts that the Marketplace requires', () => {
    expect([...checkImages(root), ...checkListingTexts(root)]).toEqual([]);
  });

  test.each(['assets', 'translations'])('holds all of %s, unchanged', (folder) => {
    for (const path of filesIn(folder)) {
      expect(readFileSync(join(DIST, path)).equals(readFileSync(join(ROOT, path))), path).toBe(
        true,
      );
    }
  });
});

describe('the JavaScript loaded at start', () => {
  test.each(['ticket_sidebar', 'modal'])('of %s stays within its budget', (page) => {
    const { files, brotliBytes } = initialJavaScript(DIST, page);
    expect(files).not.toEqual([]);
    expect(brotliBytes, JSON.stringify(files)).toBeLessThanOrEqual(INITIAL_BUDGET_BYTES);
  });
});

describe('the JavaScript of the page in the background', () => {
  test('starts within its budget', () => {
    const { files, brotliBytes } = initialJavaScript(DIST, 'background');
    expect(files).toHaveLength(1);
    expect(brotliBytes).toBeLessThanOrEqual(BACKGROUND_START_BUDGET_BYTES);
  });

  test('is in all within its budget, without a component', () => {
    const { files, brotliBytes } = backgroundJavaScript(DIST);
    expect(files.map(({ name }) => name)).toContain('background-checks.js');
    expect(brotliBytes, JSON.stringify(files)).toBeLessThanOrEqual(BACKGROUND_BUDGET_BYTES);
    // Names that minified preact and styled-components keep.
    const components = /\.__k\b|data-styled/;
    expect(readText('dist/assets/nav_bar.js')).toMatch(components);
    for (const { name } of files)
      expect(readText(`dist/assets/${name}`), name).not.toMatch(components);
  });
});
