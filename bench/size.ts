import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BACKGROUND_BUDGET_BYTES,
  BACKGROUND_START_BUDGET_BYTES,
  backgroundJavaScript,
  brotliSize,
  INITIAL_BUDGET_BYTES,
  initialJavaScript,
} from '../scripts/bundle-budget.js';
import { kilobytes, table } from './table.ts';

/** One script of the built app. */
export interface ScriptSize {
  readonly name: string;
  readonly bytes: number;
  readonly brotliBytes: number;
  /** The pages that load it initially. Empty for a lazy chunk. */
  readonly initialOf: readonly string[];
}

export interface SizeResult {
  readonly scripts: readonly ScriptSize[];
  /** The initial JavaScript of each page. */
  readonly pages: readonly {
    readonly page: string;
    readonly brotliBytes: number;
    /** Null for the page in the navigation bar, which has no budget. */
    readonly budgetBytes: number | null;
  }[];
  /** All JavaScript that the page in the background loads. */
  readonly backgroundBrotliBytes: number;
  readonly lazyBrotliBytes: number;
}

/** Measures every script of the built app. Each is compressed separately, as browsers fetch them. */
export function measureSize(dist: string): SizeResult {
  const assets = join(dist, 'assets');
  const names = readdirSync(assets);
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))
    .map((page) => ({ page, ...initialJavaScript(dist, page) }));

  const scripts = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const content = readFileSync(join(assets, name));
      const initialOf = pages.filter(({ files }) => files.some((file) => file.name === name));
      return {
        name,
        bytes: content.length,
        brotliBytes: brotliSize(content),
        initialOf: initialOf.map(({ page }) => page),
      };
    });

  return {
    scripts: scripts.toSorted(
      (a, b) => b.initialOf.length - a.initialOf.length || b.brotliBytes - a.brotliBytes,
    ),
    pages: pages.map(({ page, brotliBytes }) => ({
      page,
      brotliBytes,
      budgetBytes: budgetOf(page),
    })),
    backgroundBrotliBytes: backgroundJavaScript(dist).brotliBytes,
    lazyBrotliBytes: scripts
      .filter(({ initialOf }) => initialOf.length === 0)
      .reduce((sum, { brotliBytes }) => sum + brotliBytes, 0),
  };
}

function budgetOf(page: string): number | null {
  if (page === 'nav_bar') return null;
  return page === 'background' ? BACKGROUND_START_BUDGET_BYTES : INITIAL_BUDGET_BYTES;
}

/** Formats the sizes as a table. */
export function sizeTable({
  scripts,
  pages,
  lazyBrotliBytes,
  backgroundBrotliBytes,
}: SizeResult): string {
  return table('Size of the scripts in dist/assets', [
    ['script', 'bytes', 'brotli', 'loaded'],
    ...scripts.map(({ name, bytes, brotliBytes, initialOf }) => [
      name,
      kilobytes(bytes),
      kilobytes(brotliBytes),
      initialOf.length > 0 ? `initially by ${initialOf.join(', ')}` : 'lazily',
    ]),
    ['all lazy chunks', '', kilobytes(lazyBrotliBytes), ''],
    ...pages.map(({ page, brotliBytes, budgetBytes }) => [
      `initially by ${page}`,
      '',
      kilobytes(brotliBytes),
      shareOf(brotliBytes, budgetBytes),
    ]),
    [
      'in all by background',
      '',
      kilobytes(backgroundBrotliBytes),
      shareOf(backgroundBrotliBytes, BACKGROUND_BUDGET_BYTES),
    ],
  ]);
}

function shareOf(bytes: number, budgetBytes: number | null): string {
  return budgetBytes === null
    ? ''
    : `${((bytes / budgetBytes) * 100).toFixed(1)} % of ${kilobytes(budgetBytes)}`;
}
