import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.ts';
import { SlowFilesFirst } from './scripts/slow-files-first.ts';
import { translationIndex } from './scripts/translation-index-loader.js';
import { isPart, readPart } from './scripts/translation-loader.js';

/** Does what webpack's loaders for translations do, so that tests import the same texts. */
const translations: Plugin = {
  name: 'translations',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('/i18n/translation-files.ts')) return translationIndex();
    const [, file, part] = /^(.*\/translations\/[^/]+\.json)\?([\w-]+)$/.exec(id) ?? [];
    if (!file || !isPart(part)) return null;
    return { code: `export default ${JSON.stringify(readPart(file, part))}`, moduleType: 'js' };
  },
};

/** Icons are components in the bundle. No unit test looks at their paths, so an empty picture does. */
const icons: Plugin = {
  name: 'icons',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.svg')) return null;
    return "import { h } from 'preact';\nexport default (props) => h('svg', props);";
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: '.cache/vite',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // Only against tests that hang: a busy machine may need long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: SlowFilesFirst },
    projects: [
      {
        extends: true,
        plugins: [translations, icons],
        test: {
          name: 'unit',
          include: [
            '{src,sandbox,scripts,bench}/**/*.test.{ts,tsx}',
            // What src does with the sandbox's account: neither may import the other.
            'tests/{properties,faults,warehouse}/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.{ts,tsx}'],
          // A file that needs a document asks for it: // @vitest-environment happy-dom
          environment: 'node',
          // Vite processes the icons, and `react-components`, whose import of styled-components does not work in Node's
          // ES modules. Node itself loads everything else under node_modules, so that `import` and `require` share one
          // Preact; a second copy would break every hook.
          server: {
            deps: {
              inline: [/node_modules\/@zendeskgarden\/(svg-icons|react-components)\//],
            },
          },
        },
      },
      {
        extends: true,
        plugins: [translations, icons],
        // Vite would find these while tests run, load everything again, and give one test two copies of Preact.
        optimizeDeps: {
          include: [
            '@zendeskgarden/react-theming',
            'dompurify',
            'idb',
            'papaparse',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/test-utils',
            'styled-components',
          ],
        },
        test: {
          // Unit tests of code that needs a real HTML or CSS parser, or layout.
          name: 'chromium',
          include: ['{src,tests}/**/*.browser.test.{ts,tsx}'],
          // Repeats a run of the random answers in tests/fuzz.
          provide: { fuzzSeed: process.env['FUZZ_SEED'] ?? '' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'repository',
          include: ['tests/repository/**/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
