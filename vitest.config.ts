import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { defineConfig } from 'vitest/config';
import { flattenTranslations } from './scripts/translation-loader.js';

/** What webpack's translation loader does, so that tests import the very same flat record. */
const translations: Plugin = {
  name: 'translations',
  enforce: 'pre',
  load(id) {
    const translation = /^(.*\/translations\/[^/]+\.json)(?:\?(.*))?$/.exec(id);
    if (!translation) return null;
    const [, file = '', part] = translation;
    const strings = flattenTranslations(JSON.parse(readFileSync(file, 'utf8')), part);
    const json = JSON.stringify(strings);
    // Vite itself makes a module of JSON, but not where a query names a part.
    return part ? { code: `export default ${json}`, moduleType: 'js' } : json;
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
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        plugins: [translations, icons],
        test: {
          name: 'unit',
          include: [
            '{src,sandbox,scripts,bench}/**/*.test.{ts,tsx}',
            // What src does with the sandbox's account: neither may import the other.
            'tests/properties/**/*.test.ts',
          ],
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
        test: {
          name: 'repository',
          include: ['tests/repository/**/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
