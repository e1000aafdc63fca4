import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARTS } from './translation-loader.js';

const FOLDER = fileURLToPath(new URL('../translations', import.meta.url));

/**
 * The code of `src/i18n/translation-files.ts`: a loading function for each part of each file in `translations`. Each is a
 * chunk of its own, so an agent downloads one language.
 *
 * @param {readonly string[]} [languages] tags in lower case; by default those of the folder
 * @returns {string}
 */
export function translationIndex(languages = languagesIn(FOLDER)) {
  const entries = languages.map(
    (language) =>
      `  ${JSON.stringify(language)}: {\n${PARTS.map((part) => partEntry(language, part)).join('')}  },`,
  );
  return `export const TRANSLATION_FILES = {\n${entries.join('\n')}\n};\n`;
}

/**
 * @param {string} language
 * @param {import('./translation-loader.js').Part} part
 */
function partEntry(language, part) {
  const chunk = part === 'ticket' ? `language-${language}` : `${part}-language-${language}`;
  const file = `../../translations/${language}.json?${part}`;
  return `    '${part}': () => import(/* webpackChunkName: "${chunk}" */ '${file}'),\n`;
}

/** @param {string} folder */
function languagesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

/**
 * The webpack loader, which replaces the file by the index.
 *
 * @this {{addContextDependency: (folder: string) => void}}
 * @returns {string}
 */
function translationIndexLoader() {
  this.addContextDependency(FOLDER);
  return translationIndex();
}

export default translationIndexLoader;
