import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The maximum size of the JavaScript that the sidebar loads before its first paint, in its largest language,
 * brotli-compressed as Zendesk's CDN serves it. ARCHITECTURE.md states the same number. A feature that needs more room
 * raises it in a commit that says what the agent gets for it.
 */
export const INITIAL_BUDGET_BYTES = 88_000;

/**
 * The maximum size of the script with which the page in the background starts, brotli-compressed. Zendesk loads it for every agent at
 * sign-in. ARCHITECTURE.md states the same number.
 */
export const BACKGROUND_START_BUDGET_BYTES = 3500;

/**
 * The maximum size of all JavaScript that the page in the background loads, brotli-compressed: its script, what checks the tickets,
 * and the texts of notices in their largest language. ARCHITECTURE.md states the same number.
 */
export const BACKGROUND_BUDGET_BYTES = 30_000;

/**
 * @typedef {{ name: string, bytes: number, brotliBytes: number }} ScriptSize
 * @typedef {{ files: ScriptSize[], brotliBytes: number }} InitialJavaScript
 */

/**
 * Finds the addresses of a page's scripts. Scripts from other hosts (the SDK) are not part of the package and not counted.
 * @param {string} html
 * @returns {string[]}
 */
export function scriptAddresses(html) {
  return [...html.matchAll(/<script\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((address) => !/^(?:[a-z]+:)?\/\//i.test(address));
}

/**
 * @param {string | Buffer} content
 * @returns {number}
 */
export function brotliSize(content) {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

/**
 * The largest chunk with the texts of a part. The scripts of the ticket pages fetch one of `language` before the first paint.
 * @param {string} assets
 * @param {string} part
 * @returns {ScriptSize[]}
 */
function largestLanguage(assets, part) {
  return readdirSync(assets)
    .filter((name) => name.startsWith(`${part}-`) && name.endsWith('.js'))
    .map((name) => sizeOf(assets, name))
    .sort((one, other) => other.brotliBytes - one.brotliBytes)
    .slice(0, 1);
}

/**
 * @param {string} assets
 * @param {string} name
 * @returns {ScriptSize}
 */
function sizeOf(assets, name) {
  const content = readFileSync(join(assets, name));
  return { name, bytes: content.length, brotliBytes: brotliSize(content) };
}

/**
 * The scripts in the HTML of a built page.
 * @param {string} distDir the app root, usually `dist`
 * @param {string} page the page's name without `.html`
 * @returns {ScriptSize[]}
 */
function scriptsOf(distDir, page) {
  const assets = join(distDir, 'assets');
  const html = readFileSync(join(assets, `${page}.html`), 'utf8');
  return scriptAddresses(html).map((address) => sizeOf(assets, address.replace(/[?#].*$/, '')));
}

/**
 * @param {ScriptSize[]} files
 * @returns {InitialJavaScript}
 */
function summed(files) {
  return { files, brotliBytes: files.reduce((sum, file) => sum + file.brotliBytes, 0) };
}

/**
 * Measures the JavaScript that a built page loads before its first paint, in the largest language. Each file is compressed
 * separately. The page in the background paints nothing and has no language at start.
 * @param {string} distDir the app root, usually `dist`
 * @param {string} page the page's name without `.html`, such as `ticket_sidebar`
 * @returns {InitialJavaScript}
 */
export function initialJavaScript(distDir, page) {
  const languages =
    page === 'background' ? [] : largestLanguage(join(distDir, 'assets'), 'language');
  return summed([...scriptsOf(distDir, page), ...languages]);
}

/**
 * Measures all JavaScript that the page in the background can load in Zendesk: the chunks that its scripts name, and those that they
 * name in turn. Of the languages, it loads the texts of notices alone; the bundled SDK is for other hosts.
 * @param {string} distDir the app root, usually `dist`
 * @returns {InitialJavaScript}
 */
export function backgroundJavaScript(distDir) {
  const assets = join(distDir, 'assets');
  const files = scriptsOf(distDir, 'background');
  for (const { name } of files) {
    for (const chunk of chunksNamedIn(readFileSync(join(assets, name), 'utf8'))) {
      const isCounted = files.some((file) => file.name === chunk);
      if (!isCounted && chunk !== 'sdk.js' && !chunk.includes('language-'))
        files.push(sizeOf(assets, chunk));
    }
  }
  return summed([...files, ...largestLanguage(assets, 'notices-language')]);
}

/**
 * The chunks that a minified script can fetch: webpack calls `e` of its runtime with their names.
 * @param {string} script
 * @returns {string[]}
 */
function chunksNamedIn(script) {
  return [...script.matchAll(/\.e\("([\w-]+)"\)/g)].map((match) => `${match[1]}.js`);
}
