/**
 * Creates the content of `zcli.apps.config.json` from a manifest: the default value of each setting. Without this file,
 * `zcli apps:server` asks for the settings, and without a terminal it serves nothing and ends as if all was well.
 *
 * @param {string | Buffer} manifest the content of manifest.json; each parameter must have a default
 * @returns {string}
 */
export function zcliConfig(manifest) {
  /** @type {{parameters?: Array<{name: string, default?: unknown}>}} */
  const { parameters = [] } = JSON.parse(manifest.toString());
  const values = parameters.map(({ name, default: value }) => {
    if (value === undefined)
      throw new Error(`The setting "${name}" has no default in manifest.json.`);
    return [name, value];
  });
  return `${JSON.stringify({ parameters: Object.fromEntries(values) }, null, 2)}\n`;
}
