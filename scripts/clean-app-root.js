import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What builds and zcli write beside `assets`. zcli leaves `tmp` behind when it packages. */
const BESIDE_ASSETS = ['manifest.json', 'tmp', 'translations', 'zcli.apps.config.json'];

/**
 * Removes what earlier builds and zcli left in the app root, before the first files are written. `output.clean` does this for
 * `assets`, which is the output folder. It cannot be the app root, because Zendesk serves `assets` under another name.
 */
export class CleanAppRoot {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    // Later builds of a watching compiler write only what changed.
    let isClean = false;
    compiler.hooks.emit.tap('CleanAppRoot', () => {
      if (isClean) return;
      isClean = true;
      // Empty until the plugins are applied.
      const root = dirname(compiler.outputPath);
      for (const name of BESIDE_ASSETS) rmSync(join(root, name), { recursive: true, force: true });
    });
  }
}
