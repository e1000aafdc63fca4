import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The maximum size of the JavaScript that the sidebar loads before its first paint, brotli-compressed as Zendesk's CDN
 * serves it. The README and ARCHITECTURE.md state the same number.
 */
export const INITIAL_BUDGET_BYTES = 60_000;

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
 * The chunk of the English translation. The scripts fetch it before the first paint.
 * @param {string} assets
 * @returns {string[]}
 */
function sourceLanguage(assets) {
  return readdirSync(assets).filter((name) => name === 'language-en.js');
}

/**
 * Measures the JavaScript that a built page loads before its first paint. Each file is compressed separately.
 * @param {string} distDir the app root, usually `dist`
 * @param {string} page the page's name without `.html`, such as `ticket_sidebar`
 * @returns {InitialJavaScript}
 */
export function initialJavaScript(distDir, page) {
  const assets = join(distDir, 'assets');
  const html = readFileSync(join(assets, `${page}.html`), 'utf8');
  const scripts = scriptAddresses(html).map((address) => address.replace(/[?#].*$/, ''));
  const files = [...scripts, ...sourceLanguage(assets)].map((name) => {
    const content = readFileSync(join(assets, name));
    return { name, bytes: content.length, brotliBytes: brotliSize(content) };
  });
  return { files, brotliBytes: files.reduce((sum, file) => sum + file.brotliBytes, 0) };
}
