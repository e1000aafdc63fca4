import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The maximum size of the JavaScript that the sidebar loads before its first paint, in its largest language,
 * brotli-compressed as Zendesk's CDN serves it. ARCHITECTURE.md states the same number. A feature that needs more room
 * raises it in a commit that says what the agent gets for it.
 */
export const INITIAL_BUDGET_BYTES = 87_500;

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
 * The largest chunk with the texts of the ticket pages. The scripts fetch one of these before the first paint.
 * @param {string} assets
 * @returns {ScriptSize[]}
 */
function largestLanguage(assets) {
  return readdirSync(assets)
    .filter((name) => /^language-.*\.js$/.test(name))
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
 * Measures the JavaScript that a built page loads before its first paint, in the largest language. Each file is compressed separately.
 * @param {string} distDir the app root, usually `dist`
 * @param {string} page the page's name without `.html`, such as `ticket_sidebar`
 * @returns {InitialJavaScript}
 */
export function initialJavaScript(distDir, page) {
  const assets = join(distDir, 'assets');
  const html = readFileSync(join(assets, `${page}.html`), 'utf8');
  const scripts = scriptAddresses(html).map((address) => address.replace(/[?#].*$/, ''));
  const files = [...scripts.map((name) => sizeOf(assets, name)), ...largestLanguage(assets)];
  return { files, brotliBytes: files.reduce((sum, file) => sum + file.brotliBytes, 0) };
}
