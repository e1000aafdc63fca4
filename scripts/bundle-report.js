import {
  BACKGROUND_BUDGET_BYTES,
  BACKGROUND_START_BUDGET_BYTES,
  backgroundJavaScript,
  INITIAL_BUDGET_BYTES,
  initialJavaScript,
} from './bundle-budget.js';

/** Prints the size of each page's initial JavaScript, of all that the page in the background loads, and their budgets after a build. */
export class BundleReport {
  /** @param {readonly string[]} pages */
  constructor(pages) {
    this.pages = pages;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.done.tap('BundleReport', (stats) => {
      if (stats.hasErrors()) return;
      const dist = `${compiler.outputPath}/..`;
      for (const page of this.pages) {
        report(`${page}: initial JavaScript`, initialJavaScript(dist, page), INITIAL_BUDGET_BYTES);
      }
      const start = initialJavaScript(dist, 'background');
      report('background: initial JavaScript', start, BACKGROUND_START_BUDGET_BYTES);
      report('background: all JavaScript', backgroundJavaScript(dist), BACKGROUND_BUDGET_BYTES);
    });
  }
}

/**
 * @param {string} what
 * @param {{ brotliBytes: number }} size
 * @param {number} budgetBytes
 */
function report(what, { brotliBytes }, budgetBytes) {
  process.stdout.write(
    `${what} ${kilobytes(brotliBytes)} brotli, at most ${kilobytes(budgetBytes)}\n`,
  );
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
