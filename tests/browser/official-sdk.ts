import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A replacement for Zendesk's SDK script, since tests have no network access. It is the source of the npm package, an older
 * build of the same SDK, as a script with the global `ZAFClient`. One difference is patched: on a timeout the official script
 * rejects after five minutes, while the package resolves after five seconds.
 */
export function officialSdk(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('zendesk_app_framework_sdk'));
  const source = (name: string) => readFileSync(join(folder, `${name}.js`), 'utf8');
  const client = replaceOnce(
    replaceOnce(source('client'), 'PROMISE_TIMEOUT = 5000', 'PROMISE_TIMEOUT = 300000'),
    'if (args instanceof Error) throw args;',
    'if (args instanceof Error || args instanceof TimeoutError) throw args;',
  );
  return `(function () {
    var sources = {
      './utils': function (module, require) {${source('utils')}},
      './client': function (module, require) {${client}},
    };
    function require(name) {
      var module = { exports: {} };
      sources[name](module, require);
      return module.exports;
    }
    var module = { exports: {} };
    (function (module) {${source('index')}})(module);
    window.ZAFClient = module.exports;
  })();`;
}

function replaceOnce(text: string, part: string, replacement: string): string {
  if (text.split(part).length !== 2)
    throw new Error(`The SDK's source no longer has “${part}” once.`);
  return text.replace(part, replacement);
}
