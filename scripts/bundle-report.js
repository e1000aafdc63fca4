import { INITIAL_BUDGET_BYTES, initialJavaScript } from './bundle-budget.js';

/** Prints the size of each page's initial JavaScript and its budget after a build. */
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
        const { brotliBytes } = initialJavaScript(dist, page);
        process.stdout.write(
          `${page}: initial JavaScript ${kilobytes(brotliBytes)} brotli, at most ${kilobytes(INITIAL_BUDGET_BYTES)}\n`,
        );
      }
    });
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
